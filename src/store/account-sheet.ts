import type pg from 'pg';
import { v7 } from 'uuid';
import { type By, type DemoFactor, inTransaction, maybe, run, sql } from './account-tables.ts';

/** A printed sheet of one-time codes, without its codes: nobody can read them any more. */
export interface SheetState {
  readonly issuedAt: Date;
  /** Printed by the owner, not by an administrator. */
  readonly byOwner: boolean;
  readonly total: number;
  /** Numbers of the codes that are used, in ascending order. */
  readonly used: readonly number[];
}

export interface NewSheet {
  readonly account: string;
  /** Keyed hashes of the codes, in the order of their numbers. */
  readonly hashes: readonly Buffer[];
  /** Of somebody who has no authenticator: a secret that nobody is shown. */
  readonly factor: DemoFactor | null;
}

/** Sheets of codes that are printed: a second factor for places without phones. */
export function sheets(pool: pg.Pool) {
  return {
    /**
     * Ends the sheet that the account has and begins this one; undefined where there is no such
     * account or it is closed. Printed by another, it ends the sessions of the owner too: the old
     * sheet is lost, or a stranger's.
     */
    issueSheet: (by: By, { account, hashes, factor }: NewSheet, byOwner: boolean) =>
      inTransaction(pool, by, async (client) => {
        const held = await maybe<{ username: string; secondFactor: boolean }>(
          client,
          sql.hold_account,
          [by.tenant, account],
        );
        if (held === undefined) return undefined;
        if (factor !== null && !held.secondFactor) {
          const values = [v7(), account, factor.secret, factor.recoveryCodes];
          await run(client, sql.factor_for_sheet, values);
        }
        await run(client, sql.end_sheet, [account]);
        const printed = [v7(), account, byOwner ? null : by.person, hashes];
        const sheet = await maybe<{ issuedAt: Date }>(client, sql.insert_sheet, printed);
        if (sheet === undefined) throw new Error('the sheet was not written');
        if (!byOwner) await run(client, sql.end_account_sessions, [account]);
        return { username: held.username, issuedAt: sheet.issuedAt };
      }),
    /** The number of the code for the one caller who uses it; undefined for everybody else. */
    claimSheetCode: async (account: string, hash: Buffer): Promise<number | undefined> =>
      (await maybe<{ number: number }>(pool, sql.claim_sheet_code, [account, hash]))?.number,
    isUsedSheetCode: async (account: string, hash: Buffer): Promise<boolean> =>
      (await maybe(pool, sql.used_sheet_code, [account, hash])) !== undefined,
    sheetOf: (account: string) => maybe<SheetState>(pool, sql.sheet_of, [account]),
    /** Whoever ever had a sheet has no recovery codes of the library beside it. */
    hadSheet: async (account: string): Promise<boolean> =>
      (await maybe<{ had: boolean }>(pool, sql.had_sheet, [account]))?.had === true,
  };
}
