import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { symmetricDecrypt } from 'better-auth/crypto';
import { renderSVG } from 'uqr';
import { fail } from '../../kernel/result.ts';
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
import { alreadyEnrolled, codeUsed, sessionEnded, wrongCode, wrongPassword } from './problems.ts';
import { begin, type NextStep } from './steps.ts';

const stepSeconds = 30;
/** A phone may be one step slow or fast. */
const drift = [0, -1, 1] as const;

/** Whose code is awaited: after a password (`challenge`), or in a session that enrols. */
interface Awaited {
  readonly account: string;
  readonly about: 'challenge' | 'session';
}

async function awaited(flow: Flow, visit: Visit): Promise<Awaited | undefined> {
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

/** The second step: six digits from the authenticator, or a recovery code. */
export async function giveCode(
  flow: Flow,
  visit: Visit,
  typed: string,
): Promise<Outcome<NextStep>> {
  const who = await awaited(flow, visit);
  if (who === undefined) return fail(sessionEnded);
  const code = typed.normalize('NFKC').trim();
  const { account } = who;
  return attempt(flow, visit, { kind: 'second-factor', about: account, account }, async () => {
    const digits = /^\d{6}$/.test(code);
    if (!digits && who.about === 'session') return fail(wrongCode);
    const judged = digits ? await judge(flow, account, code) : code;
    if (judged === 'used') return fail(codeUsed);
    if (judged === 'wrong') return fail(wrongCode);
    const request = {
      body: { code: judged },
      headers: headers(flow, visit, who.about),
      asResponse: true as const,
    };
    const response = digits
      ? await flow.library.api.verifyTOTP(request)
      : await flow.library.api.verifyBackupCode(request);
    if (!response.ok) {
      await refusal(response);
      return fail(wrongCode);
    }
    const begun = await begin(flow, visit, response);
    return begun === undefined ? fail(sessionEnded) : step({ next: begun.next }, begun.setCookies);
  });
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
  const factor = await flow.store.secondFactor(account);
  if (factor === undefined) return code;
  const context = await flow.library.$context;
  const secret = await symmetricDecrypt({ key: context.secretConfig, data: factor.secret });
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
  readonly recoveryCodes: string[];
}

/** Begins an enrolment; nothing changes until the first code from the authenticator comes back. */
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
    const begun = (await response.json()) as { totpURI: string; backupCodes: string[] };
    const secret = new URL(begun.totpURI).searchParams.get('secret') ?? '';
    return step(picture(owner.username, secret, begun.backupCodes), []);
  });
}

/** The picture is drawn here: no secret goes to a service that draws it. */
function picture(username: string, secret: string, recoveryCodes: string[]): Enrolling {
  const query = new URLSearchParams({
    secret,
    issuer: 'Genji',
    digits: '6',
    period: `${stepSeconds}`,
  });
  const uri = `otpauth://totp/Genji:${encodeURIComponent(username)}?${query}`;
  return { secret, uri, svg: renderSVG(uri, { ecc: 'M', border: 2 }), recoveryCodes };
}

/** The secret as authenticators write it, from the library's own form. */
export function base32Secret(secret: string): string {
  return base32.encode(secret, { padding: false });
}
