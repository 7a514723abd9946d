import { createHmac, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import Fastify, { type FastifyInstance } from 'fastify';
import type pg from 'pg';
import type { Standing } from '../api/account/library.ts';
import { createHasher } from '../api/account/password.ts';
import { accountStatus } from '../api/account/problems.ts';
import { createSignIn, type SignIn } from '../api/account/sign-in.ts';
import { noWays, type SignInWays } from '../api/account/ways.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { testPool } from './pool.ts';

export const baseUrl = 'https://genji.test';
export const goodPassword = 'rain over the quiet river';

/** The service of signing in on a database of its own, with a bureau and nobody in it. */
export interface AccountHouse {
  readonly database: TestDatabase;
  readonly app: FastifyInstance;
  readonly signIn: SignIn;
  readonly tenant: string;
  /** Superuser: moves clocks of rows, reads what the service may not. */
  readonly admin: pg.Pool;
  readonly standings: Map<string, Standing>;
  /** Everything that the service logged. */
  readonly logged: string[];
  close(): Promise<void>;
}

export async function accountHouse(ways: SignInWays = noWays): Promise<AccountHouse> {
  const database = await testDatabase();
  const admin = testPool(database.config('admin'), 2);
  const pool = testPool(database.config('account'), 8);
  const tenant = randomUUID();
  await admin.query('insert into genji.tenant (tenant, name) values ($1, $2)', [
    tenant,
    '试用公安局',
  ]);
  const standings = new Map<string, Standing>();
  const logged: string[] = [];
  const note = (fields: object, message: string) =>
    logged.push(JSON.stringify({ fields, message }));
  const member = { secondFactor: false, administrator: false };
  const signIn = await createSignIn({
    pool,
    secret: 'kR8vQ2mZ5xT1nB7wL4yH9cJ6pD3sF0gA',
    baseUrl,
    log: { warn: note, error: note },
    hasher: createHasher(),
    standingOf: async ({ person }) => standings.get(person) ?? member,
    refuse: (reply, problem) => reply.code(accountStatus[problem.code]).send(problem),
    names: ['试用公安局', 'shiyong'],
    ways,
  });
  const app = Fastify();
  signIn.routes(app);
  const close = async () => {
    await app.close();
    await Promise.all([admin.end(), pool.end()]);
    await database.drop();
  };
  return { database, app, signIn, tenant, admin, standings, logged, close };
}

export interface Person {
  readonly person: string;
  readonly username: string;
  readonly password: string;
  readonly totp: string;
}

let people = 0;

/** Somebody with an account that is ready; with a second factor where `standing` asks for one. */
export async function newPerson(house: AccountHouse, standing: Partial<Standing>): Promise<Person> {
  people += 1;
  const person = randomUUID();
  const full = { secondFactor: false, administrator: false, ...standing };
  house.standings.set(person, full);
  const wanted = {
    role: 'x',
    person,
    username: `person${people}`,
    secondFactor: full.secondFactor,
  };
  const [made] = await house.signIn.createDemoAccounts(house.tenant, [wanted]);
  if (made === undefined) throw new Error('no account');
  return { person, username: made.username, password: made.password, totp: made.totp };
}

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly setCookies: readonly string[];
}

/** A browser without a screen: keeps cookies, comes from one address. */
export class Browser {
  readonly jar = new Map<string, string>();
  readonly house: AccountHouse;
  readonly address: string;

  constructor(house: AccountHouse, address: string) {
    this.house = house;
    this.address = address;
  }

  async ask(method: 'GET' | 'POST', path: string, payload?: object): Promise<Answer> {
    const response = await this.house.app.inject({
      method,
      url: `/api/account/${path}`,
      remoteAddress: this.address,
      headers: { cookie: this.cookie(), 'user-agent': 'test' },
      ...(payload === undefined ? {} : { payload }),
    });
    const setCookies = [response.headers['set-cookie'] ?? []].flat();
    for (const line of setCookies) this.keep(line);
    const body = response.body === '' ? {} : response.json();
    return { status: response.statusCode, body, setCookies };
  }

  post(path: string, payload: object): Promise<Answer> {
    return this.ask('POST', path, payload);
  }

  signIn({ username, password }: Pick<Person, 'username' | 'password'>): Promise<Answer> {
    return this.post('sign-in', { username, password });
  }

  cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  token(): string | null {
    return this.house.signIn.readToken({ headers: { cookie: this.cookie() } });
  }

  protected keep(line: string): void {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    if (/max-age=0/i.test(line)) this.jar.delete(pair.slice(0, at));
    else this.jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

/** Codes by RFC 6238 after the RFC's text, not the library's code, so that one checks the other. */
export function totpAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Waits where a step is about to end, so that a code is given in the step that it was made for. */
export async function steady(): Promise<void> {
  const into = Date.now() % 30_000;
  if (into > 20_000) await pause(30_000 - into);
}

export function stepNow(): number {
  return Math.floor(Date.now() / 30_000);
}

function fromBase32(secret: string): Buffer {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((c) => letters.indexOf(c).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** Signs in fully, code included. */
export async function signedIn(house: AccountHouse, who: Person, address: string) {
  const browser = new Browser(house, address);
  const first = await browser.signIn(who);
  const code = () => totpAt(who.totp, stepNow());
  const last = first.body.next === 'totp' ? await browser.post('totp', { code: code() }) : first;
  if (last.body.next !== 'done') throw new Error(`not signed in: ${JSON.stringify(last.body)}`);
  return browser;
}
