import type { Likeness } from '../engines/org/merge.ts';
import type { IsoDate } from '../kernel/date.ts';
import { unitRanges } from './access.ts';
import type { Over, PersonMerge, SeatValues } from './effect.ts';
import { lineFacts, personFacts } from './effectFacts.ts';
import type { CardRow } from './roster.ts';
import { statements } from './sql.ts';
import { cut, put, timelines } from './timeline.ts';
import type { Tx } from './transaction.ts';

const sql = statements('personMerge', [
  'voidLines',
  'voidFiles',
  'voidSeats',
  'mergedInto',
  'voidMerges',
  'keptFor',
  'unitsOf',
  'files',
  'seats',
  'alike',
  'summaries',
]);

/** The units of a merge as the column takes them: `{[1,4),[7,8)}`. */
function ranges(units: readonly number[]): string {
  return unitRanges(units).slice(1, -1);
}

/**
 * Voids what stands under the one who is gone and puts what the kept person takes over. The trigger
 * of the last row refuses when anything was out of reach.
 */
export async function mergePerson(
  tx: Tx,
  effect: string,
  on: IsoDate,
  change: PersonMerge,
): Promise<void> {
  const { who, gone, unit, units } = change;
  for (const statement of [sql.voidLines, sql.voidFiles, sql.voidSeats]) {
    await tx.run(statement, [gone, effect]);
  }
  for (const { person, from, to, unit: of } of change.files) {
    await cut(tx, timelines.personDetail, effect, [who], from);
    await put(tx, timelines.personDetail, effect, { from, to }, [who, of, ...personFacts(person)]);
  }
  for (const line of change.lines) {
    const key = [who, line.unit, line.standing];
    await put(tx, timelines.rosterLine, effect, line, [...key, ...lineFacts(line)]);
  }
  for (const seat of change.seats) {
    const { body, termEndsOn, documentNo } = seat;
    const facts = [change.name, body ?? null, termEndsOn ?? null, documentNo ?? null];
    await put(tx, timelines.postHolding, effect, seat, [seat.unit, who, seat.post, ...facts]);
  }
  await follow(tx, effect, change);
  const span = { from: on, to: null };
  await put(tx, timelines.personMerge, effect, span, [gone, who, unit, ranges(units)]);
}

interface Earlier {
  readonly gone: string;
  readonly unit: number;
  readonly units: string;
  readonly from: IsoDate;
}

/** Who was merged into the one who is gone now follows to the kept person. */
async function follow(tx: Tx, effect: string, { who, gone }: PersonMerge): Promise<void> {
  const earlier = await tx.rows<Earlier>(sql.mergedInto, [gone]);
  await tx.run(sql.voidMerges, [gone, effect]);
  for (const one of earlier) {
    const span = { from: one.from, to: null };
    await put(tx, timelines.personMerge, effect, span, [one.gone, who, one.unit, one.units]);
  }
}

/** The person whom a file belongs to, as known at a moment: itself unless it was merged. */
export async function personBehind(
  tx: Tx,
  person: string,
  knownAt: string | null,
): Promise<string> {
  const row = await tx.maybe<{ kept: string }>(sql.keptFor, [person, knownAt]);
  return row?.kept ?? person;
}

/** A person with every file that was merged into it. */
export async function filesBehind(tx: Tx, person: string): Promise<string[]> {
  const rows = await tx.rows<Earlier>(sql.mergedInto, [person]);
  return [person, ...rows.map((row) => row.gone)];
}

/** Every unit where a merge changed anything: whoever undoes it must write them all. */
export async function unitsOfMerge(tx: Tx, effect: string): Promise<number[]> {
  const rows = await tx.rows<{ units: number[] }>(sql.unitsOf, [effect]);
  return [...new Set(rows.flatMap((row) => row.units))];
}

/** All that stands of a person, first to last. */
export function filesOf(tx: Tx, person: string): Promise<Over<CardRow>[]> {
  return tx.rows(sql.files, [person]);
}

export function seatsOf(tx: Tx, person: string): Promise<Over<SeatValues>[]> {
  return tx.rows(sql.seats, [person]);
}

export interface Alike {
  readonly one: string;
  readonly other: string;
  readonly reasons: readonly Likeness[];
}

/** Pairs of files of these units that look like one person. */
export function alike(
  tx: Tx,
  units: readonly number[],
  on: IsoDate,
  limit: number,
): Promise<Alike[]> {
  return tx.rows(sql.alike, [units, on, limit]);
}

export interface Summary {
  readonly person: string;
  readonly name: string;
  readonly unit: number;
  readonly bornOn: IsoDate | null;
  readonly policeNumber: string | null;
  readonly idNumberTail: string | null;
  readonly joinedOn: IsoDate | null;
  readonly from: IsoDate;
}

export function summaries(tx: Tx, persons: readonly string[], on: IsoDate): Promise<Summary[]> {
  return tx.rows(sql.summaries, [persons, on]);
}
