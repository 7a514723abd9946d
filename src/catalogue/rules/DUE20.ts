import { bookDefect, faultOn, unknownOf } from '../../engines/norm/define-book.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { heardOf2008 } from '../parts/duesTexts.ts';

/** Dues lie in an account of the organisation. */
export default bookDefect({
  id: 'DUE20',
  on: [duesBook],
  needs: 'unit',
  title: text('党费存放在个人账户', 'dues lie in somebody’s own account'),
  basis: heardOf2008('must', 'secondary'),
  cure: text('转入党费专户', 'move them into the account for dues'),
  judge: (book, _facts, asOf) => {
    const { accounts } = book;
    if (accounts === undefined) return [unknownOf(notRead)];
    return accounts.flatMap(({ name, owner }) => {
      const says = text(`党费存放在个人账户“${name}”`, `dues lie in the private account “${name}”`);
      return owner === 'person' ? [faultOn(asOf, says)] : [];
    });
  },
});

const notRead = text('没有读到党费存放的账户', 'the accounts in which dues lie were not read');
