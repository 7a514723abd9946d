import { addMonths, dateOf, type IsoDate, partsOf } from '../../kernel/date.ts';
import type { ReplyOf } from '../client.ts';

export type TermRow = ReplyOf<'GET /api/terms'>['rows'][number];

/** What is counted: elections that are due, and what has to be done before. */
export type WaveKind = 'election' | 'request' | 'reminder';
export const waveKinds: readonly WaveKind[] = ['election', 'request', 'reminder'];

/** Two years from this month on. */
export const monthsAhead = 24;

/** A month or a quarter; `from` null: what should have been done before today. */
export interface Slot {
  readonly key: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate;
  readonly counts: Readonly<Record<WaveKind, number>>;
}

/** The day by which a row wants something done; null: nothing of the kind is open. */
export function wantedBy({ clock }: TermRow, kind: WaveKind): IsoDate | null {
  const step = clock.steps.find(({ id }) => id === kind);
  return step?.state === 'open' || step?.state === 'late' ? step.by : null;
}

/** What is late, then two years in slots of `months` each, with how much there is to do. */
export function slotsOf(rows: readonly TermRow[], today: IsoDate, months: 1 | 3): readonly Slot[] {
  const { year, month } = partsOf(today);
  const first = dateOf(year, month - ((month - 1) % months), 1);
  const starts = Array.from({ length: Math.ceil(monthsAhead / months) + (months > 1 ? 1 : 0) });
  const ahead = starts.map((_, i) => {
    const from = addMonths(first, i * months);
    return { key: keyOf(from, months), from, to: addMonths(from, months) };
  });
  const slots = [{ key: 'late', from: null, to: today }, ...ahead];
  return slots.map((slot) => ({ ...slot, counts: countsOf(rows, slot, today) }));
}

function keyOf(from: IsoDate, months: 1 | 3): string {
  const { year, month } = partsOf(from);
  return months === 1 ? from.slice(0, 7) : `${year}-Q${Math.ceil(month / 3)}`;
}

function countsOf(
  rows: readonly TermRow[],
  slot: Pick<Slot, 'from' | 'to'>,
  today: IsoDate,
): Slot['counts'] {
  const count = (kind: WaveKind) => rows.filter((row) => isIn(row, slot, kind, today)).length;
  return { election: count('election'), request: count('request'), reminder: count('reminder') };
}

/** Whether what a row wants done falls into a slot. What is late is in no month. */
export function isIn(
  row: TermRow,
  { from, to }: Pick<Slot, 'from' | 'to'>,
  kind: WaveKind,
  today: IsoDate,
): boolean {
  const by = wantedBy(row, kind);
  if (by === null) return false;
  return from === null ? by < today : by >= today && by >= from && by < to;
}

/** How many elections a committee and its branches have to hold, slot by slot. */
export interface GroupLine {
  readonly unit: number;
  readonly name: string;
  readonly counts: readonly number[];
  readonly all: number;
}

export function byGroup(
  rows: readonly TermRow[],
  slots: readonly Slot[],
  today: IsoDate,
): readonly GroupLine[] {
  const groups = new Map<number, { name: string; rows: TermRow[] }>();
  for (const row of rows) {
    const { unit, name } = row.group ?? row;
    const group = groups.get(unit) ?? { name, rows: [] };
    groups.set(unit, group);
    group.rows.push(row);
  }
  const lines = [...groups].map(([unit, { name, rows: own }]) => {
    const counts = slots.map((slot) => {
      return own.filter((row) => isIn(row, slot, 'election', today)).length;
    });
    return { unit, name, counts, all: counts.reduce((sum, one) => sum + one, 0) };
  });
  return lines.filter(({ all }) => all > 0).sort((a, b) => b.all - a.all);
}

/** Rows of the two years that are shown, and how many lie beyond or cannot be told. */
export function split(rows: readonly TermRow[], today: IsoDate) {
  const { year, month } = partsOf(today);
  const end = addMonths(dateOf(year, month, 1), monthsAhead);
  const isNear = ({ clock }: TermRow) => clock.last !== null && clock.last < end;
  const unknown = rows.filter(({ clock }) => clock.last === null);
  const near = rows.filter(isNear);
  return { near, unknown, later: rows.length - near.length - unknown.length };
}
