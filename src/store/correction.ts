import { v7 as uuidv7 } from 'uuid';
import type { IsoDate } from '../kernel/date.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('correction', ['file', 'answer', 'list']);

export interface NewCorrection {
  readonly person: string;
  /** Whose answer it waits for. */
  readonly unit: number;
  /** The entry that is meant and how it read; null: something is missing. */
  readonly about: { readonly source: string; readonly entry: string; readonly said: string } | null;
  readonly wish: string;
  /** Where the paper lies, of a request that is entered for somebody. */
  readonly paper: string | null;
  readonly dueOn: IsoDate;
}

export interface CorrectionRow {
  readonly id: string;
  readonly person: string;
  readonly unit: number;
  readonly source: string | null;
  readonly said: string | null;
  readonly wish: string;
  readonly paper: string | null;
  readonly filedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly answer: 'done' | 'refused' | null;
  readonly reason: string | null;
  readonly answeredOn: IsoDate | null;
}

export async function fileCorrection(tx: Tx, asked: NewCorrection): Promise<string> {
  const { tenant, person: actor } = tx.access;
  const { person, unit, about, wish, paper, dueOn } = asked;
  const id = uuidv7();
  const entry = [about?.source ?? null, about?.entry ?? null, about?.said ?? null];
  await tx.run(sql.file, [tenant, id, person, unit, ...entry, wish, paper, dueOn, actor]);
  return id;
}

/** False when it was answered already. */
export async function answerCorrection(
  tx: Tx,
  { id, unit }: Pick<CorrectionRow, 'id' | 'unit'>,
  answer: 'done' | 'refused',
  reason: string | null,
): Promise<boolean> {
  const { tenant, person } = tx.access;
  return (await tx.run(sql.answer, [tenant, id, unit, answer, reason, person])) > 0;
}

export function ownCorrections(tx: Tx, most: number): Promise<CorrectionRow[]> {
  return tx.rows(sql.list, [tx.access.person, null, null, most]);
}

export function correctionsOf(
  tx: Tx,
  units: readonly number[],
  most: number,
): Promise<CorrectionRow[]> {
  return tx.rows(sql.list, [null, units, null, most]);
}

export function oneCorrection(tx: Tx, id: string): Promise<CorrectionRow | undefined> {
  return tx.maybe(sql.list, [null, null, id, 1]);
}
