import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { occupantOf } from '../store/embedded/occupant.ts';
import { untilGone } from '../store/embedded/server.ts';
import { asRoot, nameless, temporaryFolder } from '../testing/processes.ts';
import { freePort, genji, type Serving, serve } from '../testing/serve.ts';

let base: string;
let folder: string;
const started: Serving[] = [];

beforeAll(async () => {
  base = await temporaryFolder();
  folder = join(base, 'data');
});
afterAll(async () => {
  for (const { child } of started) child.kill('SIGKILL');
  await Promise.all(started.map(({ ended }) => ended));
  await rm(base, { recursive: true, force: true });
});

async function start(where = folder, port?: number): Promise<Serving> {
  const serving = await serve({ folder: where, port: port ?? (await freePort()) });
  started.push(serving);
  return serving;
}

async function ready(where = folder): Promise<Serving & { address: string }> {
  const serving = await start(where);
  if (serving.address === undefined) throw new Error(serving.output());
  expect((await fetch(`${serving.address}/healthz`)).status).toBe(200);
  return { ...serving, address: serving.address };
}

async function databasePid(): Promise<number> {
  const found = await occupantOf(join(folder, 'postgres', 'data'));
  return found.is === 'server' ? found.pid : 0;
}

const accounts = () => readFile(join(folder, 'demo-accounts.json'), 'utf8');

describe('one data folder through its days', () => {
  let running: Serving & { address: string };
  let made: string;

  test('the first start makes the demo and says when it is ready', async () => {
    running = await ready();
    made = await accounts();
    expect(JSON.parse(made)[0]).toHaveProperty('username');
    expect((await stat(join(folder, 'demo-accounts.json'))).mode & 0o777).toBe(0o600);
  });

  test('a second start prints the address of the first and exits 0', async () => {
    const second = await start();
    expect(await second.ended).toBe(0);
    expect(second.output()).toContain(running.address);
    expect((await fetch(`${running.address}/healthz`)).status).toBe(200);
  });

  test('after kill -9 of node it is ready again within a minute, nothing made anew', async () => {
    running.child.kill('SIGKILL');
    const before = Date.now();
    running = await ready();
    expect(Date.now() - before).toBeLessThan(60_000);
    expect(await accounts()).toBe(made);
  });

  test('after kill -9 of node and of the database as well', async () => {
    process.kill(await databasePid(), 'SIGKILL');
    running.child.kill('SIGKILL');
    running = await ready();
    expect(await accounts()).toBe(made);
  });

  test('a database that dies under it comes back by itself', async () => {
    const before = await databasePid();
    process.kill(before, 'SIGKILL');
    const again = (pid: number) => pid !== 0 && pid !== before;
    await expect.poll(databasePid, { timeout: 30_000 }).toSatisfy(again);
    const health = () => fetch(`${running.address}/healthz`).then((answer) => answer.status);
    await expect.poll(health, { timeout: 30_000 }).toBe(200);
  });

  test('asked to end, it ends the database too and forgets its address', async () => {
    const pid = await databasePid();
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
    expect(await untilGone(pid, 0)).toBe(true);
    expect(await readdir(folder)).not.toContain('instance.json');
  });

  test('verify proves trail and files whole, and sees a checkpoint that was touched', async () => {
    const env = { GENJI_DATA: folder };
    const whole = await genji(['verify', '--json'], env);
    expect(whole.code, whole.output).toBe(0);
    const [proof] = JSON.parse(whole.output.split('\n').at(0) ?? '').bureaus;
    expect(proof.chain).toMatchObject({ intact: true, faults: [] });
    expect(proof.chain.sealed).toBeGreaterThan(0);
    const place = join(folder, 'checkpoints', proof.tenant);
    const [note = ''] = await readdir(place);
    const kept = await readFile(join(place, note), 'utf8');
    await writeFile(
      join(place, note),
      kept.replace(/\d/, (digit) => `${9 - Number(digit)}`),
    );
    const touched = await genji(['verify'], env);
    expect([touched.code, touched.output]).toEqual([1, expect.stringContaining('有出入')]);
    await writeFile(join(place, note), kept);
    expect((await genji(['verify'], env)).code).toBe(0);
  });

  test('verify finds no fault where it finds nothing, and takes no word that it does not know', async () => {
    const empty = join(base, 'mistyped');
    const nothing = await genji(['verify'], { GENJI_DATA: empty });
    expect([nothing.code, nothing.output]).toEqual([2, expect.stringContaining('没有数据库')]);
    expect(await readdir(empty)).not.toContain('postgres');
    const mistyped = await genji(['verify', '--jsom'], { GENJI_DATA: folder });
    expect([mistyped.code, mistyped.output]).toEqual([2, expect.stringContaining('--jsom')]);
  });

  test('of two starts at the same moment one serves and the other names it', async () => {
    const pair = await Promise.all([start(), start()]);
    const [winner] = pair.filter(({ address }) => address !== undefined);
    const [loser] = pair.filter(({ address }) => address === undefined);
    expect(await loser?.ended, pair.map(({ output }) => output()).join('\n--\n')).toBe(0);
    expect(loser?.output()).toContain(winner?.address ?? 'nobody is ready');
    winner?.child.kill('SIGTERM');
    expect(await winner?.ended).toBe(0);
  });
});

test('half a setting of signing in: exit 2, names what belongs together', async () => {
  const { code, output } = await genji(['serve'], {
    GENJI_DATA: await temporaryFolder(),
    GENJI_OIDC_ISSUER: 'https://sso.example',
  });
  expect([code, output]).toEqual([2, expect.stringContaining('GENJI_OIDC_CLAIM')]);
});

test('a busy port: exit 2, names the port and PORT=', async () => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const serving = await start(join(base, 'busy'), port);
  expect(await serving.ended).toBe(2);
  expect(serving.output()).toMatch(new RegExp(`${port}[^]*PORT=`));
  other.close();
});

test.each([
  ['a file', 'file'],
  ['a path under a file', 'file/deeper'],
])('%s as data folder: exit 2 before anything is written', async (_, path) => {
  await mkdir(join(base, 'unusable'), { recursive: true });
  await writeFile(join(base, 'unusable', 'file'), 'mine');
  const serving = await start(join(base, 'unusable', path));
  expect(await serving.ended).toBe(2);
  expect(serving.output()).toContain(join(base, 'unusable', 'file'));
  expect(serving.output()).toContain('GENJI_DATA');
  expect(await readFile(join(base, 'unusable', 'file'), 'utf8')).toBe('mine');
});

test.runIf(asRoot)('a user without a name in passwd serves as well', async () => {
  const own = await temporaryFolder(nameless);
  const serving = await serve({ folder: own, port: await freePort(), uid: nameless });
  started.push(serving);
  expect(serving.address, serving.output()).toBeDefined();
  serving.child.kill('SIGTERM');
  expect(await serving.ended).toBe(0);
  await rm(own, { recursive: true });
});
