import { bookDefect, faultOn, unknownOf } from '../../engines/norm/define-book.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { alike, monthsText, told } from '../parts/duesLines.ts';
import { paidLines, payersNotRead, saysNoPayer } from '../parts/duesPayers.ts';
import { rulesOf2008 } from '../parts/duesTexts.ts';

/** An organisation neither advances dues nor takes them out of wages. */
export default bookDefect({
  id: 'DUE13',
  on: [duesBook],
  needs: 'unit',
  title: text('党组织垫交或单位代扣', 'the organisation advanced dues or took them from wages'),
  basis: rulesOf2008('must', 14),
  cure: text('停止垫交、代扣，由党员本人交纳', 'stop it; members pay themselves'),
  judge: (book, _facts, asOf) => {
    if (saysNoPayer(book)) return [unknownOf(payersNotRead)];
    const byUnit = paidLines(book).filter(
      ({ payer, paidOn, month }) => payer?.is === 'unit' && (paidOn ?? month) <= asOf,
    );
    return alike(byUnit, ({ person }) => person).flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { zh, en } = monthsText(group);
      const name = first.payer?.name ?? '';
      const says = text(`${zh}的党费由“${name}”支付`, `dues of ${en} were paid by “${name}”`);
      return [faultOn(first.paidOn ?? first.month, says, told(group))];
    });
  },
});
