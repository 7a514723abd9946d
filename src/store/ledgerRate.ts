import { v7 as uuidv7 } from 'uuid';
import type { Inputs } from '../engines/ledger/define.ts';
import type { IsoDate } from '../kernel/date.ts';
import type { Page } from './ledger.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('ledgerRate', ['set', 'void', 'ofPersons', 'confirm', 'joined']);

/** What somebody is to pay an item from a day on. */
export interface RateRow {
  readonly id: string;
  readonly unit: number;
  readonly person: string;
  readonly name: string;
  readonly from: IsoDate;
  readonly amount: bigint;
  readonly basis: Inputs;
  readonly reason: string | null;
  readonly actor: string;
  readonly recordedAt: Date;
  /** How the person confirmed it and when; null: not yet. */
  readonly how: 'screen' | 'paper' | null;
  readonly signedOn: IsoDate | null;
}

export type NewRate = Pick<RateRow, 'person' | 'name' | 'from' | 'amount' | 'basis' | 'reason'>;

/** Rates that stand, of these persons or set by these units, the latest of a person first. */
export async function ratesOf(
  tx: Tx,
  book: string,
  { persons = [], units = [] }: { persons?: readonly string[]; units?: readonly number[] },
): Promise<RateRow[]> {
  const rows = await tx.rows<Omit<RateRow, 'amount'> & { amount: string }>(sql.ofPersons, [
    ...[book, persons, units],
  ]);
  return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
}

/** Takes the place of what stood for the same person from the same day. */
export async function setRate(tx: Tx, { book, unit }: Page, rate: NewRate): Promise<string> {
  const { tenant, person: actor } = tx.access;
  const stood = await ratesOf(tx, book.id, { persons: [rate.person] });
  for (const { id } of stood.filter((one) => one.from === rate.from && one.unit === unit)) {
    await tx.run(sql.void, [id, actor]);
  }
  const id = uuidv7();
  const { person, name, from, amount, basis, reason } = rate;
  await tx.run(sql.set, [
    ...[tenant, id, book.id, unit, person, name, from, String(amount), JSON.stringify(basis)],
    ...[reason, actor],
  ]);
  return id;
}

/** False when it was confirmed already, or does not stand. */
export async function confirmRate(
  tx: Tx,
  id: string,
  how: 'screen' | 'paper',
  signedOn: IsoDate,
): Promise<boolean> {
  return (await tx.run(sql.confirm, [id, how, signedOn, tx.access.person])) > 0;
}

/** Since when these persons are members, as far as it is on record: nobody owes for before. */
export async function joinedOn(
  tx: Tx,
  persons: readonly string[],
): Promise<ReadonlyMap<string, IsoDate>> {
  const rows = await tx.rows<{ person: string; joinedOn: IsoDate }>(sql.joined, [persons]);
  return new Map(rows.map(({ person, joinedOn }) => [person, joinedOn]));
}
