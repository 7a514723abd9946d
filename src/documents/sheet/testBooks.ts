import { utils, type WorkBook, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import type { Result } from '../../kernel/result.ts';
import type { Sheet, Workbook } from './model.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a workbook zipped by hand consists of; every part may be replaced by something hostile. */
export interface HandMade {
  readonly sheets: readonly { name: string; xml: string; state?: string }[];
  readonly strings?: string;
  readonly styles?: string;
  readonly date1904?: boolean;
  readonly more?: Readonly<Record<string, Uint8Array>>;
}

/** Zips a workbook part by part, without any spreadsheet library. */
export function handMade(book: HandMade): Uint8Array {
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`;
  const parts = book.sheets.map((_, at) =>
    link(`r${at}`, 'worksheet', `worksheets/sheet${at}.xml`),
  );
  if (book.strings !== undefined) parts.push(link('s', 'sharedStrings', 'sharedStrings.xml'));
  if (book.styles !== undefined) parts.push(link('t', 'styles', '/xl/styles.xml'));
  const sheets = book.sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" state="${state ?? 'visible'}" r:id="r${at}"/>`,
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(book.sheets.length),
    '_rels/.rels': links(link('r', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${types}"><workbookPr date1904="${book.date1904 === true ? 1 : 0}"/><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links(parts.join('')),
  };
  book.sheets.forEach(({ xml }, at) => {
    files[`xl/worksheets/sheet${at}.xml`] = xml;
  });
  if (book.strings !== undefined) files['xl/sharedStrings.xml'] = book.strings;
  if (book.styles !== undefined) files['xl/styles.xml'] = book.styles;
  const bytes = Object.entries(files).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync({ ...Object.fromEntries(bytes), ...book.more });
}

function links(inner: string): string {
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return `<Relationships xmlns="${namespace}">${inner}</Relationships>`;
}

/** Our own reader does not need them; the libraries that it is compared with do. */
function contentTypes(sheets: number): string {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = Array.from(
    { length: sheets },
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${kind}.worksheet+xml"/>`,
  );
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>` +
    `${parts.join('')}</Types>`
  );
}

/** One worksheet of `rows` rows; `cell` writes the cells of a row as XML. */
export function sheetXml(rows: number, cells: (row: number) => string, after: string): string {
  const parts = [`<worksheet xmlns="${main}"><sheetData>`];
  for (let row = 1; row <= rows; row++) parts.push(`<row r="${row}">${cells(row)}</row>`);
  parts.push('</sheetData>', after, '</worksheet>');
  return parts.join('');
}

export function inline(text: string): string {
  return `<c t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** The same cells through SheetJS, in the format that `bookType` names. */
export function sheetJs(
  rows: readonly (readonly unknown[])[],
  bookType: 'xlsx' | 'biff8' | 'xlsb' | 'ods',
  change: (book: WorkBook) => void,
): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), '名册');
  change(book);
  return new Uint8Array(write(book, { type: 'array', bookType, compression: true }));
}

export function sheetOf(result: Result<Workbook>, at: number): Sheet {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const sheet = result.value.sheets[at];
  if (sheet === undefined) throw new Error(`no sheet ${at}`);
  return sheet;
}

export function codesOf(result: Result<unknown>): string[] {
  return result.ok ? [] : result.problems.map(({ code }) => code);
}
