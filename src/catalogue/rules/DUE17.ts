import { bookDefect, faultOn, unknownOf } from '../../engines/norm/define-book.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { yuan } from '../parts/duesLines.ts';
import { rulesOf2008 } from '../parts/duesTexts.ts';
import { isAllowedUse } from '../parts/duesUses.ts';

/** Dues are spent on what the text lists. */
export default bookDefect({
  id: 'DUE17',
  on: [duesBook],
  needs: 'unit',
  title: text('支出不在规定用途之内', 'spent on what is not listed'),
  basis: rulesOf2008('must', 19),
  cure: text(
    '退回；用途写得不清的写明',
    'pay it back; say what it was for where that is not clear',
  ),
  judge: (book, _facts, asOf) => {
    const { spendings } = book;
    if (spendings === undefined) return [unknownOf(notRead)];
    return spendings.flatMap(({ words, amount, on, source }) => {
      const isAllowed = isAllowedUse(words);
      if (isAllowed === true || on > asOf) return [];
      if (isAllowed === null) return [unknownOf(notClear(words))];
      const says = text(
        `${on}支出“${words}”${yuan(amount)}元，不在规定用途之内`,
        `“${words}” for ${yuan(amount)} yuan on ${on} is none of the uses allowed`,
      );
      return [faultOn(on, says, source === undefined ? {} : { evidence: [source] })];
    });
  },
});

const notRead = text('没有读到党费支出登记', 'no register of spending was read');
const notClear = (words: string) =>
  text(`看不出“${words}”属于哪种用途`, `what “${words}” is for cannot be seen`);
