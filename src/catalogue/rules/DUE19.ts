import { bookDefect, faultOn, unknownOf } from '../../engines/norm/define-book.ts';
import { isoDate } from '../../kernel/date.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { heardOf2008 } from '../parts/duesTexts.ts';

/** Once a year a branch tells its members what came in and what was spent. */
export default bookDefect({
  id: 'DUE19',
  on: [duesBook],
  needs: 'unit',
  title: text('年度没有公布党费收缴使用情况', 'collection and use of a year were not made public'),
  basis: heardOf2008('normally', 'secondary'),
  cure: text('向党员公布', 'make them public to the members'),
  judge: (book, _facts, asOf) => {
    const { published } = book;
    if (published === undefined) return [unknownOf(notRead)];
    const years = [...new Set(book.lines.map(({ month }) => month.slice(0, 4)))].sort();
    return years.flatMap((year) => {
      const over = isoDate(`${Number(year) + 1}-01-01`);
      if (asOf < over || published.some((one) => String(one.year) === year)) return [];
      const says = text(
        `${year}年度没有公布党费收缴使用情况`,
        `collection and use of ${year} were not made public`,
      );
      return [faultOn(over, says)];
    });
  },
});

const notRead = text('没有读到公布记录', 'no record of publicity was read');
