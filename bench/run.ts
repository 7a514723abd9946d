/**
 * `npm run bench`: starts what it needs, prints one JSON line per row, ratio = ours / baseline.
 * Exit code 1 when a goal is missed. GENJI_BENCH_ROWS makes it smaller while one works on it.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { contract } from '../src/api/contract/index.ts';
import { accessOf, opening } from '../src/store/access.ts';
import { asRole } from '../src/store/setup.ts';
import { statement } from '../src/store/sql.ts';
import { totpAt } from '../src/testing/account.ts';
import { buildHouse, type House, type Reader, withClient } from './house.ts';
import { paired, type Row, rounded, type Side } from './measure.ts';
import { normRows } from './norm.ts';
import { pgbenchRate } from './pgbench.ts';

const ports = { product: 18_431, bare: 18_432 };
const size = {
  committees: 12,
  branches: 1_987,
  gatherings: Number(process.env.GENJI_BENCH_ROWS ?? 1_000_000),
};
const load = { rounds: 9, connections: 16, seconds: 3 };
const goals = { ratio: 0.8, slowest: 1.5, bareToPgbench: 0.2 };
const baseUrl = `http://127.0.0.1:${ports.product}`;

const folder = mkdtempSync(join(tmpdir(), 'genji-bench-'));
const children: ChildProcess[] = [];
const missed: string[] = [];
try {
  for (const row of await normRows(missed)) print(row);
  const house = await buildHouse(folder, baseUrl, size);
  try {
    await bench(house);
  } finally {
    for (const child of children) child.kill('SIGKILL');
    await house.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const line of missed) process.stderr.write(`missed: ${line}\n`);
process.exitCode = missed.length === 0 ? 0 : 1;

async function bench(house: House): Promise<void> {
  await start('product.ts', 'PRODUCT', {
    port: ports.product,
    folder,
    database: house.admin,
    kind: 'embedded',
    secrets: house.secrets,
    baseUrl,
    log: false,
  });
  const sides = new Map<string, Side>();
  for (const reader of house.readers) sides.set(reader.name, await signedIn(reader));
  // The statement that the product runs, word for word.
  const list = statement('activity', 'list');
  const roles = await Promise.all(house.readers.map((reader) => bareRole(house, reader, sides)));
  const database = asRole(house.admin, 'app', house.secrets.roles);
  const { reply } = contract['GET /api/gatherings'];
  await start('bare.ts', 'BARE', { port: ports.bare, database, list, roles, reply });
  const rows: Row[] = [];
  for (const { name } of house.readers) {
    const ours = sides.get(name);
    if (ours === undefined) throw new Error(`nobody signed in as ${name}`);
    const bare = { url: `http://127.0.0.1:${ports.bare}/list/${name}`, headers: {} };
    const row = await paired(`list.${name}`, ours, bare, load);
    rows.push(row);
    print(row);
    if ((row.ratio ?? 0) < goals.ratio) missed.push(`${row.name}: ratio ${row.ratio}`);
  }
  const rates = rows.map((row) => row.value);
  if (Math.max(...rates) > goals.slowest * Math.min(...rates)) {
    missed.push(`the slowest reader is more than ${goals.slowest} times slower than the fastest`);
  }
  againstPgbench(database, roles[0], list.text, rows[0]);
}

/** Whether the baseline itself is a fair one. */
function againstPgbench(
  database: pg.ClientConfig,
  role: BareRole | undefined,
  text: string,
  row: Row | undefined,
): void {
  if (role === undefined || row === undefined || row.baseline === null) return;
  const script = `${role.opening.replaceAll('; ', ';\n')};\n${inlined(text, role.values)};\ncommit;\n`;
  const found = pgbenchRate(database, script, 5);
  if (found === undefined) {
    process.stderr.write('not done: the baseline against pgbench (there is no pgbench here)\n');
    return;
  }
  const ratio = row.baseline / found;
  print({
    ...row,
    name: 'bare.pgbench',
    value: row.baseline,
    baseline: found,
    ratio,
    spread: null,
  });
  if (ratio < goals.bareToPgbench) missed.push(`bare list is ${ratio} of pgbench`);
}

function inlined(text: string, values: readonly unknown[]): string {
  return text.replace(/^--.*$/gm, '').replace(/\$(\d)/g, (_, n) => {
    const value = values[Number(n) - 1];
    if (value === null || value === undefined) return 'null';
    return Array.isArray(value) ? `'{${value.join(',')}}'` : `'${String(value)}'`;
  });
}

interface BareRole {
  readonly name: string;
  readonly opening: string;
  readonly values: readonly unknown[];
}

async function bareRole(
  house: House,
  reader: Reader,
  sides: ReadonlyMap<string, Side>,
): Promise<BareRole> {
  const config = asRole(house.admin, 'app', house.secrets.roles);
  const access = await withClient(config, (client) =>
    accessOf(client, house.tenant, reader.person),
  );
  const cookie = sides.get(reader.name)?.headers.cookie ?? '';
  const token = decodeURIComponent(/genji-session=([^;]+)/.exec(cookie)?.[1] ?? '').split('.')[0];
  const units = access.units.get('activity.read') ?? [];
  return {
    name: reader.name,
    opening: opening(access, ['activity.read'], token ?? null),
    values: [units, null, null, null, null, 50],
  };
}

function start(file: string, name: string, settings: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, [name]: JSON.stringify(settings) };
    const child = fork(join(import.meta.dirname, file), [], { env, stdio: 'inherit' });
    children.push(child);
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  });
}

async function signedIn(reader: Reader): Promise<Side> {
  const jar = new Map<string, string>();
  const post = async (path: string, body: object) => {
    const cookie = [...jar].map(([key, value]) => `${key}=${value}`).join('; ');
    const answer = await fetch(baseUrl + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: baseUrl, cookie },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
  };
  await post('/api/account/sign-in', { username: reader.username, password: reader.password });
  const step = Math.floor(Date.now() / 30_000);
  await post('/api/account/totp', { code: totpAt(reader.totp, step) });
  const cookie = [...jar].map(([key, value]) => `${key}=${value}`).join('; ');
  return { url: `${baseUrl}/api/gatherings?limit=50`, headers: { cookie } };
}

function print(row: Row): void {
  process.stdout.write(`${JSON.stringify(rounded(row))}\n`);
}
