import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { occupantOf } from '../store/embedded/occupant.ts';
import { type Embedded, openEmbedded } from '../store/embedded.ts';
import { stepNow, totpAt } from './account.ts';
import { temporaryFolder } from './processes.ts';
import { freePort, genji, type Serving, serve } from './serve.ts';

/** What is killed, without a warning. */
export const victims = ['app', 'database', 'both'] as const;
export type Victim = (typeof victims)[number];

/** The whole system as one process and its database, to be killed and started again. */
export interface KillHouse {
  /** As the secretary's browser asks; a connection that was lost is an answer 0. */
  ask(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<Answer>;
  /** Kills, and answers with the milliseconds until the system can work again. */
  kill(victim: Victim): Promise<number>;
  /** A superuser's question to the demo's database, or to the one where nobody else writes. */
  sql(text: string, values: unknown[], database?: 'genji' | 'postgres'): Promise<Row[]>;
  /** The superuser of the database server that runs now. */
  admin(): Promise<pg.ClientConfig>;
  /** What `genji verify` says: empty when trail and files are whole. */
  proof(): Promise<string>;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

type Row = Readonly<Record<string, unknown>>;

/** What runs now, and where. */
interface Place {
  readonly base: string;
  readonly folder: string;
  readonly port: number;
  serving: Serving;
  server: Embedded | undefined;
  cookie: string;
}

export async function killHouse(): Promise<KillHouse> {
  const base = await temporaryFolder();
  const folder = join(base, 'data');
  const port = await freePort();
  const serving = await started(folder, port);
  const place: Place = { base, folder, port, serving, server: undefined, cookie: '' };
  await enter(place);
  return {
    ask: (method, path, body) => ask(place, method, path, body),
    admin: () => attached(place),
    kill: (victim) => kill(place, victim),
    sql: (text, values, database = 'genji') => sql(place, text, values, database),
    proof: async () => {
      const { code, output } = await genji(['verify', '--json'], { GENJI_DATA: folder });
      return code === 0 ? '' : output;
    },
    close: async () => {
      await place.server?.stop();
      place.serving.child.kill('SIGTERM');
      await place.serving.ended;
      await rm(base, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 });
    },
  };
}

function fetched({ port, cookie }: Place, method: string, path: string, body?: object) {
  const address = `http://127.0.0.1:${port}`;
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  const headers = { origin: address, cookie, ...type };
  return fetch(`${address}${path}`, { method, headers, ...content });
}

async function ask(place: Place, method: string, path: string, body?: object): Promise<Answer> {
  try {
    const answer = await fetched(place, method, path, body);
    return { status: answer.status, body: await answer.text() };
  } catch {
    return { status: 0, body: '' };
  }
}

async function attached(place: Place): Promise<pg.ClientConfig> {
  place.server ??= await embeddedIn(place.folder);
  return place.server.admin;
}

async function kill(place: Place, victim: Victim): Promise<number> {
  const begun = performance.now();
  await place.server?.stop();
  place.server = undefined;
  if (victim !== 'app') process.kill(await databaseIn(place.folder), 'SIGKILL');
  if (victim !== 'database') {
    place.serving.child.kill('SIGKILL');
    await place.serving.ended;
    place.serving = await started(place.folder, place.port);
  }
  while ((await ask(place, 'GET', '/api/me')).status !== 200) await pause(20);
  return performance.now() - begun;
}

async function sql(place: Place, text: string, values: unknown[], database: string) {
  const client = new pg.Client({ ...(await attached(place)), database });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text, values)).rows as Row[];
  } finally {
    await client.end();
  }
}

async function started(folder: string, port: number): Promise<Serving> {
  const serving = await serve({ folder, port });
  if (serving.address === undefined) throw new Error(serving.output());
  return serving;
}

async function embeddedIn(folder: string): Promise<Embedded> {
  const opened = await openEmbedded({ folder, log: () => undefined, claim: 'attach' });
  if (!opened.ok) throw new Error(opened.problems[0].message.en);
  return opened.value;
}

async function databaseIn(folder: string): Promise<number> {
  const found = await occupantOf(join(folder, 'postgres', 'data'));
  if (found.is !== 'server') throw new Error(`the database is not there: ${found.is}`);
  return found.pid;
}

/** The secretary of the demo signs in, with a code; the session outlives every kill. */
async function enter(place: Place): Promise<void> {
  const file = await readFile(join(place.folder, 'demo-accounts.json'), 'utf8');
  const accounts: { username: string; password: string; totp: string }[] = JSON.parse(file);
  const secretary = accounts.find((one) => one.username === 'shuji');
  if (secretary === undefined) throw new Error('no demo accounts');
  const { username, password, totp } = secretary;
  const steps = [
    ['sign-in', () => ({ username, password })],
    ['totp', () => ({ code: totpAt(totp, stepNow()) })],
  ] as const;
  for (const [path, body] of steps) {
    const answer = await fetched(place, 'POST', `/api/account/${path}`, body());
    if (answer.status !== 200) throw new Error(await answer.text());
    const lines = answer.headers.getSetCookie().map((line) => line.split(';', 1)[0]);
    place.cookie = lines.join('; ');
  }
}
