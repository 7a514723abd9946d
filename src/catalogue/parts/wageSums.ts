import { addFen, type Fen, noMoney, subtractFen } from '../../kernel/fen.ts';
import type { Problem } from '../../kernel/result.ts';
import type { WageLine, WageMeaning } from './wageColumns.ts';
import { sumDiffers } from './wageProblems.ts';

/** A sum that the sheet itself gives and its items do not make: an item is missing or misread. */
export function addsUp(
  row: number,
  lines: readonly WageLine[],
  sums: ReadonlyMap<WageMeaning, WageLine>,
): readonly Problem[] {
  let [gross, off]: [Fen, Fen] = [noMoney, noMoney];
  for (const { amount, column } of lines) {
    if (column.item?.way === 'deducted') off = addFen(off, amount);
    else gross = addFen(gross, amount);
  }
  const made: readonly (readonly [WageMeaning, Fen])[] = [
    ['gross', gross],
    ['off', off],
    ['net', subtractFen(gross, off)],
  ];
  return made.flatMap(([is, sum]) => {
    const said = sums.get(is);
    return said === undefined || said.amount === sum ? [] : [sumDiffers(row, said, sum)];
  });
}
