import { v7 as uuidv7 } from 'uuid';
import type { IsoDate } from '../kernel/date.ts';
import { identity } from './access.ts';
import { statements } from './sql.ts';
import type { Store, Tx } from './transaction.ts';

const sql = statements('grant', [
  'officesOf',
  'lastDay',
  'inForce',
  'opened',
  'grantAtFirstRun',
  'request',
  'lend',
  'lent',
  'lendable',
  'endLent',
  'decide',
  'one',
  'list',
  'endSessions',
]);

/** What a person's grants in force ask of signing in. */
export async function standingOf(
  store: Store,
  { tenant, person }: { readonly tenant: string; readonly person: string },
): Promise<{ administrator: boolean; secondFactor: boolean; lastDay: IsoDate | null }> {
  const client = await store.pool.connect();
  try {
    await client.query(identity(tenant, person));
    const { rows } = await client.query<{ office: string; secondFactor: boolean }>(
      sql.officesOf.text,
      [person],
    );
    const ended = await client.query<{ day: IsoDate }>(sql.lastDay.text, [person, tenant]);
    return {
      lastDay: ended.rows[0]?.day ?? null,
      administrator: rows.some((row) => row.office !== 'business'),
      secondFactor: rows.some((row) => row.secondFactor),
    };
  } finally {
    await client.query('rollback');
    client.release();
  }
}

export interface NewGrant {
  readonly person: string;
  readonly name: string;
  readonly role: string;
  readonly unit: number;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly reason: string;
}

export interface GrantRow extends NewGrant {
  readonly id: string;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly refusedBy: string | null;
  readonly endedAt: Date | null;
  /** The grant that it is lent from, and the name of whose that is. */
  readonly forGrant: string | null;
  readonly forName: string | null;
  /** For how many hours, where something is read in need. */
  readonly hours: number | null;
}

/** Only where nobody could approve yet: the first three administrators, and a demo bureau. */
export async function grantAtFirstRun(
  tx: Tx,
  { person, name, role, unit, from, to, reason }: NewGrant,
): Promise<void> {
  const { tenant } = tx.access;
  const days = [from, to];
  const values = [tenant, uuidv7(), person, role, unit, ...days, reason, name];
  await tx.run(sql.grantAtFirstRun, values);
}

export async function requestGrant(tx: Tx, grant: NewGrant): Promise<string> {
  const id = uuidv7();
  const { person, name, role, unit, from, to, reason } = grant;
  const { tenant, person: me } = tx.access;
  await tx.run(sql.request, [tenant, id, person, role, unit, from, to, me, reason, name]);
  return id;
}

/** False where the grant was not open to that decision any more. */
export async function decideGrant(
  tx: Tx,
  id: string,
  decision: 'approve' | 'refuse' | 'end',
): Promise<boolean> {
  return (await tx.run(sql.decide, [id, decision, tx.access.person])) === 1;
}

/** A grant of one's own, for somebody else and for a while: undefined where it is not one's own. */
export async function lendGrant(
  tx: Tx,
  grant: string,
  { person, name, from, to, reason }: Omit<NewGrant, 'role' | 'unit'>,
): Promise<string | undefined> {
  const id = uuidv7();
  const made = await tx.run(sql.lend, [grant, id, person, name, from, to, reason]);
  return made === 1 ? id : undefined;
}

export function listLent(tx: Tx): Promise<GrantRow[]> {
  return tx.rows(sql.lent, []);
}

export interface LendableRow {
  readonly id: string;
  readonly role: string;
  readonly unit: number;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export function lendableGrants(tx: Tx, on: IsoDate): Promise<LendableRow[]> {
  return tx.rows(sql.lendable, [on]);
}

/** False where it had ended, or is neither lent by oneself nor to oneself. */
export async function endLent(tx: Tx, id: string): Promise<boolean> {
  return (await tx.run(sql.endLent, [id])) === 1;
}

export function oneGrant(
  tx: Tx,
  id: string,
): Promise<Omit<GrantRow, 'reason' | 'requestedAt' | 'approvedAt'> | undefined> {
  return tx.maybe(sql.one, [id]);
}

export function listGrants(
  tx: Tx,
  filter: { readonly person: string | null; readonly unit: number | null },
): Promise<GrantRow[]> {
  return tx.rows(sql.list, [filter.person, filter.unit]);
}

/** Grants of one's own, of these roles, that are in force on the day. */
export async function grantsInForce(
  tx: Tx,
  roles: readonly string[],
  on: IsoDate,
): Promise<readonly string[]> {
  const rows = await tx.rows<{ id: string }>(sql.inForce, [roles, on]);
  return rows.map(({ id }) => id);
}

/** A list or a record that was opened under a grant. */
export interface OpenedRow {
  readonly seq: string;
  readonly at: Date;
  /** The operation of the API. */
  readonly what: string;
  readonly unit: number | null;
}

/** Nothing for anybody but the two who gave the grant: the database looks. */
export function openedUnder(tx: Tx, grant: string): Promise<OpenedRow[]> {
  return tx.rows(sql.opened, [grant]);
}

/** A changed grant asks for a new sign-in: limits and second factor are worked out then. */
export async function endSessionsOf(tx: Tx, person: string): Promise<void> {
  await tx.run(sql.endSessions, [person]);
}
