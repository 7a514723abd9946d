import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  type AccountHouse,
  accountHouse,
  Browser,
  goodPassword,
  newPerson,
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

/** What every request asks first, as the application's role. */
async function opens(token: string | null): Promise<boolean> {
  const client = await asApp.connect();
  try {
    const { rows } = await client.query('select * from account.open_session($1)', [token]);
    return rows.length === 1;
  } catch (error) {
    if ((error as { code?: string }).code === 'GJ401') return false;
    throw error;
  } finally {
    client.release();
  }
}

async function age(person: string, column: 'last_seen_at' | 'expires_at', by: string) {
  await house.admin.query(
    `update account.session set ${column} = ${column} - $2::interval where person = $1`,
    [person, by],
  );
}

test('a live session opens as its person; no other token does', async () => {
  const who = await newPerson(house, {});
  const browser = await signedIn(house, who, '10.0.1.1');
  const { rows } = await asApp.query('select * from account.open_session($1)', [browser.token()]);
  expect(rows).toMatchObject([{ person: who.person, tenant: house.tenant }]);
  expect(await opens(`${browser.token()}x`)).toBe(false);
  expect(await opens(null)).toBe(false);
});

test.each([
  { kind: 'administrator', standing: { administrator: true }, minutes: 15 },
  { kind: 'other', standing: {}, minutes: 30 },
])('$kind: silent for $minutes minutes, a session is over', async ({ standing, minutes }) => {
  const who = await newPerson(house, standing);
  const browser = await signedIn(house, who, '10.0.1.2');
  await age(who.person, 'last_seen_at', `${minutes} minutes -5 seconds`);
  expect(await opens(browser.token())).toBe(true);
  await age(who.person, 'last_seen_at', `${minutes} minutes`);
  expect(await opens(browser.token())).toBe(false);
  expect((await browser.ask('GET', 'me')).body).toMatchObject({ code: 'account/session-ended' });
  // Control: whoever asks for the end of the session alone, as libraries do, still lets it in.
  const naive = `select 1 from account.session where token = $1 and expires_at > now()`;
  expect((await house.admin.query(naive, [browser.token()])).rowCount).toBe(1);
});

test('being seen is noted at most once a minute, so idleness is never measured late', async () => {
  const who = await newPerson(house, {});
  const browser = await signedIn(house, who, '10.0.1.3');
  const seen = async () =>
    (
      await house.admin.query('select last_seen_at from account.session where person = $1', [
        who.person,
      ])
    ).rows[0].last_seen_at.getTime() as number;
  const before = await seen();
  await opens(browser.token());
  expect(await seen()).toBe(before);
  await age(who.person, 'last_seen_at', '61 seconds');
  await opens(browser.token());
  expect(await seen()).toBeGreaterThan(before);
});

test('busy all day, a session is over after 8 hours; nothing prolongs it', async () => {
  const who = await newPerson(house, {});
  const browser = await signedIn(house, who, '10.0.1.4');
  const me = await browser.ask('GET', 'me');
  const left = new Date(String(me.body.endsAt)).getTime() - Date.now();
  expect(left / 3_600_000).toBeCloseTo(8, 1);
  await age(who.person, 'expires_at', '7 hours 59 minutes');
  expect(await opens(browser.token())).toBe(true);
  expect((await browser.ask('GET', 'me')).body.endsAt).not.toBe(me.body.endsAt);
  await age(who.person, 'expires_at', '2 minutes');
  expect(await opens(browser.token())).toBe(false);
});

test('limits cannot be set above 15 minutes, 30 minutes and 8 hours', async () => {
  for (const change of [
    `idle = '16 minutes' where kind = 'administrator'`,
    `idle = '31 minutes' where kind = 'other'`,
    `absolute = '9 hours'`,
  ]) {
    await expect(house.admin.query(`update account.session_limit set ${change}`)).rejects.toThrow();
  }
});

test('after sign-out the token opens nothing, not even a copy kept elsewhere', async () => {
  const browser = await signedIn(house, await newPerson(house, {}), '10.0.1.5');
  const copy = browser.token();
  expect(await opens(copy)).toBe(true);
  await browser.post('sign-out', {});
  expect(browser.token()).toBeNull();
  expect(await opens(copy)).toBe(false);
});

test('a disabled account is out with its next request, and cannot come back', async () => {
  const who = await newPerson(house, {});
  const browser = await signedIn(house, who, '10.0.1.6');
  const [account] = (await house.signIn.store.listAccounts(house.tenant)).filter(
    (one) => one.person === who.person,
  );
  const by = { tenant: house.tenant, person: null };
  expect(await house.signIn.store.disableAccount(by, account?.id ?? '')).toBe(true);
  expect(await opens(browser.token())).toBe(false);
  const again = await new Browser(house, '10.0.1.7').signIn(who);
  const wrong = await new Browser(house, '10.0.1.7').signIn({ ...who, password: 'x' });
  expect(again).toMatchObject({ status: 401, body: { code: 'account/wrong-password' } });
  expect(again.body).toEqual(wrong.body);
});

test('changing the password ends every other session and renews this one', async () => {
  const who = await newPerson(house, {});
  const here = await signedIn(house, who, '10.0.1.8');
  const elsewhere = await signedIn(house, who, '10.0.1.9');
  const old = here.token();
  const change = { current: who.password, password: goodPassword };
  expect(await here.post('password', change)).toMatchObject({ status: 200 });
  expect(await Promise.all([opens(old), opens(elsewhere.token())])).toEqual([false, false]);
  expect(await opens(here.token())).toBe(true);
  expect((await new Browser(house, '10.0.1.9').signIn(who)).status).toBe(401);
  const fresh = await signedIn(house, { ...who, password: goodPassword }, '10.0.1.9');
  expect(await opens(fresh.token())).toBe(true);
});

/** Grants a role to a person, as the approval of a second person leaves it. */
async function grant(person: string): Promise<void> {
  const { tenant, admin } = house;
  const ids = { effect: randomUUID(), grant: randomUUID() };
  await admin.query(
    `with e as (insert into genji.effect (tenant, id, kind, unit, actor)
                values ($1, $2, 'enrol', 1, $3) returning id),
          u as (insert into genji.unit (tenant, unit, effect) select $1, 1, id from e
                on conflict do nothing),
          p as (insert into genji.person (tenant, person, effect) select $1, $3, id from e)
     insert into genji.role_permission (role, permission, reach, office, second_factor)
     values ('clerk', 'x.read', 'unit', 'business', true) on conflict do nothing`,
    [tenant, ids.effect, person],
  );
  await admin.query(
    `insert into genji.role_grant
       (tenant, id, person, person_name, role, unit, valid_from, requested_by, reason)
     values ($1, $2, $3, 'x', 'clerk', 1, current_date, $4, 'test')`,
    [tenant, ids.grant, person, randomUUID()],
  );
  const change = (set: string) =>
    admin.query(`update genji.role_grant set ${set} where id = $1`, [ids.grant]);
  await change(`approved_by = gen_random_uuid(), approved_at = now()`);
}

test('a role that is granted or taken ends the sessions of its person only', async () => {
  const who = await newPerson(house, {});
  const browser = await signedIn(house, who, '10.0.1.10');
  const other = await signedIn(house, await newPerson(house, {}), '10.0.1.10');
  await grant(who.person);
  expect(await Promise.all([opens(browser.token()), opens(other.token())])).toEqual([false, true]);
  const again = await signedIn(house, who, '10.0.1.10');
  expect(await opens(again.token())).toBe(true);
  await house.admin.query(
    `update genji.role_grant set ended_at = now(), ended_by = gen_random_uuid() where person = $1`,
    [who.person],
  );
  expect(await opens(again.token())).toBe(false);
});

test('own sessions are listed without tokens, and ended one by one; not those of others', async () => {
  const who = await newPerson(house, {});
  const here = await signedIn(house, who, '10.0.1.11');
  const lost = await signedIn(house, who, '10.0.1.12');
  const other = await signedIn(house, await newPerson(house, {}), '10.0.1.13');
  const list = (await here.ask('GET', 'sessions')).body as unknown as {
    id: string;
    address: string;
    current: boolean;
  }[];
  expect(list).toHaveLength(2);
  expect(JSON.stringify(list)).not.toContain(lost.token());
  expect(list.find((one) => one.current)?.address).toBe('10.0.1.11');
  const target = list.find((one) => !one.current)?.id ?? '';
  expect((await other.post(`sessions/${target}/end`, {})).status).toBe(404);
  expect(await opens(lost.token())).toBe(true);
  expect((await here.post(`sessions/${target}/end`, {})).body).toEqual({ ended: true });
  expect(await opens(lost.token())).toBe(false);
});

test('each sign-in has a new token of 128 bits or more, whatever the browser sent before', async () => {
  const who = await newPerson(house, { secondFactor: true });
  const browser = new Browser(house, '10.0.1.14');
  await steady();
  const tokens = new Set<string | null>();
  for (const step of [stepNow() - 1, stepNow(), stepNow() + 1]) {
    await browser.signIn(who);
    await browser.post('totp', { code: totpAt(who.totp, step) });
    tokens.add(browser.token());
  }
  expect(tokens.size).toBe(3);
  // 32 characters out of 62: 190 bits.
  for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9]{32}$/);
});

test('cookies: __Host-, HttpOnly, Secure, SameSite=Strict, gone with the browser; signature held', async () => {
  const who = await newPerson(house, {});
  const browser = new Browser(house, '10.0.1.15');
  const { setCookies } = await browser.signIn(who);
  for (const line of setCookies) {
    expect(line).toMatch(/^__Host-genji-\w+=/);
    expect(line).toMatch(/; Path=\/(;|$)/);
    expect(line).toMatch(/; HttpOnly(;|$)/);
    expect(line).toMatch(/; Secure(;|$)/);
    expect(line).toMatch(/; SameSite=Strict(;|$)/);
    if (!line.startsWith('__Host-genji-device')) expect(line).not.toMatch(/Max-Age|Expires/);
  }
  const [name, value = ''] = [...browser.jar].find(([key]) => key.endsWith('session')) ?? [];
  const forged = value.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
  expect(house.signIn.readToken({ headers: { cookie: `${name}=${value}` } })).not.toBeNull();
  expect(house.signIn.readToken({ headers: { cookie: `${name}=${forged}` } })).toBeNull();
});
