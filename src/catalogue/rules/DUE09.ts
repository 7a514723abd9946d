import { bookDefect, faultOn, unknownOf } from '../../engines/norm/define-book.ts';
import { fen } from '../../kernel/fen.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { byPerson, monthText, paidBy, told, yuan } from '../parts/duesLines.ts';
import { regulationsOf2019 } from '../parts/duesTexts.ts';
import { isUnpaid, overdueFrom, paidNotRead } from '../parts/duesUnpaid.ts';

/** Dues are paid every month. */
export default bookDefect({
  id: 'DUE09',
  on: [duesBook],
  needs: 'unit',
  title: text('没有按月足额交纳党费', 'dues were not paid in full for a month'),
  basis: regulationsOf2019('normally', 29),
  cure: text(
    '提醒本人交纳；有困难的按程序申请减免',
    'remind the member; who is in need asks for relief',
  ),
  judge: (book, facts, asOf) =>
    byPerson(book).flatMap((own) => {
      const due = own.filter(({ month }) => overdueFrom(month, book, facts) <= asOf);
      if (due.some((line) => isUnpaid(line, asOf) === null)) return [unknownOf(paidNotRead)];
      return due.flatMap((line) => {
        const [owed, paid] = [line.due ?? 0n, paidBy(line, asOf) ?? 0n];
        if (paid >= owed || line.relief) return [];
        const [zh, en] = [monthText(line.month).zh, monthText(line.month).en];
        const [all, part] = [yuan(fen(owed)), yuan(fen(paid))];
        const says =
          paid === 0n
            ? text(
                `${zh}应交${all}元，没有交纳`,
                `${en}: ${all} yuan are owed and nothing was paid`,
              )
            : text(`${zh}应交${all}元，只交${part}元`, `${en}: ${part} of ${all} yuan were paid`);
        return [faultOn(overdueFrom(line.month, book, facts), says, told([line]))];
      });
    }),
});
