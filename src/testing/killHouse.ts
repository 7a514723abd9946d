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

export async function killHouse(): Promise<KillHouse> {
  const base = await temporaryFolder();
  const folder = join(base, 'data');
  const port = await freePort();
  let serving = await started(folder, port);
  let server: Embedded | undefined;
  let cookie = '';
  const headers = () => ({ origin: `http://127.0.0.1:${port}`, cookie });
  const fetched = async (method: string, path: string, body?: object) => {
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const url = `http://127.0.0.1:${port}${path}`;
    return fetch(url, { method, headers: { ...headers(), ...type }, ...content });
  };
  const ask: KillHouse['ask'] = async (method, path, body) => {
    try {
      const answer = await fetched(method, path, body);
      return { status: answer.status, body: await answer.text() };
    } catch {
      return { status: 0, body: '' };
    }
  };
  cookie = await cookieOf(
    folder,
    (path, body) => fetched('POST', path, body),
    (now) => {
      cookie = now;
    },
  );
  const attached = async () => {
    server ??= await embeddedIn(folder);
    return server.admin;
  };
  return {
    ask,
    admin: attached,
    kill: async (victim) => {
      const begun = performance.now();
      await server?.stop();
      server = undefined;
      if (victim !== 'app') process.kill(await databaseIn(folder), 'SIGKILL');
      if (victim !== 'database') {
        serving.child.kill('SIGKILL');
        await serving.ended;
        serving = await started(folder, port);
      }
      while ((await ask('GET', '/api/me')).status !== 200) await pause(20);
      return performance.now() - begun;
    },
    sql: async (text, values, database = 'genji') => {
      const client = new pg.Client({ ...(await attached()), database });
      client.on('error', () => undefined);
      await client.connect();
      try {
        return (await client.query(text, values)).rows;
      } finally {
        await client.end();
      }
    },
    proof: async () => {
      const { code, output } = await genji(['verify', '--json'], { GENJI_DATA: folder });
      return code === 0 ? '' : output;
    },
    close: async () => {
      await server?.stop();
      serving.child.kill('SIGTERM');
      await serving.ended;
      await rm(base, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 });
    },
  };
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
async function cookieOf(
  folder: string,
  post: (path: string, body: object) => Promise<Response>,
  hold: (cookie: string) => void,
): Promise<string> {
  const accounts = JSON.parse(await readFile(join(folder, 'demo-accounts.json'), 'utf8')) as {
    readonly username: string;
    readonly password: string;
    readonly totp: string;
  }[];
  const { username, password, totp } =
    accounts.find((one) => one.username === 'shuji') ?? accounts[0] ?? raise();
  const cookies = (answer: Response) =>
    answer.headers
      .getSetCookie()
      .map((line) => line.split(';', 1)[0])
      .join('; ');
  hold(cookies(await post('/api/account/sign-in', { username, password })));
  const answer = await post('/api/account/totp', { code: totpAt(totp, stepNow()) });
  if (answer.status !== 200) throw new Error(await answer.text());
  return cookies(answer);
}

function raise(): never {
  throw new Error('no demo accounts');
}
