import { v7 as uuidv7 } from 'uuid';
import type { IsoDate } from '../kernel/date.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('waiver', ['give', 'takeBack', 'inForce', 'list']);

type SubjectType = 'member' | 'activity' | 'unit' | 'place';

/** Leave from a rule; without a subject for everything of the unit. */
export interface NewWaiver {
  readonly rule: string;
  readonly unit: number;
  readonly subject: {
    readonly type: SubjectType;
    readonly id: string;
    readonly name: string;
  } | null;
  readonly reason: string;
  /** First day on which it no longer holds. */
  readonly until: IsoDate;
}

export interface WaiverRow {
  readonly id: string;
  readonly rule: string;
  readonly unit: number;
  readonly subjectType: SubjectType | null;
  readonly subject: string | null;
  readonly subjectName: string | null;
  readonly reason: string;
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly actor: string;
  readonly at: Date;
}

/** With what became of it. */
export interface ToldWaiver extends WaiverRow {
  readonly endedOn: IsoDate | null;
  readonly endReason: string | null;
  readonly endedBy: string | null;
}

/** It holds from today on. */
export async function giveWaiver(tx: Tx, given: NewWaiver): Promise<string> {
  const { tenant, person } = tx.access;
  const { rule, unit, subject, reason, until } = given;
  const id = uuidv7();
  const about = [subject?.type ?? null, subject?.id ?? null, subject?.name ?? null];
  await tx.run(sql.give, [tenant, id, rule, unit, ...about, reason, until, person]);
  return id;
}

/** From today on it holds no longer; false when it was taken back already. */
export async function takeBackWaiver(
  tx: Tx,
  { id, unit }: Pick<WaiverRow, 'id' | 'unit'>,
  reason: string,
): Promise<boolean> {
  const { tenant, person } = tx.access;
  return (await tx.run(sql.takeBack, [tenant, id, unit, reason, person])) > 0;
}

/** `knownAt` null: as known now. */
export function waiversInForce(
  tx: Tx,
  units: readonly number[],
  { on, knownAt }: { readonly on: IsoDate; readonly knownAt: string | null },
): Promise<WaiverRow[]> {
  return tx.rows(sql.inForce, [units, on, knownAt]);
}

export function listWaivers(tx: Tx, units: readonly number[], most: number): Promise<ToldWaiver[]> {
  return tx.rows(sql.list, [units, null, most]);
}

export function oneWaiver(tx: Tx, id: string): Promise<ToldWaiver | undefined> {
  return tx.maybe(sql.list, [null, id, 1]);
}
