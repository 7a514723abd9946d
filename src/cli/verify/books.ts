import { type Text, text } from '../../kernel/text.ts';
import type { BookFault, BookReport } from '../../store/proofBooks.ts';

const says: Readonly<Record<BookFault['what'], Text>> = {
  rows: text('与记账时的摘要不符', 'does not say what it said when it was posted'),
  missing: text('审计记录里有，账里没有', 'stands in the trail and not in the book'),
  unknown: text('账里有，审计记录里没有', 'stands in the book and not in the trail'),
  altered: text('与审计记录不符', 'differs from the trail'),
  balance: text('余额不是各笔之和', 'is not the sum of its rows'),
};

/** What the proof of the books of a bureau found, in lines. */
export function booksTold(name: string, { entries, faults }: BookReport): Text[] {
  const state = faults.length === 0 ? text('完好', 'whole') : text('有出入', 'differ');
  return [
    text(`${name}：账簿${state.zh}，${entries} 笔。`, `Books ${state.en}: ${entries} entries.`),
    ...faults.map(({ of, what }) => {
      const { zh, en } = says[what];
      return what === 'balance'
        ? text(`  账户 ${of} ${zh}。`, `Account ${of} ${en}.`)
        : text(`  分录 ${of} ${zh}。`, `Entry ${of} ${en}.`);
    }),
  ];
}
