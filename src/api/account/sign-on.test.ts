import * as oidc from 'openid-client';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Browser, baseUrl } from '../../testing/account.ts';
import { client, type Tampering } from '../../testing/provider.ts';
import { AtProvider, sentBack, signedOn } from '../../testing/signingOn.ts';
import { codeOf, comes, type SignOnHouse, signOnHouse } from '../../testing/signOnHouse.ts';

/** Single sign-on against a real provider on the loopback, honest and not. */

vi.setConfig({ testTimeout: 120_000 });

let at: SignOnHouse;
beforeAll(async () => {
  at = await signOnHouse();
});
afterAll(() => at.close());
afterEach(() => {
  at.provider.tamper = null;
  vi.useRealTimers();
});

test('who the provider says one is, that account is signed in, and the trail says how', async () => {
  const who = await at.known();
  const browser = comes(at.house);
  const { search } = await sentBack(browser, who.login, new AtProvider(), { back: '/roster' });
  expect(browser.token()).toBeNull();
  const answer = await browser.post('sign-on/back', { search });
  expect(answer.body).toEqual({ next: 'done', back: '/roster' });
  expect((await browser.ask('GET', 'me')).body).toMatchObject({ person: who.person });
  const { rows } = await at.house.admin.query(
    `select action, ok, detail from genji.audit_event where actor = $1 order by seq`,
    [who.person],
  );
  expect(rows).toMatchObject([
    { action: 'account/sign-in', ok: true },
    { action: 'account/use-sign-on', ok: true, detail: { mark: at.provider.issuer } },
  ]);
});

test('it asks for a code with PKCE, state and nonce, and never twice the same', async () => {
  at.provider.asked.length = 0;
  for (const _ of [1, 2])
    await comes(at.house)
      .post('sign-on', {})
      .then((one) => fetch(`${one.body.to}`));
  const [first, second] = at.provider.asked;
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
  const who = await at.known();
  const browser = comes(at.house);
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
    const who = await at.known();
    at.provider.tamper = tampering;
    const browser = comes(at.house);
    const answer = await signedOn(browser, who.login);
    expect([answer.status, codeOf(answer)]).toEqual([401, 'account/sign-on-refused']);
    expect(browser.token()).toBeNull();
    expect((await browser.ask('GET', 'me')).status).toBe(401);
  });

  test('control: rewritten by the provider itself without a lie, it is taken', async () => {
    const who = await at.known();
    at.provider.tamper = { key: 'own', claims: (claims) => ({ ...claims }) };
    expect((await signedOn(comes(at.house), who.login)).body).toMatchObject({ next: 'done' });
  });

  test('control: by its defaults the library takes the stranger’s signature', async () => {
    at.provider.tamper = { key: 'stranger' };
    const taken = async (execute: ((config: oidc.Configuration) => void)[]) => {
      const config = await oidc.discovery(
        new URL(at.provider.issuer),
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
    const [thief, victim] = [await at.known(), await at.known()];
    const theirs = comes(at.house);
    const { search } = await sentBack(theirs, thief.login);
    const mine = comes(at.house);
    await sentBack(mine, victim.login);
    expect(codeOf(await mine.post('sign-on/back', { search }))).toBe('account/sign-on-refused');
    const neverBegun = comes(at.house);
    expect(codeOf(await neverBegun.post('sign-on/back', { search }))).toBe('account/sign-on-lost');
    expect((await theirs.post('sign-on/back', { search })).body).toMatchObject({ next: 'done' });
  });

  test('is taken once, even by a browser that kept what it should have forgotten', async () => {
    const who = await at.known();
    const browser = comes(at.house);
    const { search } = await sentBack(browser, who.login);
    const kept = new Map(browser.jar);
    expect((await browser.post('sign-on/back', { search })).status).toBe(200);
    expect(codeOf(await browser.post('sign-on/back', { search }))).toBe('account/sign-on-lost');
    const again = comes(at.house);
    for (const [name, value] of kept) again.jar.set(name, value);
    expect(codeOf(await again.post('sign-on/back', { search }))).toBe('account/sign-on-refused');
  });

  test('with another state, another issuer or another code is refused', async () => {
    const who = await at.known();
    for (const name of ['state', 'iss', 'code']) {
      const browser = comes(at.house);
      const { search } = await sentBack(browser, who.login);
      const changed = new URLSearchParams(search);
      changed.set(name, name === 'iss' ? 'http://127.0.0.1:1' : 'x'.repeat(43));
      const answer = await browser.post('sign-on/back', { search: `?${changed}` });
      expect([name, codeOf(answer)]).toEqual([name, 'account/sign-on-refused']);
    }
  });

  test('that comes after more than ten minutes is too late; after nine it is not', async () => {
    const who = await at.known();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const [early, late] = [comes(at.house), comes(at.house)];
    const begun = async (browser: Browser) => String((await browser.post('sign-on', {})).body.to);
    const [first, second] = [await begun(early), await begun(late)];
    const back = async (browser: Browser, to: string) => {
      const { search } = await new AtProvider().signIn(to, who.login);
      return browser.post('sign-on/back', { search });
    };
    vi.setSystemTime(Date.now() + 9 * 60_000);
    expect((await back(early, first)).body).toMatchObject({ next: 'done' });
    vi.setSystemTime(Date.now() + 61_000);
    expect(codeOf(await back(late, second))).toBe('account/sign-on-lost');
  });

  test('that says no is said again as one', async () => {
    const browser = comes(at.house);
    const { search } = await sentBack(browser, '');
    const answer = await browser.post('sign-on/back', { search });
    expect(codeOf(answer)).toBe('account/sign-on-declined');
  });
});

test('nothing that was said is written down', () => {
  const written = at.house.logged.join('\n');
  expect(written).toContain('single sign-on refused: OAUTH_');
  for (const secret of [client.secret, 'police_number', 'eyJ']) {
    expect(written).not.toContain(secret);
  }
});
