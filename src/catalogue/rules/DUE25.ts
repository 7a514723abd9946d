import { bookDefect } from '../../engines/norm/define-book.ts';
import type { LineFact } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { slips } from '../parts/duesSlips.ts';
import { localText } from '../parts/duesTexts.ts';

/** Auxiliary police pay what the bureau’s own paper says. */
export default bookDefect({
  id: 'DUE25',
  on: [duesBook],
  needs: 'unit',
  title: text(
    '辅警党费没有按本局标准',
    'dues of auxiliary police are not by the bureau’s standard',
  ),
  basis: localText('must', '辅警党员党费缴纳标准'),
  cure: text('按本局《辅警党员党费缴纳标准》更正', 'correct them by the bureau’s own standard'),
  judge: (book, facts, asOf) => {
    const isAuxiliary = ({ category }: LineFact) => category === 'auxiliary';
    return slips('not-by-standard', { book, facts, asOf }, isAuxiliary);
  },
});
