import { bookDefect, faultOn, unknownOf } from '../../engines/norm/define-book.ts';
import { addDays, isoDate } from '../../kernel/date.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { byPerson, told } from '../parts/duesLines.ts';
import { noticeOf2017 } from '../parts/duesTexts.ts';

/** What a member owes is assessed at the beginning of the year. */
export default bookDefect({
  id: 'DUE05',
  on: [duesBook],
  needs: 'unit',
  title: text('年初没有核定', 'not assessed at the beginning of the year'),
  basis: noticeOf2017('normally'),
  cure: text(
    '核定全年每月应交数额，请本人确认',
    'assess the year’s monthly amount and have the member confirm it',
  ),
  judge: (book, _facts, asOf) =>
    byPerson(book).flatMap((own) => {
      const years = [...new Set(own.map(({ month }) => month.slice(0, 4)))];
      return years.flatMap((year) => {
        const lines = own.filter(({ month }) => month.startsWith(year));
        const last = isoDate(`${year}-01-31`);
        // Who came during the year is assessed on coming.
        if (lines[0]?.month !== `${year}-01-01` || asOf <= last) return [];
        const days = lines.map(({ assessedOn }) => assessedOn);
        if (days.some((day) => day?.startsWith(year) && day <= last)) return [];
        if (days.includes(undefined)) return [unknownOf(notRead)];
        const says = text(`${year}年1月31日前没有核定`, `not assessed by ${year}-01-31`);
        return [faultOn(addDays(last, 1), says, told(lines.slice(0, 1)))];
      });
    }),
});

const notRead = text('没有读到核定日期', 'the day of assessment was not read');
