import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { cellText } from './model.ts';
import { readWorkbook } from './read.ts';
import { findTable } from './table.ts';
import { handMade, inline, sheetJs, sheetOf, sheetXml } from './testBooks.ts';
import { headers, people, roster } from './testRoster.ts';
import { writeWorkbook } from './write.ts';

const office = ['soffice', 'libreoffice'].find((name) => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});
const folder = mkdtempSync(join(tmpdir(), 'genji-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const run = promisify(execFile);

/** Opens `bytes` in LibreOffice and saves them as `to`. */
async function converted(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  const source = join(folder, `source.${from}`);
  writeFileSync(source, bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const out = join(folder, 'out');
  await run(office ?? '', [profile, '--headless', '--convert-to', to, '--outdir', out, source]);
  return new Uint8Array(readFileSync(join(out, `source.${to.split(':')[0]}`)));
}

const needsOffice = test.skipIf(office === undefined);
const table = [['某某市公安局党员名册'], headers, ...people.map((person) => [...person])];

/** A roster with a merged title and a column of real dates, in either date system. */
function source(date1904: boolean): Uint8Array {
  const rows = (row: number) =>
    (table[row - 1] ?? []).map((value) => inline(String(value))).join('') +
    (row > 2 ? `<c r="I${row}" s="1"><v>${date1904 ? 42185 : 43647}</v></c>` : '');
  const merge = '<mergeCells count="1"><mergeCell ref="A1:H1"/></mergeCells>';
  return handMade({
    sheets: [
      { name: '名册', xml: sheetXml(table.length, rows, merge) },
      { name: '旧', xml: sheetXml(1, () => inline('旧'), ''), state: 'hidden' },
    ],
    styles:
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      '<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>' +
      '<cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf ' +
      'numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
    date1904,
  });
}

for (const date1904 of [false, true]) {
  for (const to of ['xlsx', 'xls'] as const) {
    const name =
      `LibreOffice writes ${to} in the ${date1904 ? 1904 : 1900} system and it is read ` +
      'as meant';
    needsOffice(
      name,
      async () => {
        const bytes = await converted(source(date1904), 'xlsx', to);
        const result = await readWorkbook(bytes, `名册.${to}`);
        const sheet = sheetOf(result, 0);
        expect(result.ok && result.value.dateSystem).toBe(date1904 ? 1904 : 1900);
        expect(sheetOf(result, 1).hidden).toBe(true);
        expect(sheet.merges).toContainEqual({ top: 1, left: 0, bottom: 1, right: 7 });
        expect(sheet.rows[2]?.cells[8]).toEqual({ kind: 'date', date: '2019-07-01', shows: 'day' });
        const found = findTable(sheet, roster);
        expect(found.ok && found.value.row).toBe(2);
        expect(
          found.ok &&
            found.value.records.map(({ row, cells }) => [
              row,
              ...Object.values(cells).map(cellText),
            ]),
        ).toEqual(people.map((person, at) => [at + 3, ...person.map(String)]));
      },
      60_000,
    );
  }
}

needsOffice(
  'LibreOffice reads what we write: text stays text, title and watermark stand above',
  async () => {
    const rows = [['=1+1', '420600199001010000', 6, { date: '2019-07-01' as const }]];
    const columns = headers.slice(0, 4).map((header) => ({ header, width: 12 }));
    const options = {
      title: '党员名册',
      watermark: { who: '示例甲', when: '2026-11-23', purpose: '核对' },
    };
    const bytes = await buffer(writeWorkbook([{ name: '名册', columns, rows }], options));
    const csv = await converted(bytes, 'xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1');
    const lines = new TextDecoder().decode(csv).replaceAll('"', '').split('\n');
    expect(lines[0]).toBe('党员名册,,,');
    expect(lines[1]).toContain('用途：核对');
    expect(lines.at(-2)).toBe('=1+1,420600199001010000,6,2019-07-01');
  },
  60_000,
);

needsOffice(
  'SheetJS and LibreOffice agree on an .xls, cell by cell',
  async () => {
    const xls = sheetJs(table, 'biff8', () => {});
    const through = await converted(xls, 'xls', 'xlsx');
    const words = async (bytes: Uint8Array) =>
      sheetOf(await readWorkbook(bytes, 'a'), 0).rows.map(({ number, cells }) => [
        number,
        ...cells.map(cellText),
      ]);
    expect(await words(xls)).toEqual(await words(through));
  },
  60_000,
);
