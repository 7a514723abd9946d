import { v7 as uuidv7 } from 'uuid';
import type { ShiftMeaning } from '../engines/activity/define-duty.ts';
import type { Shift } from '../engines/activity/duty.ts';
import type { IsoDate } from '../kernel/date.ts';
import type { ClosedPeriod, Period } from '../kernel/period.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('duty', [
  'addMonth',
  'addShifts',
  'voidBatch',
  'forget',
  'months',
  'ofUnit',
  'ofPersons',
  'wordsSaid',
  'rosters',
  'leaves',
]);

export interface NamedShift extends Shift {
  readonly name: string;
}

/** The table of one month of a unit, as it stands. */
export interface DutyMonth {
  readonly unit: number;
  /** Its first day. */
  readonly month: IsoDate;
  readonly batch: string;
  readonly keptUntil: IsoDate;
  readonly recordedAt: Date;
}

export interface NewMonth {
  readonly unit: number;
  readonly month: IsoDate;
  readonly batch: string;
  readonly keptUntil: IsoDate;
  readonly shifts: readonly NamedShift[];
}

/** From now on this is the unit's table of that month; the one before stays behind it. */
export async function addDutyMonth(tx: Tx, made: NewMonth): Promise<void> {
  const { tenant } = tx.access;
  const { unit, month, batch, keptUntil, shifts } = made;
  const id = uuidv7();
  await tx.run(sql.addMonth, [tenant, id, unit, month, batch, keptUntil]);
  await tx.run(sql.addShifts, [tenant, id, unit, JSON.stringify(shifts)]);
}

/** Takes a batch's months away: those that it replaced stand again. How many there were. */
export function voidDuty(tx: Tx, batch: string): Promise<number> {
  return tx.run(sql.voidBatch, [batch]);
}

/** Deletes the tables of these units whose day has come. */
export async function forgetDuty(tx: Tx, units: readonly number[]): Promise<void> {
  await tx.run(sql.forget, [units, tx.access.today]);
}

export function dutyMonths(
  tx: Tx,
  units: readonly number[],
  { from, to }: ClosedPeriod,
): Promise<DutyMonth[]> {
  return tx.rows(sql.months, [units, from, to, tx.access.today]);
}

/** Of whole months: the span begins and ends with one. */
export function shiftsOfUnit(
  tx: Tx,
  unit: number,
  { from, to }: ClosedPeriod,
): Promise<NamedShift[]> {
  return tx.rows(sql.ofUnit, [unit, from, to, tx.access.today]);
}

/** The later import comes last, so that it counts where two units keep a table for one person. */
export function shiftsOfPersons(
  tx: Tx,
  persons: readonly string[],
  { from, to }: ClosedPeriod,
): Promise<NamedShift[]> {
  return tx.rows(sql.ofPersons, [persons, from, to, tx.access.today]);
}

export async function wordsSaid(
  tx: Tx,
  units: readonly number[],
): Promise<ReadonlyMap<string, ShiftMeaning>> {
  const rows = await tx.rows<{ word: string; meaning: ShiftMeaning }>(sql.wordsSaid, [
    units,
    tx.access.today,
  ]);
  return new Map(rows.map(({ word, meaning }) => [word, meaning]));
}

/** Somebody on the roster of a unit, for how long. */
export interface RosterName extends Period {
  readonly person: string;
  readonly unit: number;
  readonly name: string;
  readonly standing: string;
  readonly policeNumber: string | null;
}

export function rostersWithin(
  tx: Tx,
  units: readonly number[],
  { from, to }: ClosedPeriod,
): Promise<RosterName[]> {
  return tx.rows(sql.rosters, [units, from, to]);
}

export interface LeaveAsked {
  readonly person: string;
  readonly name: string;
  readonly on: IsoDate;
  readonly reason: string | null;
}

export function leavesAsked(
  tx: Tx,
  unit: number,
  { from, to }: ClosedPeriod,
): Promise<LeaveAsked[]> {
  return tx.rows(sql.leaves, [unit, from, to]);
}
