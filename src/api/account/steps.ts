import { fail } from '../../kernel/result.ts';
import { plainUsername } from '../../store/account-admin.ts';
import {
  attempt,
  cookiesOf,
  type Flow,
  headers,
  member,
  type Outcome,
  refusal,
  rememberDevice,
  step,
  type Visit,
} from './flow.ts';
import { accessEndedCode } from './library.ts';
import { passwordProblem } from './password-rules.ts';
import {
  type AccountProblem,
  accessEnded,
  badActivationCode,
  badUsername,
  usernameTaken,
  wrongPassword,
} from './problems.ts';

export interface NextStep {
  readonly next: 'totp' | 'enrol' | 'done';
}

/** Name and password: the first step, the same in words and time for whoever does not exist. */
export async function signIn(
  flow: Flow,
  visit: Visit,
  given: { readonly username: string; readonly password: string },
): Promise<Outcome<NextStep>> {
  const known = await flow.store.findAccount(given.username);
  const about = plainUsername(given.username);
  const account = known?.id ?? null;
  return attempt(flow, visit, { kind: 'password', about, account }, async () => {
    const response = await flow.library.api.signInUsername({
      body: { ...given, rememberMe: false },
      headers: headers(flow, visit, 'nobody'),
      asResponse: true,
    });
    if (!response.ok) return fail(await whyNot(response));
    return afterPassword(flow, visit, response);
  });
}

/** Only whoever knows the password learns that the time of the account is over. */
async function whyNot(response: Response): Promise<AccountProblem> {
  const { message = '' } = (await response.clone().json()) as { message?: string };
  const code = await refusal(response);
  return code === accessEndedCode ? accessEnded(message) : wrongPassword;
}

async function afterPassword(
  flow: Flow,
  visit: Visit,
  response: Response,
): Promise<Outcome<NextStep>> {
  const body = (await response.json()) as { twoFactorRedirect?: boolean; token?: string };
  const setCookies = cookiesOf(flow, response);
  if (body.twoFactorRedirect === true) return step({ next: 'totp' }, setCookies);
  const session = await flow.store.sessionState(body.token ?? '');
  if (session === undefined) return fail(wrongPassword);
  if (session.owes !== null) return step({ next: 'enrol' }, setCookies);
  const device = await rememberDevice(flow, visit, session.account);
  return step({ next: 'done' }, [...setCookies, device]);
}

export async function signOut(flow: Flow, visit: Visit): Promise<Outcome<NextStep>> {
  const response = await flow.library.api.signOut({
    headers: headers(flow, visit, 'session'),
    asResponse: true,
  });
  return step({ next: 'done' }, cookiesOf(flow, response));
}

/** A new password; the library ends every session of the account and begins this one anew. */
export async function changePassword(
  flow: Flow,
  visit: Visit,
  given: { readonly current: string; readonly password: string },
): Promise<Outcome<NextStep>> {
  const session = await member(flow, visit);
  if (!session.ok) return session;
  const { account } = session.value;
  const owner = await flow.store.account(account);
  const weak = passwordProblem(given.password, [owner?.username ?? '', ...flow.names]);
  if (weak !== undefined) return fail(weak);
  return attempt(flow, visit, { kind: 'password-change', about: account, account }, async () => {
    const response = await flow.library.api.changePassword({
      body: {
        currentPassword: given.current,
        newPassword: given.password,
        revokeOtherSessions: true,
      },
      headers: headers(flow, visit, 'session'),
      asResponse: true,
    });
    if (response.ok) return step({ next: 'done' }, cookiesOf(flow, response));
    await refusal(response);
    return fail(wrongPassword);
  });
}

export interface Activation {
  readonly code: string;
  readonly username?: string;
  readonly password: string;
}

const usernameForm = /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]{0,30}[\p{L}\p{N}])$/u;

/** A one-time code sets the password; it opens no session and passes no second factor by. */
export async function activate(
  flow: Flow,
  visit: Visit,
  given: Activation,
): Promise<Outcome<{ username: string }>> {
  const about = given.code;
  return attempt(flow, visit, { kind: 'activation', about, account: null }, async () => {
    const found = await flow.store.findCode(given.code);
    if (found === undefined) return fail(badActivationCode);
    const username = plainUsername(given.username ?? found.username);
    if (!usernameForm.test(username)) return fail({ ...badUsername, at: 'username' });
    const weak = passwordProblem(given.password, [username, ...flow.names]);
    if (weak !== undefined) return fail(weak);
    return setPassword(flow, given, username);
  });
}

async function setPassword(
  flow: Flow,
  given: Activation,
  username: string,
): Promise<Outcome<{ username: string }>> {
  const hash = await flow.hasher.hash(given.password);
  const renamed = given.username === undefined ? null : username;
  try {
    const done = await flow.store.activate(given.code, renamed, hash);
    return done ? step({ username }, []) : fail(badActivationCode);
  } catch (error) {
    if ((error as { code?: string }).code !== '23505') throw error;
    return fail({ ...usernameTaken, at: 'username' });
  }
}
