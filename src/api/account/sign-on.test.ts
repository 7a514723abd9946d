import * as oidc from 'openid-client';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  type AccountHouse,
  accountHouse,
  Browser,
  baseUrl,
  newPerson,
  type Person,
  steady,
  stepNow,
  totpAt,
} from '../../testing/account.ts';
import { numbered } from '../../testing/numbered.ts';
import { client, type Tampering, type TestProvider, testProvider } from '../../testing/provider.ts';
import { AtProvider, sentBack, signedOn } from '../../testing/signingOn.ts';
import type { SignOnSettings } from './sign-on.ts';

/** Single sign-on against a real provider on the loopback, honest and not. */

vi.setConfig({ testTimeout: 120_000 });

let provider: TestProvider;
let house: AccountHouse;
/** Where the bureau takes the provider's word for two factors. */
let trusting: AccountHouse;

const settings = (issuer: string): SignOnSettings => ({
  ...{ issuer, clientId: client.id, clientSecret: client.secret },
  ...{ claim: 'police_number', name: '统一身份认证', secondFactor: null },
});

beforeAll(async () => {
  provider = await testProvider(baseUrl);
  const signOn = settings(provider.issuer);
  house = await accountHouse({ certificates: null, signOn });
  trusting = await accountHouse({
    certificates: null,
    signOn: { ...signOn, secondFactor: 'mfa' },
  });
});
afterAll(async () => {
  await house.close();
  await trusting.close();
  await provider.stop();
});
afterEach(() => {
  provider.tamper = null;
  vi.useRealTimers();
});

let people = 0;

/** Somebody with an account and a police number, whom the provider knows by the login. */
async function known(
  standing: Parameters<typeof newPerson>[1] = {},
  more: { readonly amr?: readonly string[]; readonly at?: AccountHouse } = {},
): Promise<Person & { login: string; number: string }> {
  people += 1;
  const number = `9${String(people).padStart(5, '0')}`;
  const at = more.at ?? house;
  const who = await newPerson(at, standing);
  await numbered(at, who.person, number);
  const login = `login${people}`;
  const claims = { police_number: number };
  provider.people.set(login, { claims, ...(more.amr && { amr: more.amr }) });
  return { ...who, login, number };
}

const at = (where: AccountHouse = house) => new Browser(where, '10.7.0.1');
const code = (answer: { body: Readonly<Record<string, unknown>> }) => answer.body.code;

test('who the provider says one is, that account is signed in, and the trail says how', async () => {
  const who = await known();
  const browser = at();
  const { search } = await sentBack(browser, who.login, new AtProvider(), { back: '/roster' });
  expect(browser.token()).toBeNull();
  const answer = await browser.post('sign-on/back', { search });
  expect(answer.body).toEqual({ next: 'done', back: '/roster' });
  expect((await browser.ask('GET', 'me')).body).toMatchObject({ person: who.person });
  const { rows } = await house.admin.query(
    `select action, ok, detail from genji.audit_event where actor = $1 order by seq`,
    [who.person],
  );
  expect(rows).toMatchObject([
    { action: 'account/sign-in', ok: true },
    { action: 'account/use-sign-on', ok: true, detail: { mark: provider.issuer } },
  ]);
});

test('it asks for a code with PKCE, state and nonce, and never twice the same', async () => {
  provider.asked.length = 0;
  for (const _ of [1, 2])
    await at()
      .post('sign-on', {})
      .then((one) => fetch(`${one.body.to}`));
  const [first, second] = provider.asked;
  for (const asked of [first, second]) {
    expect(Object.fromEntries(asked ?? [])).toMatchObject({
      ...{ response_type: 'code', client_id: client.id, code_challenge_method: 'S256' },
      ...{ redirect_uri: `${baseUrl}/sign-in/back`, scope: 'openid profile' },
    });
  }
  for (const name of ['state', 'nonce', 'code_challenge']) {
    expect(first?.get(name)).toMatch(/^[\w-]{43}$/);
    expect(first?.get(name)).not.toBe(second?.get(name));
  }
});

test('what the browser keeps meanwhile says nothing, is HttpOnly, strict, and is gone after', async () => {
  const who = await known();
  const browser = at();
  const begun = await browser.post('sign-on', {});
  const [line = ''] = begun.setCookies;
  expect(line).toMatch(/^__Host-genji-sign-on=[0-9A-Za-z%$._-]+; Max-Age=600; Path=\/; HttpOnly/);
  expect(line).toMatch(/SameSite=Strict; Secure$/);
  const state = new URL(String(begun.body.to)).searchParams.get('state') ?? '';
  expect(line).not.toContain(state);
  await signedOn(browser, who.login);
  expect([...browser.jar.keys()]).not.toContain('__Host-genji-sign-on');
});

const lies: readonly (readonly [string, Tampering])[] = [
  ['another issuer', { key: 'own', claims: (c) => ({ ...c, iss: 'http://127.0.0.1:1' }) }],
  ['another audience', { key: 'own', claims: (c) => ({ ...c, aud: 'somebody-else' }) }],
  ['another nonce', { key: 'own', claims: (c) => ({ ...c, nonce: 'x'.repeat(43) }) }],
  ['no nonce', { key: 'own', claims: ({ nonce: _, ...c }) => c }],
  ['a time that is over', { key: 'own', claims: (c) => ({ ...c, exp: Number(c.iat) - 60 }) }],
  ['no time', { key: 'own', claims: ({ exp: _, ...c }) => c }],
  ['a stranger’s signature', { key: 'stranger' }],
  ['no signature', { key: 'none' }],
];

describe('a token of', () => {
  test.each(lies)('%s is refused', async (_, tampering) => {
    const who = await known();
    provider.tamper = tampering;
    const browser = at();
    const answer = await signedOn(browser, who.login);
    expect([answer.status, code(answer)]).toEqual([401, 'account/sign-on-refused']);
    expect(browser.token()).toBeNull();
    expect((await browser.ask('GET', 'me')).status).toBe(401);
  });

  test('control: rewritten by the provider itself without a lie, it is taken', async () => {
    const who = await known();
    provider.tamper = { key: 'own', claims: (claims) => ({ ...claims }) };
    expect((await signedOn(at(), who.login)).body).toMatchObject({ next: 'done' });
  });

  test('control: by its defaults the library takes the stranger’s signature', async () => {
    provider.tamper = { key: 'stranger' };
    const taken = async (execute: ((config: oidc.Configuration) => void)[]) => {
      const config = await oidc.discovery(
        new URL(provider.issuer),
        client.id,
        { client_secret: client.secret },
        oidc.ClientSecretBasic(client.secret),
        { execute: [oidc.allowInsecureRequests, ...execute] },
      );
      const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
      const verifier = oidc.randomPKCECodeVerifier();
      const to = oidc.buildAuthorizationUrl(config, {
        ...{ redirect_uri: `${baseUrl}/sign-in/back`, scope: 'openid', state, nonce },
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      const { search } = await new AtProvider().signIn(to.href, 'somebody');
      const url = new URL(`${baseUrl}/sign-in/back${search}`);
      const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce };
      return oidc.authorizationCodeGrant(config, url, checks).then(
        () => true,
        () => false,
      );
    };
    expect(await taken([])).toBe(true);
    expect(await taken([oidc.enableNonRepudiationChecks])).toBe(false);
  });
});

describe('an answer', () => {
  test('of somebody else’s sign-on is refused in this browser, and taken in theirs', async () => {
    const [thief, victim] = [await known(), await known()];
    const theirs = at();
    const { search } = await sentBack(theirs, thief.login);
    const mine = at();
    await sentBack(mine, victim.login);
    expect(code(await mine.post('sign-on/back', { search }))).toBe('account/sign-on-refused');
    const neverBegun = at();
    expect(code(await neverBegun.post('sign-on/back', { search }))).toBe('account/sign-on-lost');
    expect((await theirs.post('sign-on/back', { search })).body).toMatchObject({ next: 'done' });
  });

  test('is taken once, even by a browser that kept what it should have forgotten', async () => {
    const who = await known();
    const browser = at();
    const { search } = await sentBack(browser, who.login);
    const kept = new Map(browser.jar);
    expect((await browser.post('sign-on/back', { search })).status).toBe(200);
    expect(code(await browser.post('sign-on/back', { search }))).toBe('account/sign-on-lost');
    const again = at();
    for (const [name, value] of kept) again.jar.set(name, value);
    expect(code(await again.post('sign-on/back', { search }))).toBe('account/sign-on-refused');
  });

  test('with another state, another issuer or another code is refused', async () => {
    const who = await known();
    for (const name of ['state', 'iss', 'code']) {
      const browser = at();
      const { search } = await sentBack(browser, who.login);
      const changed = new URLSearchParams(search);
      changed.set(name, name === 'iss' ? 'http://127.0.0.1:1' : 'x'.repeat(43));
      const answer = await browser.post('sign-on/back', { search: `?${changed}` });
      expect([name, code(answer)]).toEqual([name, 'account/sign-on-refused']);
    }
  });

  test('that comes after more than ten minutes is too late; after nine it is not', async () => {
    const who = await known();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const [early, late] = [at(), at()];
    const begun = async (browser: Browser) => String((await browser.post('sign-on', {})).body.to);
    const [first, second] = [await begun(early), await begun(late)];
    const back = async (browser: Browser, to: string) => {
      const { search } = await new AtProvider().signIn(to, who.login);
      return browser.post('sign-on/back', { search });
    };
    vi.setSystemTime(Date.now() + 9 * 60_000);
    expect((await back(early, first)).body).toMatchObject({ next: 'done' });
    vi.setSystemTime(Date.now() + 61_000);
    expect(code(await back(late, second))).toBe('account/sign-on-lost');
  });

  test('that says no is said again as one', async () => {
    const browser = at();
    const { search } = await sentBack(browser, '');
    const answer = await browser.post('sign-on/back', { search });
    expect(code(answer)).toBe('account/sign-on-declined');
  });
});

describe('no account is made by it', () => {
  const counted = async () =>
    (await house.admin.query('select count(*)::int as n from account.account')).rows[0].n;

  test('for a number that nobody here has, for none, or for one that is no text', async () => {
    provider.people.set('stranger', { claims: { police_number: '999999' } });
    provider.people.set('unnumbered', { claims: { email: 'x@example.org' } });
    provider.people.set('blank', { claims: { police_number: ' ' } });
    provider.people.set('odd', { claims: { police_number: { $ne: '' } } });
    const before = await counted();
    for (const login of ['stranger', 'unnumbered', 'blank', 'odd']) {
      const answer = await signedOn(at(), login);
      expect([answer.status, code(answer)]).toEqual([403, 'account/sign-on-unknown']);
    }
    expect(await counted()).toBe(before);
  });

  test('where two have one number, neither is let in', async () => {
    const [one, two] = [await known(), await known()];
    expect((await signedOn(at(), one.login)).status).toBe(200);
    await house.admin.query('update genji.person_detail set police_number = $1 where person = $2', [
      one.number,
      two.person,
    ]);
    expect(code(await signedOn(at(), one.login))).toBe('account/sign-on-unknown');
  });

  test('a closed account stays closed', async () => {
    const who = await known();
    await house.admin.query('update account.account set disabled_at = now() where person = $1', [
      who.person,
    ]);
    expect(code(await signedOn(at(), who.login))).toBe('account/sign-on-unknown');
  });
});

const sessionsOf = async (person: string) =>
  (await house.admin.query('select 1 from account.session where person = $1', [person])).rowCount;

test('an administrator is not let in by it, and is once no administrator any more', async () => {
  const who = await known({ administrator: true });
  const browser = at();
  const answer = await signedOn(browser, who.login);
  expect([answer.status, code(answer)]).toEqual([403, 'account/sign-on-administrator']);
  expect([browser.token(), await sessionsOf(who.person)]).toEqual([null, 0]);
  house.standings.set(who.person, { secondFactor: false, administrator: false });
  expect((await signedOn(browser, who.login)).body).toMatchObject({ next: 'done' });
});

test('whose time is over stays outside, by the same words as with a password', async () => {
  const who = await known({ lastDay: '2026-01-31' });
  expect(code(await signedOn(at(), who.login))).toBe('account/access-ended');
});

describe('the second factor', () => {
  test('is asked for here, whatever the provider says, unless the bureau takes its word', async () => {
    await steady();
    const who = await known({ secondFactor: true }, { amr: ['pwd', 'mfa'] });
    const browser = at();
    expect((await signedOn(browser, who.login)).body).toMatchObject({ next: 'totp' });
    expect((await browser.ask('GET', 'me')).status).toBe(401);
    const digits = await browser.post('totp', { code: totpAt(who.totp, stepNow()) });
    expect(digits.body).toEqual({ next: 'done' });
    const word = await known({ secondFactor: true }, { amr: ['pwd', 'mfa'], at: trusting });
    expect((await signedOn(at(trusting), word.login)).body).toMatchObject({ next: 'done' });
  });

  test('is asked for where the bureau would take its word and the provider says one', async () => {
    for (const amr of [['pwd'], undefined]) {
      const who = await known({ secondFactor: true }, { ...(amr && { amr }), at: trusting });
      expect((await signedOn(at(trusting), who.login)).body).toMatchObject({ next: 'totp' });
    }
  });

  test('that a role asks for and nobody has yet is to be set up first', async () => {
    const who = await known();
    house.standings.set(who.person, { secondFactor: true, administrator: false });
    const browser = at();
    expect((await signedOn(browser, who.login)).body).toMatchObject({ next: 'enrol' });
    expect((await browser.ask('GET', 'sessions')).body).toMatchObject({
      code: 'account/second-factor-owed',
    });
  });
});

describe('signing out', () => {
  test('ends the session here and leads to the provider, where it ends too', async () => {
    const who = await known();
    const [browser, there] = [at(), new AtProvider()];
    await signedOn(browser, who.login, there);
    expect((await sentBack(at(), who.login, there)).asked).toBe(false);
    const token = browser.token() ?? '';
    const { body } = await browser.post('sign-out', {});
    expect(await house.signIn.store.sessionState(token)).toBeUndefined();
    const leave = new URL(String(body.leave));
    expect(leave.searchParams.get('post_logout_redirect_uri')).toBe(`${baseUrl}/sign-in`);
    expect(leave.searchParams.get('id_token_hint')).toMatch(/^ey/);
    const page = await (await there.ask(leave.href)).text();
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(page) ?? [];
    const form = { xsrf, logout: 'yes' };
    const over = await there.ask(`${provider.issuer}/session/end/confirm`, form);
    expect(over.headers.get('location')).toBe(`${baseUrl}/sign-in`);
    expect((await sentBack(at(), who.login, there)).asked).toBe(true);
  });

  test('leads nowhere else after a password', async () => {
    const who = await known();
    const browser = at();
    await browser.signIn(who);
    expect((await browser.post('sign-out', {})).body).toEqual({ next: 'done' });
  });
});

test('on a shared computer the provider asks anew, and silence ends the session sooner', async () => {
  const who = await known();
  const there = new AtProvider();
  await signedOn(at(), who.login, there);
  const browser = at();
  const { search, asked } = await sentBack(browser, who.login, there, { shared: true });
  expect(asked).toBe(true);
  await browser.post('sign-on/back', { search });
  expect((await browser.ask('GET', 'me')).body).toMatchObject({ idleSeconds: 300 });
});

test('nothing that was said is written down', () => {
  const written = house.logged.join('\n');
  expect(written).toContain('single sign-on refused: OAUTH_');
  for (const secret of [client.secret, 'police_number', 'eyJ']) {
    expect(written).not.toContain(secret);
  }
});

test('while the provider is away, or calls itself another, a password still works', async () => {
  const away = await testProvider(baseUrl);
  const signOn = settings(away.issuer.replace('127.0.0.1', 'localhost'));
  const odd = await accountHouse({ certificates: null, signOn });
  const who = await newPerson(odd, {});
  const answer = await at(odd).post('sign-on', {});
  expect([answer.status, code(answer)]).toEqual([503, 'account/sign-on-away']);
  await away.stop();
  expect(code(await at(odd).post('sign-on', {}))).toBe('account/sign-on-away');
  expect((await at(odd).signIn(who)).body).toEqual({ next: 'done' });
  expect((await at(odd).ask('GET', 'ways')).body).toEqual({
    certificate: false,
    signOn: '统一身份认证',
  });
  await odd.close();
});

test('where it is not set up, nothing is offered and nothing begins', async () => {
  const plain = await accountHouse();
  expect(code(await at(plain).post('sign-on', {}))).toBe('account/sign-on-off');
  const back = await at(plain).post('sign-on/back', { search: '?code=x' });
  expect(code(back)).toBe('account/sign-on-off');
  await plain.close();
});
