import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { v7 } from 'uuid';
import {
  type AccountRow,
  type By,
  type DemoFactor,
  type IssuedCode,
  inTransaction,
  maybe,
  type NewAccount,
  rows,
  run,
  sql,
  type UnusableHash,
} from './account-tables.ts';

const codeLetters = 'ABCDEFGHJKMNPQRSTVWXYZ0123456789';

/** 100 bits in five groups that are easy to read from paper: no I, L, O or U. */
export function newCode(): string {
  return grouped(20, /.{4}/g);
}

/** 50 bits in two groups: typed at every sign-in, and tried five times at most. */
export function newSheetCode(): string {
  return grouped(10, /.{5}/g);
}

function grouped(length: number, group: RegExp): string {
  const letters = [...randomBytes(length)].map((byte) => codeLetters[byte % 32]).join('');
  return (letters.match(group) ?? []).join('-');
}

/** A code as it was typed, in the one form that is hashed: letters that look alike are one. */
export function plainCode(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  return plain.replaceAll('O', '0').replace(/[IL]/g, '1');
}

export function codeHash(code: string): Buffer {
  return createHash('sha256').update(plainCode(code)).digest();
}

export function plainUsername(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

/**
 * What administrators do to the accounts of others; each act is recorded under the name in `by`.
 */
export function administration(pool: pg.Pool) {
  return { ...opening(pool), ...renewing(pool), ...closing(pool) };
}

function opening(pool: pg.Pool) {
  return {
    /**
     * Accounts with one-time codes that hold for some days, all or none.
     *
     * @throws 23505 when a name or person is taken
     */
    createAccounts: (
      by: By,
      wanted: readonly NewAccount[],
      unusable: UnusableHash,
      days: number = codeDays,
    ) =>
      inTransaction(pool, by, async (client) => {
        const issued: IssuedCode[] = [];
        for (const who of wanted) {
          const account = await create(client, by, who, unusable());
          const code = await issue(client, by, account, days);
          if (code === undefined) throw new Error('a new account took no code');
          issued.push({ account, username: plainUsername(who.username), ...code });
        }
        return issued;
      }),
    /** For a demo bureau: ready to sign in, second factor enrolled where there is one. */
    createReady: (by: By, who: NewAccount, hash: string, factor: DemoFactor | null) =>
      inTransaction(pool, by, async (client) => {
        const id = await create(client, by, who, hash);
        if (factor === null) return id;
        const values = [v7(), id, factor.secret, factor.recoveryCodes];
        await run(client, sql.insert_second_factor, values);
        return id;
      }),
  };
}

function renewing(pool: pg.Pool) {
  return {
    /**
     * A new code, for a forgotten password; undefined when there is no such account or it is off.
     */
    renewCode: (by: By, account: string) =>
      inTransaction(pool, by, async (client) => (await issue(client, by, account, codeDays))?.code),
    /** New codes for several accounts, all or none; one that is closed takes none. */
    renewCodes: (by: By, accounts: readonly string[], days: number) =>
      inTransaction(pool, by, async (client) => {
        const issued: IssuedCode[] = [];
        for (const account of accounts) {
          const owner = await maybe<AccountRow>(client, sql.account_by_id, [account]);
          const code = await issue(client, by, account, days);
          if (owner === undefined || code === undefined) continue;
          issued.push({ account, username: owner.username, ...code });
        }
        return issued;
      }),
    /** Which of these names, in the form that is kept, some account has. */
    takenNames: async (names: readonly string[]): Promise<ReadonlySet<string>> => {
      const found = await rows<{ username: string }>(pool, sql.taken_names, [names]);
      return new Set(found.map(({ username }) => username));
    },
  };
}

function closing(pool: pg.Pool) {
  return {
    /** False where the bureau has this profile already. */
    setPasswordProfile: (by: By, profile: 'default' | 'mlps3') =>
      inTransaction(
        pool,
        by,
        async (client) => (await run(client, sql.set_password_profile, [by.tenant, profile])) === 1,
      ),
    disableAccount: (by: By, account: string) =>
      inTransaction(pool, by, async (client) => {
        await run(client, sql.drop_codes, [by.tenant, account]);
        return (await run(client, sql.disable_account, [by.tenant, account])) === 1;
      }),
    enableAccount: (by: By, account: string) =>
      inTransaction(
        pool,
        by,
        async (client) => (await run(client, sql.enable_account, [by.tenant, account])) === 1,
      ),
    /** For a lost phone: the next sign-in enrols anew, sessions that stand are ended. */
    removeSecondFactor: (by: By, account: string) =>
      inTransaction(pool, by, async (client) => {
        const removed = await run(client, sql.remove_second_factor, [by.tenant, account]);
        if (removed === 1) await run(client, sql.end_account_sessions, [account]);
        return removed === 1;
      }),
  };
}

/** A code that is handed over in person. */
const codeDays = 3;

async function issue(
  client: pg.PoolClient,
  by: By,
  account: string,
  days: number,
): Promise<Pick<IssuedCode, 'code' | 'expiresAt'> | undefined> {
  const code = newCode();
  await run(client, sql.drop_codes, [by.tenant, account]);
  const values = [by.tenant, account, v7(), codeHash(code), by.person, days];
  const kept = await maybe<{ expiresAt: Date }>(client, sql.insert_code, values);
  return kept === undefined ? undefined : { code, ...kept };
}

async function create(
  client: pg.PoolClient,
  by: By,
  who: NewAccount,
  hash: string,
): Promise<string> {
  const id = v7();
  const name = plainUsername(who.username);
  const address = `${id}@account.invalid`;
  await run(client, sql.insert_account, [id, by.tenant, who.person, name, address]);
  await run(client, sql.insert_credential, [v7(), id, id, hash]);
  return id;
}
