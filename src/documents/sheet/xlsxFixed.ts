import { type ExportOptions, watermarkLine } from './exported.ts';
import { escaped, head, headRows, main, stylesXml } from './xlsxXml.ts';

const offices = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const vendor = 'application/vnd.openxmlformats';

/** Every part of an `.xlsx` but the sheets themselves, by its name. */
export function fixedParts(names: readonly string[], options: ExportOptions): [string, string][] {
  const core =
    `<dc:title>${escaped(options.title)}</dc:title>` +
    `<dc:creator>${escaped(options.watermark.who)}</dc:creator>` +
    `<dc:description>${escaped(watermarkLine(options.watermark))}</dc:description>`;
  const properties =
    `${head}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/">${core}</cp:coreProperties>`;
  return [
    ['[Content_Types].xml', contentTypes(names.length)],
    ['_rels/.rels', rootLinks()],
    ['docProps/core.xml', properties],
    ['xl/workbook.xml', workbookXml(names)],
    ['xl/_rels/workbook.xml.rels', workbookLinks(names.length)],
    ['xl/styles.xml', stylesXml()],
  ];
}

const each = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at + 1)).join('');

function contentTypes(sheets: number): string {
  const part = (name: string, kind: string) =>
    `<Override PartName="/${name}" ` +
    `ContentType="${vendor}-officedocument.spreadsheetml.${kind}+xml"/>`;
  return (
    `${head}<Types xmlns="${packages}/content-types">` +
    `<Default Extension="rels" ContentType="${vendor}-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('xl/workbook.xml', 'sheet.main') +
    part('xl/styles.xml', 'styles') +
    each(sheets, (n) => part(`xl/worksheets/sheet${n}.xml`, 'worksheet')) +
    '<Override PartName="/docProps/core.xml" ' +
    `ContentType="${vendor}-package.core-properties+xml"/>` +
    '</Types>'
  );
}

function links(inner: string): string {
  return `${head}<Relationships xmlns="${packages}/relationships">${inner}</Relationships>`;
}

function link(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function rootLinks(): string {
  const properties = `${packages}/relationships/metadata/core-properties`;
  return links(
    link('rId1', `${offices}/officeDocument`, 'xl/workbook.xml') +
      link('rId2', properties, 'docProps/core.xml'),
  );
}

function workbookLinks(sheets: number): string {
  return links(
    each(sheets, (n) => link(`rId${n}`, `${offices}/worksheet`, `worksheets/sheet${n}.xml`)) +
      link('rIdStyles', `${offices}/styles`, 'styles.xml'),
  );
}

/** Title, watermark and header are printed on every page. */
function workbookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const titles = names.map(
    (name, at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">` +
      `'${escaped(name.replaceAll("'", "''"))}'!$1:$${headRows}</definedName>`,
  );
  return (
    `${head}<workbook xmlns="${main}" xmlns:r="${offices}"><sheets>${sheets.join('')}</sheets>` +
    `<definedNames>${titles.join('')}</definedNames></workbook>`
  );
}
