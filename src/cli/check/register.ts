import duesBook from '../../catalogue/parts/duesBook.ts';
import { duesKindOf } from '../../catalogue/parts/duesKinds.ts';
import { push } from '../../kernel/factIndex.ts';
import type { BookFact, LineFact, MemberFact } from '../../kernel/facts.ts';
import { type ClosedPeriod, includes } from '../../kernel/period.ts';
import { type Text, text } from '../../kernel/text.ts';
import { branchInTitle } from './branches.ts';
import {
  type Ask,
  asker,
  dayOf,
  leftOut,
  type Row,
  type RowPlace,
  type Skipped,
  type Table,
  wordsOf,
} from './cells.ts';
import type { Around } from './ledger.ts';
import { yearOf } from './period.ts';
import { amountIn, isFreed, monthIn, remarked } from './registerCells.ts';
import { payerIn } from './registerPayers.ts';

/** What a register is read against. */
type Beside = Pick<Around, 'branches' | 'membersOf'> & {
  readonly skipped: Skipped[];
  readonly period: ClosedPeriod | null;
};

interface Sheet extends Beside {
  readonly table: Table;
  readonly ask: Ask;
  readonly year: number | null;
  readonly skip: (row: Row, reason: Text) => null;
}

/** The registers of dues of every branch; what cannot be used is told, and nothing is guessed. */
export function registersIn(tables: readonly Table[], beside: Beside): readonly BookFact[] {
  const lines = new Map<string, LineFact[]>();
  const seen = new Set<string>();
  for (const table of tables) {
    beside.skipped.push(...leftOut(table));
    const sheet = sheetOf(table, beside);
    for (const row of table.match.records) {
      const read = lineOf(sheet, row);
      if (read === null) continue;
      const key = JSON.stringify([read.unit, read.line.person, read.line.month]);
      if (seen.has(key)) sheet.skip(row, twice);
      else push(lines, read.unit, read.line);
      seen.add(key);
    }
  }
  return [...lines].map(([unit, own]) => ({ id: unit, handle: duesBook.id, unit, lines: own }));
}

const twice = text(
  '同一人同一个月写了不止一行，只采用第一行',
  'a second row of the same person and month: only the first is used',
);

function sheetOf(table: Table, beside: Beside): Sheet {
  const { name } = table.sheet;
  const skip = (row: Row, reason: Text) => {
    beside.skipped.push({ sheet: name, row: row.row, reason });
    return null;
  };
  const year = yearOf(`${table.title} ${name}`);
  return { ...beside, table, ask: asker(table, beside.skipped), year, skip };
}

function lineOf(sheet: Sheet, row: Row): { readonly unit: string; readonly line: LineFact } | null {
  const { ask, table, skip, period } = sheet;
  const name = wordsOf(ask(row, 'name'));
  if (!name) return skip(row, text('没有姓名', 'no name'));
  const month = monthIn(row.cells.month ?? { kind: 'empty' }, table.system, sheet.year);
  if ('why' in month) return skip(row, month.why);
  if (period !== null && !includes(period, month.month)) {
    return skip(row, text('不在检查的时间段内', 'outside the period that is checked'));
  }
  const unit = unitOf(sheet, row);
  const source: RowPlace = { in: 'workbook', sheet: table.sheet.name, row: row.row };
  const [level, assessedOn] = [wordsOf(ask(row, 'level')), dayOf(ask(row, 'assessedOn'))];
  const line = {
    ...{ person: personOf(sheet.membersOf(unit), unit, name), name, month: month.month, source },
    ...categoryOf(sheet, row),
    ...(level === undefined ? {} : { level }),
    ...(assessedOn === undefined ? {} : { assessedOn }),
    ...paymentOf(sheet, row, name),
    ...moneyOf(sheet, row),
  };
  return { unit, line };
}

function unitOf({ ask, table, branches }: Sheet, row: Row): string {
  const own = wordsOf(ask(row, 'branch'));
  const named = own ?? branchInTitle(table.title) ?? branchInTitle(table.sheet.name);
  return named === null ? (branches.only() ?? branches.idOf('本支部')) : branches.idOf(named);
}

/** A member of the roster, where one alone has the name; else whoever the register means. */
function personOf(members: readonly MemberFact[], unit: string, name: string): string {
  const [only, another] = members.filter((member) => member.name === name);
  return only !== undefined && another === undefined ? only.person : `${unit}/${name}`;
}

/** Words that mean no kind that is known are told: no rate can be chosen for them. */
function categoryOf({ ask, skip }: Sheet, row: Row): Pick<LineFact, 'category'> {
  const words = wordsOf(ask(row, 'category'));
  if (words === undefined) return {};
  const kind = words === null ? null : duesKindOf(words);
  if (kind !== null) return { category: kind.id };
  const shown = (words ?? '').slice(0, 20);
  skip(
    row,
    text(
      `看不出人员类别“${shown}”按哪种标准交纳`,
      `which rates hold for the category "${shown}" cannot be seen`,
    ),
  );
  return { category: null };
}

type Money = Pick<LineFact, 'base' | 'due' | 'paid' | 'relief'>;

/** Amounts; where one of them says that nothing is asked, whatever the remarks say. */
function moneyOf({ skip }: Sheet, row: Row): Money {
  const money: { -readonly [K in keyof Money]: Money[K] } = {};
  for (const id of ['base', 'due', 'paid'] as const) {
    const cell = row.cells[id];
    if (cell === undefined) continue;
    const read = amountIn(cell);
    if ('why' in read) skip(row, read.why);
    else money[id] = read.amount;
    if (id !== 'base' && isFreed(cell)) money.relief = {};
  }
  return money;
}

function paymentOf({ ask }: Sheet, row: Row, name: string): Partial<LineFact> {
  const [payer, way, note] = ['payer', 'way', 'note'].map((id) => wordsOf(ask(row, id)));
  const paidOn = dayOf(ask(row, 'paidOn'));
  const by = payerIn(name, [payer, way, note]);
  return {
    ...(paidOn === undefined ? {} : { paidOn }),
    ...(by === undefined ? {} : { payer: by }),
    ...remarked(note),
  };
}
