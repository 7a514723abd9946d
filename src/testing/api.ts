import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { SignIn } from '../api/account/sign-in.ts';
import type { Route } from '../api/route.ts';
import { createServer } from '../api/server.ts';
import type { Services } from '../api/services.ts';
import { catalogue } from '../catalogue/index.generated.ts';
import { closePress } from '../documents/paper/print.ts';
import type { IsoDate } from '../kernel/date.ts';
import { foundBureau } from '../store/bureau.ts';
import { writeRoles } from '../store/catalogueRoles.ts';
import type { LineValues } from '../store/effect.ts';
import { carryOut } from '../store/effects.ts';
import { grantAtFirstRun } from '../store/grant.ts';
import { type Caller, openStore, type Tx, transact } from '../store/transaction.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { testPool } from './pool.ts';
import { baseUrl, servicesOf, signInOf } from './services.ts';

/** A small bureau on a database of its own: a committee with two branches and a number-only one. */
export interface ApiHouse {
  readonly database: TestDatabase;
  readonly app: FastifyInstance;
  readonly services: Services;
  /** Its data folder. */
  readonly folder: string;
  readonly signIn: SignIn;
  readonly tenant: string;
  readonly units: Units;
  readonly people: People;
  /** Superuser, for what no role may do: bulk data, reading the trail. */
  readonly admin: pg.Pool;
  /** Somebody as the store's own transactions take it, without a session. */
  as(person: string): Caller;
  /** Signs in through HTTP, again where the person did before: a browser without a screen. */
  visitor(person: string): Promise<Visitor>;
  close(): Promise<void>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
  /** The answer as JSON; what is in it, the test says. */
  json<T>(): T;
}

export interface Visitor {
  /** As a request of its own would carry it. */
  readonly cookie: string;
  get(url: string): Promise<Reply>;
  send(method: 'POST' | 'PUT', url: string, payload: object): Promise<Reply>;
  /** A file as a browser sends it. */
  upload(url: string, bytes: Uint8Array, type: string): Promise<Reply>;
}

interface Units {
  readonly root: number;
  readonly committee: number;
  readonly branch: number;
  readonly other: number;
  readonly counted: number;
}

/** `members` are formal; `newcomer` is probationary; `guest` belongs elsewhere. */
interface People {
  readonly secretary: string;
  readonly members: readonly string[];
  readonly newcomer: string;
  readonly guest: string;
  readonly otherSecretary: string;
  readonly cadre: string;
}

/** First day of the test bureau. */
export const founded: IsoDate = '2020-01-01';
export const memberNames = ['王建国', '赵敏', '孙海涛', '李晓彤', '周文静', '刘洋'] as const;

type Way = (to: pg.ClientConfig) => pg.ClientConfig | Promise<pg.ClientConfig>;

/** @param way how the server itself reaches the database; straight when left out */
export async function apiHouse(routes: readonly Route[], way: Way = (to) => to): Promise<ApiHouse> {
  const database = await testDatabase();
  const admin = testPool(database.config('admin'), 2);
  const accounts = testPool(await way(database.config('account')), 4);
  const sealer = testPool(database.config('sealer'), 1);
  const store = openStore(await way(database.config('app')), 8);
  await asOwner(database);
  const ids = peopleIds();
  const { tenant, value: units } = await foundBureau(
    store,
    { name: '试用公安局', demo: false, areas: catalogue.permissions.map(({ id }) => id) },
    (tx) => settle(tx, ids),
  );
  const signIn = await signInOf(accounts, store);
  const folder = await mkdtemp(join(tmpdir(), 'genji-api-'));
  const services = servicesOf({ folder, store, sealer, signIn });
  const app = await createServer({ services, signIn, routes, log: false, baseUrl });
  const close = async () => {
    await app.close();
    closePress();
    await Promise.all([admin, accounts, sealer, store.pool].map((pool) => pool.end()));
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  };
  const passwords = new Map<string, string>();
  const visitor = async (person: string) => {
    const username = `u${person}`.slice(0, 30);
    const wanted = { role: 'x', person, username, secondFactor: false };
    const known = passwords.get(person);
    const made = known === undefined && (await signIn.createDemoAccounts(tenant, [wanted]))[0];
    const password = known ?? (made ? made.password : '');
    passwords.set(person, password);
    return signedIn(app, username, password);
  };
  const as = (person: string) => ({ tenant, person, session: null });
  const of = { database, app, services, signIn, folder, tenant, units, people: ids, admin };
  return { ...of, as, visitor, close };
}

async function asOwner(database: TestDatabase): Promise<void> {
  const owner = new pg.Client(database.config('owner'));
  await owner.connect();
  await writeRoles(owner, catalogue.roles);
  await owner.end();
}

function peopleIds(): People {
  return {
    secretary: uuidv7(),
    members: memberNames.map(() => uuidv7()),
    newcomer: uuidv7(),
    guest: uuidv7(),
    otherSecretary: uuidv7(),
    cadre: uuidv7(),
  };
}

async function settle(tx: Tx, people: People): Promise<Units> {
  const root = await found(tx, 'bureau-committee', '试用市公安局党委', null);
  const committee = await found(tx, 'unit-committee', '治安支队党委', root);
  const branch = await found(tx, 'branch', '第一党支部', committee);
  const other = await found(tx, 'branch', '第二党支部', committee);
  const counted = await found(tx, 'branch', '第三党支部', committee, true);
  await carryOut(
    tx,
    { on: founded },
    { effect: 'headcount', unit: counted, formal: 8, probationary: 1 },
  );
  await enrol(tx, people.secretary, '陈志远', { unit: branch });
  for (const [i, person] of people.members.entries()) {
    await enrol(tx, person, memberNames[i] ?? '', { unit: branch });
  }
  await enrol(tx, people.newcomer, '吴桐', { unit: branch, memberKind: 'probationary' });
  await enrol(tx, people.guest, '郑凯', { unit: branch, standing: 'participant' });
  await enrol(tx, people.otherSecretary, '钱卫东', { unit: other });
  await enrol(tx, people.cadre, '冯雪', { unit: other });
  const grants = [
    [people.secretary, 'branch-secretary', branch],
    [people.otherSecretary, 'branch-secretary', other],
    [people.cadre, 'unit-cadre', committee],
  ] as const;
  for (const [person, role, unit] of grants) {
    const paper = { name: role, from: founded, to: null, reason: '试用' };
    await grantAtFirstRun(tx, { person, role, unit, ...paper });
  }
  return { root, committee, branch, other, counted };
}

async function found(
  tx: Tx,
  kind: string,
  name: string,
  parent: number | null,
  numberOnly?: boolean,
): Promise<number> {
  const change = {
    effect: 'found',
    kind,
    name,
    parent,
    numberOnly,
    relation: 'subordinate',
  } as const;
  return (await carryOut(tx, { on: founded }, change)).unit;
}

/** Somebody new on a roster, from the first day on unless `on` says another. */
export async function enrol(
  tx: Tx,
  who: string,
  name: string,
  place: Partial<LineValues> & { readonly unit: number; readonly on?: IsoDate },
): Promise<void> {
  const { on = founded, ...rest } = place;
  const { standing = 'member', memberKind = 'formal' } = rest;
  const full = memberKind === 'formal' && standing === 'member';
  const person = {
    name,
    idNumberState: 'valid',
    joinedOn: '2010-07-01',
    fullOn: full ? '2011-07-01' : null,
  } as const;
  const line = { ...rest, name, standing, ...(standing === 'member' ? { memberKind } : {}) };
  await carryOut(tx, { on }, { effect: 'enrol', who, person, line });
}

/** Gives somebody a role on a unit, as the first run does; one with a last day, from today on. */
export async function grant(
  house: ApiHouse,
  person: string,
  role: string,
  unit: number,
): Promise<void> {
  await house.admin.query(
    `insert into genji.role_grant (tenant, id, person, person_name, role, unit, valid_from, valid_to,
       reason, requested_by, approved_by, approved_at, first_run)
     select $1, $2, $3, '试用', $4, $5, case when d.most is null then $6 else d.today end,
            d.today + d.most, '试用', $3, $3, now(), true
       from (select max(most_days) as most, genji.business_day($1) as today
               from genji.role_permission where role = $4) d`,
    [house.tenant, uuidv7(), person, role, unit, founded],
  );
}

/** A value of a setting that two persons of the top committee decided, from the first day on. */
export async function decided(house: ApiHouse, key: string, value: unknown): Promise<void> {
  const { admin, tenant, units } = house;
  await admin.query(
    `insert into genji.setting_entry (tenant, id, key, unit, value, valid_from, document_no,
       proposed_by, decided_by, decided_at, accepted)
     values ($1, $2, $3, $4, $5, $6, '试公党〔2020〕1号', $7, $8, now(), true)`,
    [tenant, uuidv7(), key, units.root, JSON.stringify(value), founded, uuidv7(), uuidv7()],
  );
}

async function signedIn(
  app: FastifyInstance,
  username: string,
  password: string,
): Promise<Visitor> {
  const headers = { origin: baseUrl };
  const url = '/api/account/sign-in';
  const response = await app.inject({
    method: 'POST',
    url,
    headers,
    payload: { username, password },
  });
  if (response.statusCode !== 200) throw new Error(`not signed in: ${response.body}`);
  const cookie = [response.headers['set-cookie'] ?? []]
    .flat()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
  const ask = async (
    method: 'GET' | 'POST' | 'PUT',
    to: string,
    payload?: object,
    type?: string,
  ) => {
    const content = type === undefined ? {} : { 'content-type': type };
    const request = { method, url: to, headers: { ...headers, cookie, ...content } };
    const answer = await app.inject(payload === undefined ? request : { ...request, payload });
    const json = <T>() => answer.json<T>();
    return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload, json };
  };
  return {
    cookie,
    get: (to) => ask('GET', to),
    send: (method, to, payload) => ask(method, to, payload),
    upload: (to, bytes, type) => ask('POST', to, Buffer.from(bytes), type),
  };
}

/** A transaction of somebody with every area open that the catalogue has. */
export function work<T>(house: ApiHouse, person: string, run: (tx: Tx) => Promise<T>): Promise<T> {
  const areas = catalogue.permissions.map(({ id }) => id);
  return transact(house.services.store, house.as(person), areas, run);
}
