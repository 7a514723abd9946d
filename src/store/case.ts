import { v7 as uuidv7 } from 'uuid';
import type { IsoDate } from '../kernel/date.ts';
import type { StepVote } from '../kernel/facts.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('case', [
  ...(['holdPerson', 'open', 'useHandle', 'list', 'some', 'steps', 'conclusions', 'grow'] as const),
  ...(['record', 'seal', 'conclude', 'takeBack', 'takeBackConclusion', 'end', 'born'] as const),
  ...(['places', 'meeting', 'keptByStep', 'ofUnits', 'placesTaken'] as const),
]);

/** A case as it stands; `endedOn` is the day on which it ended outside of its steps. */
export interface CaseRow {
  readonly id: string;
  readonly handle: string;
  readonly unit: number;
  readonly person: string;
  readonly name: string;
  readonly sealed: boolean;
  /** Behind a seal of its own: who keeps discipline, and nobody else. */
  readonly confined: boolean;
  readonly openedOn: IsoDate;
  readonly version: number;
  readonly endedOn: IsoDate | null;
  readonly why: string | null;
  readonly endReason: string | null;
}

/** A step on record. `envelope` holds its sealed fields; null: it has none, or out of reach. */
export interface StepRow {
  readonly id: string;
  readonly caseId: string;
  readonly step: string;
  readonly above: boolean;
  readonly on: IsoDate;
  readonly outcome: string | null;
  readonly documents: Readonly<Record<string, unknown>>;
  readonly vote: StepVote | null;
  readonly gathering: string | null;
  readonly confirmed: readonly string[];
  readonly people: readonly string[];
  readonly lateReason: string | null;
  readonly effects: readonly string[];
  readonly version: number;
  readonly actor: string;
  readonly recordedAt: Date;
  readonly recordedOn: IsoDate;
  readonly voidedAt: Date | null;
  readonly voidedBy: string | null;
  readonly voidReason: string | null;
  readonly envelope: string | null;
}

/** How a sealed case ended. */
export interface ConclusionRow {
  readonly id: string;
  readonly caseId: string;
  readonly handle: string;
  readonly person: string;
  readonly name: string;
  readonly unit: number;
  readonly step: string;
  readonly outcome: string;
  readonly on: IsoDate;
}

export type NewCase = Omit<CaseRow, 'id' | 'version' | 'endedOn' | 'why' | 'endReason'>;

/** Nobody else opens a case of that kind about that person before this transaction is over. */
export async function holdPerson(tx: Tx, handle: string, person: string): Promise<void> {
  await tx.run(sql.holdPerson, [handle, person]);
}

export async function openCase(tx: Tx, given: NewCase): Promise<string> {
  const { tenant, person: actor } = tx.access;
  const { handle, unit, person, name, sealed, confined, openedOn } = given;
  const id = uuidv7();
  const head = [tenant, id, handle, unit, person, name];
  await tx.run(sql.open, [...head, sealed, confined, openedOn, actor]);
  await tx.run(sql.useHandle, [tenant, handle]);
  return id;
}

export interface CaseFilter {
  readonly sealed: boolean;
  readonly confined: boolean;
  /** Null: everything within reach. */
  readonly units: readonly number[] | null;
  readonly handle: string | null;
  readonly person: string | null;
  readonly state: 'open' | 'closed' | null;
  /** What closes a case, as `step outcome`. */
  readonly closing: readonly string[];
  readonly before: { readonly openedOn: IsoDate; readonly id: string } | null;
  readonly limit: number;
}

export async function listCases(
  tx: Tx,
  { sealed, confined, units, handle, person, state, closing, before, limit }: CaseFilter,
): Promise<{ readonly rows: readonly CaseRow[]; readonly total: number }> {
  const place = [before?.openedOn ?? null, before?.id ?? null];
  const narrow = [sealed, units, handle, person, state, closing];
  const rows = await tx.rows<CaseRow & { total: number }>(sql.list, [
    ...narrow,
    ...place,
    limit,
    confined,
  ]);
  return { rows, total: rows[0]?.total ?? 0 };
}

export async function oneCase(tx: Tx, id: string): Promise<CaseRow | undefined> {
  return tx.maybe(sql.some, [[id], []]);
}

/** Every case about these persons that is within reach. */
export function casesAbout(tx: Tx, persons: readonly string[]): Promise<CaseRow[]> {
  return tx.rows(sql.some, [[], persons]);
}

/** Every case of these units that is within reach, as known at a moment; null: now. */
export function casesOfUnits(
  tx: Tx,
  units: readonly number[],
  knownAt: string | null,
): Promise<CaseRow[]> {
  return tx.rows(sql.ofUnits, [units, knownAt]);
}

export function stepsOfCases(tx: Tx, cases: readonly string[]): Promise<StepRow[]> {
  return tx.rows(sql.steps, [cases]);
}

export function conclusionsAbout(tx: Tx, persons: readonly string[]): Promise<ConclusionRow[]> {
  return tx.rows(sql.conclusions, [persons]);
}

/** False when the case moved on since that version. */
export async function growCase(tx: Tx, id: string, version: number): Promise<boolean> {
  return (await tx.run(sql.grow, [id, version])) > 0;
}

/** What is recorded of a step; `version` is that of the case with it. */
export interface NewStep
  extends Pick<StepRow, 'id' | 'step' | 'above' | 'on' | 'outcome' | 'documents' | 'vote'>,
    Pick<StepRow, 'gathering' | 'confirmed' | 'people' | 'lateReason' | 'effects' | 'version'> {
  /** Sealed fields in their envelope; null: there are none. */
  readonly envelope: string | null;
  /** Of a sealed case: that this step ended it. */
  readonly concludes: boolean;
}

type Of = Pick<CaseRow, 'id' | 'unit' | 'sealed' | 'confined' | 'handle' | 'person' | 'name'>;

/** Records a step of a case that was grown to its version in the same transaction. */
export async function recordStep(tx: Tx, of: Of, taken: NewStep): Promise<void> {
  const { tenant, person: actor } = tx.access;
  const { id, step, above, on, outcome, documents, vote, gathering, version } = taken;
  const { confirmed, people, lateReason, effects, envelope } = taken;
  const head = [tenant, id, of.id, of.unit];
  await tx.run(sql.record, [
    ...head,
    ...[of.sealed, of.confined, step, above, on, outcome],
    ...[JSON.stringify(documents), vote === null ? null : JSON.stringify(vote), gathering],
    ...[confirmed, people, lateReason, effects, version, actor],
  ]);
  if (envelope !== null) await tx.run(sql.seal, [...head, of.confined, envelope]);
  if (!taken.concludes) return;
  await tx.run(sql.conclude, [...head, of.handle, of.person, of.name, step, outcome, on]);
}

/** False when it was taken back already. */
export async function takeBackStep(tx: Tx, id: string, reason: string): Promise<boolean> {
  const done = await tx.run(sql.takeBack, [id, tx.access.person, reason]);
  await tx.run(sql.takeBackConclusion, [id]);
  return done > 0;
}

export async function endCase(
  tx: Tx,
  of: Of,
  end: { readonly on: IsoDate; readonly why: string; readonly reason: string },
): Promise<void> {
  const { tenant, person } = tx.access;
  const { on, why, reason } = end;
  await tx.run(sql.end, [tenant, of.id, of.unit, of.sealed, of.confined, on, why, reason, person]);
}

/** Days of birth of those within reach; null: none is on record. */
export async function daysOfBirth(
  tx: Tx,
  persons: readonly string[],
): Promise<ReadonlyMap<string, IsoDate | null>> {
  const rows = await tx.rows<{ person: string; bornOn: IsoDate | null }>(sql.born, [persons]);
  return new Map(rows.map(({ person, bornOn }) => [person, bornOn]));
}

export interface PlaceRow {
  readonly person: string;
  readonly name: string;
  readonly unit: string;
  readonly standing: 'member' | 'participant' | 'known';
  readonly kind: 'formal' | 'probationary' | null;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export function placesOf(tx: Tx, persons: readonly string[]): Promise<PlaceRow[]> {
  return tx.rows(sql.places, [persons]);
}

/** A part of a gathering on record, as a vote rests on it. */
export interface MeetingRow {
  readonly unit: number;
  readonly heldOn: IsoDate;
  readonly startsAt: string | null;
  readonly handle: string;
  readonly entitled: number;
  readonly present: number;
  /** Who came and may vote, where names are kept. */
  readonly came: readonly string[];
}

/** Empty: there is no such record within reach. */
export function meetingOf(tx: Tx, gathering: string): Promise<MeetingRow[]> {
  return tx.rows(sql.meeting, [gathering]);
}

/** Whether an act belongs to a standing step of a case, within reach or not. */
export async function isKeptByStep(tx: Tx, effect: string): Promise<boolean> {
  return (await tx.one<{ kept: boolean }>(sql.keptByStep, [effect])).kept;
}

/** Which step puts somebody on the way to a place, which takes it, which frees it again. */
export interface PlaceSteps {
  readonly waits: string;
  /** As `step outcome`. */
  readonly takes: string;
  readonly frees: string;
}

export interface PlacesRow {
  readonly scope: number;
  readonly taken: number;
  readonly underWay: number;
}

/** How many places of a period were taken in each group of units, whoever of it is within reach. */
export function placesTaken(
  tx: Tx,
  groups: readonly { readonly scope: number; readonly units: readonly number[] }[],
  handle: string,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
  { waits, takes, frees }: PlaceSteps,
): Promise<PlacesRow[]> {
  const steps = [waits, takes, frees];
  return tx.rows(sql.placesTaken, [JSON.stringify(groups), handle, from, to, ...steps]);
}
