import { bookDefect } from '../../engines/norm/define-book.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { slips } from '../parts/duesSlips.ts';
import { rulesOf2008 } from '../parts/duesTexts.ts';

/** The whole base pays the rate of its bracket; brackets are no steps. */
export default bookDefect({
  id: 'DUE02',
  on: [duesBook],
  needs: 'unit',
  title: text('误用分段累进计算', 'worked out in steps'),
  basis: rulesOf2008('must', 2),
  cure: text('按全额乘以所在档的比例重新计算', 'the whole base at the rate of its bracket'),
  judge: (book, facts, asOf) => slips('in-steps', { book, facts, asOf }, () => true),
});
