import { bookDefect, faultOn, unknownOf } from '../../engines/norm/define-book.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { heardOf2008 } from '../parts/duesTexts.ts';

/** One keeps the books, another the money. */
export default bookDefect({
  id: 'DUE21',
  on: [duesBook],
  needs: 'unit',
  title: text('会计、出纳由一人兼任', 'one person keeps books and money'),
  basis: heardOf2008('normally', 'secondary'),
  cure: text('会计、出纳分设', 'let two persons do it'),
  judge: (book, _facts, asOf) => {
    const { keepers } = book;
    if (keepers === undefined) return [unknownOf(notRead)];
    const { accountant, cashier } = keepers;
    if (accountant === null || cashier === null) return [unknownOf(notRead)];
    const says = text(`会计、出纳都是${accountant}`, `${accountant} keeps both books and money`);
    return accountant === cashier ? [faultOn(asOf, says)] : [];
  },
});

const notRead = text('没有读到党费会计和出纳', 'who keeps books and money was not read');
