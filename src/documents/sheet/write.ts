import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { formatFen } from '../../kernel/fen.ts';
import type { Problem } from '../../kernel/result.ts';
import type { Language } from '../../kernel/text.ts';
import {
  type ExportCell,
  type ExportOptions,
  type ExportSheet,
  exported,
  watermarkLine,
} from './exported.ts';
import { guard } from './guard.ts';
import type { Header } from './header.ts';
import { cellAt, type Sheet } from './model.ts';
import { fixedParts } from './xlsxFixed.ts';
import { headRows, rowXml, sheetEnd, sheetNames, sheetStart } from './xlsxXml.ts';

export type { ExportCell, ExportOptions, ExportSheet } from './exported.ts';

/** Rows that are written before others get their turn. */
const rowsPerTurn = 100;

/**
 * An `.xlsx` as it is being written: rows may come from a cursor, and neither they nor the file are
 * ever whole in memory. Text is written as text, so nothing in it can run.
 */
export function writeWorkbook(sheets: readonly ExportSheet[], options: ExportOptions): Readable {
  return Readable.from(workbookChunks(sheets, options), { objectMode: false });
}

async function* workbookChunks(
  sheets: readonly ExportSheet[],
  options: ExportOptions,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    ready.push(chunk);
  });
  const begin = (name: string) => {
    const part = new ZipDeflate(name, { level: 4 });
    // ZIP knows no zone; a fixed time makes equal content equal bytes.
    part.mtime = new Date(2000, 0, 1);
    zip.add(part);
    return part;
  };
  const names = sheetNames(sheets.map(({ name }) => name));
  for (const [name, xml] of fixedParts(names, options)) begin(name).push(strToU8(xml), true);
  for (const [at, sheet] of sheets.entries()) {
    const part = begin(`xl/worksheets/sheet${at + 1}.xml`);
    for await (const xml of sheetChunks(sheet, options)) {
      part.push(strToU8(xml), false);
      yield* ready.splice(0);
      await turn();
    }
    part.push(strToU8(sheetEnd(sheet, options)), true);
  }
  zip.end();
  yield* ready;
}

async function* sheetChunks(sheet: ExportSheet, options: ExportOptions): AsyncGenerator<string> {
  let pending = sheetStart(sheet, options);
  let row = headRows;
  for await (const cells of sheet.rows) {
    row += 1;
    pending += rowXml(cells, row);
    if (row % rowsPerTurn !== 0) continue;
    yield pending;
    pending = '';
  }
  yield pending;
}

/**
 * One sheet as CSV in UTF-8 with the mark that Excel needs, lines ended as Excel ends them. Texts
 * that a spreadsheet program could take for a formula carry an apostrophe, which `readWorkbook`
 * takes off again. The last line says who exported it.
 */
export function writeCsv(sheet: ExportSheet, options: ExportOptions): Readable {
  return Readable.from(csvChunks(sheet, options), { objectMode: false, encoding: 'utf8' });
}

async function* csvChunks(sheet: ExportSheet, options: ExportOptions): AsyncGenerator<string> {
  let pending = `\ufeff${csvLine(sheet.columns.map(({ header }) => header))}`;
  let count = 0;
  for await (const cells of sheet.rows) {
    pending += csvLine(cells);
    count += 1;
    if (count % rowsPerTurn !== 0) continue;
    yield pending;
    pending = '';
    await turn();
  }
  yield pending + csvLine([watermarkLine(options.watermark)]);
}

function csvLine(cells: readonly ExportCell[]): string {
  return `${cells.map(csvField).join(',')}\r\n`;
}

function csvField(cell: ExportCell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return 'fen' in cell ? formatFen(cell.fen, 'plain') : cell.date;
  const safe = guard(cell);
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A problem and the row that it belongs to, as Excel numbers it. */
export interface RowProblem {
  readonly row: number;
  readonly problem: Problem;
}

/**
 * The rows that could not be taken, as they were, each with what is wrong and what to do: to be
 * mended in Excel and imported again (the three columns in front are then not recognised).
 */
export function writeProblems(
  sheet: Sheet,
  header: Header,
  found: readonly RowProblem[],
  options: ExportOptions & { readonly language: Language },
): Readable {
  const { language } = options;
  const byRow = new Map<number, Problem[]>();
  for (const { row, problem } of found) byRow.set(row, [...(byRow.get(row) ?? []), problem]);
  const numbers = [...byRow.keys()].sort((a, b) => a - b);
  const rows = new Map(sheet.rows.map((row) => [row.number, row]));
  const lines = (number: number, part: 'message' | 'cure') => {
    const texts = (byRow.get(number) ?? []).map((problem) => problem[part][language]);
    return [...new Set(texts)].join('\n');
  };
  const heads = language === 'zh' ? ['原行号', '问题', '怎么办'] : ['row', 'problem', 'what to do'];
  const widths = [8, 50, 40];
  return writeWorkbook(
    [
      {
        name: sheet.name,
        columns: [
          ...heads.map((head, at) => ({ header: head, width: widths[at] ?? 12 })),
          ...header.texts.map(({ text }) => ({ header: text, width: 16 })),
        ],
        rows: numbers.map((number): ExportCell[] => [
          number,
          lines(number, 'message'),
          lines(number, 'cure'),
          ...header.texts.map(({ column }) => exported(cellAt(rows.get(number), column))),
        ]),
      },
    ],
    options,
  );
}
