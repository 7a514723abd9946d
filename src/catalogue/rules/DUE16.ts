import { bookDefect, faultOn, unknownOf } from '../../engines/norm/define-book.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { yuan } from '../parts/duesLines.ts';
import { rulesOf2008 } from '../parts/duesTexts.ts';

/** Dues are spent after a collective decision. */
export default bookDefect({
  id: 'DUE16',
  on: [duesBook],
  needs: 'unit',
  title: text('支出没有集体讨论决定', 'spent without a collective decision'),
  basis: rulesOf2008('must', 20),
  cure: text(
    '补充说明并追认；今后先集体讨论决定',
    'explain it and have it decided; decide first from now on',
  ),
  judge: (book, _facts, asOf) => {
    const { spendings } = book;
    if (spendings === undefined) return [unknownOf(notRead)];
    return spendings.flatMap(({ decidedIn, words, amount, on, source }) => {
      if (decidedIn === undefined) return [unknownOf(notSaid)];
      if (decidedIn !== null || on > asOf) return [];
      const says = text(
        `${on}支出“${words}”${yuan(amount)}元，没有集体讨论的记录`,
        `“${words}” for ${yuan(amount)} yuan on ${on}: no record of a collective decision`,
      );
      return [faultOn(on, says, source === undefined ? {} : { evidence: [source] })];
    });
  },
});

const notRead = text('没有读到党费支出登记', 'no register of spending was read');
const notSaid = text('没有读到支出由哪次会议决定', 'which meeting decided it was not read');
