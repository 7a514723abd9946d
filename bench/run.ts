/**
 * `npm run bench`: starts what it needs, prints one JSON line per row, ratio = ours / baseline.
 * Exit code 1 when a goal is missed. GENJI_BENCH_ROWS makes it smaller while one works on it, and
 * `npm run bench -- matrix` runs the rows of one name alone: check, case, list, matrix, save,
 * finding or export.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { noWays } from '../src/api/account/ways.ts';
import { contract } from '../src/api/contract/index.ts';
import { accessOf, opening } from '../src/store/access.ts';
import { asRole } from '../src/store/setup.ts';
import { statement } from '../src/store/sql.ts';
import { totpAt } from '../src/testing/account.ts';
import { caseRows } from './case.ts';
import { buildHouse, type House, type Reader, withClient } from './house.ts';
import { matrixAreas, matrixSteps, matrixYear } from './matrix.ts';
import { paired, type Row, rounded, type Side } from './measure.ts';
import { normRows } from './norm.ts';
import { pgbenchRate } from './pgbench.ts';
import { draftOf, saveSteps } from './save.ts';
import type { Step } from './steps.ts';
import { exportRow, freshRow, grownRow } from './waits.ts';

const ports = { product: 18_431, bare: 18_432 };
const size = {
  committees: 12,
  branches: 1_987,
  gatherings: Number(process.env.GENJI_BENCH_ROWS ?? 1_000_000),
};
const load = { rounds: 9, connections: 16, seconds: 3 };
const goals = { ratio: 0.8, save: 0.6, slowest: 1.5, bareToPgbench: 0.2 };
const baseUrl = `http://127.0.0.1:${ports.product}`;

const folder = mkdtempSync(join(tmpdir(), 'genji-bench-'));
const children: ChildProcess[] = [];
const missed: string[] = [];
const only = process.argv[2];
const isAsked = (group: string) => only === undefined || group.startsWith(only);
try {
  if (isAsked('check')) for (const row of await normRows(missed)) print(row);
  if (isAsked('case')) for (const row of caseRows(missed)) print(row);
  const rest = ['list', 'matrix', 'save', 'finding', 'export'];
  if (rest.some(isAsked)) await benchHouse();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const line of missed) process.stderr.write(`missed: ${line}\n`);
process.exitCode = missed.length === 0 ? 0 : 1;

async function benchHouse(): Promise<void> {
  const house = await buildHouse(folder, baseUrl, size);
  try {
    await bench(house);
  } finally {
    for (const child of children) child.kill('SIGKILL');
    await house.stop();
  }
}

async function bench(house: House): Promise<void> {
  await start('product.ts', 'PRODUCT', {
    port: ports.product,
    folder,
    database: house.admin,
    kind: 'embedded',
    secrets: house.secrets,
    baseUrl,
    log: false,
    secondPlace: null,
    ways: noWays,
  });
  const all = await measuredOf(house);
  const pages = [...all.values()].filter(({ name }) => isAsked(name));
  const database = asRole(house.admin, 'app', house.secrets.roles);
  const bare = pages.map((page) => page.bare);
  await start('bare.ts', 'BARE', { port: ports.bare, database, pages: bare });
  const rows = new Map<string, Row>();
  for (const page of pages) {
    const url = `http://127.0.0.1:${ports.bare}${page.bare.path}`;
    const posted = page.bare.renew === null ? {} : { body: () => '{}' };
    const side = { url, headers: { 'content-type': 'application/json' }, ...posted };
    const row = await paired(page.name, page.ours, side, load);
    rows.set(page.name, row);
    print(row);
    const goal = page.bare.renew === null ? goals.ratio : goals.save;
    if ((row.ratio ?? 0) < goal) missed.push(`${row.name}: ratio ${row.ratio}`);
  }
  const lists = pages.filter(({ bare: { answer } }) => answer === null);
  const rates = lists.map(({ name }) => rows.get(name)?.value ?? Number.NaN);
  if (Math.max(...rates) > goals.slowest * Math.min(...rates)) {
    missed.push(`the slowest reader is more than ${goals.slowest} times slower than the fastest`);
  }
  const [first] = lists;
  if (first !== undefined) againstPgbench(database, first.bare, rows.get(first.name));
  await waits(house, all);
}

/** Everything that is asked of both servers, by its name. */
async function measuredOf(house: House): Promise<ReadonlyMap<string, Measured>> {
  const all = new Map<string, Measured>();
  for (const reader of house.readers) {
    const page = await pageOf(house, reader);
    all.set(page.name, page);
    if (reader.name !== 'secretary') continue;
    all.set('save.gathering30', await savingOf(house, reader, page));
  }
  return all;
}

/** What one waits for, one request after the other; the last fills the tables further. */
async function waits(house: House, all: ReadonlyMap<string, Measured>): Promise<void> {
  const side = (name: string) => {
    const { headers = {} } = all.get(name)?.ours ?? {};
    return { url: baseUrl, headers: { ...headers, origin: baseUrl } };
  };
  if (isAsked('finding')) print(await freshRow(house, side('list.secretary'), missed));
  if (isAsked('export')) print(await exportRow(house, side('list.cadre'), missed));
  if (!isAsked('matrix')) return;
  const { url = '' } = all.get('matrix.81')?.ours ?? {};
  print(await grownRow(house, url, side('matrix.81'), missed));
}

/** Whether the baseline itself is a fair one. */
function againstPgbench(
  database: pg.ClientConfig,
  { opening: begin, steps: [step] }: BarePage,
  row: Row | undefined,
): void {
  if (step === undefined || row === undefined || row.baseline === null) return;
  const query = inlined(step.text, step.values);
  const script = `${begin.replaceAll('; ', ';\n')};\n${query};\ncommit;\n`;
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

/** As `bare.ts` answers it. */
interface BarePage {
  readonly path: string;
  readonly opening: string;
  readonly steps: readonly Step[];
  readonly reply: object;
  readonly answer: object | null;
  readonly renew: string | null;
}

interface Measured {
  readonly name: string;
  readonly ours: Side;
  readonly bare: BarePage;
}

/** What one reader asks of both servers: the statements are those of the product, word for word. */
async function pageOf(house: House, reader: Reader): Promise<Measured> {
  const { headers } = await signedIn(reader);
  const config = asRole(house.admin, 'app', house.secrets.roles);
  const access = await withClient(config, (client) =>
    accessOf(client, house.tenant, reader.person),
  );
  const token = decodeURIComponent(/genji-session=([^;]+)/.exec(headers.cookie ?? '')?.[1] ?? '');
  const begin = (areas: readonly string[]) => opening(access, areas, token.split('.')[0] ?? null);
  const path = `/${reader.name}`;
  if (reader.name === 'matrix') {
    const ours = { url: `${baseUrl}/api/completion?year=${matrixYear}`, headers };
    const answer = (await (await fetch(ours.url, { headers })).json()) as object;
    const { reply } = contract['GET /api/completion'];
    const steps = await matrixSteps(house, reader);
    const bare = { path, opening: begin(matrixAreas), steps, reply, answer, renew: null };
    return { name: 'matrix.81', ours, bare };
  }
  const ours = { url: `${baseUrl}/api/gatherings?limit=50`, headers };
  const { reply } = contract['GET /api/gatherings'];
  const values = [access.units.get('activity.read') ?? [], null, null, null, null, 50];
  const steps = [{ ...statement('activity', 'list'), values }];
  const bare = { path, opening: begin(['activity.read']), steps, reply, answer: null, renew: null };
  return { name: `list.${reader.name}`, ours, bare };
}

/** The same person saves; bare opens the same transaction, with the areas of that route. */
async function savingOf(house: House, reader: Reader, { ours }: Measured): Promise<Measured> {
  const config = asRole(house.admin, 'app', house.secrets.roles);
  const access = await withClient(config, (client) =>
    accessOf(client, house.tenant, reader.person),
  );
  const cookie = ours.headers.cookie ?? '';
  const token = decodeURIComponent(/genji-session=([^;]+)/.exec(cookie)?.[1] ?? '');
  const { areas, steps, id, answer } = await saveSteps(house, reader);
  const { reply } = contract['POST /api/gatherings'];
  const opened = opening(access, areas, token.split('.')[0] ?? null);
  const headers = { ...ours.headers, origin: baseUrl, 'content-type': 'application/json' };
  const draft = draftOf(house);
  const body = () => JSON.stringify({ id: uuidv7(), finished: true, draft });
  return {
    name: 'save.gathering30',
    ours: { url: `${baseUrl}/api/gatherings`, headers, body },
    bare: { path: '/save', opening: opened, steps, reply, answer, renew: id },
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

async function signedIn(reader: Reader): Promise<Pick<Side, 'headers'>> {
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
  return { headers: { cookie } };
}

function print(row: Row): void {
  process.stdout.write(`${JSON.stringify(rounded(row))}\n`);
}
