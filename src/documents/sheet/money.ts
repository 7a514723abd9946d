import { type Fen, parseFen } from '../../kernel/fen.ts';
import type { PlainRow } from '../../kernel/plainRow.ts';
import { type Cell, cellAt, cellText, type Sheet } from './model.ts';

/** 49.830000000000005 was meant as 49.83; 49.835 is no amount of money. */
export function withoutNoise(number: number): string {
  const short = number.toFixed(2);
  return Math.abs(Number(short) - number) < 1e-6 ? short : String(number);
}

const nothing = /^[-—–/\\*]*$/;

/** An amount of a cell, of either sign; null: nothing stands there. Undefined: it is none. */
export function moneyIn(cell: Cell): Fen | null | undefined {
  const words = cellText(cell).normalize('NFKC').replace(/\s/g, '');
  if (nothing.test(words)) return null;
  // Banks that write 100.00 with a sign in front of it mean the plain amount.
  const read = parseFen(
    cell.kind === 'number' ? withoutNoise(cell.number) : words.replace(/^\+/, ''),
  );
  return read.ok ? read.value : undefined;
}

/** The sheet as the words in its cells, for a reader that asks no more of them. */
export function plainRows({ rows }: Pick<Sheet, 'rows'>): readonly PlainRow[] {
  return rows.map((row) => ({
    row: row.number,
    cells: Array.from(row.cells, (_, column) => {
      const cell = cellAt(row, column);
      return cell.kind === 'number' ? withoutNoise(cell.number) : cellText(cell).trim();
    }),
  }));
}
