import { createHash, randomBytes } from 'node:crypto';
import type { IsoDate } from '../kernel/date.ts';
import { statements } from './sql.ts';
import type { Caller, Store, Tx } from './transaction.ts';

const sql = statements('calendar', ['made', 'end', 'make', 'whose', 'ofUnits']);

/** Long enough that nobody finds one by trying: 192 bits. */
const secretBytes = 24;

/** Of whose calendar a link is: null the reader's own, otherwise that of a unit. */
type Of = number | null;

/** When the reader's link was made; null: there is none. */
export async function linkMade(tx: Tx, of: Of): Promise<Date | null> {
  const row = await tx.maybe<{ madeAt: Date }>(sql.made, [of]);
  return row?.madeAt ?? null;
}

/** Ends the reader's link; says whether there was one. */
export async function endLink(tx: Tx, of: Of): Promise<boolean> {
  return (await tx.run(sql.end, [of])) > 0;
}

/** Makes the reader's link, and ends the one before; the secret is told this once. */
export async function makeLink(tx: Tx, of: Of): Promise<string> {
  await endLink(tx, of);
  const secret = randomBytes(secretBytes).toString('base64url');
  await tx.run(sql.make, [tx.access.tenant, tx.access.person, of, hashOf(secret)]);
  return secret;
}

export interface Opened {
  readonly caller: Caller;
  readonly unit: Of;
}

/** Whose calendar a secret opens, as somebody without a session. */
export async function whoseCalendar({ pool }: Store, secret: string): Promise<Opened | undefined> {
  const { rows } = await pool.query<Pick<Caller, 'tenant' | 'person'> & { unit: Of }>({
    ...sql.whose,
    values: [hashOf(secret)],
  });
  const [row] = rows;
  if (row === undefined) return undefined;
  const { tenant, person, unit } = row;
  return { caller: { tenant, person, session: null }, unit };
}

/** One sitting of what a unit plans or held. */
export interface SittingRow {
  readonly id: string;
  readonly sitting: number;
  /** Version of the record. */
  readonly number: number;
  readonly heldOn: IsoDate;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
  readonly title: string;
  readonly hostName: string | null;
  readonly cancelled: boolean;
  readonly at: Date;
  readonly unitName: string;
  /** Whether it is one of several. */
  readonly several: boolean;
}

export function sittingsOfUnits(
  tx: Tx,
  units: readonly number[],
  from: IsoDate,
  most: number,
): Promise<SittingRow[]> {
  return tx.rows(sql.ofUnits, [units, from, most]);
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
