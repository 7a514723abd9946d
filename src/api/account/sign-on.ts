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
import { administratorCode } from './library.ts';
import type { AccountProblem } from './problems.ts';
import {
  signOnAdministrator,
  signOnAway,
  signOnDeclined,
  signOnLost,
  signOnMoved,
  signOnOff,
  signOnRefused,
  signOnUnknown,
} from './proofProblems.ts';
import { faultOf, leaveAt, reached, type SignOn } from './provider.ts';
import { afterFirst, type NextStep, whyNot } from './steps.ts';
import type { SignOnSettings } from './ways.ts';

/** Milliseconds that a sign-on under way may take. */
const patience = 10 * 60_000;
/** Browsers keep 4,096 bytes of a cookie, its name and attributes among them. */
const longestHint = 3_000;

/** What this browser has to remember meanwhile; sealed, so that nobody reads or makes it. */
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

async function underWayOf(flow: Flow, visit: Visit): Promise<UnderWay | undefined> {
  const data = parseCookies(visit.cookie).get(flow.cookies.signOn) ?? '';
  const key = await keyOf(flow);
  const text = await symmetricDecrypt({ key, data }).catch(() => 'null');
  const found = JSON.parse(text) as ({ readonly for?: string } & UnderWay) | null;
  return found?.for === 'sign-on' && found.at > Date.now() - patience ? found : undefined;
}

interface Said {
  readonly number: string;
  /** The provider's own name of the person, which never goes to another. */
  readonly subject: string;
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
  return ok({ number: number.trim(), subject: claims?.sub ?? '', twoFactors, token });
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
  const issuer = flow.signOn?.settings.issuer ?? '';
  const bound = await flow.store.boundSignOn(account, issuer, said.subject);
  if (!bound) return fail(signOnMoved);
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
