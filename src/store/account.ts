import type pg from 'pg';
import { administration, codeHash, plainUsername } from './account-admin.ts';
import { proofs } from './account-proof.ts';
import { sheets } from './account-sheet.ts';
import {
  type AccountListRow,
  type AccountRow,
  type Attempt,
  type AttemptRequest,
  type HeldOfAccount,
  inTransaction,
  maybe,
  rows,
  run,
  type SessionRow,
  type SessionState,
  sql,
} from './account-tables.ts';

/** Rules for new passwords; under `mlps3` they have kinds of characters and grow old too. */
export type PasswordProfile = 'default' | 'mlps3';

export type AccountStore = ReturnType<typeof accountStore>;

/**
 * The tables of the schema `account`, for the role genji_account only.
 *
 * @param pool connections of genji_account
 */
export function accountStore(pool: pg.Pool) {
  return {
    ...people(pool),
    ...administration(pool),
    ...sheets(pool),
    ...proofs(pool),
    ...sessions(pool),
    ...tries(pool),
  };
}

function people(pool: pg.Pool) {
  return {
    findAccount: (username: string) =>
      maybe<{ id: string; disabled: boolean }>(pool, sql.find_account, [plainUsername(username)]),
    account: (id: string) => maybe<AccountRow>(pool, sql.account_by_id, [id]),
    passwordProfile: async (tenant: string): Promise<PasswordProfile> => {
      const row = await maybe<{ profile: PasswordProfile }>(pool, sql.password_profile, [tenant]);
      return row?.profile ?? 'default';
    },
    listAccounts: (tenant: string) => rows<AccountListRow>(pool, sql.list_accounts, [tenant]),
    heldOf: (tenant: string, person: string) =>
      rows<HeldOfAccount>(pool, sql.held_of, [tenant, person]),
    findCode: (code: string) =>
      maybe<{ account: string; username: string; tenant: string }>(pool, sql.find_code, [
        codeHash(code),
      ]),
    /** Sets the first or a new password with a code; false when the code was used meanwhile. */
    activate: (code: string, username: string | null, passwordHash: string) =>
      inTransaction(pool, null, async (client) => {
        const taken = await maybe<{ account: string }>(client, sql.take_code, [codeHash(code)]);
        if (taken === undefined) return false;
        if (username !== null) {
          await run(client, sql.rename_account, [taken.account, plainUsername(username)]);
        }
        await run(client, sql.set_password, [taken.account, passwordHash]);
        // Whoever was handed a code in person may have another name at the provider by now.
        await run(client, sql.unbind_sign_on, [taken.account]);
        await run(client, sql.end_account_sessions, [taken.account]);
        return true;
      }),
  };
}

function sessions(pool: pg.Pool) {
  return {
    /** The session behind a token while it is alive; counts as being seen. */
    sessionState: (token: string) => maybe<SessionState>(pool, sql.session_state, [token]),
    listSessions: (account: string) => rows<SessionRow>(pool, sql.list_sessions, [account]),
    sessionTimes: (session: string) =>
      maybe<{ idleSeconds: number; endsAt: Date }>(pool, sql.session_times, [session]),
    shareSession: (session: string) => run(pool, sql.share_session, [session]),
    endSession: async (session: string, account: string) =>
      (await run(pool, sql.end_session, [session, account])) === 1,
    beginChallenge: (identifier: string) => run(pool, sql.begin_challenge, [identifier]),
    challengedAccount: (identifier: string) =>
      maybe<{ account: string }>(pool, sql.challenged_account, [identifier]),
    /** Removes what is over, for a job; the end of each session is recorded then. */
    sweep: async () => {
      const swept = await run(pool, sql.sweep_sessions, []);
      await run(pool, sql.sweep_verifications, []);
      return swept;
    },
  };
}

function tries(pool: pg.Pool) {
  return {
    beginAttempt: async (request: AttemptRequest): Promise<Attempt> => {
      const { kind, subject, device, account, address } = request;
      const values = [kind, subject, device, account, address];
      const row = await maybe<{ attempt: string | null; wait: number | null }>(
        pool,
        sql.begin_attempt,
        values,
      );
      return row?.attempt ? { id: row.attempt } : { wait: row?.wait ?? 1 };
    },
    finishAttempt: (id: string, passed: boolean) =>
      run(pool, sql.finish_attempt, [id, passed ? 'passed' : 'failed']),
    rememberDevice: (account: string, device: string) =>
      run(pool, sql.remember_device, [account, device]),
    secondFactor: (account: string) =>
      maybe<{ secret: string; verified: boolean; step: number }>(pool, sql.second_factor, [
        account,
      ]),
    /** True for one caller only, and only for a step after every accepted one. */
    claimStep: async (account: string, step: number, drift: number) =>
      (await run(pool, sql.claim_step, [account, step, drift])) === 1,
    /** Steps of 30 seconds by which the last code was off; negative: the phone is slow. */
    drift: async (account: string): Promise<number> =>
      (await maybe<{ drift: number }>(pool, sql.drift, [account]))?.drift ?? 0,
  };
}
