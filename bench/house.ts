import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { createSignIn } from '../src/api/account/sign-in.ts';
import { catalogue } from '../src/catalogue/index.generated.ts';
import { foundBureau } from '../src/store/bureau.ts';
import { writeRoles } from '../src/store/catalogueRoles.ts';
import { carryOut } from '../src/store/effects.ts';
import { openEmbedded } from '../src/store/embedded.ts';
import { grantAtFirstRun, standingOf } from '../src/store/grant.ts';
import type { Secrets } from '../src/store/secrets.ts';
import { asRole, prepareDatabase } from '../src/store/setup.ts';
import { openStore, type Tx } from '../src/store/transaction.ts';

/** A bureau of 2,000 units with a million gatherings, and four people who look at them. */
export interface House {
  readonly admin: pg.ClientConfig;
  readonly secrets: Secrets;
  readonly tenant: string;
  readonly readers: readonly Reader[];
  stop(): Promise<void>;
}
export interface Reader {
  readonly name: 'secretary' | 'cadre' | 'bureau' | 'matrix';
  readonly person: string;
  readonly username: string;
  readonly password: string;
  readonly totp: string;
}

export interface Size {
  readonly committees: number;
  readonly branches: number;
  readonly gatherings: number;
}

const founded = '2015-01-01';
const areas = ['unit.write', 'roster.read', 'roster.write', 'grant.manage'];

export async function buildHouse(folder: string, baseUrl: string, size: Size): Promise<House> {
  const opened = await openEmbedded({ folder, log: () => undefined, claim: 'own' });
  if (!opened.ok) throw new Error(opened.problems[0].message.en);
  const random = () => randomBytes(24).toString('base64url');
  const roles = { owner: random(), app: random(), account: random(), sealer: random() };
  const secrets = { roles, cookies: random() + random() };
  const admin = { ...opened.value.admin, database: 'bench' };
  await withClient(opened.value.admin, (client) => client.query('create database bench'));
  await prepareDatabase(admin, roles);
  await withClient(asRole(admin, 'owner', roles), (owner) => writeRoles(owner, catalogue.roles));
  const store = openStore(asRole(admin, 'app', roles), 2);
  const bureau = { name: 'Bench', demo: false, areas };
  const { tenant, value } = await foundBureau(store, bureau, (tx) => people(tx, size));
  await withClient(admin, (client) => fill(client, tenant, size));
  const accounts = new pg.Pool({ ...asRole(admin, 'account', roles), max: 2 });
  const signIn = await createSignIn({
    pool: accounts,
    secret: secrets.cookies,
    baseUrl,
    log: { warn: () => undefined, error: () => undefined },
    standingOf: (who) => standingOf(store, who),
    refuse: () => undefined,
    names: [],
  });
  const made = await signIn.createDemoAccounts(tenant, value);
  await Promise.all([accounts.end(), store.pool.end()]);
  const readers = value.map((one, i) => ({ ...one, ...made[i] }) as unknown as Reader);
  return { admin, secrets, tenant, readers, stop: () => opened.value.stop() };
}

export async function withClient<T>(
  config: pg.ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

interface Wanted {
  readonly name: Reader['name'];
  readonly role: string;
  readonly person: string;
  readonly username: string;
  readonly secondFactor: boolean;
}

/** As many branches as a city bureau has stand under a committee of their own. */
const wholeBureau = 81;

/** Units 1 (the bureau), then committees, then branches dealt out to them in turn. */
async function people(tx: Tx, size: Size): Promise<Wanted[]> {
  const act = { on: founded } as const;
  const found = (kind: string, name: string, parent: number | null) =>
    carryOut(tx, act, { effect: 'found', kind, name, parent, relation: 'subordinate' });
  const { unit: root } = await found('bureau-committee', 'Bench', null);
  const committees: number[] = [];
  for (let i = 0; i < size.committees; i += 1) {
    committees.push((await found('unit-committee', `Committee ${i}`, root)).unit);
  }
  const { unit: apart } = await found('unit-committee', 'Committee of 81', root);
  let branch = 0;
  for (let i = 0; i < size.branches; i += 1) {
    const above = i < wholeBureau ? apart : (committees[i % committees.length] ?? root);
    branch = (await found('branch', `Branch ${i}`, above)).unit;
  }
  return [
    await reader(tx, 'secretary', 'branch-secretary', branch),
    await reader(tx, 'cadre', 'unit-cadre', committees[0] ?? root),
    await reader(tx, 'bureau', 'political-department', root),
    await reader(tx, 'matrix', 'unit-cadre', apart),
  ];
}

async function reader(tx: Tx, name: Reader['name'], role: string, unit: number): Promise<Wanted> {
  const person = uuidv7();
  const line = { unit, name, standing: 'known' } as const;
  const values = { name, idNumberState: 'absent' };
  await carryOut(tx, { on: founded }, { effect: 'enrol', who: person, person: values, line });
  await grantAtFirstRun(tx, { to: null, person, name, role, unit, from: founded, reason: 'bench' });
  return { name, role, person, username: name, secondFactor: true };
}

/** Straight into the tables: the bench measures reading, not how the rows came in. */
async function fill(client: pg.Client, tenant: string, size: Size): Promise<void> {
  const first = 3 + size.committees;
  await client.query('set synchronous_commit = off');
  await client.query(
    `insert into genji.gathering (tenant, id, unit, held_on, place, title, year_of_account, status,
       version, created_by, recorded_at, changed_by)
     select $1, gen_random_uuid(), $2 + (n % $3), date '2016-01-01' + (n % 3900)::int, 'Room',
       'Assembly ' || n, 2026, 'recorded', 1, $1, now(), $1
     from generate_series(1, $4::int) n`,
    [tenant, first, size.branches, size.gatherings],
  );
  await client.query(
    `insert into genji.part (tenant, gathering, position, unit, held_on, handle, expected, attended,
       entitled, present, content)
     select tenant, id, 1, unit, held_on, 'branch-assembly', 30, 27, 28, 25, '{}'
     from genji.gathering where tenant = $1`,
    [tenant],
  );
  await client.query('vacuum (analyze) genji.gathering');
  await client.query('vacuum (analyze) genji.part');
  await client.query('analyze');
}
