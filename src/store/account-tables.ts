import type pg from 'pg';
import { identity } from './access.ts';
import { type Statement, statements } from './sql.ts';

export const sql = statements('account', [
  'find_account',
  'account_by_id',
  'list_accounts',
  'held_of',
  'taken_names',
  'insert_account',
  'insert_credential',
  'rename_account',
  'set_password',
  'disable_account',
  'enable_account',
  'remove_second_factor',
  'drop_codes',
  'insert_code',
  'find_code',
  'take_code',
  'begin_attempt',
  'finish_attempt',
  'remember_device',
  'claim_step',
  'drift',
  'share_session',
  'password_profile',
  'set_password_profile',
  'second_factor',
  'insert_second_factor',
  'begin_challenge',
  'factor_for_sheet',
  'hold_account',
  'end_sheet',
  'insert_sheet',
  'claim_sheet_code',
  'used_sheet_code',
  'sheet_of',
  'had_sheet',
  'challenged_account',
  'begin_factor',
  'own_police_number',
  'accounts_numbered',
  'tenants_with_accounts',
  'bind_sign_on',
  'bound_sign_on',
  'unbind_sign_on',
  'insert_proof',
  'session_state',
  'list_sessions',
  'session_times',
  'end_session',
  'end_account_sessions',
  'sweep_sessions',
  'sweep_verifications',
]);

/** How many rows of a table hang on somebody's account; `says` is the name to sign in by. */
export interface HeldOfAccount {
  readonly source: string;
  readonly col: string;
  readonly count: number;
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  readonly says: string | null;
}

export interface AccountRow {
  readonly id: string;
  readonly tenant: string;
  readonly person: string;
  readonly username: string;
  readonly secondFactor: boolean;
  readonly disabled: boolean;
}

export interface AccountListRow {
  readonly id: string;
  readonly person: string;
  readonly username: string;
  readonly secondFactor: boolean;
  readonly activated: boolean;
  readonly disabledAt: Date | null;
  readonly createdAt: Date;
  /** When its password was last given; null: never. */
  readonly lastSignIn: Date | null;
}

export interface SessionState {
  readonly person: string;
  readonly tenant: string;
  readonly account: string;
  readonly session: string;
  /** What is missing before the session opens anything but the account routes. */
  readonly owes: 'totp' | 'enrol' | 'password' | null;
}

export interface SessionRow {
  readonly id: string;
  readonly signedInAt: Date;
  readonly lastSeenAt: Date;
  readonly address: string | null;
  readonly agent: string | null;
}

export type AttemptKind = 'password' | 'second-factor' | 'activation' | 'password-change';

export interface AttemptRequest {
  readonly kind: AttemptKind;
  /** Keyed hash of what is tried, so that unknown names count like known ones. */
  readonly subject: string;
  readonly device: string;
  readonly account: string | null;
  readonly address: string;
}

/** Either one try, to be finished, or how many seconds to wait. */
export type Attempt = { readonly id: string } | { readonly wait: number };

/** Who acts, for the audit trail; null for a command on the server or the first run. */
export interface By {
  readonly tenant: string;
  readonly person: string | null;
}

export interface NewAccount {
  readonly person: string;
  readonly username: string;
}

export interface IssuedCode {
  readonly account: string;
  readonly username: string;
  /** Shown once: only its hash is kept. */
  readonly code: string;
  readonly expiresAt: Date;
}

export interface DemoFactor {
  readonly secret: string;
  readonly recoveryCodes: string;
}

/** A hash that no password matches: an account that was never activated costs the same to try. */
export type UnusableHash = () => string;

type Queryable = Pick<pg.Pool, 'query'>;

export async function rows<Row>(
  on: Queryable,
  statement: Statement,
  values: unknown[],
): Promise<Row[]> {
  return (await on.query<Row & pg.QueryResultRow>({ ...statement, values })).rows;
}

export async function maybe<Row>(on: Queryable, statement: Statement, values: unknown[]) {
  return (await rows<Row>(on, statement, values))[0];
}

export async function run(on: Queryable, statement: Statement, values: unknown[]): Promise<number> {
  return (await on.query({ ...statement, values })).rowCount ?? 0;
}

/** `by` becomes the actor of every audit row that the work leaves. */
export async function inTransaction<T>(
  pool: pg.Pool,
  by: By | null,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(by?.person ? identity(by.tenant, by.person) : 'begin');
    const value = await work(client);
    await client.query('commit');
    return value;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
