import type { IsoDate } from '../kernel/date.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('auditWeek', ['lastOfDays', 'counts', 'noted', 'withCode']);

/** [from, to). */
export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface DayRow {
  readonly day: IsoDate;
  readonly position: string;
  readonly at: Date;
  readonly note: string;
}

export function lastOfDays(tx: Tx, { from, to }: Span): Promise<DayRow[]> {
  return tx.rows(sql.lastOfDays, [from, to]);
}

export interface WeekCounts {
  readonly events: number;
  readonly actors: number;
  readonly refused: number;
  readonly exports: number;
  readonly reveals: number;
}

export function countsOf(tx: Tx, units: readonly number[], span: Span): Promise<WeekCounts> {
  return tx.one(sql.counts, [units, span.from, span.to]);
}

export interface NotedRow {
  readonly at: Date;
  readonly actor: string;
  readonly position: string;
  readonly code: string;
}

/** The last codes that somebody said to have written down, newest first. */
export function notedCodes(tx: Tx, units: readonly number[]): Promise<NotedRow[]> {
  return tx.rows(sql.noted, [units]);
}

/** Where the chain as it stands has a head with this code; `at` where it was signed. */
export function headWithCode(
  tx: Tx,
  code: Buffer,
): Promise<{ readonly position: string; readonly at: Date | null } | undefined> {
  return tx.maybe(sql.withCode, [code]);
}
