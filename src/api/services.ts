import type { PasswordProfile } from '../store/account.ts';
import type { HeldOfAccount } from '../store/account-tables.ts';
import type { FileDisk } from '../store/fileDisk.ts';
import type { KeptChain } from '../store/keptChain.ts';
import type { Seal } from '../store/seal.ts';
import type { SecondPlace } from '../store/secondPlace.ts';
import type { Candidate } from '../store/slips.ts';
import type { Store } from '../store/transaction.ts';
import type { ReplyOf } from './contract/index.ts';
import type { Definitions } from './definitions.ts';

/** Who acts on accounts: a person of a bureau. */
export interface By {
  readonly tenant: string;
  readonly person: string;
}

/** A code for somebody's first sign-in; only paper keeps it. */
export interface IssuedSlip {
  readonly person: string;
  readonly username: string;
  readonly code: string;
  readonly expiresAt: Date;
}

/** The part of sign-in that administrators and the audit trail need. */
export interface Accounts {
  /** What is set up beside password and code, without its secrets. */
  readonly ways: ReplyOf<'GET /api/status'>['ways'];
  list(tenant: string): Promise<ReplyOf<'GET /api/accounts'>['accounts']>;
  /** User names by person, of everybody who has an account. */
  names(tenant: string): Promise<ReadonlyMap<string, string>>;
  /** How much hangs on somebody's account, by table; nothing without one. */
  heldOf(tenant: string, person: string): Promise<readonly HeldOfAccount[]>;
  create(
    by: By,
    who: { readonly person: string; readonly username: string },
  ): Promise<{ account: string; code: string }>;
  disable(by: By, account: string): Promise<boolean>;
  enable(by: By, account: string): Promise<boolean>;
  /** A new one-time code; undefined where the account is closed or not there. */
  renewCode(by: By, account: string): Promise<{ username: string; code: string } | undefined>;
  removeSecondFactor(by: By, account: string): Promise<boolean>;
  /** Accounts for several people, all or none. @throws 23505 when one of them has one meanwhile */
  openSeveral(by: By, people: readonly Candidate[]): Promise<readonly IssuedSlip[]>;
  /** New codes for accounts, each with its person; what is closed meanwhile is left out. */
  renewSeveral(by: By, accounts: ReadonlyMap<string, string>): Promise<readonly IssuedSlip[]>;
  /** A sheet of one-time codes in place of the old; undefined where there is no open account. */
  issueSheet(
    by: By,
    account: string,
  ): Promise<{ username: string; issuedAt: string; codes: readonly string[] } | undefined>;
  passwordProfile(tenant: string): Promise<PasswordProfile>;
  /** False where it is the profile already. */
  setPasswordProfile(by: By, profile: PasswordProfile): Promise<boolean>;
}

/** What every route may use; composed once, in `app.ts`. */
export interface Services {
  readonly store: Store;
  readonly definitions: Definitions;
  readonly seal: Seal;
  readonly chain: KeptChain;
  readonly secondPlace: SecondPlace;
  readonly files: FileDisk;
  readonly accounts: Accounts;
  readonly version: string;
  /** `embedded` or `external`, as the status page says it. */
  readonly database: string;
}
