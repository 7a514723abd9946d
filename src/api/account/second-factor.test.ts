import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import {
  type AccountHouse,
  accountHouse,
  Browser,
  goodPassword,
  newPerson,
  type Person,
  signedIn,
  steady,
  stepNow,
  totpAt,
} from '../../testing/account.ts';
import { testPool } from '../../testing/pool.ts';

// Each sign-in is a third of a second of work, more where other suites run beside this one.
vi.setConfig({ testTimeout: 120_000 });

let house: AccountHouse;
let asApp: pg.Pool;

beforeAll(async () => {
  house = await accountHouse();
  asApp = testPool(house.database.config('app'), 2);
});
afterAll(async () => {
  await asApp.end();
  await house.close();
});

beforeEach(steady);

async function opens(browser: Browser): Promise<boolean> {
  const found = await asApp
    .query('select * from account.open_session($1)', [browser.token()])
    .catch((error: { code?: string }) => {
      if (error.code === 'GJ401') return { rows: [] };
      throw error;
    });
  return found.rows.length === 1;
}

/** At the code: the password is given and was right. */
async function atCode(who: Person, address: string): Promise<Browser> {
  const browser = new Browser(house, address);
  expect((await browser.signIn(who)).body).toEqual({ next: 'totp' });
  return browser;
}

test('our own arithmetic of codes agrees with RFC 6238, appendix B', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  expect(totpAt(secret, 1)).toBe('287082');
  expect(totpAt(secret, Math.floor(1111111109 / 30))).toBe('081804');
  expect(totpAt(secret, Math.floor(20000000000 / 30))).toBe('353130');
});

test('a password alone opens nothing where a code is owed', async () => {
  const who = await newPerson(house, { secondFactor: true });
  const browser = await atCode(who, '10.0.2.1');
  expect(await opens(browser)).toBe(false);
  expect((await browser.ask('GET', 'me')).status).toBe(401);
  expect((await browser.ask('GET', 'sessions')).status).toBe(401);
  expect((await browser.post('totp', { code: totpAt(who.totp, stepNow()) })).body).toEqual({
    next: 'done',
  });
  expect(await opens(browser)).toBe(true);
});

test.each([-1, 0, 1])('a phone that is %i steps off is let in', async (off) => {
  const who = await newPerson(house, { secondFactor: true });
  const browser = await atCode(who, '10.0.2.2');
  expect((await browser.post('totp', { code: totpAt(who.totp, stepNow() + off) })).status).toBe(
    200,
  );
});

test.each([-3, 3])('a code that is %i steps off is not', async (off) => {
  const who = await newPerson(house, { secondFactor: true });
  const browser = await atCode(who, '10.0.2.2');
  const answer = await browser.post('totp', { code: totpAt(who.totp, stepNow() + off) });
  expect(answer).toMatchObject({ status: 401, body: { code: 'account/wrong-code' } });
});

test('a code opens once; the same code and every earlier one are refused from then on', async () => {
  const who = await newPerson(house, { secondFactor: true });
  const now = stepNow();
  const [first, second, third] = await Promise.all([1, 2, 3].map(() => atCode(who, '10.0.2.3')));
  expect((await first?.post('totp', { code: totpAt(who.totp, now) }))?.status).toBe(200);
  const replay = await second?.post('totp', { code: totpAt(who.totp, now) });
  expect(replay).toMatchObject({ status: 401, body: { code: 'account/code-used' } });
  const older = await third?.post('totp', { code: totpAt(who.totp, now - 1) });
  expect(older).toMatchObject({ status: 401, body: { code: 'account/code-used' } });
});

test('of 5 who send the same code at once, one is let in', async () => {
  const who = await newPerson(house, { secondFactor: true });
  const code = totpAt(who.totp, stepNow());
  const browsers = await Promise.all([1, 2, 3, 4, 5].map(() => atCode(who, '10.0.2.4')));
  const answers = await Promise.all(browsers.map((browser) => browser.post('totp', { code })));
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
});

test('control: without the claim of the step, the library lets a code in twice', async () => {
  const who = await newPerson(house, { secondFactor: true });
  const code = totpAt(who.totp, stepNow());
  for (const address of ['10.0.2.5', '10.0.2.6']) {
    const browser = await atCode(who, address);
    await house.admin.query('delete from account.totp_step');
    expect((await browser.post('totp', { code })).status).toBe(200);
  }
});

test('five wrong codes and the sixth is not looked at, whoever asks again with the password', async () => {
  const who = await newPerson(house, { secondFactor: true });
  for (let round = 0; round < 5; round += 1) {
    const browser = await atCode(who, `10.0.2.${10 + round}`);
    expect((await browser.post('totp', { code: '000000' })).status).toBe(401);
  }
  const late = await atCode(who, '10.0.2.15');
  const right = await late.post('totp', { code: totpAt(who.totp, stepNow()) });
  expect(right).toMatchObject({ status: 429, body: { code: 'account/too-many-tries' } });
});

/** A person whose role asks for a second factor that is not there yet, after the password. */
async function toEnrol(address: string): Promise<{ who: Person; browser: Browser }> {
  const who = await newPerson(house, {});
  house.standings.set(who.person, { secondFactor: true, administrator: false });
  const browser = new Browser(house, address);
  expect((await browser.signIn(who)).body).toEqual({ next: 'enrol' });
  return { who, browser };
}

test('who must have a second factor and has none, can enrol and do nothing else', async () => {
  const { who, browser } = await toEnrol('10.0.2.20');
  expect(await opens(browser)).toBe(false);
  expect((await browser.ask('GET', 'me')).body).toMatchObject({ next: 'enrol' });
  for (const [path, body] of [
    ['sessions', undefined],
    ['password', { current: who.password, password: goodPassword }],
  ] as const) {
    const answer = await browser.ask(body ? 'POST' : 'GET', path, body);
    expect(answer).toMatchObject({ status: 403, body: { code: 'account/second-factor-owed' } });
  }
});

test('an enrolment counts once its first code came back; the session is a new one', async () => {
  const { who, browser } = await toEnrol('10.0.2.21');
  const owing = browser.token();
  expect((await browser.post('enrol-totp', { password: 'wrong' })).status).toBe(401);
  const begun = await browser.post('enrol-totp', { password: who.password });
  const { secret, uri, svg } = begun.body as { secret: string; uri: string; svg: string };
  expect(svg).toMatch(/^<svg /);
  expect(uri).toContain(`otpauth://totp/Genji:${who.username}?secret=${secret}`);
  expect(new URL(uri).searchParams.get('period')).toBe('30');
  expect(await opens(browser)).toBe(false);
  expect((await browser.post('totp', { code: '000000' })).status).toBe(401);
  expect((await browser.post('totp', { code: totpAt(secret, stepNow()) })).status).toBe(200);
  expect(browser.token()).not.toBe(owing);
  expect(await opens(browser)).toBe(true);
  const again = await browser.post('enrol-totp', { password: who.password });
  expect(again).toMatchObject({ status: 409, body: { code: 'account/already-enrolled' } });
});

test('a new password by one-time code does not pass the second factor by', async () => {
  const who = await newPerson(house, { secondFactor: true });
  const all = await house.signIn.store.listAccounts(house.tenant);
  const account = all.find((one) => one.person === who.person)?.id ?? '';
  const by = { tenant: house.tenant, person: null };
  const code = await house.signIn.store.renewCode(by, account);
  const browser = new Browser(house, '10.0.2.25');
  const answer = await browser.post('activate', { code, password: goodPassword });
  expect(answer.body).toEqual({ username: who.username });
  expect(browser.token()).toBeNull();
  expect((await browser.signIn({ ...who, password: goodPassword })).body).toEqual({ next: 'totp' });
});

test('a lost phone: sessions end and the next sign-in enrols anew', async () => {
  const who = await newPerson(house, { secondFactor: true });
  const browser = await signedIn(house, who, '10.0.2.26');
  const all = await house.signIn.store.listAccounts(house.tenant);
  const account = all.find((one) => one.person === who.person)?.id ?? '';
  const by = { tenant: house.tenant, person: null };
  expect(await house.signIn.store.removeSecondFactor(by, account)).toBe(true);
  expect(await opens(browser)).toBe(false);
  expect((await new Browser(house, '10.0.2.26').signIn(who)).body).toEqual({ next: 'enrol' });
});
