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
  /** By which it was drawn, 0 to 9999; the smallest come first. */
  readonly number: number;
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
  /** From 0 to 2^31 - 1. */
  readonly seed: number;
  readonly size: number;
}

/** By the same number as the sample of the committee above (`genji.draw`), with a seed for version. */
export function drawSample(tx: Tx, wish: SampleWish): Promise<DrawnRow[]> {
  const { units, knownAt, from, to, seed, size } = wish;
  return tx.rows(sql.drawn, [units, knownAt, from, to, seed, size]);
}
