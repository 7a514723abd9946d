import type pg from 'pg';
import { v7 } from 'uuid';
import {
  type By,
  type DemoFactor,
  inTransaction,
  maybe,
  rows,
  run,
  sql,
} from './account-tables.ts';

/** Something that was shown to prove who one is, and what came of it. */
export interface Proof {
  readonly account: string;
  readonly kind: 'certificate' | 'sign-on';
  /** The code of the refusal; null: it was taken. */
  readonly why: string | null;
  /** The fingerprint of the certificate, or the issuer of the sign-on. */
  readonly mark: string;
}

/** Certificates and single sign-on: both name their holder by the police number. */
export function proofs(pool: pg.Pool) {
  return {
    ...bindings(pool),
    /** The police number that the roster has of somebody today; null: none. */
    policeNumberOf: (who: By): Promise<string | null> =>
      inTransaction(pool, who, async (client) => {
        const row = await maybe<{ number: string | null }>(client, sql.own_police_number, []);
        return row?.number ?? null;
      }),
    /** Open accounts of everybody who has this police number today, of every bureau here. */
    accountsNumbered: async (number: string): Promise<readonly string[]> => {
      const found: string[] = [];
      const tenants = await rows<By>(pool, sql.tenants_with_accounts, []);
      for (const tenant of tenants) {
        const here = await inTransaction(pool, tenant, (client) =>
          rows<{ account: string }>(client, sql.accounts_numbered, [number]),
        );
        found.push(...here.map(({ account }) => account));
      }
      return found;
    },
    /** Leaves the line of the trail in the same transaction. */
    recordProof: ({ account, kind, why, mark }: Proof) =>
      run(pool, sql.insert_proof, [v7(), account, kind, why, mark]),
    /** A factor for the library behind a certificate; nothing where there is a verified one. */
    beginFactor: (account: string, factor: DemoFactor) =>
      run(pool, sql.begin_factor, [v7(), account, factor.secret, factor.recoveryCodes]),
  };
}

function bindings(pool: pg.Pool) {
  return {
    /**
     * Binds an account to the provider's own name of its person, the first time; false where either
     * of the two is bound otherwise.
     */
    boundSignOn: async (account: string, issuer: string, subject: string): Promise<boolean> => {
      const provider = `sign-on ${issuer}`;
      await run(pool, sql.bind_sign_on, [v7(), account, provider, subject]);
      const values = [account, provider, subject];
      const found = await rows<{ account: string; subject: string }>(
        pool,
        sql.bound_sign_on,
        values,
      );
      return found.every((row) => row.account === account && row.subject === subject);
    },
  };
}
