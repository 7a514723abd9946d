import { daysBetween, type IsoDate } from '../../kernel/date.ts';
import { formatFen } from '../../kernel/fen.ts';
import {
  type ExportCell,
  type ExportOptions,
  type ExportSheet,
  watermarkLine,
} from './exported.ts';
import { limits } from './limits.ts';
import { columnLetter } from './model.ts';

export const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Characters that XML cannot carry or would change, in Excel's own way of writing them. */
export function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be written anew
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
      (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Places in `cellXfs` of `stylesXml`. */
const style = { plain: 0, title: 1, mark: 2, header: 3, date: 4, text: 5, money: 6 } as const;

/** Days since 1899-12-30; before March 1900 Excel is a day behind, for its 29 February 1900. */
function serial(date: IsoDate): number {
  const days = daysBetween('1900-01-01', date);
  return days + (days < 59 ? 1 : 2);
}

/** @throws RangeError on what no cell can hold: nothing is cut short in silence */
function cellXml(cell: ExportCell, column: number, row: number, as: number): string {
  const at = `${columnLetter(column)}${row}`;
  if (cell === null || cell === '') return '';
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new RangeError(`${at}: ${cell} cannot be written`);
    return `<c r="${at}"><v>${Object.is(cell, -0) ? 0 : cell}</v></c>`;
  }
  if (typeof cell === 'object') {
    return 'fen' in cell
      ? `<c r="${at}" s="${style.money}"><v>${formatFen(cell.fen, 'plain')}</v></c>`
      : `<c r="${at}" s="${style.date}"><v>${serial(cell.date)}</v></c>`;
  }
  if (cell.length > limits.cellCharacters) {
    throw new RangeError(`${at}: ${cell.length} characters, the most is ${limits.cellCharacters}`);
  }
  return (
    `<c r="${at}" s="${as}" t="inlineStr"><is><t xml:space="preserve">` +
    `${escaped(cell)}</t></is></c>`
  );
}

export function rowXml(cells: readonly ExportCell[], row: number): string {
  return lineXml(cells, row, style.text);
}

function lineXml(cells: readonly ExportCell[], row: number, as: number): string {
  const inner = cells.map((cell, column) => cellXml(cell, column, row, as)).join('');
  return `<row r="${row}">${inner}</row>`;
}

/** Rows above the data: title, watermark, header. */
export const headRows = 3;

export function sheetStart(sheet: ExportSheet, options: ExportOptions): string {
  const cols = sheet.columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const pane =
    `<pane ySplit="${headRows}" topLeftCell="A${headRows + 1}" activePane="bottomLeft" ` +
    'state="frozen"/>';
  const headers = sheet.columns.map(({ header }) => header);
  return (
    `${head}<worksheet xmlns="${main}">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<cols>${cols.join('')}</cols><sheetData>` +
    lineXml([options.title], 1, style.title) +
    lineXml([watermarkLine(options.watermark)], 2, style.mark) +
    lineXml(headers, headRows, style.header)
  );
}

export function sheetEnd(sheet: ExportSheet, options: ExportOptions): string {
  const last = columnLetter(Math.max(0, sheet.columns.length - 1));
  const wide = sheet.columns.length > 1;
  const merges =
    `<mergeCells count="2"><mergeCell ref="A1:${last}1"/><mergeCell ref="A2:${last}2"/>` +
    '</mergeCells>';
  // An ampersand is a command in a footer, and a footer holds 255 characters.
  const mark = watermarkLine(options.watermark).replaceAll('&', '&&').slice(0, 200);
  return (
    `</sheetData>${wide ? merges : ''}` +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.8" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
    `<headerFooter><oddFooter>&amp;L${escaped(mark)}&amp;R&amp;P / &amp;N</oddFooter>` +
    '</headerFooter>' +
    '</worksheet>'
  );
}

/** Names that Excel accepts: 31 characters, none of its marks, none twice. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim();
    const base = plain === '' ? 'Sheet' : plain;
    let unique = base.slice(0, 31);
    for (let n = 2; taken.has(unique.toLowerCase()); n++) {
      unique = `${base.slice(0, 28 - String(n).length)} (${n})`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

export function stylesXml(): string {
  const xf = (font: number, format: number, extra: string) =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0"${extra}`;
  const centred = ' applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>';
  return (
    `${head}<styleSheet xmlns="${main}">` +
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
    '<fonts count="4"><font><sz val="11"/><name val="宋体"/></font>' +
    '<font><b/><sz val="16"/><name val="宋体"/></font>' +
    '<font><sz val="9"/><color rgb="FF777777"/><name val="宋体"/></font>' +
    '<font><b/><sz val="11"/><name val="宋体"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill>' +
    '<patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="7">${xf(0, 0, '/>')}${xf(1, 49, centred)}${xf(2, 49, '/>')}` +
    `${xf(3, 49, centred)}${xf(0, 164, ' applyNumberFormat="1"/>')}` +
    // Format @ keeps a text a text when somebody edits it: ID numbers and formulas alike.
    `${xf(0, 49, ' applyNumberFormat="1" quotePrefix="1"/>')}` +
    // Format 4 is #,##0.00 in every spreadsheet program.
    `${xf(0, 4, ' applyNumberFormat="1"/>')}</cellXfs></styleSheet>`
  );
}
