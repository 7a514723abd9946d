import { bookDefect, faultOn, unknownOf } from '../../engines/norm/define-book.ts';
import { valueOn } from '../../kernel/dated.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { byPerson, monthText, nextMonth, told } from '../parts/duesLines.ts';
import { monthsUnpaid } from '../parts/duesRates.ts';
import { regulationsOf2019 } from '../parts/duesTexts.ts';
import { paidNotRead, unpaidRun } from '../parts/duesUnpaid.ts';

/** Months without a payment and without a good reason. The machine asks, people decide. */
export default bookDefect({
  id: 'DUE11',
  on: [duesBook],
  needs: 'unit',
  title: text('连续多月没有交纳党费', 'no dues were paid for months in a row'),
  basis: regulationsOf2019('voids', 31),
  cure: text(
    '支部查明有无正当理由并登记；没有的，按自行脱党的程序办理',
    'the branch finds out whether there was a good reason and records it; without one, proceed as the text says',
  ),
  judge: (book, facts, asOf) =>
    byPerson(book).flatMap((own) => {
      const limit = valueOn(monthsUnpaid, asOf);
      const run = unpaidRun(own, asOf);
      if (limit.state !== 'value') return [];
      if (run === null) return [unknownOf(paidNotRead)];
      const [first, last] = [run[0], run.at(-1)];
      if (!first || !last || run.length < limit.value) return [];
      const answer = facts.stated('DUE11', first.person)?.says;
      if (answer === 'good-reason') return [];
      const says = text(
        `${monthText(first.month).zh}至${monthText(last.month).zh}连续${run.length}个月没有交纳`,
        `nothing was paid for ${run.length} months in a row from ${monthText(first.month).en} on`,
      );
      const force = answer === undefined ? ({ force: 'normally' } as const) : {};
      return [faultOn(nextMonth(last.month), says, { ...told(run), ...force })];
    }),
});
