import { v7 as uuidv7 } from 'uuid';
import type { IsoDate } from '../kernel/date.ts';
import type { ClosedPeriod } from '../kernel/period.ts';
import type { SavedGathering } from './activityRecord.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('followUp', ['add', 'outcomes', 'list']);

/** A word on what became of a resolution; with a day, it is closed. */
export interface Outcome {
  /** Id of the activity, and the words of the resolution. */
  readonly handle: string;
  readonly resolution: string;
  readonly outcome: string;
  readonly doneOn: IsoDate | null;
}

export interface OutcomeRow extends Outcome {
  readonly actor: string;
  readonly at: Date;
}

export async function addOutcome(
  tx: Tx,
  { id, unit }: Pick<SavedGathering, 'id' | 'unit'>,
  { handle, resolution, outcome, doneOn }: Outcome,
): Promise<void> {
  const { tenant, person } = tx.access;
  const said = [handle, resolution, outcome, doneOn];
  await tx.run(sql.add, [tenant, uuidv7(), id, unit, ...said, person]);
}

/** The latest word on each resolution first. */
export function outcomesOf(tx: Tx, gathering: string): Promise<OutcomeRow[]> {
  return tx.rows(sql.outcomes, [gathering]);
}

export interface ResolutionRow {
  readonly gathering: string;
  readonly unit: number;
  readonly unitName: string;
  readonly heldOn: IsoDate;
  readonly title: string;
  readonly handle: string;
  readonly resolution: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly outcome: string | null;
  readonly doneOn: IsoDate | null;
}

export interface ResolutionWish {
  readonly units: readonly number[];
  readonly span: ClosedPeriod;
  /** Which list of a form holds them. */
  readonly list: string;
  readonly openOnly: boolean;
  readonly limit: number;
}

/** Open ones first, those due first before the others. */
export function listResolutions(tx: Tx, wish: ResolutionWish): Promise<ResolutionRow[]> {
  const { units, span, list, openOnly, limit } = wish;
  return tx.rows(sql.list, [units, span.from, span.to, list, openOnly, limit]);
}
