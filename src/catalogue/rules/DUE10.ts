import { bookDefect, faultOn } from '../../engines/norm/define-book.ts';
import { valueOn } from '../../kernel/dated.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { alike, byPerson, monthsBetween, monthsText, told } from '../parts/duesLines.ts';
import { makeUpMonths } from '../parts/duesRates.ts';
import { rulesOf2008 } from '../parts/duesTexts.ts';

/** What is made up for lies six months back at most; what is owed stays owed. */
export default bookDefect({
  id: 'DUE10',
  on: [duesBook],
  needs: 'unit',
  title: text('补交党费的跨度过长', 'dues are made up for from too long ago'),
  basis: rulesOf2008('normally', 12),
  cure: text(
    '写明原因，按规定处理；欠交的仍应补交',
    'note why and proceed by the rules; what is owed is still to be paid',
  ),
  judge: (book, _facts, asOf) =>
    byPerson(book).flatMap((own) => {
      const late = own.filter(({ paid, paidOn, month }) => {
        if (!paid || !paidOn || paidOn > asOf) return false;
        const most = valueOn(makeUpMonths, paidOn);
        return most.state === 'value' && monthsBetween(month, paidOn) > most.value;
      });
      return alike(late, ({ paidOn }) => `${paidOn}`).flatMap((group) => {
        const [first] = group;
        if (!first?.paidOn) return [];
        const { zh, en } = monthsText(group);
        const months = monthsBetween(first.month, first.paidOn);
        const says = text(
          `${first.paidOn}补交${zh}的党费，跨度${months}个月`,
          `dues of ${en} were paid on ${first.paidOn}, ${months} months later`,
        );
        return [faultOn(first.paidOn, says, told(group))];
      });
    }),
});
