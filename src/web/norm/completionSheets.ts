import type { UnitKind } from '../../engines/org/define.ts';
import { dateOf, type IsoDate } from '../../kernel/date.ts';
import { push } from '../../kernel/factIndex.ts';
import { type ClosedPeriod, type PeriodUnit, periodsIn, yearPeriod } from '../../kernel/period.ts';
import { type Text, text } from '../../kernel/text.ts';
import type { ReplyOf } from '../client.ts';

type Reply = ReplyOf<'GET /api/completion'>;
export type CompletionColumn = Reply['columns'][number];
type Row = Reply['rows'][number];
type State = NonNullable<Row['lines'][number]>['states'][number];

/** As a page tells it: what has not begun is not called open. */
export type CellState = State | 'later';

export interface Cell {
  readonly state: CellState;
  readonly times: number;
  readonly period: ClosedPeriod;
}

export interface SheetLine {
  readonly column: CompletionColumn;
  readonly periods: readonly ClosedPeriod[];
}

export interface SheetRow {
  readonly unit: number;
  readonly name: string;
  /** One a column; null: nothing is asked. */
  readonly cells: readonly (readonly Cell[] | null)[];
}

export interface SheetGroup {
  readonly unit: number | null;
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/** One table: units of one standing, and the columns that bind any of them. */
export interface Sheet {
  readonly standing: string;
  readonly columns: readonly SheetLine[];
  readonly groups: readonly SheetGroup[];
}

/**
 * The answer as tables. Branches and committees are asked for different things, so each has a table
 * of its own and no half of one is empty; the one with most to show comes first. Rows and groups
 * keep their order.
 */
export function sheetsOf(
  { year, asOf, columns, rows }: Reply,
  kinds: readonly Pick<UnitKind, 'id' | 'standing'>[],
  rule: string | undefined,
): readonly Sheet[] {
  const standingOf = new Map(kinds.map(({ id, standing }) => [id, standing]));
  const byStanding = new Map<string, Row[]>();
  for (const row of rows) push(byStanding, standingOf.get(row.kind) ?? row.kind, row);
  const sheets = [...byStanding].flatMap(([standing, own]): Sheet[] => {
    const shown = columns.flatMap((column, at) => {
      if (rule !== undefined && column.rule !== rule) return [];
      if (own.every(({ lines }) => !lines[at])) return [];
      return [{ column, at, periods: periodsIn(column.every, yearPeriod(year)) }];
    });
    if (shown.length === 0) return [];
    return [{ standing, columns: shown, groups: groupsOf(own, shown, asOf) }];
  });
  return sheets.sort((a, b) => b.columns.length - a.columns.length);
}

type Shown = SheetLine & { readonly at: number };

function groupsOf(rows: readonly Row[], shown: readonly Shown[], asOf: IsoDate): SheetGroup[] {
  const groups = new Map<string, { unit: number | null; name: string; rows: SheetRow[] }>();
  for (const { unit, name, group, lines } of rows) {
    const key = String(group?.unit ?? '');
    const found = groups.get(key) ?? {
      unit: group?.unit ?? null,
      name: group?.name ?? '',
      rows: [],
    };
    groups.set(key, found);
    const cells = shown.map(({ at, periods }) => cellsOf(lines[at] ?? null, periods, asOf));
    found.rows.push({ unit, name, cells });
  }
  return [...groups.values()];
}

function cellsOf(
  line: Row['lines'][number],
  periods: readonly ClosedPeriod[],
  asOf: IsoDate,
): readonly Cell[] | null {
  if (line === null) return null;
  return periods.map((period, i) => {
    const state = line.states[i] ?? 'not-in-force';
    const later = state === 'open' && asOf < period.from;
    return { state: later ? 'later' : state, times: line.times[i] ?? 0, period };
  });
}

/** Nothing is known in any period: that is said once, not twelve times. */
export function isBlind(cells: readonly Cell[]): boolean {
  return cells.every(({ state }) => state === 'unknown');
}

/** The period in a word or less, below the name of its kind. */
export function periodLabel(every: PeriodUnit, { from }: ClosedPeriod, wide: boolean): Text {
  const month = Number(from.slice(5, 7));
  switch (every) {
    case 'month':
      return text(wide ? `${month}月` : `${month}`, `${month}`);
    case 'quarter':
      return text(`${(month + 2) / 3}季`, `Q${(month + 2) / 3}`);
    case 'half-year':
      return month === 1 ? text('上半年', 'H1') : text('下半年', 'H2');
    case 'year':
      return text('全年', 'year');
  }
}

/** A cell by the address of the page: `12.MTG01.2026-01-01`. */
export interface CellAddress {
  readonly unit: number;
  readonly rule: string;
  readonly from: IsoDate;
}

export function addressOf({ unit, rule, from }: CellAddress): string {
  return `${unit}.${rule}.${from}`;
}

export function cellAt(address: string | undefined): CellAddress | null {
  const found = /^(\d{1,9})\.(\w{1,10})\.(\d{4})-(\d{2})-01$/.exec(address ?? '');
  if (found === null) return null;
  const [, unit = '', rule = '', year = '', month = ''] = found;
  return { unit: Number(unit), rule, from: dateOf(Number(year), Number(month), 1) };
}
