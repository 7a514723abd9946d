import { expect, test } from 'vitest';
import type { Workbook } from '../../documents/sheet/model.ts';
import { bookOf, type TestSheet } from '../../testing/books.ts';
import { branchesOfYear, ledgerOfYear, rosterOfYear, sheetsOf } from '../../testing/yearBook.ts';
import type { Skipped } from './cells.ts';
import { judge, readingAhead } from './judge.ts';
import { readPapers } from './read.ts';

const [roster, ledger] = sheetsOf(rosterOfYear(branchesOfYear), ledgerOfYear(branchesOfYear));
const asked = { asOf: '2026-12-31', period: null } as const;
const again = (sheet: TestSheet, name: string): TestSheet => ({ ...sheet, name });
const titled = { ...ledger, rows: [['2026年三会一课台账'], ...ledger.rows], merges: ['A1:H1'] };
/** Longer than what comes at once. */
const long = { ...ledger, rows: [...ledger.rows, ...ledger.rows.slice(2)] };
const twice = { ...ledger, rows: [...long.rows, ['下半年补记台账'], ...ledger.rows] };

/** Whether what was begun was used, and what is told with and without beginning early. */
async function bothWays(...sheets: readonly TestSheet[]) {
  const file = await bookOf('ahead.xlsx', ...sheets);
  const told = async (isEarly: boolean) => {
    const ahead = readingAhead(asked.asOf);
    const skipped: Skipped[] = [];
    const papers = await readPapers(file, skipped, isEarly ? ahead : undefined);
    if (!papers.ok) throw new Error(papers.problems[0].message.en);
    const isUsed = ahead.readFrom(papers.value, []) !== undefined;
    return { isUsed, report: judge(papers.value, asked, skipped, ahead) };
  };
  return { early: await told(true), late: await told(false) };
}

test.each([
  ['a roster, then a ledger', true, [roster, ledger]],
  ['a ledger that comes in parts', true, [roster, long]],
  ['two ledgers', true, [roster, ledger, again(ledger, '补记')]],
  ['a ledger with a merged title', true, [roster, titled]],
  ['a ledger alone', true, [ledger]],
  ['a roster behind the ledger', false, [ledger, roster]],
  ['two tables in one sheet', false, [roster, twice]],
  ['a merged area far below the header', false, [roster, { ...long, merges: ['B250:B252'] }]],
  ['no ledger', false, [roster]],
] as const)('%s is told the same, begun early or not', async (_, isUsed, sheets) => {
  const { early, late } = await bothWays(...sheets);
  expect(JSON.stringify(early.report)).toBe(JSON.stringify(late.report));
  expect([early.isUsed, late.isUsed]).toEqual([isUsed, false]);
});

test('a sheet is read while it grows, and what is left of it when it is whole', async () => {
  const rows = ledger.rows.map((row, at) => ({
    number: at + 1,
    cells: row.map((cell) =>
      cell === null ? ({ kind: 'empty' } as const) : ({ kind: 'text', text: `${cell}` } as const),
    ),
  }));
  const growing = rows.slice(0, 120);
  const sheet = { name: ledger.name, hidden: false, rows: growing, merges: [] };
  const book: Workbook = { dateSystem: 1900, notes: [], sheets: [sheet] };
  const ahead = readingAhead(asked.asOf);
  ahead.watch(book);
  growing.push(...rows.slice(120, 150));
  ahead.watch(book);
  growing.push(...rows.slice(150));
  const found = ahead.recognise(sheet, 1900);
  const others = { waivers: [], development: [], registers: [] };
  const papers = { rosters: [], ledgers: found?.tables ?? [], ...others };
  const said = ahead.readFrom(papers, []);
  expect(found?.tables[0].match.records).toHaveLength(rows.length - 2);
  expect(said?.ledgers[0]?.days).toHaveLength(rows.length - 2);
});
