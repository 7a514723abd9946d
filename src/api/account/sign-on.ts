import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import * as oidc from 'openid-client';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { parseCookies, sign, unsign } from './cookies.ts';
import {
  cookie,
  cookiesOf,
  type Flow,
  headers,
  type Outcome,
  refusal,
  sharing,
  step,
  type Visit,
} from './flow.ts';
import { administratorCode, type Log } from './library.ts';
import type { AccountProblem } from './problems.ts';
import {
  signOnAdministrator,
  signOnAway,
  signOnDeclined,
  signOnLost,
  signOnOff,
  signOnRefused,
  signOnUnknown,
} from './proofProblems.ts';
import { afterFirst, type NextStep, whyNot } from './steps.ts';

export interface SignOnSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim that holds the police number. */
  readonly claim: string;
  /** What people call it: stands on the button. */
  readonly name: string;
  /** How the provider says (in `acr`, or among `amr`) that two factors were used; null: never. */
  readonly secondFactor: string | null;
}

/** The provider, as it described itself; asked when it is first needed, not at the start. */
export interface SignOn {
  readonly settings: SignOnSettings;
  readonly log: Log;
  /** Where the provider sends the browser back to. */
  readonly back: string;
  readonly home: string;
  /** @throws when the provider does not answer, or calls itself something else */
  configuration(): Promise<oidc.Configuration>;
}

/** Milliseconds that a sign-on under way may take. */
const patience = 10 * 60_000;
/** Seconds for one answer of the provider. */
const timeout = 5;
/** Milliseconds before one that did not answer is asked again, however many people try. */
const between = 3_000;
/** Browsers keep 4,096 bytes of a cookie, its name and attributes among them. */
const longestHint = 3_000;

export function openSignOn(settings: SignOnSettings, baseUrl: string, log: Log): SignOn {
  let found: Promise<oidc.Configuration> | undefined;
  let failedAt: number | null = null;
  return {
    settings,
    log,
    back: new URL('/sign-in/back', baseUrl).href,
    home: new URL('/sign-in', baseUrl).href,
    configuration: () => {
      if (failedAt !== null && Math.abs(Date.now() - failedAt) > between) found = undefined;
      if (found === undefined) {
        failedAt = null;
        found = discover(settings);
        found.catch(() => {
          failedAt = Date.now();
        });
      }
      return found;
    },
  };
}

function discover(settings: SignOnSettings): Promise<oidc.Configuration> {
  const { issuer, clientId, clientSecret } = settings;
  const address = new URL(issuer);
  // By itself the library trusts a token's signature to the TLS of the answer; here it is checked.
  const execute = [oidc.enableNonRepudiationChecks];
  // The settings let plain http through for the loopback address alone.
  if (address.protocol === 'http:') execute.push(oidc.allowInsecureRequests);
  const how = oidc.ClientSecretBasic(clientSecret);
  return oidc.discovery(address, clientId, { client_secret: clientSecret }, how, {
    execute,
    timeout,
  });
}

/** What this browser has to remember until it comes back; sealed, so that nobody reads or makes it. */
interface UnderWay {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly shared: boolean;
  readonly back: string;
  readonly at: number;
}

const keyOf = async (flow: Flow) => (await flow.library.$context).secretConfig;

export async function beginSignOn(
  flow: Flow,
  _visit: Visit,
  { shared = false, back = '/' }: { readonly shared?: boolean; readonly back?: string },
): Promise<Outcome<{ to: string }>> {
  if (flow.signOn === null) return fail(signOnOff);
  const configuration = await reached(flow.signOn);
  if (configuration === undefined) return fail(signOnAway);
  const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
  const verifier = oidc.randomPKCECodeVerifier();
  const to = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: flow.signOn.back,
    scope: 'openid profile',
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    // Where others use the computer too, whoever was there before may still be signed in.
    ...(shared ? { prompt: 'login' } : {}),
  });
  const underWay: UnderWay = { state, nonce, verifier, shared, back, at: Date.now() };
  const data = JSON.stringify({ for: 'sign-on', ...underWay });
  const kept = await symmetricEncrypt({ key: await keyOf(flow), data });
  return step({ to: to.href }, [cookie(flow, flow.cookies.signOn, kept, patience / 1000)]);
}

async function reached({ configuration, log }: SignOn): Promise<oidc.Configuration | undefined> {
  try {
    return await configuration();
  } catch (error) {
    log.warn({}, `single sign-on: the provider cannot be used (${faultOf(error)})`);
    return undefined;
  }
}

async function underWayOf(flow: Flow, visit: Visit): Promise<UnderWay | undefined> {
  const data = parseCookies(visit.cookie).get(flow.cookies.signOn) ?? '';
  const key = await keyOf(flow);
  const text = await symmetricDecrypt({ key, data }).catch(() => 'null');
  const found = JSON.parse(text) as ({ readonly for?: string } & UnderWay) | null;
  return found?.for === 'sign-on' && found.at > Date.now() - patience ? found : undefined;
}

interface Said {
  readonly number: string;
  readonly twoFactors: boolean;
  readonly token: string;
}

/** The browser is back: what the provider said is fetched, held to all it must be, and judged. */
export async function endSignOn(
  flow: Flow,
  visit: Visit,
  { search }: { readonly search: string },
): Promise<Outcome<NextStep & { back: string }>> {
  const { signOn } = flow;
  if (signOn === null) return fail(signOnOff);
  const underWay = await underWayOf(flow, visit);
  if (underWay === undefined) return fail(signOnLost);
  const said = await answerOf(signOn, underWay, search);
  if (!said.ok) return said;
  const [account, ...others] = await flow.store.accountsNumbered(said.value.number);
  if (account === undefined || others.length > 0) return fail(signOnUnknown);
  const begun = await beginSession(
    flow,
    { ...visit, shared: underWay.shared },
    said.value,
    account,
  );
  const why = begun.ok ? null : begun.problems[0].code;
  const mark = signOn.settings.issuer;
  await flow.store.recordProof({ account, kind: 'sign-on', why, mark });
  if (!begun.ok) return begun;
  const { value, setCookies } = begun.value;
  const hint = said.value.token.length > longestHint ? '' : said.value.token;
  const kept = cookie(flow, flow.cookies.signedOn, sign(`hint:${hint}`, flow.secret), null);
  const over = cookie(flow, flow.cookies.signOn, '', 0);
  return step({ ...value, back: underWay.back }, [...setCookies, kept, over]);
}

async function answerOf(
  signOn: SignOn,
  underWay: UnderWay,
  search: string,
): Promise<Result<Said, AccountProblem>> {
  const configuration = await reached(signOn);
  if (configuration === undefined) return fail(signOnAway);
  const url = new URL(signOn.back);
  url.search = search;
  try {
    const tokens = await oidc.authorizationCodeGrant(configuration, url, {
      pkceCodeVerifier: underWay.verifier,
      expectedState: underWay.state,
      expectedNonce: underWay.nonce,
      idTokenExpected: true,
    });
    return saidIn(signOn.settings, tokens.claims(), tokens.id_token);
  } catch (error) {
    signOn.log.warn({}, `single sign-on refused: ${faultOf(error)}`);
    return fail(problemOf(error));
  }
}

function saidIn(
  { claim, secondFactor }: SignOnSettings,
  claims: oidc.IDToken | undefined,
  token: string | undefined,
): Result<Said, AccountProblem> {
  const number = claims?.[claim];
  if (token === undefined || typeof number !== 'string') return fail(signOnUnknown);
  if (number.trim() === '') return fail(signOnUnknown);
  const methods = [claims?.acr, claims?.amr].flat();
  const twoFactors = secondFactor !== null && methods.includes(secondFactor);
  return ok({ number: number.trim(), twoFactors, token });
}

/** The library of single sign-on names its errors; nothing of what was sent is written down. */
function faultOf(error: unknown): string {
  const { code, name, cause } = error as { code?: string; name?: string; cause?: unknown };
  const under = (cause as { code?: string } | undefined)?.code;
  return [code ?? name ?? 'error', under].filter((word) => typeof word === 'string').join(', ');
}

function problemOf(error: unknown): AccountProblem {
  if (error instanceof oidc.AuthorizationResponseError) return signOnDeclined;
  const { code, name } = error as { code?: string; name?: string };
  const isAway = code === 'OAUTH_TIMEOUT' || name === 'TypeError' || name === 'TimeoutError';
  return isAway ? signOnAway : signOnRefused;
}

async function beginSession(
  flow: Flow,
  visit: Visit & { readonly shared: boolean },
  said: Said,
  account: string,
): Promise<Outcome<NextStep>> {
  const { signOnOnce, signOnProven } = flow.library.api;
  const response = await (said.twoFactors ? signOnProven : signOnOnce)({
    body: { account },
    headers: headers(flow, visit, 'nobody'),
    asResponse: true,
  });
  if (response.ok) return afterFirst(flow, visit, response);
  const { code } = (await response.clone().json()) as { code?: string };
  if (code === administratorCode) return fail(signOnAdministrator);
  const why = await whyNot(response);
  return fail(why.code === 'account/access-ended' ? why : signOnUnknown);
}

/** Ends the session; one that single sign-on began is to be ended at the provider too. */
export async function signOut(
  flow: Flow,
  visit: Visit,
): Promise<Outcome<NextStep & { leave?: string }>> {
  const response = await flow.library.api.signOut({
    headers: headers(flow, visit, 'session'),
    asResponse: true,
  });
  if (!response.ok) await refusal(response);
  const gone = [...cookiesOf(flow, response), ...sharing(flow, visit, false)];
  const hint = unsign(parseCookies(visit.cookie).get(flow.cookies.signedOn), flow.secret);
  if (hint === null) return step({ next: 'done' as const }, gone);
  const leave = await leaveAt(flow.signOn, hint.slice('hint:'.length));
  const forgotten = cookie(flow, flow.cookies.signedOn, '', 0);
  return step({ next: 'done' as const, ...(leave && { leave }) }, [...gone, forgotten]);
}

async function leaveAt(signOn: SignOn | null, hint: string): Promise<string | undefined> {
  const configuration = signOn === null ? undefined : await reached(signOn);
  if (configuration?.serverMetadata().end_session_endpoint === undefined) return undefined;
  return oidc.buildEndSessionUrl(configuration, {
    post_logout_redirect_uri: signOn?.home ?? '',
    ...(hint === '' ? {} : { id_token_hint: hint }),
  }).href;
}
