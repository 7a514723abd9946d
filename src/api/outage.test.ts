import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ApiHouse, apiHouse, type Reply, type Visitor } from '../testing/api.ts';
import { type BadNetwork, badNetworkTo } from '../testing/badNetwork.ts';
import { rounds } from '../testing/depth.ts';
import { activityRoutes } from './activity.ts';
import type { ProblemDocument } from './contract/common.ts';
import type { ReplyOf } from './contract/index.ts';

/** G27: a database that is slow, cut or silent, through a proxy of the test's own. */

const bound = 10_000;

vi.setConfig({ testTimeout: rounds(180_000, 1_800_000) });

let proxy: BadNetwork;
let house: ApiHouse;
let secretary: Visitor;
let strangers = 0;

beforeAll(async () => {
  house = await apiHouse(activityRoutes, async (to) => {
    proxy ??= await badNetworkTo(to);
    return { ...proxy.through(to), idle_in_transaction_session_timeout: 5_000 };
  });
  secretary = await house.visitor(house.people.secretary);
});
beforeEach(async () => {
  await expect.poll(async () => (await list()).status, { timeout: 60_000 }).toBe(200);
});
afterAll(async () => {
  await house.close();
  await proxy.close();
});

const list = () => secretary.get('/api/gatherings?from=2026-01-01&to=2026-12-31');

function save(id: string): Promise<Reply> {
  const { secretary: host } = house.people;
  const draft = {
    ...{ unit: house.units.branch, heldOn: '2026-03-10', startsAt: '15:00', host, recorder: host },
    ...{ place: `第${id.slice(-4)}室`, title: '党员大会' },
    attendance: [{ person: host, mark: 'present' }],
    parts: [{ handle: 'branch-assembly', content: { gist: '学习' }, ballots: [] }],
  };
  return secretary.send('POST', '/api/gatherings', { id, finished: true, draft });
}

async function timed(ask: () => Promise<Reply>) {
  const begun = performance.now();
  const answer = await ask();
  return { answer, took: performance.now() - begun };
}

/** A 503 as docs/problems.md has it: a document that says what to do, and when to try again. */
function away({ status, headers, json }: Reply): string | undefined {
  if (status !== 503) return `status ${status}: ${JSON.stringify(json())}`;
  const { problems } = json<ProblemDocument>();
  const code = problems[0]?.code ?? '';
  if (!['storage/away', 'storage/unsure'].includes(code)) return code;
  if (headers['retry-after'] !== '5') return 'no Retry-After';
  return String(headers['content-type']).startsWith('application/problem+json')
    ? undefined
    : 'type';
}

/** How often a gathering stands there, and how many lines of the trail speak of it. */
async function kept(id: string) {
  const { rows } = await house.admin.query(
    `select (select count(*) from genji.gathering where id = $1)::int as there,
            (select count(*) from genji.gathering_revision where gathering = $1)::int as states,
            (select count(*) from genji.audit_event where object_id = $1::text)::int as lines`,
    [id],
  );
  return rows[0];
}
const once = { there: 1, states: 1, lines: 1 };
const never = { there: 0, states: 0, lines: 0 };

function signIn() {
  strangers += 1;
  return house.app.inject({
    ...{ method: 'POST', url: '/api/account/sign-in', headers: { origin: 'https://genji.test' } },
    payload: { username: `nobody-${strangers}`, password: 'x' },
  });
}

describe('slow', () => {
  test('2 s more for every piece: an answer within 10 s, a refusal or what was asked', async () => {
    proxy.delay = 1_000;
    const asked = await Promise.all([timed(list), timed(() => save(uuidv7())), timed(list)]);
    proxy.delay = 0;
    for (const { answer, took } of asked) {
      expect(took).toBeLessThan(bound);
      if (answer.status !== 200) expect(away(answer)).toBeUndefined();
    }
    const said = asked.map(({ answer, took }) => `${answer.status} in ${Math.round(took)} ms`);
    console.log(`+2 s to and fro: ${said.join(', ')}`);
    expect((await timed(list)).answer.status).toBe(200);
  });
});

describe('silent', () => {
  test('half-open connections: 503 in bounded time, and the next request finds a new one', async () => {
    await Promise.all([1, 2, 3, 4].map(() => list()));
    const control = await unbounded();
    proxy.swallow();
    const waiting = control.ask();
    const asked = await Promise.all([timed(list), timed(() => save(uuidv7()))]);
    for (const { answer, took } of asked) {
      expect(away(answer)).toBeUndefined();
      expect(took).toBeLessThan(bound);
    }
    console.log(`half-open: 503 after ${asked.map(({ took }) => Math.round(took)).join(', ')} ms`);
    const { answer, took } = await timed(list);
    expect(answer.status).toBe(200);
    expect(took).toBeLessThan(5_000);
    expect(await Promise.race([waiting, pause(1_000).then(() => 'still waits')])).toBe(
      'still waits',
    );
    control.end();
  });

  test('so is signing in, whose library asks in its own way', async () => {
    await signIn();
    proxy.swallow();
    proxy.accepts = 'swallows';
    const begun = performance.now();
    const answer = await signIn();
    expect(performance.now() - begun).toBeLessThan(bound);
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5']);
    proxy.accepts = 'all';
    await expect.poll(async () => (await signIn()).statusCode, { timeout: 60_000 }).toBe(401);
  });

  test('what a silent connection held is freed by the database', async () => {
    const id = uuidv7();
    expect((await save(id)).status).toBe(200);
    const client = await house.services.store.pool.connect();
    await client.query(`begin; select pg_advisory_xact_lock(4711)`);
    proxy.swallow();
    const begun = performance.now();
    await house.admin.query('select pg_advisory_lock(4711)');
    await house.admin.query('select pg_advisory_unlock_all()');
    expect(performance.now() - begun).toBeLessThan(bound);
    client.release(true);
  });
});

/** The control: a connection without bounds. */
async function unbounded() {
  const client = new pg.Client(proxy.through(house.database.config('app')));
  client.on('error', () => undefined);
  await client.connect();
  const ask = () =>
    client
      .query('select 1')
      .then(() => 'answered')
      .catch(() => 'refused');
  expect(await ask()).toBe('answered');
  return { ask, end: () => void client.end().catch(() => undefined) };
}

describe('cut', () => {
  test('the answer to the commit is lost: it says that it does not know, and a repeat is no second', async () => {
    const lost = rounds(20, 60);
    let duplicates = 0;
    for (let round = 0; round < lost; round += 1) {
      const id = uuidv7();
      proxy.atCommit = 'loses the answer';
      const answer = await save(id);
      expect(away(answer)).toBeUndefined();
      expect(answer.json<ProblemDocument>().problems[0]?.code).toBe('storage/unsure');
      await expect.poll(() => kept(id)).toEqual(once);
      const again = await save(id);
      expect([again.status, again.json<ReplyOf<'POST /api/gatherings'>>().version]).toEqual([
        200, 1,
      ]);
      expect(await kept(id)).toEqual(once);
      duplicates += await naive();
    }
    console.log(`${lost} answers lost: 0 duplicates; the naive writer made ${duplicates}`);
    expect(duplicates).toBe(lost);
  });

  test('the commit itself is lost: nothing is there, and a repeat saves', async () => {
    const id = uuidv7();
    proxy.atCommit = 'loses the commit';
    expect(away(await save(id))).toBeUndefined();
    expect(await kept(id)).toEqual(never);
    expect((await save(id)).status).toBe(200);
    expect(await kept(id)).toEqual(once);
  });

  test('resets at any moment: never a 500, nothing lost, nothing half, nothing twice', async () => {
    const answers = new Map<number, number>();
    const ids = Array.from({ length: rounds(60, 200) }, () => uuidv7());
    // As fast as this machine is just now, and not for ever: the rest is saved in peace.
    const { took: usual } = await timed(() => save(uuidv7()));
    const until = performance.now() + rounds(20_000, 60_000);
    let going = true;
    const cutting = (async () => {
      // Shares of the golden section lie everywhere between two saves, and are the same every time.
      for (let n = 1; going && performance.now() < until; n += 1) {
        await pause(((n * 0.618) % 1) * Math.max(400, 4 * usual));
        proxy.cut();
      }
    })();
    const writers = [0, 1, 2].map(async (n) => {
      for (const id of ids.filter((_, i) => i % 3 === n)) {
        for (let status = 0; status !== 200; ) {
          const { answer, took } = await timed(() => save(id));
          status = answer.status;
          answers.set(status, (answers.get(status) ?? 0) + 1);
          expect(took).toBeLessThan(bound);
          if (status !== 200) expect(away(answer)).toBeUndefined();
        }
        expect(await kept(id)).toEqual(once);
      }
    });
    await Promise.all(writers);
    going = false;
    await cutting;
    console.log(
      `${ids.length} saves under resets: ${JSON.stringify([...answers])}, 0 lost, 0 twice`,
    );
    expect(answers.get(503)).toBeGreaterThan(0);
    for (const id of ids) expect(await kept(id)).toEqual(once);
  });

  test('an outage: 503 throughout, and it resumes by itself', async () => {
    proxy.accepts = 'none';
    proxy.cut();
    const until = performance.now() + rounds(3_000, 30_000);
    while (performance.now() < until) {
      expect(away(await list())).toBeUndefined();
      expect((await signIn()).statusCode).toBe(503);
      await pause(100);
    }
    proxy.accepts = 'all';
    const { answer, took } = await timed(list);
    expect(answer.status).toBe(200);
    expect(took).toBeLessThan(5_000);
  });
});

/** The control: a writer that makes a new id for each try has it twice after a lost answer. */
async function naive(): Promise<number> {
  const tries = ['loses the answer', 'passes'] as const;
  const ids = tries.map(() => uuidv7());
  for (const [n, what] of tries.entries()) {
    proxy.atCommit = what;
    await save(ids[n] ?? '');
  }
  const found = await Promise.all(ids.map(kept));
  return found.filter(({ there }) => there === 1).length - 1;
}
