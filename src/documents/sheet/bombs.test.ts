import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWorkbook } from './read.ts';
import { bombs, manyRows } from './testBombs.ts';
import { codesOf, handMade } from './testBooks.ts';
import type { Cost } from './testProbe.ts';

/** G17 of the security goals; a control that parses in the main thread must exceed the stall. */
const goals = { milliseconds: 5_000, stall: 200, memory: 150 };
const folder = mkdtempSync(join(tmpdir(), 'genji-bombs-'));
const run = promisify(execFile);
const probe = fileURLToPath(new URL('./testProbe.ts', import.meta.url));

async function costs(mode: 'safe' | 'naive', files: readonly string[]): Promise<Cost[]> {
  const { stdout } = await run(process.execPath, [probe, mode, ...files]);
  return stdout
    .trim()
    .split('\n')
    .map((line): Cost => JSON.parse(line));
}

const places = bombs.map((bomb, at) => join(folder, String(at), bomb.file));
let found: Cost[] = [];

beforeAll(async () => {
  for (const [at, bomb] of bombs.entries()) {
    mkdirSync(join(folder, String(at)));
    writeFileSync(places[at] ?? '', bomb.make());
  }
  found = await costs('safe', places);
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every bomb was tried', () => {
  expect(found.map(({ file }) => file)).toEqual(places);
});

for (const [at, bomb] of bombs.entries()) {
  test(`${bomb.name}: refused by name, quickly, without a stall`, () => {
    const cost = found[at];
    expect(cost?.codes).toEqual([bomb.code]);
    expect(cost?.messages.join()).toContain(bomb.says);
    expect(cost?.milliseconds).toBeLessThan(goals.milliseconds);
    expect(cost?.stall).toBeLessThan(goals.stall);
    expect(cost?.memory).toBeLessThan(goals.memory);
  });
}

test('control: the same 400,000 rows parsed in the main thread stop everybody else', async () => {
  const file = join(folder, 'naive.xlsx');
  const bytes = manyRows();
  expect(bytes.length).toBeLessThan(2.5 * 1024 * 1024);
  writeFileSync(file, bytes);
  const [cost] = await costs('naive', [file]);
  expect(cost?.stall).toBeGreaterThan(goals.stall * 3);
}, 120_000);

test('what a limit allows is read: the limit is not somewhere below', async () => {
  const row = (n: number) => `<row r="${n}">${`<c><v>${n % 89}</v></c>`.repeat(30)}</row>`;
  const rows = (count: number) => Array.from({ length: count }, (_, at) => row(at + 1)).join('');
  const book = (count: number) =>
    handMade({
      sheets: [{ name: '甲', xml: `<worksheet><sheetData>${rows(count)}</sheetData></worksheet>` }],
    });
  const full = await readWorkbook(book(20_000), 'a.xlsx');
  expect(full.ok && full.value.sheets[0]?.rows.length).toBe(20_000);
  expect(codesOf(await readWorkbook(book(20_001), 'a.xlsx'))).toEqual(['workbook/too-many-rows']);
}, 60_000);
