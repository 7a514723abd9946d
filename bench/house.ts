import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { createHasher } from '../src/api/account/password.ts';
import { createSignIn } from '../src/api/account/sign-in.ts';
import { noWays } from '../src/api/account/ways.ts';
import { catalogue } from '../src/catalogue/index.generated.ts';
import { addDays } from '../src/kernel/date.ts';
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
  /** The secretary's branch and its thirty members; and a committee with 5,000 below it. */
  readonly branch: number;
  readonly members: readonly string[];
  readonly committee: number;
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
  const { tenant, value: founders } = await foundBureau(store, bureau, (tx) => people(tx, size));
  const { wanted: value, branch, committee } = founders;
  const members = await withClient(admin, async (client) => {
    await fill(client, tenant, size);
    await enrolBelow(client, tenant, committee, many);
    return enrolIn(client, tenant, branch);
  });
  const accounts = new pg.Pool({ ...asRole(admin, 'account', roles), max: 2 });
  const signIn = await createSignIn({
    pool: accounts,
    secret: secrets.cookies,
    baseUrl,
    log: { warn: () => undefined, error: () => undefined },
    hasher: createHasher(),
    standingOf: (who) => standingOf(store, who),
    refuse: () => undefined,
    names: [],
    ways: noWays,
  });
  const made = await signIn.createDemoAccounts(tenant, value);
  await Promise.all([accounts.end(), store.pool.end()]);
  const readers = value.map((one, i) => ({ ...one, ...made[i] }) as unknown as Reader);
  const places = { branch, members, committee };
  return { admin, secrets, tenant, readers, ...places, stop: () => opened.value.stop() };
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
async function people(tx: Tx, size: Size): Promise<Founders> {
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
  const committee = committees[0] ?? root;
  const wanted = [
    await reader(tx, 'secretary', 'branch-secretary', branch),
    await reader(tx, 'cadre', 'unit-cadre', committee),
    await reader(tx, 'bureau', 'political-department', root),
    await reader(tx, 'matrix', 'unit-cadre', apart),
  ];
  return { wanted, branch, committee };
}

interface Founders {
  readonly wanted: readonly Wanted[];
  readonly branch: number;
  readonly committee: number;
}

async function reader(tx: Tx, name: Reader['name'], role: string, unit: number): Promise<Wanted> {
  const person = uuidv7();
  const line = { unit, name, standing: 'known' } as const;
  const values = { name, idNumberState: 'absent' };
  await carryOut(tx, { on: founded }, { effect: 'enrol', who: person, person: values, line });
  const given = { person, name, unit, reason: 'bench' };
  await grantAtFirstRun(tx, { ...given, role, from: founded, to: null });
  const { today } = tx.access;
  const bulk = { role: 'bulk-exporter', from: today, to: addDays(today, 1) };
  if (name === 'cadre') await grantAtFirstRun(tx, { ...given, ...bulk });
  return { name, role, person, username: name, secondFactor: true };
}

/** Members of a branch as most have them. */
const few = 30;
/** Members below a committee: more than any has. */
const many = 5_000;

const enrolled = `
  with effect as (
    select id from genji.effect where tenant = $1 order by id limit 1
  ), people as (
    insert into genji.person (tenant, person, effect)
    select $1, gen_random_uuid(), effect.id from effect, generate_series(1, $3) returning person
  ), placed as (
    select person, row_number() over () as n,
           ($2::int[])[1 + row_number() over () % cardinality($2::int[])] as unit from people
  ), detail as (
    insert into genji.person_detail (tenant, id, person, unit, name, joined_on, full_on,
      id_number_state, valid_from, effect)
    select $1, gen_random_uuid(), person, unit, 'Member ' || n, '2005-07-01', '2006-07-01', 'valid',
           '2015-01-01', effect.id from placed, effect
  )
  insert into genji.roster_line (tenant, id, person, unit, name, standing, member_kind, valid_from,
    effect)
  select $1, gen_random_uuid(), person, unit, 'Member ' || n, 'member', 'formal', '2015-01-01',
         effect.id from placed, effect
  returning person`;

async function enrolIn(client: pg.Client, tenant: string, unit: number): Promise<string[]> {
  const made = await client.query<{ person: string }>(enrolled, [tenant, [unit], few]);
  await client.query('analyze genji.roster_line, genji.person_detail');
  return made.rows.map(({ person }) => person);
}

async function enrolBelow(
  client: pg.Client,
  tenant: string,
  committee: number,
  count: number,
): Promise<void> {
  const below = await client.query<{ unit: number }>(
    'select unit from genji.unit_link where tenant = $1 and parent = $2',
    [tenant, committee],
  );
  await client.query(enrolled, [tenant, below.rows.map(({ unit }) => unit), count]);
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
