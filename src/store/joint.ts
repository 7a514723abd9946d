import { v7 as uuidv7 } from 'uuid';
import type { IsoDate } from '../kernel/date.ts';
import type { GatheringRecord, GatheringStatus, SavedSitting } from './activityRecord.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('joint', [
  ...(['share', 'state', 'open', 'answers', 'declined', 'answer', 'records'] as const),
]);

/** `uninvited`: whoever holds it took the unit off again. */
export type JointStatus = GatheringStatus | 'uninvited';

export interface JointPart {
  readonly handle: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** What an invited unit is shown of one state of the record that invites it. */
export interface JointState {
  readonly gathering: string;
  readonly version: number;
  readonly unit: number;
  readonly guest: number;
  /** All who are invited in this state. */
  readonly guests: readonly number[];
  readonly status: JointStatus;
  readonly heldOn: IsoDate;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
  readonly host: string | null;
  readonly hostName: string | null;
  readonly title: string;
  readonly sittings: readonly SavedSitting[];
  readonly parts: readonly JointPart[];
}

export interface Shared {
  readonly id: string;
  readonly version: number;
  readonly status: GatheringStatus;
  readonly record: GatheringRecord;
  /** What of its parts may be seen by everybody. */
  readonly parts: readonly JointPart[];
  /** Who was invited in the state before. */
  readonly before: readonly number[];
}

/** Shows the invited, and whoever is not invited any more, the state that was saved. */
export async function shareJoint(tx: Tx, shared: Shared): Promise<void> {
  const { id, version, status, record, parts, before } = shared;
  const { unit, guests, heldOn, startsAt, endsAt, place, host, hostName, title } = record;
  const told = [...new Set([...guests, ...before])];
  if (told.length === 0) return;
  const key = [tx.access.tenant, id, version, unit, told, guests, status];
  const head = [heldOn, startsAt, endsAt, place, host, hostName, title];
  const words = [JSON.stringify(record.sittings), JSON.stringify(parts)];
  await tx.run(sql.share, [...key, ...head, ...words]);
}

/** The last state where no version is named; undefined: the unit was never invited. */
export function jointState(
  tx: Tx,
  { gathering, guest, version }: Pick<JointState, 'gathering' | 'guest'> & { version?: number },
): Promise<JointState | undefined> {
  return tx.maybe(sql.state, [gathering, guest, version ?? null]);
}

export interface OpenOffer
  extends Omit<JointState, 'guests' | 'sittings' | 'parts' | 'host' | 'hostName'> {
  readonly handles: readonly string[];
}

export function openOffers(tx: Tx, units: readonly number[], limit: number): Promise<OpenOffer[]> {
  return tx.rows(sql.open, [units, limit]);
}

export type JointWord = 'declined' | GatheringStatus;

export interface JointAnswer {
  readonly unit: number;
  readonly answer: JointWord;
  /** Why it takes no part. */
  readonly reason: string | null;
}

export function jointAnswers(tx: Tx, gathering: string): Promise<JointAnswer[]> {
  return tx.rows(sql.answers, [gathering]);
}

/** Who takes no part, also for those who may not know why. */
export async function declinedJoint(tx: Tx, gathering: string): Promise<readonly number[]> {
  const rows = await tx.rows<{ unit: number }>(sql.declined, [gathering]);
  return rows.map(({ unit }) => unit);
}

export async function answerJoint(
  tx: Tx,
  { gathering, unit: host, guest, version }: JointState,
  answer: JointWord,
  reason: string | null,
): Promise<void> {
  const { tenant, person } = tx.access;
  const of = [gathering, host, guest, version];
  await tx.run(sql.answer, [tenant, uuidv7(), ...of, answer, reason, person]);
}

export function jointRecords(tx: Tx, gathering: string): Promise<{ id: string; unit: number }[]> {
  return tx.rows(sql.records, [gathering]);
}
