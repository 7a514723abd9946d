import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiHouse, apiHouse, enrol, founded, grant, work } from '../testing/api.ts';
import { rounds } from '../testing/depth.ts';
import { testPool } from '../testing/pool.ts';
import { unitRanges } from './access.ts';
import { carryOut } from './effects.ts';
import { openStore, type Store, transact } from './transaction.ts';

/** G5: fifty people through five connections, and nobody ever sees another's rows. */

const people = 50;
const connections = 5;
const requests = rounds(1_000, 10_000);

interface User {
  readonly person: string;
  readonly unit: number;
}

let house: ApiHouse;
let store: Store;
const users: User[] = [];

beforeAll(async () => {
  house = await apiHouse([]);
  const head = house.people.cadre;
  await grant(house, head, 'political-department', house.units.root);
  await work(house, head, async (tx) => {
    for (let i = 0; i < people; i += 1) {
      const relation = 'subordinate' as const;
      const { root: parent } = house.units;
      const change = { effect: 'found', kind: 'branch', name: `b${i}`, parent, relation } as const;
      const { unit } = await carryOut(tx, { on: founded }, change);
      const person = uuidv7();
      await enrol(tx, person, `p${i}`, { unit });
      users.push({ person, unit });
    }
  });
  for (const { person, unit } of users) await grant(house, person, 'branch-secretary', unit);
  store = openStore(house.database.config('app'), connections);
}, 120_000);
afterAll(async () => {
  await store.pool.end();
  await house.close();
});

const seen = { name: 'bleed.seen', text: 'select unit from genji.roster_line' };
const broken = { name: 'bleed.broken', text: 'select 1 / 0' };
const slow = { name: 'bleed.slow', text: 'select pg_sleep(random() * 0.01)' };

/** A generator that gives the same numbers for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

class Aborted extends Error {}

/** One request as the server makes it; gives the units that it saw. */
async function request({ person }: User, luck: number): Promise<number[]> {
  return transact(store, house.as(person), ['roster.read'], async (tx) => {
    if (luck < 0.1) await tx.rows(broken, []);
    if (luck < 0.2) await tx.rows(slow, []);
    const rows = await tx.rows<{ unit: number }>(seen, []);
    if (luck > 0.9) throw new Aborted();
    return rows.map((row) => row.unit);
  });
}

test(`${requests} interleaved requests of ${people} people over ${connections} connections`, async () => {
  const seed = 20261123;
  const random = numbers(seed);
  let [answered, failed, foreign] = [0, 0, 0];
  let left = requests;
  const client = async () => {
    for (; left > 0; ) {
      left -= 1;
      const user = users[Math.floor(random() * people)];
      if (user === undefined) throw new Error('nobody');
      try {
        const units = await request(user, random());
        answered += 1;
        if (units.length !== 1 || units[0] !== user.unit) foreign += 1;
      } catch (error) {
        failed += 1;
        const expected = error instanceof Aborted || (error as { code?: string }).code === '22012';
        if (!expected) throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: people }, client));
  expect(foreign, `seed ${seed}`).toBe(0);
  expect(failed).toBeGreaterThan(requests / 10);
  expect(answered + failed).toBe(requests);
}, 300_000);

test('afterwards every connection has forgotten everybody', async () => {
  const clients = await Promise.all(
    Array.from({ length: connections }, () => store.pool.connect()),
  );
  for (const client of clients) {
    expect((await client.query('select 1 from genji.roster_line')).rowCount).toBe(0);
    client.release();
  }
});

test('control: settings of the session, not of the transaction, show foreign rows', async () => {
  const pool = testPool(house.database.config('app'), connections);
  const random = numbers(1);
  let foreign = 0;
  const ask = async (user: User, luck: number) => {
    const client = await pool.connect();
    try {
      // Somebody forgets to open: what the connection was told last still holds.
      if (luck > 0.2) {
        await client.query(`set genji.tenant = '${house.tenant}';
          set genji.person = '${user.person}'; set genji.roster_read = ${unitRanges([user.unit])}`);
      }
      const { rows } = await client.query<{ unit: number }>(seen.text);
      if (rows.some((row) => row.unit !== user.unit)) foreign += 1;
    } finally {
      client.release();
    }
  };
  for (let i = 0; i < 20; i += 1) await Promise.all(users.map((user) => ask(user, random())));
  await pool.end();
  expect(foreign).toBeGreaterThan(50);
});
