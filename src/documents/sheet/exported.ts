import type { IsoDate } from '../../kernel/date.ts';
import type { Fen } from '../../kernel/fen.ts';
import type { Cell } from './model.ts';

/** A cell to write. Text is always text: a formula cannot be written at all. */
export type ExportCell =
  | string
  | number
  | boolean
  | null
  | { readonly date: IsoDate }
  /** Shown as yuan with two decimals, and a number to whoever adds up. */
  | { readonly fen: Fen };

export type ExportRows = Iterable<readonly ExportCell[]> | AsyncIterable<readonly ExportCell[]>;

export interface ExportSheet {
  readonly name: string;
  /** Width in characters; Chinese characters count two. */
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  readonly rows: ExportRows;
}

/** Who took the data out, when and what for: printed on every sheet and page. */
export interface Watermark {
  readonly who: string;
  readonly when: string;
  readonly purpose: string;
}

export interface ExportOptions {
  readonly title: string;
  readonly watermark: Watermark;
}

/** The reader takes this line for a note when the file comes back. */
export function watermarkLine({ who, when, purpose }: Watermark): string {
  return `导出人：${who}  导出时间：${when}  用途：${purpose}`;
}

/** What was read, to be written again as it was. */
export function exported(cell: Cell): ExportCell {
  switch (cell.kind) {
    case 'empty':
      return null;
    case 'text':
      return cell.text;
    case 'number':
      return cell.number;
    case 'boolean':
      return cell.boolean;
    case 'date':
      return cell.shows === 'month' ? cell.date.slice(0, 7) : { date: cell.date };
    case 'error':
      return cell.error;
  }
}
