import { createHash, randomBytes, timingSafeEqual, X509Certificate } from 'node:crypto';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { sealed } from './code-sheet.ts';
import { attempt, type Flow, type Outcome, type Visit, visitor } from './flow.ts';
import { type AccountProblem, sessionEnded } from './problems.ts';
import {
  certificateOfAnother,
  certificatesOff,
  certificateUnnamed,
  noCertificate,
  noPoliceNumber,
  refusedCertificate,
} from './proofProblems.ts';
import { awaited, passUnseen } from './second-factor.ts';
import type { NextStep } from './steps.ts';
import type { CertificateSettings } from './ways.ts';

/**
 * Where the proxy says what came of the handshake: `secret verdict certificate`, in one header, so
 * that no half of it can be left to the client. The verdict is nginx's `$ssl_client_verify`, which
 * may hold spaces; the certificate its `$ssl_client_escaped_cert`, which never does.
 */
export const certificateHeader = 'x-genji-certificate';

interface Shown {
  /** What the holder is called; null where the subject does not say it in one place. */
  readonly number: string | null;
  readonly fingerprint: string;
}

interface Refused {
  readonly problem: AccountProblem;
  readonly fingerprint: string | null;
}

/**
 * The certificate that the proxy has verified for this request. A header without the secret, or
 * from anywhere but this machine, is as good as none: a client wrote it.
 */
export function shownCertificate(
  settings: CertificateSettings,
  visit: Pick<Visit, 'certificate' | 'peer'>,
): Result<Shown, AccountProblem> & Partial<Pick<Refused, 'fingerprint'>> {
  const { certificate: header, peer } = visit;
  const [secret = '', ...rest] = (header ?? '').split(' ');
  if (!isHere(peer) || !same(secret, settings.secret)) return fail(noCertificate);
  const verdict = rest.slice(0, -1).join(' ');
  const found = opened(rest.at(-1) ?? '');
  if (found === undefined) return fail(noCertificate);
  const fingerprint = found.fingerprint256;
  if (verdict !== 'SUCCESS') return { ...fail(refusedCertificate(verdict)), fingerprint };
  return ok({ number: numberIn(found, settings.field), fingerprint });
}

function isHere(peer: string | undefined): boolean {
  return peer !== undefined && /^(?:::ffff:)?127\.|^::1$/.test(peer);
}

function same(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

function opened(escaped: string): X509Certificate | undefined {
  try {
    return new X509Certificate(decodeURIComponent(escaped));
  } catch {
    return undefined;
  }
}

/**
 * The last word of the attribute, since authorities write `name number` into it. An attribute that
 * is there twice says nothing: which of the two would be meant?
 */
function numberIn(certificate: X509Certificate, field: string): string | null {
  // One value or several; the declaration knows of one.
  const subject: Record<string, unknown> = { ...certificate.toLegacyObject().subject };
  const value = subject[field];
  if (typeof value !== 'string') return null;
  const number = value.normalize('NFKC').trim().split(/\s+/).at(-1) ?? '';
  return number === '' ? null : number;
}

/**
 * The second step with a certificate: after the password, or where the session owes an enrolment.
 * The account then has a second factor for good, so that the password alone enrols no other one.
 */
export async function giveCertificate(flow: Flow, visit: Visit): Promise<Outcome<NextStep>> {
  const settings = flow.certificates;
  if (settings === null) return fail(certificatesOff);
  const who = await awaited(flow, visit);
  if (who === undefined) return fail(sessionEnded);
  // Somebody who owes nothing has nothing to prove.
  if (who.about === 'session' && (await visitor(flow, visit))?.owes !== 'enrol') {
    return fail(sessionEnded);
  }
  const { account } = who;
  return attempt(flow, visit, { kind: 'second-factor', about: account, account }, async () => {
    const judged = await judge(flow, settings, visit, account);
    if (!judged.ok) return judged;
    if (who.about === 'session') {
      await flow.store.beginFactor(
        account,
        await sealed(flow, randomBytes(24).toString('base64url')),
      );
    }
    return passUnseen(flow, visit, who);
  });
}

/** Whether the shown certificate is the account's; leaves its line in the trail either way. */
async function judge(
  flow: Flow,
  settings: CertificateSettings,
  visit: Visit,
  account: string,
): Promise<Result<true, AccountProblem>> {
  const shown = shownCertificate(settings, visit);
  const mark = shown.ok ? shown.value.fingerprint : (shown.fingerprint ?? null);
  const verdict = shown.ok ? await whose(flow, account, shown.value.number) : shown;
  // Where nothing was shown there is nothing to record; the try itself is counted.
  if (mark !== null) {
    const why = verdict.ok ? null : verdict.problems[0].code;
    await flow.store.recordProof({ account, kind: 'certificate', why, mark });
  }
  return verdict;
}

async function whose(
  flow: Flow,
  account: string,
  number: string | null,
): Promise<Result<true, AccountProblem>> {
  if (number === null) return fail(certificateUnnamed);
  const owner = await flow.store.account(account);
  if (owner === undefined || owner.disabled) return fail(sessionEnded);
  const held = await flow.store.policeNumberOf(owner);
  if (held === null) return fail(noPoliceNumber);
  if (held.normalize('NFKC') !== number) return fail(certificateOfAnother);
  // Numbers stand on a roster that others write: one that names two accounts proves neither.
  const [only, ...others] = await flow.store.accountsNumbered(held);
  return only === account && others.length === 0 ? ok(true) : fail(certificateOfAnother);
}
