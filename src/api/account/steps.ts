import { fail, ok } from '../../kernel/result.ts';
import { plainUsername } from '../../store/account-admin.ts';
import {
  attempt,
  begunChallenge,
  begunToken,
  cookiesOf,
  type Flow,
  headers,
  member,
  type Outcome,
  refusal,
  settle,
  sharing,
  step,
  type Visit,
  visitor,
} from './flow.ts';
import { accessEndedCode } from './library.ts';
import { passwordProblem } from './password-rules.ts';
import {
  type AccountProblem,
  accessEnded,
  badActivationCode,
  badPassword,
  badUsername,
  usernameTaken,
  wrongPassword,
} from './problems.ts';

export interface NextStep {
  readonly next: 'totp' | 'enrol' | 'password' | 'done';
}

/** Name and password: the first step, the same in words and time for whoever does not exist. */
export async function signIn(
  flow: Flow,
  visit: Visit,
  { shared = false, ...given }: Credentials,
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
    return afterFirst(flow, { ...visit, shared }, response);
  });
}

interface Credentials {
  readonly username: string;
  readonly password: string;
  /** Others use this computer too. */
  readonly shared?: boolean;
}

/** Only whoever knows the password learns that the time of the account is over. */
export async function whyNot(response: Response): Promise<AccountProblem> {
  const { message = '' } = (await response.clone().json()) as { message?: string };
  const code = await refusal(response);
  return code === accessEndedCode ? accessEnded(message) : wrongPassword;
}

/** The first factor was right: what is still owed. */
export async function afterFirst(
  flow: Flow,
  visit: Visit & { readonly shared: boolean },
  response: Response,
): Promise<Outcome<NextStep>> {
  const body = (await response.json()) as { twoFactorRedirect?: boolean };
  const told = sharing(flow, visit, visit.shared);
  if (body.twoFactorRedirect === true) {
    await flow.store.beginChallenge(begunChallenge(flow, response) ?? '');
    return step({ next: 'totp' }, [...cookiesOf(flow, response), ...told]);
  }
  const begun = await begin(flow, visit, response);
  if (begun === undefined) return fail(wrongPassword);
  return step({ next: begun.next }, [...begun.setCookies, ...told]);
}

/** What a session that just began still owes; where it owes nothing, somebody is signed in. */
export async function begin(
  flow: Flow,
  visit: Visit & { readonly shared?: boolean },
  response: Response,
): Promise<(NextStep & { readonly setCookies: readonly string[] }) | undefined> {
  const setCookies = cookiesOf(flow, response);
  const session = await flow.store.sessionState(begunToken(flow, response) ?? '');
  if (session === undefined) return undefined;
  if (session.owes !== null) return { next: session.owes, setCookies };
  return { next: 'done', setCookies: [...setCookies, ...(await settle(flow, visit, session))] };
}

/**
 * A new password, also where the session owes one; the library ends every session of the account
 * and begins this one anew.
 */
export async function changePassword(
  flow: Flow,
  visit: Visit,
  given: { readonly current: string; readonly password: string },
): Promise<Outcome<NextStep>> {
  const owing = await visitor(flow, visit);
  const session = owing?.owes === 'password' ? ok(owing) : await member(flow, visit);
  if (!session.ok) return session;
  const { account, tenant } = session.value;
  const owner = await flow.store.account(account);
  if (given.password === given.current) return fail(badPassword.same);
  const weak = await weakness(flow, tenant, given.password, owner?.username ?? '');
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
    const begun = response.ok ? await begin(flow, visit, response) : undefined;
    if (begun !== undefined) return step({ next: begun.next }, begun.setCookies);
    await refusal(response);
    return fail(wrongPassword);
  });
}

/** Why a new password is refused, by the profile of the bureau. */
async function weakness(
  flow: Flow,
  tenant: string,
  password: string,
  username: string,
): Promise<AccountProblem | undefined> {
  const profile = await flow.store.passwordProfile(tenant);
  return passwordProblem(password, [username, ...flow.names], profile);
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
    const weak = await weakness(flow, found.tenant, given.password, username);
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
