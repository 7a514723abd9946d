import { bookDefect, faultOn } from '../../engines/norm/define-book.ts';
import { valueOn } from '../../kernel/dated.ts';
import { fen } from '../../kernel/fen.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { byPerson, monthText, paidBy, told, yuan } from '../parts/duesLines.ts';
import { monthlyCap } from '../parts/duesRates.ts';
import { noticeOf2017 } from '../parts/duesTexts.ts';

/** More than the cap is given freely, and the register says so. */
export default bookDefect({
  id: 'DUE07',
  on: [duesBook],
  needs: 'unit',
  title: text(
    '月交超过上限没有标明自愿多交',
    'more than the cap was paid and is not marked as given freely',
  ),
  basis: noticeOf2017('normally'),
  cure: text('本人自愿的，标明“自愿多交”；不是的，退还', 'mark it as given freely, or pay it back'),
  judge: (book, _facts, asOf) =>
    byPerson(book).flatMap((own) =>
      own.flatMap((line) => {
        const cap = valueOn(monthlyCap, line.month);
        const paid = paidBy(line, asOf) ?? 0n;
        if (cap.state !== 'value' || paid <= BigInt(cap.value) || line.surplus) return [];
        const { zh, en } = monthText(line.month);
        const [is, most] = [yuan(fen(paid)), yuan(fen(BigInt(cap.value)))];
        const says = text(
          `${zh}交${is}元，超过${most}元，没有标明自愿多交`,
          `${en}: ${is} yuan were paid, more than ${most}, not noted as given freely`,
        );
        return [faultOn(line.paidOn ?? line.month, says, told([line]))];
      }),
    ),
});
