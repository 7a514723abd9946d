import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealNow } from '../store/chain.ts';
import { type FuzzHouse, fuzzHouse } from '../testing/fuzz/house.ts';

/** What may be known of a server by whoever watches over it, and by nobody else. */

let house: FuzzHouse;
beforeAll(async () => {
  house = await fuzzHouse();
});
afterAll(() => house.close());

const ask = (headers = {}, remoteAddress = '127.0.0.1') =>
  house.app.inject({ url: '/metrics', headers, remoteAddress });

/** The value of a line, by its name and labels. */
function reading(text: string, series: string): number | undefined {
  const line = text.split('\n').find((one) => one.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}

test('it is the text format of Prometheus', async () => {
  const answer = await ask();
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toContain('text/plain; version=0.0.4');
  const lines = answer.body.trimEnd().split('\n');
  const wrong = lines.filter(
    (line) =>
      !/^# (HELP|TYPE) [a-z_]+ \S/.test(line) &&
      !/^[a-z_]+(\{([a-z]+="[^"\\\n]*",?)+\})? -?[\d.e+-]+$/.test(line),
  );
  expect(wrong).toEqual([]);
  const typed = lines.filter((line) => line.startsWith('# TYPE')).map((line) => line.split(' ')[2]);
  expect(new Set(typed).size).toBe(typed.length);
  expect(reading(answer.body, 'process_resident_memory_bytes')).toBeGreaterThan(1e7);
  expect(reading(answer.body, 'genji_pool_waiting{pool="app"}')).toBe(0);
});

test('requests are counted by route and status, and hold nothing of who asked for what', async () => {
  const { targets, visitors } = house.matrix;
  const [target] = targets;
  const cookie = visitors.get('political-department')?.cookie ?? '';
  const series = 'genji_requests_total{method="GET",route="/api/persons/:person",status="200"}';
  const before = reading((await ask()).body, series) ?? 0;
  const url = `/api/persons/${target?.person}`;
  expect((await house.app.inject({ url, headers: { cookie } })).statusCode).toBe(200);
  await house.app.inject({ url: `/calendar/a-secret.ics` });
  const { body } = await ask();
  expect(reading(body, series)).toBe(before + 1);
  for (const { person, names, words } of targets) {
    for (const own of [person, names, words, 'a-secret']) expect(body).not.toContain(own);
  }
});

test('the lag of the sealer grows with what is not in the chain, and ends with it', async () => {
  const { admin, services } = house.matrix.house;
  await sealNow(services.chain);
  expect(reading((await ask()).body, 'genji_audit_unsealed_events')).toBe(0);
  expect(reading((await ask()).body, 'genji_audit_lag_seconds')).toBe(0);
  await admin.query(
    `insert into genji.audit_event (tenant, actor, action, object_type, object_id, at)
     select tenant, gen_random_uuid(), 'a', 'o', 'x', now() - interval '90 seconds'
       from genji.tenant`,
  );
  const { body } = await ask();
  expect(reading(body, 'genji_audit_unsealed_events')).toBe(1);
  expect(reading(body, 'genji_audit_lag_seconds')).toBeGreaterThanOrEqual(90);
  await sealNow(services.chain);
  expect(reading((await ask()).body, 'genji_audit_unsealed_events')).toBe(0);
});

test.each([
  ['another machine', {}, '10.1.2.3'],
  ['a proxy of this machine, for somebody', { 'x-forwarded-for': '127.0.0.1' }, '127.0.0.1'],
  ['a proxy that says less', { via: '1.1 x' }, '127.0.0.1'],
  ['a proxy that says it otherwise', { forwarded: 'for=x' }, '127.0.0.1'],
])('nothing for %s: the answer of a page that is not there', async (_, headers, address) => {
  const answer = await ask(headers, address);
  expect(answer.statusCode).toBe(404);
  expect(answer.json().problems[0].code).toBe('record/not-found');
});

test('who asks is who a proxy of this machine says; another machine may say nothing', async () => {
  const { admin } = house.matrix.house;
  const addressOf = async (remoteAddress: string) => {
    await house.app.inject({
      ...{ method: 'POST', url: '/api/account/sign-in', remoteAddress },
      headers: { origin: 'https://genji.test', 'x-forwarded-for': '10.0.0.1' },
      payload: { username: 'nobody-of-that-name', password: 'x' },
    });
    const { rows } = await admin.query(
      'select address from account.attempt order by id desc limit 1',
    );
    return rows[0]?.address;
  };
  expect(await addressOf('127.0.0.1')).toBe('10.0.0.1');
  expect(await addressOf('192.0.2.7')).toBe('192.0.2.7');
});
