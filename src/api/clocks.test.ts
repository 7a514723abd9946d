import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  type AccountHouse,
  accountHouse,
  Browser,
  newPerson,
  type Person,
  stepNow,
  totpAt,
} from '../testing/account.ts';
import { type ApiHouse, apiHouse, grant, type Visitor } from '../testing/api.ts';
import { activityRoutes } from './activity.ts';
import type { ReplyOf } from './contract/index.ts';
import { sessionRoutes } from './session.ts';

/** G28: the server's clock is wrong, the database's is not. */

vi.setConfig({ testTimeout: 120_000 });

const hour = 3_600_000;
const faults = [
  ['a day ahead', 24 * hour],
  ['a day behind', -24 * hour],
  ['nine hours behind', -9 * hour],
  ['ten minutes ahead', hour / 6],
] as const;

/** This process's clock from now on; the database is another process. */
function off(by: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + by });
}
afterEach(() => {
  vi.useRealTimers();
});

describe('what is recorded', () => {
  let house: ApiHouse;
  let secretary: Visitor;
  let security: Visitor;

  beforeAll(async () => {
    // A server that keeps another zone's time, and a database session of another one.
    house = await apiHouse([...activityRoutes, ...sessionRoutes], (to) => ({
      ...to,
      options: '-c timezone=America/New_York',
    }));
    secretary = await house.visitor(house.people.secretary);
    const { guest } = house.people;
    await grant(house, guest, 'security-admin', house.units.root);
    security = await house.visitor(guest);
  });
  afterAll(() => house.close());

  const now = async () => {
    const { rows } = await house.admin.query(
      `select clock_timestamp() as now, (now() at time zone 'Asia/Shanghai')::date::text as day`,
    );
    return rows[0] as { now: Date; day: string };
  };

  function save(id: string) {
    const { secretary: host } = house.people;
    const draft = {
      ...{ unit: house.units.branch, heldOn: '2026-03-10', startsAt: '15:00' },
      ...{ place: '会议室', host, recorder: host, title: '党员大会' },
      attendance: [{ person: host, mark: 'present' }],
      parts: [{ handle: 'branch-assembly', content: { gist: '学习' }, ballots: [] }],
    };
    return secretary.send('POST', '/api/gatherings', { id, finished: true, draft });
  }

  test.each(faults)('%s: recording time and day are the database’s', async (_, by) => {
    const zone = process.env.TZ;
    off(by);
    process.env.TZ = 'Pacific/Kiritimati';
    const id = uuidv7();
    try {
      expect((await save(id)).status).toBe(200);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
    const { now: is, day } = await now();
    const me = (await secretary.get('/api/me')).json<ReplyOf<'GET /api/me'>>();
    expect(me.today).toBe(day);
    const { rows } = await house.admin.query(
      `select g.recorded_at as recorded, e.at from genji.gathering g
         join genji.audit_event e on e.object_id = g.id::text where g.id = $1`,
      [id],
    );
    for (const at of [rows[0].recorded, rows[0].at] as Date[]) {
      expect(Math.abs(at.getTime() - is.getTime())).toBeLessThan(60_000);
    }
    // The control: what a server that asks its own clock would have written.
    expect(Math.abs(Date.now() - is.getTime())).toBeGreaterThan(60_000);
  });

  test.each(faults)('%s: the status page says by how much', async (_, by) => {
    const told = async () =>
      (await security.get('/api/status')).json<ReplyOf<'GET /api/status'>>().clock;
    const { ahead, most } = await told();
    expect(Math.abs(ahead)).toBeLessThanOrEqual(most);
    off(by);
    expect(Math.abs((await told()).ahead - by / 1000)).toBeLessThan(5);
  });

  test('lines of the trail stand in the order in which they were written', async () => {
    for (const [, by] of faults) {
      off(by);
      expect((await save(uuidv7())).status).toBe(200);
      vi.useRealTimers();
    }
    const { rows } = await house.admin.query(
      `select count(*)::int as n from (
         select at, lag(at) over (order by seq) as before from genji.audit_event) e
        where at < before`,
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});

describe('sessions and codes', () => {
  let house: AccountHouse;
  beforeAll(async () => {
    house = await accountHouse();
  });
  afterAll(() => house.close());

  /** By a phone whose clock is right, whatever the server's says. */
  async function enter(who: Person, wrong: number): Promise<{ status: number; browser: Browser }> {
    const step = stepNow();
    off(wrong);
    const browser = new Browser(house, '10.0.9.1');
    expect((await browser.signIn(who)).body).toEqual({ next: 'totp' });
    const { status } = await browser.post('totp', { code: totpAt(who.totp, step) });
    return { status, browser };
  }

  const alive = async (browser: Browser) => (await browser.ask('GET', 'me')).status === 200;

  const age = (who: Person, by: string) =>
    house.admin.query(
      `update account.session set expires_at = expires_at - $2::interval where person = $1`,
      [who.person, by],
    );

  test.each(faults)(
    '%s: a right code is taken, once, and the session lasts 8 hours',
    async (_, by) => {
      const who = await newPerson(house, { secondFactor: true });
      const { status, browser } = await enter(who, by);
      expect(status).toBe(200);
      expect(await alive(browser)).toBe(true);
      const again = await enter(who, by);
      expect(again.status).toBe(401);
      await age(who, '7 hours 58 minutes');
      expect(await alive(browser)).toBe(true);
      await age(who, '2 minutes 1 second');
      expect(await alive(browser)).toBe(false);
    },
  );

  test('control: judged by the server’s own clock the right code is wrong', () => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    const right = totpAt(secret, stepNow());
    for (const [, by] of faults) {
      off(by);
      const own = [-1, 0, 1].map((step) => totpAt(secret, stepNow() + step));
      vi.useRealTimers();
      expect(own).not.toContain(right);
    }
  });

  test('a code of the server’s wrong time opens nothing', async () => {
    const who = await newPerson(house, { secondFactor: true });
    off(24 * hour);
    const browser = new Browser(house, '10.0.9.2');
    await browser.signIn(who);
    expect((await browser.post('totp', { code: totpAt(who.totp, stepNow()) })).status).toBe(401);
  });

  test('a clock that steps back after the password does not keep the question open', async () => {
    const who = await newPerson(house, { secondFactor: true });
    const browser = new Browser(house, '10.0.9.3');
    await browser.signIn(who);
    off(-24 * hour);
    await house.admin.query(
      `update account.verification set created_at = created_at - interval '5 minutes 1 second'`,
    );
    expect((await browser.post('totp', { code: totpAt(who.totp, stepNow() + 2_880) })).status).toBe(
      401,
    );
  });
});
