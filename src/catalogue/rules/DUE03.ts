import { bookDefect } from '../../engines/norm/define-book.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { itemFaults } from '../parts/duesItems.ts';
import { noticeOf2017 } from '../parts/duesTexts.ts';

/** Tax, insurance, funds and subsidies of a reform are no part of the base. */
export default bookDefect({
  id: 'DUE03',
  on: [duesBook],
  needs: 'unit',
  title: text('基数含不应计入的项目', 'the base holds items that do not count'),
  basis: noticeOf2017('must'),
  cure: text('剔除后重新核定', 'take them out and assess anew'),
  judge: (book, facts, asOf) =>
    itemFaults(
      { book, facts, asOf },
      ({ taken }, way) =>
        (way === 'excluded' && taken === 'counted') || (way === 'deducted' && taken !== 'deducted'),
      text('不应计入基数', 'in the base and should not be'),
    ),
});
