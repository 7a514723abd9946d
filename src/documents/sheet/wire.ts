import type { Problem } from '../../kernel/result.ts';
import type { Cell, Row } from './model.ts';
import { emptyCell } from './model.ts';
import type { Outline } from './xlsx.ts';

/** What the main thread hands to the reader's thread. */
export interface Job {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly pasted: boolean;
  /** One integer: how many more batches may be on their way. */
  readonly credit: SharedArrayBuffer;
}

/**
 * What comes back: batches of rows as JSON, before those of a sheet an outline that ends with it
 * where the format tells it so early, then exactly one whole outline or problem.
 */
export type Report =
  | { readonly kind: 'begins'; readonly outline: Outline }
  | { readonly kind: 'rows'; readonly sheet: number; readonly json: string }
  | { readonly kind: 'done'; readonly outline: Outline }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Batches that may be on their way at once, and how large one may grow. */
export const batch = Object.freeze({ credit: 8, rows: 200, characters: 100_000 });

/** Text and numbers travel as themselves and nothing as null: most cells need no object. */
type Packed = string | number | null | Cell;

export function packRow(row: Row): readonly [number, readonly Packed[]] {
  return [row.number, row.cells.map(pack)];
}

function pack(cell: Cell): Packed {
  if (cell.formula === true) return cell;
  if (cell.kind === 'empty') return null;
  if (cell.kind === 'text') return cell.text;
  return cell.kind === 'number' ? cell.number : cell;
}

export function unpackRows(json: string): Row[] {
  const rows: [number, Packed[]][] = JSON.parse(json);
  return rows.map(([number, cells]) => ({ number, cells: cells.map(unpack) }));
}

function unpack(packed: Packed): Cell {
  if (packed === null) return emptyCell;
  if (typeof packed === 'string') return { kind: 'text', text: packed };
  return typeof packed === 'number' ? { kind: 'number', number: packed } : packed;
}
