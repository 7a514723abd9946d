import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  accountHouse,
  baseUrl,
  goodPassword,
  newPerson,
  steady,
  stepNow,
  totpAt,
} from '../../testing/account.ts';
import { testProvider } from '../../testing/provider.ts';
import { AtProvider, sentBack, signedOn } from '../../testing/signingOn.ts';
import { codeOf, comes, type SignOnHouse, signOnHouse, waysTo } from '../../testing/signOnHouse.ts';

/** Whom a single sign-on lets in, with what it owes still, and how it ends. */

vi.setConfig({ testTimeout: 120_000 });

let at: SignOnHouse;
beforeAll(async () => {
  at = await signOnHouse();
});
afterAll(() => at.close());

describe('no account is made by it', () => {
  const counted = async () =>
    (await at.house.admin.query('select count(*)::int as n from account.account')).rows[0].n;

  test('for a number that nobody here has, for none, or for one that is no text', async () => {
    at.provider.people.set('stranger', { claims: { police_number: '999999' } });
    at.provider.people.set('unnumbered', { claims: { email: 'x@example.org' } });
    at.provider.people.set('blank', { claims: { police_number: ' ' } });
    at.provider.people.set('odd', { claims: { police_number: { $ne: '' } } });
    const before = await counted();
    for (const login of ['stranger', 'unnumbered', 'blank', 'odd']) {
      const answer = await signedOn(comes(at.house), login);
      expect([answer.status, codeOf(answer)]).toEqual([403, 'account/sign-on-unknown']);
    }
    expect(await counted()).toBe(before);
  });

  test('where two have one number, neither is let in', async () => {
    const [one, two] = [await at.known(), await at.known()];
    expect((await signedOn(comes(at.house), one.login)).status).toBe(200);
    await at.house.admin.query(
      'update genji.person_detail set police_number = $1 where person = $2',
      [one.number, two.person],
    );
    expect(codeOf(await signedOn(comes(at.house), one.login))).toBe('account/sign-on-unknown');
  });

  test('a closed account stays closed', async () => {
    const who = await at.known();
    await at.house.admin.query('update account.account set disabled_at = now() where person = $1', [
      who.person,
    ]);
    expect(codeOf(await signedOn(comes(at.house), who.login))).toBe('account/sign-on-unknown');
  });
});

describe('police numbers stand on a roster that cadres write', () => {
  const renumber = (person: string, number: string) =>
    at.house.admin.query('update genji.person_detail set police_number = $1 where person = $2', [
      number,
      person,
    ]);

  test('so who came once does not get into another account by moving them about', async () => {
    const [cadre, victim] = [await at.known(), await at.known()];
    for (const one of [cadre, victim])
      expect((await signedOn(comes(at.house), one.login)).status).toBe(200);
    await renumber(cadre.person, 'none');
    await renumber(victim.person, cadre.number);
    const browser = comes(at.house);
    const answer = await signedOn(browser, cadre.login);
    expect([answer.status, codeOf(answer)]).toEqual([403, 'account/sign-on-moved']);
    expect(browser.token()).toBeNull();
  });

  test('control: without the binding the same move opens the account of another', async () => {
    const [cadre, victim] = [await at.known(), await at.known()];
    for (const one of [cadre, victim]) await signedOn(comes(at.house), one.login);
    await renumber(cadre.person, 'none');
    await renumber(victim.person, cadre.number);
    await at.house.admin.query(`delete from account.credential where provider <> 'credential'`);
    const browser = comes(at.house);
    await signedOn(browser, cadre.login);
    expect((await browser.ask('GET', 'me')).body).toMatchObject({ person: victim.person });
  });

  test('a new name at the provider is bound once a one-time code was used', async () => {
    const who = await at.known();
    await signedOn(comes(at.house), who.login);
    at.provider.people.set('newly', { claims: { police_number: who.number } });
    expect(codeOf(await signedOn(comes(at.house), 'newly'))).toBe('account/sign-on-moved');
    const { rows } = await at.house.admin.query(
      'select id from account.account where person = $1',
      [who.person],
    );
    const by = { tenant: at.house.tenant, person: null };
    const code = await at.house.signIn.store.renewCode(by, rows[0].id);
    await comes(at.house).post('activate', { code, password: `${goodPassword} anew` });
    expect((await signedOn(comes(at.house), 'newly')).body).toMatchObject({ next: 'done' });
    expect(codeOf(await signedOn(comes(at.house), who.login))).toBe('account/sign-on-moved');
  });

  test('of several names that come first at once, one is bound', async () => {
    const who = await at.known();
    const logins = Array.from({ length: 5 }, (_, n) => `first${n}`);
    for (const login of logins) {
      at.provider.people.set(login, { claims: { police_number: who.number } });
    }
    const answers = await Promise.all(logins.map((login) => signedOn(comes(at.house), login)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const { rows } = await at.house.admin.query(
      `select count(*)::int as n from account.credential c join account.account a on a.id = c.account
        where a.person = $1 and c.provider like 'sign-on %'`,
      [who.person],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });
});

const sessionsOf = async (person: string) =>
  (await at.house.admin.query('select 1 from account.session where person = $1', [person]))
    .rowCount;

test('an administrator is not let in by it, and is once no administrator any more', async () => {
  const who = await at.known({ administrator: true });
  const browser = comes(at.house);
  const answer = await signedOn(browser, who.login);
  expect([answer.status, codeOf(answer)]).toEqual([403, 'account/sign-on-administrator']);
  expect([browser.token(), await sessionsOf(who.person)]).toEqual([null, 0]);
  at.house.standings.set(who.person, { secondFactor: false, administrator: false });
  expect((await signedOn(browser, who.login)).body).toMatchObject({ next: 'done' });
});

test('whose time is over stays outside, by the same words as with a password', async () => {
  const who = await at.known({ lastDay: '2026-01-31' });
  expect(codeOf(await signedOn(comes(at.house), who.login))).toBe('account/access-ended');
});

describe('the second factor', () => {
  test('is asked for here, whatever the provider says, unless the bureau takes its word', async () => {
    await steady();
    const who = await at.known({ secondFactor: true }, { amr: ['pwd', 'mfa'] });
    const browser = comes(at.house);
    expect((await signedOn(browser, who.login)).body).toMatchObject({ next: 'totp' });
    expect((await browser.ask('GET', 'me')).status).toBe(401);
    const digits = await browser.post('totp', { code: totpAt(who.totp, stepNow()) });
    expect(digits.body).toEqual({ next: 'done' });
    const word = await at.known({ secondFactor: true }, { amr: ['pwd', 'mfa'], at: at.trusting });
    expect((await signedOn(comes(at.trusting), word.login)).body).toMatchObject({ next: 'done' });
  });

  test('is asked for where the bureau would take its word and the provider says one', async () => {
    for (const amr of [['pwd'], undefined]) {
      const who = await at.known({ secondFactor: true }, { ...(amr && { amr }), at: at.trusting });
      expect((await signedOn(comes(at.trusting), who.login)).body).toMatchObject({ next: 'totp' });
    }
  });

  test('that a role asks for and nobody has yet is to be set up first', async () => {
    const who = await at.known();
    at.house.standings.set(who.person, { secondFactor: true, administrator: false });
    const browser = comes(at.house);
    expect((await signedOn(browser, who.login)).body).toMatchObject({ next: 'enrol' });
    expect((await browser.ask('GET', 'sessions')).body).toMatchObject({
      code: 'account/second-factor-owed',
    });
  });
});

describe('signing out', () => {
  test('ends the session here and leads to the provider, where it ends too', async () => {
    const who = await at.known();
    const [browser, there] = [comes(at.house), new AtProvider()];
    await signedOn(browser, who.login, there);
    expect((await sentBack(comes(at.house), who.login, there)).asked).toBe(false);
    const token = browser.token() ?? '';
    const { body } = await browser.post('sign-out', {});
    expect(await at.house.signIn.store.sessionState(token)).toBeUndefined();
    const leave = new URL(String(body.leave));
    expect(leave.searchParams.get('post_logout_redirect_uri')).toBe(`${baseUrl}/sign-in`);
    expect(leave.searchParams.get('id_token_hint')).toMatch(/^ey/);
    const page = await (await there.ask(leave.href)).text();
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(page) ?? [];
    const form = { xsrf, logout: 'yes' };
    const over = await there.ask(`${at.provider.issuer}/session/end/confirm`, form);
    expect(over.headers.get('location')).toBe(`${baseUrl}/sign-in`);
    expect((await sentBack(comes(at.house), who.login, there)).asked).toBe(true);
  });

  test('leads nowhere else after a password', async () => {
    const who = await at.known();
    const browser = comes(at.house);
    await browser.signIn(who);
    expect((await browser.post('sign-out', {})).body).toEqual({ next: 'done' });
  });
});

test('on a shared computer the provider asks anew, and silence ends the session sooner', async () => {
  const who = await at.known();
  const there = new AtProvider();
  await signedOn(comes(at.house), who.login, there);
  const browser = comes(at.house);
  const { search, asked } = await sentBack(browser, who.login, there, { shared: true });
  expect(asked).toBe(true);
  await browser.post('sign-on/back', { search });
  expect((await browser.ask('GET', 'me')).body).toMatchObject({ idleSeconds: 300 });
});

test('while the provider is away, or calls itself another, a password still works', async () => {
  const away = await testProvider(baseUrl);
  const odd = await accountHouse(waysTo(away.issuer.replace('127.0.0.1', 'localhost')));
  const who = await newPerson(odd, {});
  const answer = await comes(odd).post('sign-on', {});
  expect([answer.status, codeOf(answer)]).toEqual([503, 'account/sign-on-away']);
  await away.stop();
  expect(codeOf(await comes(odd).post('sign-on', {}))).toBe('account/sign-on-away');
  expect((await comes(odd).signIn(who)).body).toEqual({ next: 'done' });
  expect((await comes(odd).ask('GET', 'ways')).body).toEqual({
    certificate: false,
    signOn: '统一身份认证',
  });
  await odd.close();
});

test('where it is not set up, nothing is offered and nothing begins', async () => {
  const plain = await accountHouse();
  expect(codeOf(await comes(plain).post('sign-on', {}))).toBe('account/sign-on-off');
  const back = await comes(plain).post('sign-on/back', { search: '?code=x' });
  expect(codeOf(back)).toBe('account/sign-on-off');
  await plain.close();
});
