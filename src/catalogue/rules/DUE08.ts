import { bookDefect, faultOn, unknownOf } from '../../engines/norm/define-book.ts';
import { fen } from '../../kernel/fen.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { byPerson, monthText, paidBy, told, yuan } from '../parts/duesLines.ts';
import { rulesOf2008 } from '../parts/duesTexts.ts';

/** A gift of a thousand yuan or more goes to the centre, whole. */
export default bookDefect({
  id: 'DUE08',
  on: [duesBook],
  needs: 'unit',
  title: text('大额自愿多交没有上缴中央', 'a large gift was not forwarded to the centre'),
  basis: rulesOf2008('must', 11),
  cure: text(
    '由县以上组织部门代收，全部上缴中央，附本人简况',
    'forward it whole by the organisation department, with who gave it',
  ),
  judge: (book, _facts, asOf) =>
    byPerson(book).flatMap((own) =>
      own.flatMap((line) => {
        const gift = (paidBy(line, asOf) ?? 0n) - (line.due ?? 0n);
        if (gift < large || line.forwardedOn) return [];
        if (line.surplus === undefined) return [unknownOf(notSaid)];
        if (line.surplus === null) return [];
        if (line.forwardedOn === undefined) return [unknownOf(notRead)];
        const { zh, en } = monthText(line.month);
        const amount = yuan(fen(gift));
        const says = text(
          `${zh}自愿多交${amount}元，没有上缴中央的记录`,
          `${en}: ${amount} yuan were given freely, and no record says that they were forwarded`,
        );
        return [faultOn(line.paidOn ?? line.month, says, told([line]))];
      }),
    ),
});

const large = 100_000n;
const notSaid = text('没有写明多交部分是否自愿', 'whether it was given freely is not said');
const notRead = text('没有读到上缴中央的登记', 'no entry of what was forwarded was read');
