import { bookDefect } from '../../engines/norm/define-book.ts';
import type { LineFact } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { slips } from '../parts/duesSlips.ts';
import { rulesOf2008 } from '../parts/duesTexts.ts';

/** Who is retired pays by the tariff of pensions. */
export default bookDefect({
  id: 'DUE24',
  on: [duesBook],
  needs: 'unit',
  title: text('离退休党员按在职标准计算', 'a retired member is charged by the tariff of wages'),
  basis: rulesOf2008('normally', ''),
  cure: text(
    '按离退休标准更正，退休当月重新核定',
    'charge by the tariff of pensions, from the month of retirement on',
  ),
  judge: (book, facts, asOf) => {
    const isRetired = ({ category }: LineFact) => category === 'retired';
    return slips('working-tariff', { book, facts, asOf }, isRetired);
  },
});
