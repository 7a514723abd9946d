import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  type AccountHouse,
  accountHouse,
  Browser,
  goodPassword,
  newPerson,
  signedIn,
  stepNow,
  totpAt,
} from '../../testing/account.ts';

// Each sign-in is a third of a second of work, more where other suites run beside this one.
vi.setConfig({ testTimeout: 120_000 });

let house: AccountHouse;

beforeAll(async () => {
  house = await accountHouse();
});
afterAll(() => house.close());

let made = 0;

async function fresh(address: string) {
  made += 1;
  const by = { tenant: house.tenant, person: null };
  const who = { person: randomUUID(), username: `fresh${made}` };
  const issued = await house.signIn.createAccount(by, who);
  return { ...issued, ...who, browser: new Browser(house, address) };
}

test('a one-time code sets the first password, once, and opens no session by itself', async () => {
  const { browser, code, username } = await fresh('10.4.0.1');
  const lower = code.toLowerCase().replaceAll('-', ' ');
  const set = await browser.post('activate', { code: lower, password: goodPassword });
  expect(set).toMatchObject({ status: 200, body: { username } });
  expect(browser.token()).toBeNull();
  const again = await browser.post('activate', { code, password: `${goodPassword} again` });
  expect(again).toMatchObject({ status: 403, body: { code: 'account/bad-activation-code' } });
  expect((await browser.signIn({ username, password: goodPassword })).body).toEqual({
    next: 'done',
  });
});

test('of 5 who use a code at once, one sets the password', async () => {
  const { code } = await fresh('10.4.0.2');
  const answers = await Promise.all(
    [1, 2, 3, 4, 5].map((n) =>
      new Browser(house, '10.4.0.2').post('activate', { code, password: `${goodPassword} ${n}` }),
    ),
  );
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
});

test('a code dies after 72 hours, with a newer one, and with the account', async () => {
  const by = { tenant: house.tenant, person: null };
  const late = await fresh('10.4.0.3');
  await house.admin.query(
    `update account.activation_code set issued_at = issued_at - interval '72 hours 1 second',
       expires_at = expires_at - interval '72 hours 1 second' where account = $1`,
    [late.account],
  );
  const renewed = await fresh('10.4.0.3');
  await house.signIn.store.renewCode(by, renewed.account);
  const disabled = await fresh('10.4.0.3');
  await house.signIn.store.disableAccount(by, disabled.account);
  for (const { browser, code } of [late, renewed, disabled]) {
    const answer = await browser.post('activate', { code, password: goodPassword });
    expect(answer.body).toMatchObject({ code: 'account/bad-activation-code' });
  }
});

test('a weak password, a bad or a taken name leave the code good', async () => {
  const taken = await newPerson(house, {});
  const { browser, code } = await fresh('10.4.0.4');
  for (const [body, problem, at] of [
    [{ password: 'short' }, 'account/weak-password', 'password'],
    [{ password: 'genji2026genji' }, 'account/weak-password', 'password'],
    [{ password: goodPassword, username: 'a b' }, 'account/bad-username', 'username'],
    [{ password: goodPassword, username: taken.username }, 'account/username-taken', 'username'],
  ] as const) {
    const answer = await browser.post('activate', { code, ...body });
    expect(answer.body).toMatchObject({ code: problem, at });
  }
  const chosen = { code, username: '张三.支部', password: goodPassword };
  expect((await browser.post('activate', chosen)).body).toEqual({ username: '张三.支部' });
  expect((await browser.signIn({ username: '张三.支部', password: goodPassword })).status).toBe(
    200,
  );
});

test('five wrong codes are looked at for each code, a hundred from each address', async () => {
  const browser = new Browser(house, '10.4.0.5');
  const wrong = { code: 'AAAA-AAAA-AAAA-AAAA-AAAA', password: goodPassword };
  const answers = await Promise.all(
    Array.from({ length: 7 }, () => browser.post('activate', wrong)),
  );
  expect(answers.map((answer) => answer.status).sort()).toEqual([
    403, 403, 403, 403, 403, 429, 429,
  ]);
});

test('a first run hands three codes to three people, who choose their own names', async () => {
  const people = { system: randomUUID(), security: randomUUID(), audit: randomUUID() };
  const codes = await house.signIn.firstRunCodes(house.tenant, people);
  expect(new Set(Object.values(codes)).size).toBe(3);
  for (const [office, code] of Object.entries(codes)) {
    const browser = new Browser(house, '10.4.0.6');
    const username = `officer-${office}`;
    await browser.post('activate', { code, username, password: goodPassword });
    expect((await browser.signIn({ username: office, password: goodPassword })).status).toBe(401);
    await browser.signIn({ username, password: goodPassword });
    const person = people[office as keyof typeof people];
    expect((await browser.ask('GET', 'me')).body).toMatchObject({ person, username });
  }
});

test('what is recorded: who did what, when, with which result; never a secret', async () => {
  const { browser, code, username, person } = await fresh('10.4.0.7');
  house.standings.set(person, { secondFactor: true, administrator: false });
  await browser.post('activate', { code, password: goodPassword });
  const mistyped = 'my password in the wrong box';
  await browser.signIn({ username: mistyped, password: 'x' });
  await browser.signIn({ username, password: `not ${goodPassword}` });
  await browser.signIn({ username, password: goodPassword });
  const begun = await browser.post('enrol-totp', { password: goodPassword });
  const { secret, sheet } = begun.body as { secret: string; sheet: { codes: string[] } };
  const totp = totpAt(secret, stepNow());
  await browser.post('totp', { code: totp });
  const token = browser.token() ?? '';
  const next = `${goodPassword} anew`;
  await browser.post('password', { current: goodPassword, password: next });
  await browser.post('sign-out', {});
  const { rows } = await house.admin.query('select * from genji.audit_event order by seq');
  const mine = rows.filter((row) => JSON.stringify(row).includes(person) || row.actor === null);
  for (const action of [
    'account/create',
    'account/issue-code',
    'account/activate',
    'account/set-password',
    'account/fail-password',
    'account/sign-in',
    'account/enrol-second-factor',
    'account/end-session',
  ]) {
    expect(mine.map((row) => row.action)).toContain(action);
  }
  const failed = rows.find((row) => row.action === 'account/fail-password');
  expect(failed).toMatchObject({ ok: false, actor: null, detail: { address: '10.4.0.7' } });
  const secrets = [code, goodPassword, mistyped, next, secret, totp, token, ...sheet.codes];
  const { rows: tries } = await house.admin.query('select * from account.attempt');
  const written = JSON.stringify([rows, tries, house.logged]);
  for (const one of secrets) expect(written).not.toContain(one);
  expect(written).toContain(person);
});

test('if the record cannot be written, nobody is signed in', async () => {
  const who = await newPerson(house, {});
  await house.admin.query('revoke insert on genji.audit_event from genji_account');
  const browser = new Browser(house, '10.4.0.8');
  const answer = await browser.signIn(who);
  expect(answer.status).toBe(500);
  expect(JSON.stringify(answer)).not.toContain('genji-session');
  expect(
    (await house.admin.query('select 1 from account.session where person = $1', [who.person]))
      .rowCount,
  ).toBe(0);
  await house.admin.query('grant insert on genji.audit_event to genji_account');
  expect((await signedIn(house, who, '10.4.0.8')).token()).not.toBeNull();
});
