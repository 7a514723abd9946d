import { createHmac, randomBytes } from 'node:crypto';
import { symmetricEncrypt } from 'better-auth/crypto';
import type { Static } from 'typebox';
import { fail } from '../../kernel/result.ts';
import { newSheetCode, plainCode } from '../../store/account-admin.ts';
import type { By, DemoFactor } from '../../store/account-tables.ts';
import type { CodeSheet, SheetLeft } from '../contract/account.ts';
import { attempt, type Flow, headers, member, type Outcome, step, type Visit } from './flow.ts';
import { noSecondFactor, wrongPassword } from './problems.ts';

/** A sheet for half a month of working days, morning and afternoon. */
export const codesOnSheet = 20;

/** Keyed, with a key that is not in the database: 50 bits alone could be tried through. */
export function sheetHash(flow: Pick<Flow, 'secret'>, account: string, code: string): Buffer {
  return createHmac('sha256', flow.secret)
    .update(`sheet ${account} ${plainCode(code)}`)
    .digest();
}

/** A secret for the library, sealed as the library seals it. */
export async function sealed(flow: Pick<Flow, 'library'>, secret: string): Promise<DemoFactor> {
  const key = (await flow.library.$context).secretConfig;
  return {
    secret: await symmetricEncrypt({ key, data: secret }),
    recoveryCodes: await symmetricEncrypt({ key, data: JSON.stringify([]) }),
  };
}

export interface IssuedSheet {
  readonly username: string;
  readonly issuedAt: string;
  readonly codes: readonly string[];
}

/** A new sheet in place of the old one; its codes are in this answer and nowhere else. */
export async function issueSheet(
  flow: Flow,
  by: By,
  account: string,
  byOwner: boolean,
): Promise<IssuedSheet | undefined> {
  const codes = Array.from({ length: codesOnSheet }, newSheetCode);
  const hashes = codes.map((code) => sheetHash(flow, account, code));
  // Where there is no authenticator, the library is given a secret that nobody knows.
  const factor = byOwner ? null : await sealed(flow, randomBytes(24).toString('base64url'));
  const issued = await flow.store.issueSheet(by, { account, hashes, factor }, byOwner);
  if (issued === undefined) return undefined;
  const { username, issuedAt } = issued;
  return { username, issuedAt: issuedAt.toISOString(), codes };
}

/** The owner prints the next sheet, with the password once more: a desk may be left unlocked. */
export async function ownSheet(
  flow: Flow,
  visit: Visit,
  password: string,
): Promise<Outcome<Static<typeof CodeSheet>>> {
  const session = await member(flow, visit);
  if (!session.ok) return session;
  const { account, tenant, person } = session.value;
  const owner = await flow.store.account(account);
  if (owner?.secondFactor !== true) return fail(noSecondFactor);
  return attempt(flow, visit, { kind: 'password-change', about: account, account }, async () => {
    const right = await flow.library.api
      .verifyPassword({ body: { password }, headers: headers(flow, visit, 'session') })
      .then(({ status }) => status, refusedOnly);
    if (!right) return fail(wrongPassword);
    const sheet = await issueSheet(flow, { tenant, person }, account, true);
    if (sheet === undefined) return fail(noSecondFactor);
    return step({ issuedAt: sheet.issuedAt, codes: [...sheet.codes] }, []);
  });
}

/** A wrong password is an answer of the library; everything else is a bug of ours. */
function refusedOnly(error: { readonly body?: { readonly code?: string } }): false {
  if (error.body?.code === 'INVALID_PASSWORD') return false;
  throw error;
}

/** How many codes are left; null for somebody without a sheet. */
export async function sheetLeft(
  flow: Flow,
  account: string,
): Promise<Static<typeof SheetLeft> | null> {
  const sheet = await flow.store.sheetOf(account);
  if (sheet === undefined) return null;
  const { issuedAt, byOwner, total, used } = sheet;
  const left = total - used.length;
  return { issuedAt: issuedAt.toISOString(), byOwner, left, used: [...used] };
}
