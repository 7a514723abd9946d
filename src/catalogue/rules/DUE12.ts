import { bookDefect } from '../../engines/norm/define-book.ts';
import { text } from '../../kernel/text.ts';
import { lateBeginners } from '../parts/duesBegin.ts';
import duesBook from '../parts/duesBook.ts';
import { rulesOf2008 } from '../parts/duesTexts.ts';

/** Who is admitted pays from the month of the meeting on. */
export default bookDefect({
  id: 'DUE12',
  on: [duesBook],
  needs: 'unit',
  title: text('预备党员起交月份过晚', 'a probationary member began to pay too late'),
  basis: rulesOf2008('must', 8),
  cure: text('从支部大会通过的当月起补交', 'make up for it from the month of the meeting on'),
  judge: lateBeginners,
});
