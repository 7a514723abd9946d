import { cp, mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { request } from 'node:https';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stepNow, totpAt } from '../testing/account.ts';
import { type Certificate, certificateIn, hasNginx, nginxFor } from '../testing/nginx.ts';
import { hasPostgres15, type Postgres15, postgres15 } from '../testing/postgres15.ts';
import { temporaryFolder } from '../testing/processes.ts';
import { freePort, genji, type Serving, serve } from '../testing/serve.ts';

/**
 * What docs/operations.md promises, run: nginx with its lines in front of two instances, TLS on
 * both sides, one PostgreSQL 15 behind them and a standby that takes over.
 */

let base: string;
let server: Postgres15;
let own: Certificate;
let front: { stop(): Promise<void> };
let port: number;
let ca: Buffer;
const ports: [number, number] = [0, 0];
const instances: Serving[] = [];
let cookie = '';

const there = hasPostgres15 && hasNginx;
const named = there ? describe : describe.skip;

beforeAll(async () => {
  if (!there) return;
  base = await temporaryFolder();
  own = await certificateIn(base);
  ca = await readFile(own.certificate);
  server = await postgres15(own);
  await genji(['setup-database', '--admin-url', server.adminUrl], { GENJI_DATA: at(1) });
  await mkdir(at(2));
  await mkdir(join(base, 'files'));
  await cp(join(at(1), 'keys'), join(at(2), 'keys'), { recursive: true });
  for (const n of [1, 2]) await symlink(join(base, 'files'), join(at(n), 'files'));
  port = await freePort();
  for (const n of [0, 1]) {
    ports[n] = await freePort();
    instances.push(await instance(n));
  }
  front = await nginxFor(base, ports, port, own);
}, 300_000);

afterAll(async () => {
  if (!there) return;
  await front?.stop();
  for (const { child, ended } of instances) {
    child.kill('SIGTERM');
    await ended;
  }
  await server?.stop();
  await rm(base, { recursive: true, force: true });
}, 120_000);

const at = (n: number) => join(base, `data-${n}`);
const address = () => `https://localhost:${port}`;

function instance(n: number): Promise<Serving> {
  const url = server.url.replace('127.0.0.1', 'localhost');
  return serve({
    ...{ folder: at(n + 1), port: ports[n] ?? 0, database: `${url}?sslmode=verify-full` },
    more: { GENJI_URL: address(), NODE_EXTRA_CA_CERTS: own.certificate },
  });
}

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** As a browser on the page sends it, through nginx; a lost connection is an answer 0. */
function ask(path: string, body?: object, more: Record<string, string> = {}): Promise<Reply> {
  const method = body === undefined ? 'GET' : 'POST';
  const content: Record<string, string> =
    body === undefined ? {} : { 'content-type': 'application/json' };
  const headers = { origin: address(), cookie, ...content, ...more };
  return new Promise((resolve) => {
    const lost = () => resolve({ status: 0, headers: {}, body: '' });
    const sent = request({ host: 'localhost', port, path, method, headers, ca }, (answer) => {
      let text = '';
      answer.on('data', (part) => {
        text += part;
      });
      answer.on('error', lost);
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
      );
    });
    sent.on('error', lost);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

function direct(n: number, path: string): Promise<number> {
  const url = `http://127.0.0.1:${ports[n]}${path}`;
  return fetch(url, { headers: { cookie } }).then(
    ({ status }) => status,
    () => 0,
  );
}

const keep = ({ headers }: Reply) => {
  const lines = (headers['set-cookie'] ?? []) as readonly string[];
  if (lines.length > 0) cookie = lines.map((line) => line.split(';', 1)[0]).join('; ');
  return lines;
};

/** The first run, and the audit administrator signed in with a second factor. */
async function enter(): Promise<readonly string[]> {
  const administrators = { system: '甲一', security: '乙二', audit: '丙三' };
  const made = await ask('/api/setup', { bureau: '试用市公安局', administrators });
  const codes = JSON.parse(made.body).codes as { office: string; username: string; code: string }[];
  const { username = '', code = '' } = codes.find(({ office }) => office === 'audit') ?? {};
  const password = 'a quiet river under rain';
  await ask('/api/account/activate', { code, password });
  const lines = keep(await ask('/api/account/sign-in', { username, password }));
  const phone = await ask('/api/account/enrol-totp', { password });
  const digits = totpAt(JSON.parse(phone.body).secret, stepNow());
  keep(await ask('/api/account/totp', { code: digits }));
  return lines;
}

/** Writes until `stop`, and counts what was acknowledged. */
function writer() {
  let going = true;
  let acknowledged = 0;
  const refused = new Map<number, number>();
  const done = (async () => {
    while (going) {
      const { status } = await ask('/api/calendar-link', {});
      if (status === 200) acknowledged += 1;
      else refused.set(status, (refused.get(status) ?? 0) + 1);
    }
  })();
  return {
    acknowledged: () => acknowledged,
    refused,
    stop: async () => {
      going = false;
      await done;
    },
  };
}

const written = async () => {
  const rows = await server.sql(
    `select count(*)::int as n from genji.audit_event where action = 'calendar.link'`,
  );
  return Number(rows[0]?.n);
};

named('two instances behind nginx, on a PostgreSQL 15 of one’s own', () => {
  test('both are ready, and the browser’s side is TLS', async () => {
    for (const one of instances) expect(one.address, one.output()).toBe(address());
    const page = await ask('/healthz');
    expect(page.status).toBe(200);
    expect(page.headers['strict-transport-security']).toBe('max-age=31536000');
    const lines = await enter();
    expect(lines.find((line) => line.startsWith('__Host-'))).toMatch(/; Secure/i);
  });

  test('every connection to the database is encrypted', async () => {
    const rows = await server.sql(
      `select bool_and(s.ssl) as all, count(*)::int as n
         from pg_stat_ssl s join pg_stat_activity a using (pid) where a.usename like 'genji%'`,
    );
    expect(rows[0]).toMatchObject({ all: true });
    expect(Number(rows[0]?.n)).toBeGreaterThan(3);
  });

  test('a session begun through nginx holds at both', async () => {
    expect(await direct(0, '/api/me')).toBe(200);
    expect(await direct(1, '/api/me')).toBe(200);
  });

  test('a client cannot say who it is, and metrics stay on the machine', async () => {
    const forged = { 'x-forwarded-for': '203.0.113.9' };
    await ask('/api/account/sign-in', { username: 'nobody-here', password: 'x' }, forged);
    const rows = await server.sql('select distinct address from account.attempt');
    expect(rows).toEqual([{ address: '127.0.0.1' }]);
    expect((await ask('/metrics')).status).toBe(404);
    expect(await direct(0, '/metrics')).toBe(200);
  });

  test('one instance is killed: requests go on at the other, and come back when it does', async () => {
    const [first] = instances;
    first?.child.kill('SIGKILL');
    await first?.ended;
    expect(await direct(0, '/healthz')).toBe(0);
    const statuses = await Promise.all(Array.from({ length: 20 }, () => ask('/api/me')));
    expect(statuses.map(({ status }) => status)).toEqual(Array(20).fill(200));
    instances[0] = await instance(0);
    expect(instances[0].address, instances[0].output()).toBe(address());
    expect(await direct(0, '/api/me')).toBe(200);
  });

  test('a standby takes over: nothing acknowledged is lost, and both go on', async () => {
    const standby = await server.standby();
    const before = await written();
    const writing = writer();
    await expect.poll(writing.acknowledged, { timeout: 30_000 }).toBeGreaterThan(50);
    const begun = Date.now();
    await standby.takeOver();
    await server.sql('alter system reset synchronous_standby_names', 'select pg_reload_conf()');
    const then = writing.acknowledged();
    await expect.poll(writing.acknowledged, { timeout: 60_000 }).toBeGreaterThan(then + 20);
    const seconds = (Date.now() - begun) / 1000;
    await writing.stop();
    const refused = JSON.stringify([...writing.refused]);
    console.log(`${writing.acknowledged()} acknowledged, refused ${refused}, ${seconds} s`);
    expect(seconds).toBeLessThan(60);
    // Nobody is told of a fault of the server: it says that the database is away, and when to ask.
    expect([...writing.refused.keys()].filter((status) => status !== 503)).toEqual([]);
    expect((await written()) - before).toBeGreaterThanOrEqual(writing.acknowledged());
    for (const n of [0, 1]) await expect.poll(() => direct(n, '/api/me')).toBe(200);
    await pause(1_500);
    const unsealed = await server.sql(
      `select count(*)::int as n from genji.audit_event e where not exists
        (select from genji.audit_seal s where s.tenant = e.tenant and s.seq = e.seq)`,
    );
    expect(unsealed).toEqual([{ n: 0 }]);
  });
});
