import type { IsoDate } from '../kernel/date.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('auditSample', ['checkpoint', 'drawn']);

export interface CheckpointRow {
  readonly position: string;
  readonly at: Date;
  readonly note: string;
}

/** The checkpoint at a position; null: the latest. */
export function checkpointAt(tx: Tx, position: string | null): Promise<CheckpointRow | undefined> {
  return tx.maybe(sql.checkpoint, [position]);
}

export interface DrawnRow {
  readonly gathering: string;
  readonly unit: number;
  readonly version: number;
  readonly heldOn: IsoDate;
  readonly title: string;
  /** By which it was drawn, 64 hexadecimal digits; the smallest come first. */
  readonly number: string;
  /** How many were drawn from, and SHA-256 over all of them with their versions. */
  readonly population: number;
  readonly fingerprint: string;
}

export interface SampleWish {
  readonly units: readonly number[];
  readonly knownAt: Date;
  /** Held in [from, to). */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly seed: string;
  readonly size: number;
}

/**
 * Drawn by a hash that anybody can work out again. Not by `genji.draw`, the number of the sample of
 * the committee above: with many seeds that one prefers some records (docs/decisions/0024).
 */
export function drawSample(tx: Tx, wish: SampleWish): Promise<DrawnRow[]> {
  const { units, knownAt, from, to, seed, size } = wish;
  return tx.rows(sql.drawn, [units, knownAt, from, to, seed, size]);
}
