import { v7 as uuidv7 } from 'uuid';
import type { IsoDate } from '../kernel/date.ts';
import type { EventFact } from '../kernel/facts.ts';
import { type Bar, type BarWeight, barFact, type Right } from '../kernel/rights.ts';
import type { CaseRow } from './case.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('caseBar', ['standing', 'void', 'lay', 'barredOn']);

type BarRow = Bar & { readonly id: string };

/** What a case bars, as it stands on record; empty beyond reach. */
export function barsOnRecord(tx: Tx, of: Pick<CaseRow, 'id'>): Promise<BarRow[]> {
  return tx.rows<BarRow>(sql.standing, [of.id]);
}

const same = (a: Bar, b: Bar): boolean =>
  a.right === b.right && a.weight === b.weight && a.from === b.from && a.to === b.to;

/** Makes what stands on record what the steps say now: the rest is voided, never changed. */
export async function layBars(
  tx: Tx,
  of: Pick<CaseRow, 'id' | 'unit'>,
  bars: readonly Bar[],
): Promise<void> {
  const before = await barsOnRecord(tx, of);
  const gone = before.filter((old) => !bars.some((bar) => same(bar, old)));
  if (gone.length > 0) await tx.run(sql.void, [of.id, gone.map(({ id }) => id)]);
  for (const bar of bars.filter((one) => !before.some((old) => same(one, old)))) {
    const { person, right, weight, from, to } = bar;
    const head = [tx.access.tenant, uuidv7(), of.id, of.unit];
    await tx.run(sql.lay, [...head, person, right, weight, from, to]);
  }
}

/** A person on a day. */
export interface PersonDay {
  readonly person: string;
  readonly day: IsoDate;
}

/**
 * On which of these days a right is barred, as events of a day: who asks learns neither since when
 * nor why, and nothing of whoever stands beyond reach on that day.
 */
export async function barredDays(
  tx: Tx,
  right: Right,
  asked: readonly PersonDay[],
): Promise<EventFact[]> {
  if (asked.length === 0) return [];
  const pairs = [asked.map(({ person }) => person), asked.map(({ day }) => day)];
  const rows = await tx.rows<PersonDay & { weight: BarWeight }>(sql.barredOn, [right, ...pairs]);
  return rows.map((row) => barFact({ ...row, right }));
}
