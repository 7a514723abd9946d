/** The few pieces of WordprocessingML that the initial templates are made of. Widths in mm. */
import { declaration, fontTableXml, main, type Style, stylesXml } from './styles.ts';

const twips = (mm: number) => Math.round((mm * 1440) / 25.4);

/** Words in the language of the template. */
export type Say = <T extends string>(zh: T, en: T) => T;

const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function paragraph(style: Style, words: string): string {
  const run = words === '' ? '' : `<w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run}</w:p>`;
}

export interface Cell {
  readonly words: string;
  readonly style: Style;
  readonly span: number;
  readonly align: 'left' | 'center' | 'right';
}

export const head = (words: string): Cell => ({
  words,
  style: 'CellHead',
  span: 1,
  align: 'center',
});
export const cell = (words: string): Cell => ({ words, style: 'Cell', span: 1, align: 'left' });
export const middle = (words: string): Cell => ({ ...cell(words), align: 'center' });
export const right = (words: string): Cell => ({ ...cell(words), align: 'right' });
export const wide = (words: string, span: number): Cell => ({ ...cell(words), span });

export interface Row {
  readonly cells: readonly Cell[];
  /** Repeated at the top of every page. */
  readonly header: boolean;
  /** Least height, in mm. */
  readonly height: number;
}

export interface Ruled {
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
  readonly lines: boolean;
}

export function table({ widths, rows, lines }: Ruled): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const rule = lines ? 'w:val="single" w:sz="4" w:space="0" w:color="000000"' : 'w:val="nil"';
  const borders = sides.map((side) => `<w:${side} ${rule}/>`).join('');
  const margins = `<w:tblCellMar><w:left w:w="${twips(1.2)}" w:type="dxa"/><w:right w:w="${twips(1.2)}" w:type="dxa"/></w:tblCellMar>`;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const grid = widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('');
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${twips(total)}" w:type="dxa"/><w:jc w:val="center"/>` +
    `<w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>${margins}</w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => tableRow(row, widths)).join('')}</w:tbl>`
  );
}

function tableRow(row: Row, widths: readonly number[]): string {
  const header = row.header ? '<w:tblHeader/>' : '';
  const height = `<w:trHeight w:val="${twips(row.height)}" w:hRule="atLeast"/>`;
  let column = 0;
  const cells = row.cells.map((one) => {
    const width = widths.slice(column, column + one.span).reduce((sum, part) => sum + part, 0);
    column += one.span;
    return tableCell(one, width);
  });
  return `<w:tr><w:trPr><w:cantSplit/>${height}${header}</w:trPr>${cells.join('')}</w:tr>`;
}

function tableCell({ words, style, span, align }: Cell, width: number): string {
  const merged = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  const content = paragraph(style, words).replace('</w:pPr>', `<w:jc w:val="${align}"/></w:pPr>`);
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/>${merged}` +
    `<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`
  );
}

const char = (type: 'begin' | 'separate' | 'end') =>
  `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

/**
 * Contents of the headings, around what is shown until somebody asks Word to update them: only then
 * are there page numbers, because only Word knows where its pages end.
 */
export function contents(shown: string): string {
  const code = '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\u </w:instrText></w:r>';
  const line = (runs: string) => `<w:p><w:pPr><w:pStyle w:val="Small"/></w:pPr>${runs}</w:p>`;
  return line(char('begin') + code + char('separate')) + shown + line(char('end'));
}

/** A number that Word counts itself: the page, or all pages. */
function counted(field: 'PAGE' | 'NUMPAGES'): string {
  const code = `<w:r><w:instrText xml:space="preserve"> ${field} </w:instrText></w:r>`;
  return `${char('begin')}${code}${char('separate')}<w:r><w:t>1</w:t></w:r>${char('end')}`;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A4 with the type area of GB/T 9704: 37, 35, 28 and 26 mm at top, bottom, left and right. */
export function documentXml(body: string): string {
  const size = `<w:pgSz w:w="${twips(210)}" w:h="${twips(297)}"/>`;
  const margin =
    `<w:pgMar w:top="${twips(37)}" w:right="${twips(26)}" w:bottom="${twips(35)}" ` +
    `w:left="${twips(28)}" w:header="${twips(15)}" w:footer="${twips(18)}" w:gutter="0"/>`;
  return (
    `${declaration}<w:document xmlns:w="${main}" xmlns:r="${office}"><w:body>${body}` +
    `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/>${size}${margin}</w:sectPr>` +
    '</w:body></w:document>'
  );
}

/** `words` is the print line; `page` has two places, for the page and for all pages. */
export function footerXml(words: string, page: readonly [string, string, string]): string {
  const run = (part: string) => `<w:r><w:t xml:space="preserve">${part}</w:t></w:r>`;
  const [before, between, after] = page;
  const numbers = run(before) + counted('PAGE') + run(between) + counted('NUMPAGES') + run(after);
  const line = `<w:p><w:pPr><w:pStyle w:val="Small"/></w:pPr>${numbers}</w:p>`;
  return `${declaration}<w:ftr xmlns:w="${main}">${line}${paragraph('Small', words)}</w:ftr>`;
}

// Without this Word opens the file in the layout rules of 2003.
const settingsXml =
  `${declaration}<w:settings xmlns:w="${main}"><w:compat><w:compatSetting ` +
  'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
  '</w:compat></w:settings>';

/** Every part of the file by name; the content types come first, as Word writes them. */
export function wordParts(body: string, footer: string): ReadonlyMap<string, string> {
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const override = (part: string, type: string) =>
    `<Override PartName="/word/${part}.xml" ContentType="${types}.${type}+xml"/>`;
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (list: string) =>
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
  return new Map([
    [
      '[Content_Types].xml',
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `${override('document', 'document.main')}${override('styles', 'styles')}` +
        `${override('fontTable', 'fontTable')}${override('settings', 'settings')}${override('footer1', 'footer')}</Types>`,
    ],
    ['_rels/.rels', relations(relation(1, 'officeDocument', 'word/document.xml'))],
    ['word/document.xml', documentXml(body)],
    [
      'word/_rels/document.xml.rels',
      relations(
        relation(1, 'styles', 'styles.xml') +
          relation(2, 'fontTable', 'fontTable.xml') +
          relation(3, 'footer', 'footer1.xml') +
          relation(4, 'settings', 'settings.xml'),
      ),
    ],
    ['word/styles.xml', stylesXml()],
    ['word/fontTable.xml', fontTableXml()],
    ['word/settings.xml', settingsXml],
    ['word/footer1.xml', footer],
  ]);
}
