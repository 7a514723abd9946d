import type { HeldOffice } from '../engines/org/seat.ts';
import type { IsoDate } from '../kernel/date.ts';
import type { EffectLine } from './reversal.ts';
import { effectsResting } from './reversal.ts';
import type { CardRow, LineRow } from './roster.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('import', [
  'add',
  'list',
  'one',
  'lock',
  'committedBefore',
  'show',
  'take',
  'undo',
  'dropPreviews',
  'dropFiles',
  'people',
  'linesOf',
  'numbersHeld',
  'postsOf',
  'heldIn',
  'touchedBy',
  'dependents',
  'attendancesOf',
]);

export type BatchStatus = 'preview' | 'committed' | 'undone' | 'dropped';

/** A file that came in. `summary` and `choices` are what the API wrote; nothing here reads them. */
export interface BatchRow<Summary, Choices> {
  readonly id: string;
  readonly kind: string;
  readonly unit: number;
  readonly fileName: string;
  readonly status: BatchStatus;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  readonly summary: Summary;
  readonly choices: Choices;
  /** The day from which the file's rows hold. */
  readonly on: IsoDate;
  readonly fingerprint: string;
}

export interface HeldBatch<Summary, Choices> extends BatchRow<Summary, Choices> {
  readonly sealedFile: string | null;
  readonly sealedReport: string | null;
}

export interface NewBatch {
  readonly id: string;
  readonly kind: string;
  readonly unit: number;
  readonly fileName: string;
  readonly fileHash: Buffer;
  readonly sealedFile: string;
  readonly choices: unknown;
  readonly summary: unknown;
  readonly on: IsoDate;
  readonly fingerprint: string;
}

export async function addBatch(tx: Tx, batch: NewBatch): Promise<Date> {
  const { tenant, person } = tx.access;
  const { id, kind, unit, fileName, fileHash, sealedFile, choices, summary } = batch;
  const row = await tx.one<{ createdAt: Date }>(sql.add, [
    ...[tenant, id, kind, unit, fileName, fileHash, sealedFile],
    ...[JSON.stringify(choices), JSON.stringify(summary), person, batch.on, batch.fingerprint],
  ]);
  return row.createdAt;
}

export function batches<S, C>(
  tx: Tx,
  kind: string,
  units: readonly number[],
): Promise<BatchRow<S, C>[]> {
  return tx.rows(sql.list, [units, kind]);
}

export function batchOf<S, C>(
  tx: Tx,
  kind: string,
  id: string,
): Promise<HeldBatch<S, C> | undefined> {
  return tx.maybe(sql.one, [kind, id]);
}

/** Holds the batch until the transaction ends and says what became of it meanwhile. */
export async function lockBatch(
  tx: Tx,
  kind: string,
  id: string,
): Promise<BatchStatus | undefined> {
  return (await tx.maybe<{ status: BatchStatus }>(sql.lock, [kind, id]))?.status;
}

/** How often this very file stands committed for the unit. */
export async function committedBefore(
  tx: Tx,
  { unit, kind, fileHash }: Pick<NewBatch, 'unit' | 'kind' | 'fileHash'>,
): Promise<number> {
  const row = await tx.one<{ times: number }>(sql.committedBefore, [unit, kind, fileHash]);
  return row.times;
}

export async function showAgain(
  tx: Tx,
  id: string,
  shown: { readonly fingerprint: string; readonly summary: unknown },
): Promise<void> {
  await tx.run(sql.show, [id, shown.fingerprint, JSON.stringify(shown.summary)]);
}

/** False when somebody else took the batch first. Waits for them to finish. */
export async function takeBatch(
  tx: Tx,
  id: string,
  made: { readonly summary: unknown; readonly sealedReport: string | null },
): Promise<boolean> {
  const { person } = tx.access;
  const values = [id, person, JSON.stringify(made.summary), made.sealedReport];
  return (await tx.run(sql.take, values)) === 1;
}

export async function undoBatch(tx: Tx, id: string): Promise<boolean> {
  return (await tx.run(sql.undo, [id, tx.access.person])) === 1;
}

/** Previews that nobody committed within a day are dropped; no file is kept longer than that. */
export async function dropStale(tx: Tx, units: readonly number[]): Promise<void> {
  await tx.run(sql.dropPreviews, [units]);
  await tx.run(sql.dropFiles, [units]);
}

export type KnownPerson = Omit<CardRow, 'basedOn' | 'recordedAt'>;

/** Persons of these units who bear one of the names or keyed numbers, now or later than `on`. */
export function peopleNamed(
  tx: Tx,
  units: readonly number[],
  on: IsoDate,
  wanted: { readonly names: readonly string[]; readonly numbers: readonly Buffer[] },
): Promise<KnownPerson[]> {
  return tx.rows(sql.people, [units, on, wanted.names, wanted.numbers]);
}

/** Their lines on that day or later. */
export function linesOfPersons(
  tx: Tx,
  persons: readonly string[],
  on: IsoDate,
): Promise<LineRow[]> {
  return tx.rows(sql.linesOf, [persons, on]);
}

/** Which keyed numbers somebody of the bureau carries, within reach or not. */
export async function numbersHeld(
  tx: Tx,
  numbers: readonly Buffer[],
  on: IsoDate,
): Promise<Buffer[]> {
  const rows = await tx.rows<{ index: Buffer }>(sql.numbersHeld, [numbers, on]);
  return rows.map((row) => row.index);
}

export interface PostLine extends HeldOffice {
  readonly unit: number;
  readonly from: IsoDate;
}

export function postsOfUnits(tx: Tx, units: readonly number[], on: IsoDate): Promise<PostLine[]> {
  return tx.rows(sql.postsOf, [units, on]);
}

export interface Touched {
  readonly person: string;
  readonly effect: string;
  readonly name: string;
}

export function touchedBy(tx: Tx, effects: readonly string[]): Promise<Touched[]> {
  return tx.rows(sql.touchedBy, [effects]);
}

/** Gatherings of units that these effects founded. */
export async function heldIn(tx: Tx, effects: readonly string[]): Promise<number> {
  return (await tx.one<{ held: number }>(sql.heldIn, [effects])).held;
}

/** What was held with persons whom these effects brought in. */
export function attendancesOf(
  tx: Tx,
  effects: readonly string[],
): Promise<{ name: string; at: Date; actor: string }[]> {
  return tx.rows(sql.attendancesOf, [effects]);
}

/**
 * Effects that cannot stand without the given ones, latest first: those that changed what they put,
 * and those about persons or units that they brought in.
 */
export async function needing(tx: Tx, effects: readonly string[]): Promise<EffectLine[]> {
  const found = new Map<string, EffectLine>();
  for (;;) {
    const all = [...effects, ...found.keys()];
    const rows = [
      ...(await effectsResting(tx, all)),
      ...(await tx.rows<EffectLine>(sql.dependents, [all])),
    ];
    const fresh = rows.filter((row) => !found.has(row.id));
    if (fresh.length === 0) break;
    for (const row of fresh) found.set(row.id, row);
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? 1 : -1));
}
