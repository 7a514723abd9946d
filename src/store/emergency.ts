import { v7 as uuidv7 } from 'uuid';
import type { HeldRow } from '../engines/dossier/lines.ts';
import type { IsoDate } from '../kernel/date.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('emergency', [
  ...(['ask', 'list', 'waiting', 'end', 'review', 'file', 'running', 'told'] as const),
]);

export interface NewEmergency {
  readonly name: string;
  readonly role: string;
  readonly unit: number;
  readonly from: IsoDate;
  /** First day on which an answer comes too late. */
  readonly to: IsoDate;
  readonly reason: string;
  readonly hours: number;
  /** Name or police number of the one person whose file it is about. */
  readonly aboutName: string | null;
}

export interface EmergencyRow extends Omit<NewEmergency, 'from'> {
  readonly id: string;
  readonly person: string;
  /** Known once it is approved. */
  readonly about: string | null;
  readonly requestedAt: Date;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly refusedBy: string | null;
  readonly until: Date | null;
  readonly endedAt: Date | null;
  /** By the database's clock. */
  readonly over: boolean;
  readonly reviewedAt: Date | null;
  readonly reviewedBy: string | null;
  readonly verdict: Verdict | null;
  readonly note: string | null;
}

export type Verdict = 'in-order' | 'objection';

export async function askInNeed(tx: Tx, asked: NewEmergency): Promise<string> {
  const id = uuidv7();
  const { name, role, unit, from, to, reason, hours, aboutName } = asked;
  const { tenant } = tx.access;
  await tx.run(sql.ask, [tenant, id, name, role, unit, from, to, reason, hours, aboutName]);
  return id;
}

/** @param id one of them; null: all that the reader may know of, the latest first */
export function emergencies(tx: Tx, id: string | null): Promise<EmergencyRow[]> {
  return tx.rows(sql.list, [id]);
}

export async function isWaiting(
  tx: Tx,
  { role, unit, aboutName }: Pick<NewEmergency, 'role' | 'unit' | 'aboutName'>,
): Promise<boolean> {
  const asked = [role, unit, aboutName, tx.access.today];
  return (await tx.one<{ waits: boolean }>(sql.waiting, asked)).waits;
}

/** False where it is not the reader's, or is over. */
export async function endInNeed(tx: Tx, id: string): Promise<boolean> {
  return (await tx.run(sql.end, [id])) === 1;
}

/** @throws 42501 when it still runs, or when the reader asked for it, agreed or is concerned */
export async function signReview(
  tx: Tx,
  { id, unit }: Pick<EmergencyRow, 'id' | 'unit'>,
  { verdict, note }: { readonly verdict: Verdict; readonly note: string },
): Promise<void> {
  await tx.run(sql.review, [tx.access.tenant, id, unit, verdict, note]);
}

/** What one unit holds on the person of the grant, while the reader's hours run; else nothing. */
export function fileInNeed(tx: Tx, id: string): Promise<HeldRow[]> {
  return tx.rows(sql.file, [id]);
}

/** The reader's own hours that run now. */
export function runningOf(tx: Tx): Promise<{ readonly id: string; readonly role: string }[]> {
  return tx.rows(sql.running, [tx.access.today]);
}

export interface Told {
  readonly concerning: number;
  readonly told: number;
  readonly toReview: number;
}

/** How many of the last two weeks the reader is told of. */
export function toldOf(tx: Tx): Promise<Told> {
  return tx.one(sql.told, []);
}
