import { bookDefect, faultOn, unknownOf } from '../../engines/norm/define-book.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { alike, told } from '../parts/duesLines.ts';
import { paidLines, payersNotRead, saysNoPayer } from '../parts/duesPayers.ts';
import { forMany, limitOf, yearOf } from '../parts/duesProxies.ts';
import { heardOf2008 } from '../parts/duesTexts.ts';

/** Dues are paid month by month, by the members themselves. */
export default bookDefect({
  id: 'DUE14',
  on: [duesBook],
  needs: 'unit',
  title: text('一次交全年，或一人代多人交', 'a year was paid at once, or one person paid for many'),
  basis: heardOf2008('normally', 'secondary'),
  cure: text('改为按月由本人交纳', 'pay month by month, each for oneself'),
  judge: (book, facts, asOf) => {
    const paid = paidLines(book).filter(({ paidOn }) => paidOn && paidOn <= asOf);
    const years = alike(paid, (line) => [line.person, line.paidOn, yearOf(line)].join());
    const whole = years.flatMap((group) => {
      const [first] = group;
      if (!first?.paidOn || group.length < 12) return [];
      const [on, year] = [first.paidOn, yearOf(first)];
      const says = text(`${on}一次交了${year}年全年`, `the whole of ${year} was paid on ${on}`);
      return [faultOn(on, says, told(group))];
    });
    return saysNoPayer(book)
      ? [...whole, unknownOf(payersNotRead)]
      : [...whole, ...forMany(paid, limitOf(book, facts, asOf))];
  },
});
