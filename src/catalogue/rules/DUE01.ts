import { bookDefect, faultOn } from '../../engines/norm/define-book.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { recomputer } from '../parts/duesRecomputed.ts';
import { slips } from '../parts/duesSlips.ts';
import { rulesOf2008 } from '../parts/duesTexts.ts';

/** What is written as owed is what the rates give. */
export default bookDefect({
  id: 'DUE01',
  on: [duesBook],
  needs: 'unit',
  title: text('应交党费与重新测算的不一致', 'dues owed are not what the rates give'),
  basis: rulesOf2008('must', 2),
  cure: text('核对工资项和类别，更正核定', 'look at the wage and the category and assess anew'),
  judge: (book, facts, asOf) => {
    const found = slips('other', { book, facts, asOf }, () => true);
    if (recomputer(book, facts, asOf).ownRounding === null) return found;
    return [...found, faultOn(asOf, roundedOtherwise, { force: 'hints' })];
  },
});

const roundedOtherwise = text(
  '台账的应交金额没有算到分；本局对取整有规定的，请在设置中登记',
  'the register does not work out dues to the fen; where the bureau says so, enter its paper',
);
