import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { symmetricDecrypt } from 'better-auth/crypto';
import { renderSVG } from 'uqr';
import { fail } from '../../kernel/result.ts';
import { issueSheet, sheetHash, sheetLeft } from './code-sheet.ts';
import { parseCookies, unsign } from './cookies.ts';
import {
  attempt,
  type Flow,
  headers,
  type Outcome,
  refusal,
  step,
  type Visit,
  visitor,
} from './flow.ts';
import {
  alreadyEnrolled,
  codeUsed,
  sessionEnded,
  sheetCodeUsed,
  wrongCode,
  wrongPassword,
} from './problems.ts';
import { begin, type NextStep } from './steps.ts';

const stepSeconds = 30;
/** A phone may be one step slow or fast. */
const drift = [0, -1, 1] as const;

/** Whose code is awaited: after a password (`challenge`), or in a session that enrols. */
export interface Awaited {
  readonly account: string;
  readonly about: 'challenge' | 'session';
}

export async function awaited(flow: Flow, visit: Visit): Promise<Awaited | undefined> {
  const challenge = unsign(parseCookies(visit.cookie).get(flow.cookies.challenge), flow.secret);
  if (challenge !== null) {
    const found = await flow.store.challengedAccount(challenge);
    if (found !== undefined) return { account: found.account, about: 'challenge' };
  }
  const session = await visitor(flow, visit);
  // Who enrols because a role asks for it, or of the own accord.
  return session?.owes === 'enrol' || session?.owes === null
    ? { account: session.account, about: 'session' }
    : undefined;
}

/** The second step: six digits from the authenticator, or a code from the printed sheet. */
export async function giveCode(flow: Flow, visit: Visit, typed: string): Promise<Outcome<Given>> {
  const who = await awaited(flow, visit);
  if (who === undefined) return fail(sessionEnded);
  const code = typed.normalize('NFKC').trim();
  const { account } = who;
  return attempt(flow, visit, { kind: 'second-factor', about: account, account }, async () => {
    if (!/^\d{6}$/.test(code)) return giveSheetCode(flow, visit, who, code);
    const judged = await judge(flow, account, code);
    if (judged === 'used') return fail(codeUsed);
    if (judged === 'wrong') return fail(wrongCode);
    return pass(flow, visit, who, judged);
  });
}

/** What a code opened; `sheet` where it came from paper, to be crossed out there. */
type Given = NextStep & { readonly sheet?: { readonly number: number; readonly left: number } };

/** Asks the library, which ends the challenge and begins the session. */
async function pass(
  flow: Flow,
  visit: Visit,
  who: Awaited,
  code: string,
  ask: 'verifyTOTP' | 'verifyBackupCode' = 'verifyTOTP',
): Promise<Outcome<NextStep>> {
  const response = await flow.library.api[ask]({
    body: { code },
    headers: headers(flow, visit, who.about),
    asResponse: true,
  });
  if (!response.ok) {
    await refusal(response);
    return fail(wrongCode);
  }
  const begun = await begin(flow, visit, response);
  return begun === undefined ? fail(sessionEnded) : step({ next: begun.next }, begun.setCookies);
}

/**
 * A code from paper is claimed in one statement; whoever claimed it passes with the code that an
 * authenticator would show now, so that the library alone begins sessions. In a session it only
 * completes an enrolment. Accounts from before there were sheets still have the library's codes.
 */
async function giveSheetCode(
  flow: Flow,
  visit: Visit,
  who: Awaited,
  code: string,
): Promise<Outcome<Given>> {
  const { account, about } = who;
  if (about === 'session' && (await flow.store.account(account))?.secondFactor !== false) {
    return fail(wrongCode);
  }
  if (about === 'challenge' && !(await flow.store.hadSheet(account))) {
    return pass(flow, visit, who, code, 'verifyBackupCode');
  }
  const hash = sheetHash(flow, account, code);
  const number = await flow.store.claimSheetCode(account, hash);
  if (number === undefined) {
    const isUsed = await flow.store.isUsedSheetCode(account, hash);
    return fail(isUsed ? sheetCodeUsed : wrongCode);
  }
  const passed = await passUnseen(flow, visit, who);
  if (!passed.ok) return passed;
  const left = (await sheetLeft(flow, account))?.left ?? 0;
  return step({ ...passed.value.value, sheet: { number, left } }, passed.value.setCookies);
}

/** Proven otherwise: passes with the code that an authenticator would show now. */
export async function passUnseen(
  flow: Flow,
  visit: Visit,
  who: Awaited,
): Promise<Outcome<NextStep>> {
  const factor = await factorOf(flow, who.account);
  if (factor === undefined) return fail(wrongCode);
  return pass(flow, visit, who, await createOTP(factor.secret).totp());
}

/** The secret, opened, and the step that it is now by the database's clock. */
async function factorOf(flow: Flow, account: string) {
  const factor = await flow.store.secondFactor(account);
  if (factor === undefined) return undefined;
  const context = await flow.library.$context;
  const secret = await symmetricDecrypt({ key: context.secretConfig, data: factor.secret });
  return { secret, step: factor.step };
}

/**
 * Codes are judged by the database's clock: it is one for all instances, while each server has its
 * own, which may be wrong. The library would also accept a code again within its time; this claims
 * the step that the code belongs to in one statement: no step is accepted twice, nor one before
 * the last.
 *
 * @returns the code that the library, which looks at the server's clock, takes for it
 */
async function judge(flow: Flow, account: string, code: string): Promise<string> {
  const factor = await factorOf(flow, account);
  if (factor === undefined) return code;
  const { secret } = factor;
  for (const by of drift) {
    const step = factor.step + by;
    if ((await createOTP(secret).hotp(step)) !== code) continue;
    if (!(await flow.store.claimStep(account, step, by))) return 'used';
    return createOTP(secret).hotp(Math.floor(Date.now() / 1000 / stepSeconds));
  }
  return 'wrong';
}

export interface Enrolling {
  readonly secret: string;
  readonly uri: string;
  readonly svg: string;
  /** Shown once: one code completes the enrolment where there is no phone. */
  readonly sheet: { readonly issuedAt: string; readonly codes: string[] };
}

/**
 * Begins an enrolment; nothing changes until a first code comes back, from the authenticator or
 * from the sheet that is printed with it.
 */
export async function enrol(
  flow: Flow,
  visit: Visit,
  password: string,
): Promise<Outcome<Enrolling>> {
  const session = await visitor(flow, visit);
  if (session?.owes !== 'enrol' && session?.owes !== null) return fail(sessionEnded);
  const { account } = session;
  const owner = await flow.store.account(account);
  if (owner === undefined) return fail(sessionEnded);
  if (owner.secondFactor) return fail(alreadyEnrolled);
  return attempt(flow, visit, { kind: 'password-change', about: account, account }, async () => {
    const response = await flow.library.api.enableTwoFactor({
      body: { password, method: 'totp' },
      headers: headers(flow, visit, 'session'),
      asResponse: true,
    });
    if (!response.ok) {
      return fail(
        (await refusal(response)) === 'INVALID_PASSWORD' ? wrongPassword : alreadyEnrolled,
      );
    }
    const begun = (await response.json()) as { totpURI: string };
    const secret = new URL(begun.totpURI).searchParams.get('secret') ?? '';
    const by = { tenant: owner.tenant, person: owner.person };
    const issued = await issueSheet(flow, by, account, true);
    if (issued === undefined) return fail(sessionEnded);
    const sheet = { issuedAt: issued.issuedAt, codes: [...issued.codes] };
    return step({ ...picture(owner.username, secret), sheet }, []);
  });
}

/** The picture is drawn here: no secret goes to a service that draws it. */
function picture(username: string, secret: string): Omit<Enrolling, 'sheet'> {
  const query = new URLSearchParams({
    secret,
    issuer: 'Genji',
    digits: '6',
    period: `${stepSeconds}`,
  });
  const uri = `otpauth://totp/Genji:${encodeURIComponent(username)}?${query}`;
  return { secret, uri, svg: renderSVG(uri, { ecc: 'M', border: 2 }) };
}

/** The secret as authenticators write it, from the library's own form. */
export function base32Secret(secret: string): string {
  return base32.encode(secret, { padding: false });
}
