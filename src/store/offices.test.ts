import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue } from '../catalogue/index.generated.ts';
import type { Role } from '../engines/org/define.ts';
import { conflictingRoles } from '../engines/org/offices.ts';
import { addDays, type IsoDate } from '../kernel/date.ts';
import { type ApiHouse, apiHouse, founded, grant, work } from '../testing/api.ts';
import { rounds } from '../testing/depth.ts';
import { factTables, fillEveryTable } from '../testing/everyTable.ts';

/** G12: three administrators are three people, and no grant is one person's doing. */

let house: ApiHouse;
beforeAll(async () => {
  house = await apiHouse([]);
  await fillEveryTable(house);
});
afterAll(() => house.close());

const columns = `tenant, id, person, person_name, role, unit, valid_from, valid_to, reason,
  requested_by`;
const approved = `insert into genji.role_grant (${columns}, approved_by, approved_at)
  values ($1, $2, $3, 'n', $4, $5, $6, $7, 'r', $8, $9, now())`;

/** Somebody whom the bureau knows and nothing more. */
async function newPerson(): Promise<string> {
  const person = uuidv7();
  await house.admin.query(
    `insert into genji.person (tenant, person, effect)
     select tenant, $2, id from genji.effect where tenant = $1 limit 1`,
    [house.tenant, person],
  );
  return person;
}

function give(
  client: pg.PoolClient | pg.Pool,
  person: string,
  role: string,
  days: [string, string?],
) {
  const [from, last] = days;
  const most = catalogue.roles.find(({ id }) => id === role)?.mostDays;
  const to = last ?? (most === undefined ? null : addDays(from as IsoDate, most));
  const { tenant, units } = house;
  return client.query(approved, [
    tenant,
    uuidv7(),
    person,
    role,
    units.root,
    from,
    to,
    uuidv7(),
    uuidv7(),
  ]);
}

/** What is for hours is asked for by whoever holds one of these: `api/emergency.test.ts`. */
const roles = catalogue.roles.filter(({ mostHours }) => mostHours === undefined);

/**
 * Goes through the sets of roles as a tree, each set once: what was refused stays refused whatever
 * joins it, so that nothing below it is tried.
 */
async function walk(client: pg.PoolClient, person: string): Promise<[number, string[]]> {
  const wrong: string[] = [];
  let refused = 0;
  const below = async (from: number, held: readonly Role[]): Promise<void> => {
    for (const [i, role] of roles.entries()) {
      if (i < from) continue;
      const set = [...held, role];
      await client.query('savepoint one');
      const code = await give(client, person, role.id, [founded]).then(
        () => null,
        (error: { code: string }) => error.code,
      );
      const may = conflictingRoles(set).ok;
      if (may !== (code === null) || (code !== null && code !== 'GJ423')) {
        wrong.push(`${set.map(({ id }) => id)}: ${may} ${code}`);
      }
      if (code === null) await below(i + 1, set);
      else refused += 2 ** (roles.length - 1 - i);
      await client.query('rollback to savepoint one; release savepoint one');
    }
  };
  await client.query('begin');
  await below(0, []);
  await client.query('rollback');
  return [refused, wrong];
}

test('every combination of roles: the database refuses what the table of offices refuses', async () => {
  const client = await house.admin.connect();
  const [refused, wrong] = await walk(client, await newPerson());
  client.release();
  expect(wrong).toEqual([]);
  const business = roles.filter(({ office }) => office === 'business').length;
  const offices = roles.length - business;
  // Nobody, any set of business roles, or one of the three: everything else is refused.
  expect(refused).toBe(2 ** roles.length - 2 ** business - offices);
}, 60_000);

test.each([
  ['one after the other', ['2026-01-01', '2026-02-01'], ['2026-02-01'], true],
  ['on one day', ['2026-01-01', '2026-02-02'], ['2026-02-01'], false],
  ['the later one entered first', ['2026-02-01'], ['2026-01-01', '2026-02-01'], true],
] as const)('two offices %s', async (_, first, second, may) => {
  const person = await newPerson();
  await give(house.admin, person, 'system-admin', [...first]);
  const then = give(house.admin, person, 'audit-admin', [...second]);
  if (may) await then;
  else await expect(then).rejects.toMatchObject({ code: 'GJ423' });
});

/** Two grants to one person at the same moment; how many were given. */
async function race(): Promise<number> {
  const person = await newPerson();
  const clients = await Promise.all([house.admin.connect(), house.admin.connect()]);
  let given = 0;
  const one = async (client: pg.PoolClient, role: string) => {
    await client.query('begin');
    try {
      await give(client, person, role, [founded]);
      await client.query('select pg_sleep(0.01)');
      await client.query('commit');
      given += 1;
    } catch {
      await client.query('rollback');
    }
    client.release();
  };
  await Promise.all(
    clients.map((client, i) => one(client, i === 0 ? 'system-admin' : 'audit-admin')),
  );
  return given;
}

test('two grants at the same moment: one of them is refused', async () => {
  for (let i = 0; i < rounds(20, 300); i += 1) expect(await race()).toBe(1);
}, 120_000);

test('control: without the lock both pass', async () => {
  const { rows } = await house.admin.query<{ text: string }>(
    `select pg_get_functiondef('genji.keep_offices_apart'::regproc) as text`,
  );
  const text = rows[0]?.text ?? '';
  const bare = text.replace(/perform pg_advisory_xact_lock[^;]*;/, '');
  expect(bare).not.toBe(text);
  await house.admin.query(bare);
  let both = 0;
  for (let i = 0; i < 20; i += 1) both += (await race()) - 1;
  await house.admin.query(text);
  expect(both).toBeGreaterThan(10);
}, 60_000);

test('whoever approves need not see the other grant for it to count', async () => {
  const [person, security] = [await newPerson(), await newPerson()];
  await grant(house, security, 'security-admin', house.units.branch);
  await grant(house, person, 'branch-secretary', house.units.other);
  const id = await asked(person, 'system-admin', house.units.branch);
  const decide = `update genji.role_grant set approved_by = genji.person() where id = $1`;
  await expect(run(security, decide, [id])).rejects.toMatchObject({ code: 'GJ423' });
});

/** A request that somebody else made. */
async function asked(person: string, role: string, unit: number): Promise<string> {
  const id = uuidv7();
  await house.admin.query(
    `insert into genji.role_grant (${columns}) values ($1, $2, $3, 'n', $4, $5, $6, null, 'r', $7)`,
    [house.tenant, id, person, role, unit, founded, uuidv7()],
  );
  return id;
}

function run(person: string, text: string, values: readonly unknown[]): Promise<number> {
  return work(house, person, (tx) => tx.run({ name: '', text }, values));
}

test('no security administrator gives a role alone, by any statement', async () => {
  const [me, other, third] = [await newPerson(), await newPerson(), await newPerson()];
  await grant(house, me, 'security-admin', house.units.root);
  const { tenant, units } = house;
  const paper = [tenant, uuidv7(), other, 'auditor', units.root, founded, null];
  const first = `insert into genji.role_grant (${columns}, first_run)
    values ($1, $2, $3, 'n', $4, $5, $6, $7, 'r', $8, true)`;
  const request = `insert into genji.role_grant (${columns})
    values ($1, $2, $3, 'n', $4, $5, $6, $7, 'r', $8)`;
  await run(me, request, [...paper, me]);
  const mine = paper[1];
  const forMe = await asked(me, 'security-admin', units.branch);
  const done = await asked(other, 'auditor', units.branch);
  await run(me, 'update genji.role_grant set approved_by = genji.person() where id = $1', [done]);
  const set = (what: string, id: unknown): [string, unknown[]] => [
    `update genji.role_grant set ${what} where id = $1`,
    [id],
  ];
  const tries: readonly [string, string, unknown[], string][] = [
    ['asks in another’s name', request, [...paper.with(1, uuidv7()), third], '42501'],
    ['asks for oneself', request, [...paper.with(1, uuidv7()).with(2, me), me], '23514'],
    ['calls it the first run', first, [...paper.with(1, uuidv7()), me], '42501'],
    ['asks and approves at once', approved, [...paper.with(1, uuidv7()), me, third], '42501'],
    ['approves the own request', ...set('approved_by = genji.person()', mine), '23514'],
    ['approves in another’s name', ...set(`approved_by = '${third}'`, mine), '42501'],
    ['approves what is for oneself', ...set('approved_by = genji.person()', forMe), '23514'],
    ['refuses in another’s name', ...set(`refused_by = '${third}'`, mine), '42501'],
    ['takes an approval back', ...set('approved_by = null, approved_at = null', done), '42501'],
    ['ends it and names nobody', ...set('ended_at = now()', done), '42501'],
  ];
  for (const [what, text, values, code] of tries) {
    await expect(run(me, text, values), what).rejects.toMatchObject({ code });
  }
  await run(me, 'update genji.role_grant set ended_by = genji.person() where id = $1', [done]);
  const revive = 'update genji.role_grant set ended_by = null, ended_at = null where id = $1';
  await expect(run(me, revive, [done]), 'revives it').rejects.toMatchObject({ code: '42501' });
});

const business = ['roster_line', 'person_detail', 'headcount', 'gathering', 'part', 'ballot'];
const more = ['attendance', 'gathering_revision', 'import_batch'];

test.each(['system-admin', 'security-admin', 'audit-admin'])(
  'a %s of the whole bureau sees no business row',
  async (role) => {
    const person = await newPerson();
    await grant(house, person, role, house.units.root);
    expect(await factTables(house.admin)).toEqual(expect.arrayContaining([...business, ...more]));
    for (const table of [...business, ...more]) {
      const all = await house.admin.query(`select 1 from genji.${table}`);
      expect(all.rowCount, table).toBeGreaterThan(0);
      expect(await run(person, `select 1 from genji.${table}`, []), table).toBe(0);
    }
  },
);
