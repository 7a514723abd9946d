import { v7 as uuidv7 } from 'uuid';
import type { ReviewState, ReviewVerdict } from '../engines/activity/review.ts';
import type { IsoDate } from '../kernel/date.ts';
import type { SavedGathering } from './activityRecord.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('activityReview', ['reviews', 'wrote', 'add', 'list', 'hosted']);

/** A second person's word on one saved state of a gathering. */
export interface ReviewRow {
  readonly version: number;
  readonly verdict: ReviewVerdict;
  readonly note: string | null;
  readonly actor: string;
  readonly at: Date;
}

export function reviewsOf(tx: Tx, gathering: string): Promise<ReviewRow[]> {
  return tx.rows(sql.reviews, [gathering]);
}

/** Whether somebody, the reader if nobody is named, wrote any state of it. */
export async function wroteIt(
  tx: Tx,
  gathering: string,
  person = tx.access.person,
): Promise<boolean> {
  const row = await tx.maybe<{ wrote: boolean }>(sql.wrote, [gathering, person]);
  return row?.wrote === true;
}

export async function addReview(
  tx: Tx,
  { id, version, unit }: Pick<SavedGathering, 'id' | 'version' | 'unit'>,
  verdict: ReviewVerdict,
  note: string | null,
): Promise<void> {
  const { tenant, person } = tx.access;
  await tx.run(sql.add, [tenant, uuidv7(), id, version, unit, verdict, note, person]);
}

export interface ReviewLine {
  readonly id: string;
  readonly unit: number;
  readonly unitName: string;
  readonly version: number;
  readonly heldOn: IsoDate;
  readonly title: string;
  readonly recordedAt: Date | null;
  /** The last word on the present state; without one, whether its host is asked for it. */
  readonly said: ReviewState;
  readonly note: string | null;
  readonly at: Date | null;
  /** Whether the reader wrote any state of it. */
  readonly mine: boolean;
}

export interface ReviewWish {
  /** Null: all within reach. */
  readonly units: readonly number[] | null;
  readonly said: readonly ReviewState[];
  /** Also what its host is asked for or confirmed and what is drawn below this number. */
  readonly drawnBelow: number;
  readonly before: { readonly heldOn: IsoDate; readonly id: string } | null;
  readonly limit: number;
}

/** Recorded gatherings by where their review stands, newest first. */
export function listReviews(tx: Tx, wish: ReviewWish): Promise<ReviewLine[]> {
  const { units, said, drawnBelow, before, limit } = wish;
  const { heldOn = null, id = null } = before ?? {};
  return tx.rows(sql.list, [units, said, heldOn, id, limit, tx.access.person, drawnBelow]);
}

export interface HostedLine {
  readonly id: string;
  readonly unit: number;
  readonly unitName: string;
  readonly heldOn: IsoDate;
  readonly title: string;
}

/** What the reader hosted and is asked to confirm, the oldest first. */
export function listHosted(tx: Tx, limit: number): Promise<HostedLine[]> {
  return tx.rows(sql.hosted, [tx.access.person, limit]);
}
