import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { bookOf, ledgerHeader, ledgerRow, rosterHeader, rosterRow } from '../testing/books.ts';
import { messyBook } from '../testing/messyBook.ts';
import type { Report } from './check/report.ts';
import { widthOf } from './check/width.ts';

const genji = fileURLToPath(new URL('./genji.ts', import.meta.url));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(argv: readonly string[], cwd?: string): Promise<Ran> {
  return new Promise((resolve) => {
    const options = cwd === undefined ? {} : { cwd };
    execFile(process.execPath, [genji, ...argv], options, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, out, err });
    });
  });
}

async function check(...argv: string[]): Promise<Report & { readonly code: number }> {
  const { code, out } = await run(['check', ...argv, '--as-of', '2026-11-23', '--json']);
  const report: Report = JSON.parse(out);
  return { ...report, code };
}
const rulesOf = (report: Report) =>
  report.findings.map(({ rule, subject, row }) => [rule, subject, row]);

/** Rules that a roster and a ledger of general meetings answer. */
const checkedHere = ['MTG01', 'MTG10', 'MTG18', 'ORG01', 'ORG02', 'REL11'];
const uncheckedBy = ({ notChecked }: Report, rules: readonly string[]) => {
  const open = new Set(notChecked.map(({ rule }) => rule));
  return rules.filter((rule) => open.has(rule));
};

const branch = '城东派出所党支部';
const three = ['陈志远', '李晓彤', '王建国'].map((name) => rosterRow(name, branch));
const quarters = ['2026-02-10', '2026-05-12', '2026-08-03', '2026-11-02'];
const clean = {
  roster: { name: '党员名册', rows: [rosterHeader, ...three] },
  ledger: {
    name: '台账',
    rows: [
      ['2026年度三会一课台账'],
      ledgerHeader,
      ...quarters.map((day) => ledgerRow(branch, day)),
    ],
  },
};

describe('a book', () => {
  test('that is clean gives no finding and exit 0', async () => {
    const report = await check(await bookOf('clean.xlsx', clean.roster, clean.ledger));
    expect(report.findings).toEqual([]);
    expect(uncheckedBy(report, checkedHere)).toEqual([]);
    expect(report.code).toBe(0);
    expect(report.read).toMatchObject({
      rows: 7,
      period: { from: '2026-01-01', to: '2026-11-24' },
      sheets: [
        { name: '党员名册', as: 'roster', rows: 3 },
        { name: '台账', as: 'ledger', rows: 4 },
      ],
    });
  });

  test('that is messy is read to the end: titles, merges, totals, several branches', async () => {
    const { code, ...report } = await check(await messyBook());
    await expect(`${JSON.stringify(report, null, 2)}\n`).toMatchFileSnapshot(
      './check/messy.golden.json',
    );
    expect(code).toBe(1);
    const found = new Set(report.findings.map(({ rule }) => rule));
    const wanted = ['MTG01', 'MTG10', 'MTG18', 'ORG01', 'ORG02', 'ORG15', 'REL11'];
    expect(wanted.filter((rule) => !found.has(rule))).toEqual([]);
  });

  test('with the roster in another file is checked with both', async () => {
    const roster = await bookOf('roster.xlsx', clean.roster);
    const ledger = await bookOf('ledger.xlsx', clean.ledger);
    const both = await check(ledger, '--roster', roster);
    expect(both.findings).toEqual([]);
    expect(uncheckedBy(both, checkedHere)).toEqual([]);
    const alone = await check(ledger);
    expect(uncheckedBy(alone, checkedHere)).toEqual(['ORG01', 'ORG02', 'REL11']);
    expect(alone.code).toBe(0);
  });

  test('with a roster only names the rules of meetings as not checked, once each', async () => {
    const report = await check(await bookOf('roster.xlsx', clean.roster));
    expect(uncheckedBy(report, checkedHere)).toEqual(['MTG01', 'MTG10', 'MTG18']);
    const once = report.notChecked.map(({ rule, missing }) => `${rule} ${missing.zh}`);
    expect(new Set(once).size).toBe(once.length);
    expect(report.read.period).toBeNull();
    expect(report.code).toBe(0);
  });

  test('of one branch does not accuse the other branches of the roster', async () => {
    const others = ['甲', '乙', '丙'].map((name) => rosterRow(name, '城西派出所党支部'));
    const roster = { name: '名册', rows: [rosterHeader, ...three, ...others] };
    const report = await check(await bookOf('b.xlsx', roster, clean.ledger));
    expect(report.findings).toEqual([]);
    expect(uncheckedBy(report, checkedHere)).toEqual(['MTG01', 'MTG10', 'MTG18']);
    const first = report.notChecked.find(({ rule }) => rule === 'MTG01');
    expect(first?.missing.zh).toContain('城西派出所党支部');
  });

  test('with a sheet per kind and a branch only in the title is understood', async () => {
    const [, , ...columns] = ledgerHeader;
    const row = ledgerRow(branch, '3月20日').slice(2);
    const rows = [[`${branch}2026年第一季度会议记录`], columns, row];
    const report = await check(await bookOf('kinds.xlsx', { name: '支部党员大会', rows }));
    expect(report.findings).toEqual([]);
    expect(report.read.period).toEqual({ from: '2026-01-01', to: '2026-04-01' });
    expect(report.read.skipped).toEqual([]);
  });

  test('as CSV is read too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'genji-check-'));
    const path = join(folder, 'ledger.csv');
    const rows = [ledgerHeader, ledgerRow(branch, '2026-02-10', { 地点: null })];
    await writeFile(path, rows.map((cells) => cells.join(',')).join('\n'));
    expect(rulesOf(await check(path))).toEqual([['MTG18', branch, 2]]);
  });
});

describe('the span that is checked', () => {
  const early = { name: '台账', rows: [ledgerHeader, ledgerRow(branch, '2026-02-10')] };

  test('is from the first to the last full month when no title says a year', async () => {
    const report = await check(await bookOf('a.xlsx', early));
    expect(report.findings).toEqual([]);
    expect(report.read.period).toEqual({ from: '2026-02-01', to: '2026-03-01' });
  });

  test('is what --period says, and nothing outside it is called missing', async () => {
    const path = await bookOf('a.xlsx', early);
    const report = await check(path, '--period', '2026-01-01..2026-07-01');
    expect(rulesOf(report)).toEqual([['MTG01', branch, null]]);
    expect(report.findings[0]).toMatchObject({
      severity: 'warning',
      period: { from: '2026-04-01', to: '2026-07-01' },
      cite: { regulation: 'ZB', article: '11', mark: 'verified' },
    });
    const later = await check(path, '--period', '2026-04-01..2026-07-01');
    expect(later.read.skipped).toMatchObject([{ row: 2, reason: { zh: '不在检查的时间段内' } }]);
  });
});

describe('what cannot be used', () => {
  test.each([
    ['no file', ['check'], 'check/no-file'],
    ['a file that is not there', ['check', 'nowhere.xlsx'], 'check/file-not-read'],
  ])('%s: exit 2', async (_name, argv, problem) => {
    const { code, out, err } = await run([...argv, '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(out).problems[0].code).toBe(problem);
    expect(err).not.toContain('    at ');
  });

  test('a book without a roster or a ledger: exit 2 with what was looked for', async () => {
    const sheet = { name: '透视', rows: [['行标签', '计数'] as const, ['a', 1] as const] };
    const { code, err } = await run(['check', await bookOf('x.xlsx', sheet)]);
    expect(code).toBe(2);
    expect(err).toContain(
      '没有党员名册，也没有三会一课台账、发展党员台账或党费收缴台账（工作表：透视）。\n',
    );
    const empty = await run(['check', await bookOf('x.xlsx', { name: 'Sheet1', rows: [] })]);
    expect(empty.code).toBe(2);
    expect(empty.err).not.toContain('。。');
  });

  test('a text file under the name of a workbook: exit 2', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'genji-check-'));
    await writeFile(join(folder, 'a.xlsx'), '你好，这不是表格');
    const { code, err } = await run(['check', join(folder, 'a.xlsx')]);
    expect(code).toBe(2);
    expect(err.length).toBeGreaterThan(20);
  });

  test('an unknown command: exit 2; help: exit 0', async () => {
    expect((await run(['nonsense'])).code).toBe(2);
    for (const argv of [['--help'], ['check', '--help']]) {
      const { code, out } = await run(argv);
      expect(code).toBe(0);
      expect(out).toContain('genji');
    }
  });
});

describe('for people', () => {
  test.each(['zh', 'en'])('the table fits 100 columns, worst first (%s)', async (language) => {
    const argv = ['check', await messyBook(), '--as-of', '2026-11-23', '--lang', language];
    const { code, out } = await run(argv);
    expect(code).toBe(1);
    for (const line of out.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(100);
    const worst = language === 'zh' ? ['错误', '警告'] : ['error', 'warning'];
    const lines = out.split('\n').filter((line) => worst.some((word) => line.startsWith(word)));
    expect(lines.map((line) => worst.findIndex((word) => line.startsWith(word)))).toEqual(
      lines.map((line) => worst.findIndex((word) => line.startsWith(word))).sort(),
    );
    expect(out).toContain('MTG10');
  });

  test('--html writes a page that holds the findings and no markup of strangers', async () => {
    const rows = [rosterHeader, ...three, rosterRow('<b>x</b>', branch, { id: null })];
    const path = await bookOf('书.xlsx', { name: '<i>册', rows });
    const { code } = await run(['check', path, '--html'], dirname(path));
    expect(code).toBe(1);
    const html = await readFile(join(dirname(path), '书-genji-check.html'), 'utf8');
    expect(html).toContain('&lt;b&gt;x&lt;/b&gt;');
    expect(html).not.toMatch(/<b>x|<i>册/);
    expect(html).not.toMatch(/src=|href=|url\(/);
  });
});
