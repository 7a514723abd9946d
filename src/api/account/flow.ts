import { createHmac, randomUUID } from 'node:crypto';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { AccountStore } from '../../store/account.ts';
import type { AttemptKind, SessionState } from '../../store/account-tables.ts';
import { attributes, type Cookies, onlyCookies, parseCookies, sign, unsign } from './cookies.ts';
import { addressHeader, type Library } from './library.ts';
import type { Hasher } from './password.ts';
import {
  type AccountProblem,
  type AccountProblemCode,
  passwordOwed,
  secondFactorOwed,
  sessionEnded,
  tooManyTries,
} from './problems.ts';
import type { SignOn } from './provider.ts';
import type { CertificateSettings } from './ways.ts';

/** What every step of signing in works with. */
export interface Flow {
  readonly library: Library;
  readonly store: AccountStore;
  readonly hasher: Hasher;
  readonly cookies: Cookies;
  readonly secret: string;
  /** Names of the bureau that no password may consist of. */
  readonly names: readonly string[];
  /** Certificates as a second factor; null: not set up. */
  readonly certificates: CertificateSettings | null;
  /** Single sign-on; null: not set up. */
  readonly signOn: SignOn | null;
}

/** What a step needs to know of a request. */
export interface Visit {
  readonly cookie: string | undefined;
  readonly agent: string | undefined;
  readonly address: string;
  /** What the proxy says of the client's certificate, if it was the proxy who said it. */
  readonly certificate?: string | undefined;
  /** From where the connection itself comes, whatever any header says. */
  readonly peer?: string | undefined;
}

/** An answer with the cookies that go with it. */
export interface Step<T> {
  readonly value: T;
  readonly setCookies: readonly string[];
}

export type Outcome<T> = Result<Step<T>, AccountProblem>;

export function step<T>(value: T, setCookies: readonly string[]): Outcome<T> {
  return ok({ value, setCookies });
}

/** The session token in a cookie header, when its signature holds. */
export function tokenOf(flow: Pick<Flow, 'cookies' | 'secret'>, cookie: string | undefined) {
  const token = unsign(parseCookies(cookie).get(flow.cookies.session), flow.secret);
  return token !== null && /^[A-Za-z0-9]{22,64}$/.test(token) ? token : null;
}

/** The live session behind a request, whatever it owes. */
export async function visitor(flow: Flow, visit: Visit): Promise<SessionState | undefined> {
  const token = tokenOf(flow, visit.cookie);
  return token === null ? undefined : flow.store.sessionState(token);
}

/** The live session of a person who owes nothing. */
export async function member(
  flow: Flow,
  visit: Visit,
): Promise<Result<SessionState, AccountProblem>> {
  const session = await visitor(flow, visit);
  if (session === undefined) return fail(sessionEnded);
  if (session.owes === null) return ok(session);
  return fail(session.owes === 'password' ? passwordOwed : secondFactorOwed);
}

/** Headers for the library: only the cookies that the step is about. */
export function headers(flow: Flow, visit: Visit, about: 'nobody' | 'session' | 'challenge') {
  const { cookies } = flow;
  const names = about === 'nobody' ? [] : [cookies[about], cookies.short];
  return new Headers({
    cookie: onlyCookies(visit.cookie, names),
    'user-agent': visit.agent?.slice(0, 300) ?? '',
    [addressHeader]: visit.address,
  });
}

/** What shows that somebody guesses; a weak new password, for one, does not. */
const guesses: ReadonlySet<string> = new Set<AccountProblemCode>([
  'account/wrong-password',
  'account/wrong-code',
  'account/code-used',
  'account/sheet-code-used',
  'account/bad-activation-code',
  'account/certificate-of-another',
  'account/certificate-refused',
]);

export interface Try {
  readonly kind: AttemptKind;
  /** What is tried: a name, an account, a code. Only its keyed hash is kept. */
  readonly about: string;
  readonly account: string | null;
}

/**
 * Runs `work` as one of the tries that its subject has left; counted before the answer is known.
 * A try that throws counts as a failure.
 */
export async function attempt<T>(
  flow: Flow,
  visit: Visit,
  { kind, about, account }: Try,
  work: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const subject = createHmac('sha256', flow.secret)
    .update(`attempt ${kind} ${about}`)
    .digest('hex');
  const device = deviceOf(flow, visit) ?? '';
  const { address } = visit;
  const begun = await flow.store.beginAttempt({ kind, subject, device, account, address });
  if ('wait' in begun) return fail(tooManyTries(begun.wait));
  let passed = false;
  try {
    const outcome = await work();
    passed = outcome.ok || !guesses.has(outcome.problems[0].code);
    return outcome;
  } finally {
    await flow.store.finishAttempt(begun.id, passed);
  }
}

function deviceOf(flow: Flow, visit: Visit): string | null {
  return unsign(parseCookies(visit.cookie).get(flow.cookies.device), flow.secret);
}

const deviceDays = 180;

/** A cookie of ours; without an age it is gone with the browser. */
export function cookie(flow: Flow, name: string, value: string, age: number | null): string {
  const { secure } = attributes(flow.cookies);
  const lasts = age === null ? '' : `; Max-Age=${age}`;
  return `${name}=${value}${lasts}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
}

/**
 * Said with the password, where others use the computer too: the session is short, and nothing
 * stays of it. What was said before is taken back.
 */
export function sharing(flow: Flow, visit: Visit, shared: boolean): string[] {
  const name = flow.cookies.shared;
  if (shared) return [cookie(flow, name, sign('shared', flow.secret), null)];
  return parseCookies(visit.cookie).has(name) ? [cookie(flow, name, '', 0)] : [];
}

function isShared(flow: Flow, visit: Visit): boolean {
  return unsign(parseCookies(visit.cookie).get(flow.cookies.shared), flow.secret) === 'shared';
}

/** The token of a session that an answer of the library begins. */
export function begunToken(flow: Flow, response: Response): string | null {
  return tokenOf(flow, cookiesSet(response));
}

/** The challenge for a second factor that an answer of the library begins. */
export function begunChallenge(flow: Flow, response: Response): string | null {
  return unsign(parseCookies(cookiesSet(response)).get(flow.cookies.challenge), flow.secret);
}

function cookiesSet(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; ');
}

/**
 * Somebody is fully signed in. A computer of one's own is remembered: its cookie opens nothing, it
 * only keeps the tries of this device apart from those of strangers. A shared one is not.
 */
export async function settle(
  flow: Flow,
  visit: Visit & { readonly shared?: boolean },
  session: Pick<SessionState, 'session' | 'account'>,
): Promise<string[]> {
  if (visit.shared ?? isShared(flow, visit)) {
    await flow.store.shareSession(session.session);
    return [];
  }
  const device = deviceOf(flow, visit) ?? `device-${randomUUID()}`;
  await flow.store.rememberDevice(session.account, device);
  const age = deviceDays * 24 * 60 * 60;
  return [cookie(flow, flow.cookies.device, sign(device, flow.secret), age)];
}

/**
 * Cookies of an answer of the library, without those that only tidy up after features we do not
 * use.
 */
export function cookiesOf(flow: Flow, response: Response): string[] {
  return response.headers
    .getSetCookie()
    .filter((line) => !line.startsWith(`${flow.cookies.cache}=`));
}

/** The library's code for a refusal; a failure of its own is a bug and throws. */
export async function refusal(response: Response): Promise<string> {
  const body = (await response.json().catch(() => ({}))) as { code?: string };
  if (response.status >= 500) throw new Error(`sign-in library: ${response.status} ${body.code}`);
  return body.code ?? '';
}
