import { bookDefect } from '../../engines/norm/define-book.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { itemFaults } from '../parts/duesItems.ts';
import { rulesOf2008 } from '../parts/duesTexts.ts';

/** Regular parts of the wage all count. */
export default bookDefect({
  id: 'DUE04',
  on: [duesBook],
  needs: 'unit',
  title: text('基数漏计工资项', 'the base lacks items that count'),
  basis: rulesOf2008('normally', 1),
  cure: text('补计后重新核定', 'add them and assess anew'),
  judge: (book, facts, asOf) =>
    itemFaults(
      { book, facts, asOf },
      ({ taken }, way) => way === 'counted' && taken !== 'counted',
      text('漏计基数', 'not in the base and should be'),
    ),
});
