import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  type AccountHouse,
  accountHouse,
  Browser,
  goodPassword,
  newPerson,
  type Person,
  signedIn,
  steady,
  totpAt,
} from '../../testing/account.ts';

// Each sign-in is a third of a second of work, more where other suites run beside this one.
vi.setConfig({ testTimeout: 120_000 });

let house: AccountHouse;
beforeAll(async () => {
  house = await accountHouse();
});
afterAll(() => house.close());

const choose = (profile: 'default' | 'mlps3') =>
  house.signIn.store.setPasswordProfile({ tenant: house.tenant, person: null }, profile);

const strong = 'Rain over 7 quiet rivers';

async function age({ person }: Person, by: string): Promise<void> {
  await house.admin.query(
    `update account.credential c set password_set_at = clock_timestamp() - $2::interval
       from account.account a where a.id = c.account and a.person = $1`,
    [person, by],
  );
}

test('under the default profile no password grows old', async () => {
  const who = await newPerson(house, {});
  await age(who, '10 years');
  expect((await new Browser(house, '10.0.9.1').signIn(who)).body).toMatchObject({ next: 'done' });
});

test('under mlps3 a password of 90 days opens nothing but its own change', async () => {
  const who = await newPerson(house, {});
  await choose('mlps3');
  await age(who, '90 days -1 minute');
  expect((await new Browser(house, '10.0.9.2').signIn(who)).body).toMatchObject({ next: 'done' });
  await age(who, '90 days');
  const browser = new Browser(house, '10.0.9.2');
  expect((await browser.signIn(who)).body).toMatchObject({ next: 'password' });
  expect((await browser.ask('GET', 'me')).body).toMatchObject({ next: 'password' });
  const sessions = await browser.ask('GET', 'sessions');
  expect(sessions).toMatchObject({ status: 403, body: { code: 'account/password-owed' } });
  const enrol = await browser.post('enrol-totp', { password: who.password });
  expect(enrol.body).toMatchObject({ code: 'account/session-ended' });
  const { rows } = await house.admin.query('select * from account.session_state($1)', [
    browser.token(),
  ]);
  expect(rows).toMatchObject([{ owes: 'password' }]);
  const change = (password: string) =>
    browser.post('password', { current: who.password, password });
  expect((await change(who.password)).body).toMatchObject({ code: 'account/weak-password' });
  // Good enough for the default profile; here it has one kind of characters.
  expect((await change(goodPassword)).body).toMatchObject({ code: 'account/weak-password' });
  expect((await change(strong)).body).toEqual({ next: 'done' });
  expect((await browser.ask('GET', 'sessions')).status).toBe(200);
  await signedIn(house, { ...who, password: strong }, '10.0.9.2');
  await choose('default');
});

test('the second factor comes first: a password alone sets no new one', async () => {
  const who = await newPerson(house, { secondFactor: true });
  await choose('mlps3');
  await age(who, '91 days');
  const browser = new Browser(house, '10.0.9.3');
  expect((await browser.signIn(who)).body).toMatchObject({ next: 'totp' });
  const change = { current: who.password, password: strong };
  expect((await browser.post('password', change)).status).toBe(401);
  await steady();
  const code = totpAt(who.totp, Math.floor(Date.now() / 30_000));
  expect((await browser.post('totp', { code })).body).toEqual({ next: 'password' });
  expect((await browser.post('password', change)).body).toEqual({ next: 'done' });
  await choose('default');
});

test('who chose which profile is recorded, and choosing the same again is not', async () => {
  const count = async () =>
    (
      await house.admin.query(
        `select detail from genji.audit_event where action = 'account/set-profile' order by seq`,
      )
    ).rows;
  const before = (await count()).length;
  expect([await choose('mlps3'), await choose('mlps3'), await choose('default')]).toEqual([
    ...[true, false, true],
  ]);
  expect((await count()).slice(before)).toEqual([
    { detail: { profile: 'mlps3' } },
    { detail: { profile: 'default' } },
  ]);
});

test('on a shared computer the session is short and the device is not remembered', async () => {
  const who = await newPerson(house, { secondFactor: true });
  const browser = new Browser(house, '10.0.9.4');
  const given = { username: who.username, password: who.password, shared: true };
  expect((await browser.post('sign-in', given)).body).toEqual({ next: 'totp' });
  await steady();
  const now = Math.floor(Date.now() / 30_000);
  const passed = await browser.post('totp', { code: totpAt(who.totp, now) });
  expect(passed.body).toEqual({ next: 'done' });
  expect(passed.setCookies.join('\n')).not.toContain('genji-device');
  expect((await browser.ask('GET', 'me')).body).toMatchObject({ idleSeconds: 300, drift: 0 });
  const { rows } = await house.admin.query(
    'select from account.device d join account.account a on a.id = d.account where a.person = $1',
    [who.person],
  );
  expect(rows).toEqual([]);
  await browser.post('sign-out', {});
  // Control: the same person at a computer of the own.
  const own = new Browser(house, '10.0.9.5');
  await own.post('sign-in', { ...given, shared: false });
  const next = totpAt(who.totp, now + 1);
  const later = await own.post('totp', { code: next });
  expect(later.setCookies.join('\n')).toContain('genji-device');
  expect((await own.ask('GET', 'me')).body).toMatchObject({ idleSeconds: 1800, drift: 1 });
});

test('an administrator on a shared computer does not get a longer session by saying so', async () => {
  const who = await newPerson(house, { administrator: true });
  await house.admin.query(
    `update account.session_limit set idle = '2 minutes' where kind = 'administrator'`,
  );
  const browser = new Browser(house, '10.0.9.6');
  const given = { username: who.username, password: who.password, shared: true };
  expect((await browser.post('sign-in', given)).body).toEqual({ next: 'done' });
  expect((await browser.ask('GET', 'me')).body).toMatchObject({ idleSeconds: 120 });
});
