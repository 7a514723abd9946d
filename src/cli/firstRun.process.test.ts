import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stepNow, totpAt } from '../testing/account.ts';
import { hasPostgres15, type Postgres15, postgres15 } from '../testing/postgres15.ts';
import { temporaryFolder } from '../testing/processes.ts';
import { freePort, genji, type Serving, serve } from '../testing/serve.ts';

/** `genji serve` on an empty database of one's own: never the demo, three codes, three people. */

let server: Postgres15;
let base: string;
let serving: Serving;
let codes: readonly Code[];

interface Code {
  readonly office: string;
  readonly username: string;
  readonly code: string;
}

beforeAll(async () => {
  if (!hasPostgres15) return;
  server = await postgres15();
  base = await temporaryFolder();
  const folder = join(base, 'data');
  await genji(['setup-database', '--admin-url', server.adminUrl], { GENJI_DATA: folder });
  serving = await serve({ folder, port: await freePort(), database: server.url });
});
afterAll(async () => {
  if (!hasPostgres15) return;
  serving.child.kill('SIGTERM');
  await serving.ended;
  await server.stop();
  await rm(base, { recursive: true, force: true });
});

/** What a browser on our own page sends. */
async function ask(path: string, body?: object, cookie = '') {
  const origin = serving.address ?? '';
  const content: Record<string, string> =
    body === undefined ? {} : { 'content-type': 'application/json' };
  const answer = await fetch(`${origin}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { origin, cookie, ...content },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';', 1)[0]);
  return { status: answer.status, body: await answer.json(), cookie: cookies.join('; ') };
}

const first = {
  bureau: '试用市公安局',
  administrators: { system: '甲一', security: '乙二', audit: '丙三' },
};

const named = hasPostgres15 ? describe : describe.skip;

named('the first run on Debian’s PostgreSQL 15', () => {
  test('it is ready, waits, and holds no demo', async () => {
    expect(serving.address, serving.output()).toBeDefined();
    expect(await ask('/api/setup')).toMatchObject({ status: 200, body: { waits: true } });
    expect(await readdir(join(base, 'data'))).not.toContain('demo-accounts.json');
    expect(await server.sql('select tenant from genji.tenant')).toEqual([]);
  });

  test('of two who ask at once, one gets three codes and the other 409', async () => {
    const both = await Promise.all([1, 2].map(() => ask('/api/setup', first)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    codes = both.find(({ status }) => status === 200)?.body.codes ?? [];
    expect(codes.map(({ office }) => office)).toEqual(['system', 'security', 'audit']);
    expect(new Set(codes.map(({ code }) => code)).size).toBe(3);
    const late = await ask('/api/setup', first);
    expect(late).toMatchObject({ status: 409, body: { problems: [{ code: 'setup/done' }] } });
    expect((await ask('/api/setup')).body).toEqual({ waits: false });
    expect(await server.sql('select name from genji.tenant')).toEqual([{ name: first.bureau }]);
  });

  test.each([0, 1, 2])('administrator %i activates, enrols a phone and is in', async (n) => {
    const { username = '', code = '' } = codes[n] ?? {};
    const password = `a quiet river ${n} under rain`;
    const activate = await ask('/api/account/activate', { code, password });
    expect(activate).toMatchObject({ status: 200, body: { username } });
    const again = await ask('/api/account/activate', { code, password });
    expect(again.status, 'a code works once').toBe(403);
    const signIn = await ask('/api/account/sign-in', { username, password });
    expect(signIn).toMatchObject({ status: 200, body: { next: 'enrol' } });
    const phone = await ask('/api/account/enrol-totp', { password }, signIn.cookie);
    const digits = totpAt(phone.body.secret, stepNow());
    const done = await ask('/api/account/totp', { code: digits }, signIn.cookie);
    expect(done).toMatchObject({ status: 200, body: { next: 'done' } });
    const me = await ask('/api/account/me', undefined, done.cookie || signIn.cookie);
    expect(me).toMatchObject({ status: 200, body: { username, next: 'done' } });
  });
});
