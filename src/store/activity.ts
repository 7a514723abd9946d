import type { IsoDate } from '../kernel/date.ts';
import type { MemberKind } from '../kernel/facts.ts';
import type { GatheringRecord, GatheringStatus, SavedGathering } from './activityRecord.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('activity', [
  'unit',
  'roll',
  'headcount',
  'last',
  'list',
  'load',
  'unitOf',
  'insert',
  'update',
  'withdraw',
  'clear',
  'addAttendance',
  'addParts',
  'addTeams',
  'addSittings',
  'useHandles',
  'addBallots',
  'revise',
  'revisions',
  'revision',
]);

export type * from './activityRecord.ts';

export interface GatheringUnit {
  readonly kind: string;
  readonly name: string;
  readonly numberOnly: boolean;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export interface RollRow {
  readonly person: string;
  readonly name: string;
  readonly standing: 'member' | 'participant' | 'known';
  readonly memberKind: MemberKind | null;
  readonly team: string | null;
  readonly teamId: number | null;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly joinedOn: IsoDate | null;
  readonly fullOn: IsoDate | null;
  readonly policeNumber: string | null;
}

/** Structure of an earlier record; its words stay where they are. */
export interface LastRow {
  readonly host: string | null;
  readonly recorder: string | null;
  readonly place: string | null;
  readonly startsAt: string | null;
  readonly content: Readonly<Record<string, unknown>>;
}

export interface ListRow {
  readonly id: string;
  readonly unit: number;
  readonly unitName: string;
  readonly heldOn: IsoDate;
  readonly title: string;
  readonly status: GatheringStatus;
  readonly kinds: readonly string[];
  readonly expected: number;
  readonly attended: number;
}

/** `[from, to)`, and the last line of the page before. */
export interface ListWish {
  /** Null: all within reach, and that is much of the tree. */
  readonly units: readonly number[] | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly before: { readonly heldOn: IsoDate; readonly id: string } | null;
  readonly limit: number;
}

export function unitOfGathering(
  tx: Tx,
  unit: number,
  on: IsoDate,
): Promise<GatheringUnit | undefined> {
  return tx.maybe(sql.unit, [unit, on]);
}

export function rollRows(tx: Tx, unit: number, on: IsoDate): Promise<RollRow[]> {
  return tx.rows(sql.roll, [unit, on]);
}

export function headcountOn(
  tx: Tx,
  unit: number,
  on: IsoDate,
): Promise<{ formal: number; probationary: number } | undefined> {
  return tx.maybe(sql.headcount, [unit, on]);
}

export function lastRecord(
  tx: Tx,
  unit: number,
  before: IsoDate,
  handle: string,
): Promise<LastRow | undefined> {
  return tx.maybe(sql.last, [unit, before, handle]);
}

export function listGatherings(tx: Tx, wish: ListWish): Promise<ListRow[]> {
  const { units, from, to, before, limit } = wish;
  const { heldOn = null, id = null } = before ?? {};
  return tx.rows(sql.list, [units, from, to, heldOn, id, limit]);
}

export function loadGathering(tx: Tx, id: string): Promise<SavedGathering | undefined> {
  return tx.maybe(sql.load, [id]);
}

/** Undefined where there is no such gathering within reach. */
export async function unitOfRecord(tx: Tx, id: string): Promise<number | undefined> {
  return (await tx.maybe<{ unit: number }>(sql.unitOf, [id]))?.unit;
}

/** False when the id is taken; the caller looks by whom. */
export async function addGathering(
  tx: Tx,
  id: string,
  record: GatheringRecord,
  status: GatheringStatus,
): Promise<boolean> {
  const { tenant, person } = tx.access;
  const of = record.jointOf?.gathering ?? null;
  const head = [tenant, id, record.unit, ...headOf(record), of, status, person];
  if ((await tx.run(sql.insert, head)) === 0) return false;
  await addRest(tx, id, record);
  await revise(tx, id, 1, record.unit, { ...record, status });
  return true;
}

/** False when the record has another version by now: somebody else was faster. */
export async function changeGathering(
  tx: Tx,
  id: string,
  basedOn: number,
  record: GatheringRecord,
  status: GatheringStatus,
): Promise<boolean> {
  const head = [id, basedOn, ...headOf(record), status, tx.access.person];
  if ((await tx.run(sql.update, head)) === 0) return false;
  await tx.run(sql.clear, [id]);
  await addRest(tx, id, record);
  await revise(tx, id, basedOn + 1, record.unit, { ...record, status });
  return true;
}

/** Nothing of the record goes; its reason stands in the revision. */
export async function withdrawGathering(
  tx: Tx,
  saved: SavedGathering,
  basedOn: number,
  reason: string,
): Promise<boolean> {
  const changed = await tx.run(sql.withdraw, [saved.id, basedOn, tx.access.person]);
  if (changed === 0) return false;
  const content = { ...recordOf(saved), status: 'withdrawn', withdrawnBecause: reason };
  await revise(tx, saved.id, basedOn + 1, saved.unit, content);
  return true;
}

/** The record without what the store says of it. */
export function recordOf(saved: SavedGathering): GatheringRecord {
  const { id: _, version, status, unitName, recordedAt, changedBy, changedAt, ...record } = saved;
  return record;
}

function headOf(record: GatheringRecord): unknown[] {
  return [
    record.heldOn,
    record.startsAt,
    record.endsAt,
    record.place,
    record.host,
    record.hostName,
    record.recorder,
    record.recorderName,
    record.title,
    record.yearOfAccount,
    record.lateReason,
    record.original,
    record.guests,
    record.jointOf?.version ?? null,
  ];
}

async function addRest(tx: Tx, id: string, record: GatheringRecord): Promise<void> {
  const { unit, heldOn, attendance, sittings } = record;
  const own = [tx.access.tenant, id, unit];
  const parts = record.parts.map((part, i) => ({ ...part, position: i + 1, ballots: undefined }));
  const ballots = record.parts.flatMap((part, i) =>
    part.ballots.map((ballot, j) => ({ ...ballot, part: i + 1, position: j + 1 })),
  );
  await tx.run(sql.addParts, [...own, heldOn, JSON.stringify(parts)]);
  if (parts.some(({ teams }) => teams)) await tx.run(sql.addTeams, own.slice(0, 2));
  await tx.run(sql.useHandles, [tx.access.tenant, parts.map((part) => part.handle)]);
  if (sittings.length > 0) await tx.run(sql.addSittings, [...own, JSON.stringify(sittings)]);
  if (attendance.length > 0) {
    await tx.run(sql.addAttendance, [...own, heldOn, JSON.stringify(attendance)]);
  }
  if (ballots.length > 0) await tx.run(sql.addBallots, [...own, JSON.stringify(ballots)]);
}

async function revise(
  tx: Tx,
  id: string,
  version: number,
  unit: number,
  content: object,
): Promise<void> {
  const { tenant, person } = tx.access;
  await tx.run(sql.revise, [tenant, id, version, unit, person, JSON.stringify(content)]);
}

export interface RevisionRow {
  readonly version: number;
  readonly at: Date;
  readonly actor: string;
  readonly content: unknown;
}

export function revisionsOf(tx: Tx, id: string): Promise<RevisionRow[]> {
  return tx.rows(sql.revisions, [id]);
}

/** A state as it was saved, with its status; undefined where there is none within reach. */
export async function revisionOf(
  tx: Tx,
  id: string,
  version: number,
): Promise<(GatheringRecord & { readonly status: GatheringStatus }) | undefined> {
  const row = await tx.maybe<{ content: GatheringRecord & { status: GatheringStatus } }>(
    sql.revision,
    [id, version],
  );
  return row?.content;
}
