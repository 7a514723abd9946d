import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { testPool } from '../testing/pool.ts';
import { type Chain, sealNow, verifyChain } from './chain.ts';
import { type ChainEvent, chainHash, chainStart } from './chainHash.ts';
import { openChainKey } from './chainKey.ts';

/** G31: what was sealed cannot be changed unseen. */

let database: TestDatabase;
let admin: pg.Pool;
let chain: Chain;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
  admin = testPool(database.config('admin'), 10);
  folder = await mkdtemp(join(tmpdir(), 'genji-chain-'));
  chain = { pool: testPool(database.config('sealer'), 4), key: openChainKey(folder) };
});
afterAll(async () => {
  await Promise.all([admin.end(), chain.pool.end()]);
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function newBureau(): Promise<string> {
  const tenant = uuidv7();
  await admin.query(`insert into genji.tenant (tenant, name) values ($1, 'n')`, [tenant]);
  return tenant;
}

const write = (client: pg.Pool | pg.ClientBase, tenant: string, count: number) =>
  client.query(
    `insert into genji.audit_event (tenant, actor, action, object_type, object_id, unit, detail)
     select $1, $2, 'a' || i, 'o', i::text, 1, jsonb_build_object('n', i)
       from generate_series(1, $3::int) i`,
    [tenant, uuidv7(), count],
  );

const sealedOf = async (tenant: string) => {
  const { rows } = await admin.query<{ position: number; seq: number }>(
    `select position::int, seq::int from genji.audit_seal where tenant = $1 order by position`,
    [tenant],
  );
  return rows;
};

test('an event of a long transaction is sealed after its commit, and none is left out', async () => {
  const tenant = await newBureau();
  const slow = await admin.connect();
  await slow.query('begin');
  await write(slow, tenant, 1);
  await write(admin, tenant, 5);
  expect(await sealNow(chain)).toBe(5);
  await write(admin, tenant, 3);
  await slow.query('commit');
  slow.release();
  expect(await sealNow(chain)).toBe(4);
  const seals = await sealedOf(tenant);
  expect(seals.map((row) => row.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const first = Math.min(...seals.map((row) => row.seq));
  expect(
    seals.findIndex((row) => row.seq === first),
    'written first, sealed later',
  ).toBe(5);
  expect(await verifyChain(chain, tenant, [])).toMatchObject({
    intact: true,
    events: 9,
    sealed: 9,
  });
});

test('a bureau at rest is read and never written to', async () => {
  const tenant = await newBureau();
  const head = () =>
    admin.query(
      `select ctid::text, xmin::text, xmax::text from genji.audit_head where tenant = $1`,
      [tenant],
    );
  await sealNow(chain);
  const before = (await head()).rows;
  expect(before).toHaveLength(1);
  await sealNow(chain);
  expect((await head()).rows).toEqual(before);
  await write(admin, tenant, 1);
  await sealNow(chain);
  expect((await head()).rows).not.toEqual(before);
});

test('ten writers and two sealers at once leave one chain without a gap', async () => {
  const tenant = await newBureau();
  let writing = true;
  const writer = async () => {
    for (let i = 0; i < 20; i += 1) {
      const client = await admin.connect();
      await client.query('begin');
      await write(client, tenant, 2);
      if (i % 5 === 0) await pause(5);
      await client.query(i % 7 === 6 ? 'rollback' : 'commit');
      client.release();
    }
  };
  const sealer = async () => {
    while (writing) await sealNow(chain);
  };
  const writers = Promise.all(Array.from({ length: 8 }, writer));
  const sealers = [sealer(), sealer()];
  await writers;
  writing = false;
  await Promise.all(sealers);
  await sealNow(chain);
  const seals = await sealedOf(tenant);
  const committed = 8 * 2 * (20 - 2);
  expect(seals.map((row) => row.position)).toEqual(
    Array.from({ length: committed }, (_, i) => i + 1),
  );
  expect(new Set(seals.map((row) => row.seq)).size).toBe(committed);
  expect(await verifyChain(chain, tenant, [])).toMatchObject({ intact: true, events: committed });
});

test('after a dump is restored into a younger server the chain goes on', async () => {
  const tenant = await newBureau();
  await write(admin, tenant, 2);
  await sealNow(chain);
  const far = `update genji.audit_head set below = '4611686018427387904' where tenant = $1`;
  await admin.query(far, [tenant]);
  await write(admin, tenant, 2);
  expect(await sealNow(chain)).toBe(2);
  await write(admin, tenant, 1);
  expect(await sealNow(chain)).toBe(1);
});

test('the hash alone is fast enough for any trail', () => {
  const event: ChainEvent = {
    ...{ seq: '1', at: '2026-11-23T08:00:00.000000Z', actor: uuidv7(), action: 'person.amend' },
    ...{ object_type: 'person', object_id: uuidv7(), unit: 12, ok: true, detail: '{"fields": 3}' },
  };
  const rows = 100_000;
  const began = performance.now();
  let hash: Buffer = chainStart;
  for (let i = 0; i < rows; i += 1) hash = chainHash(hash, event);
  const perSecond = Math.round((rows / (performance.now() - began)) * 1_000);
  console.info(`chain hash: ${perSecond} rows/s (goal: 100000)`);
  expect(hash).toHaveLength(32);
});

test('of a database that came from a backup, only what was late then is late', async () => {
  const tenant = await newBureau();
  await admin.query(
    `insert into genji.audit_event (tenant, at, action, object_type, object_id)
     select $1, clock_timestamp() - age, 'a', 'o', '1'
       from unnest(array[interval '1 hour', '61 minutes']) age`,
    [tenant],
  );
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  expect(await verifyChain(chain, tenant, [])).toMatchObject({ intact: false });
  expect(await verifyChain(chain, tenant, [], ago(60.1))).toMatchObject({ intact: false });
  expect(await verifyChain(chain, tenant, [], ago(61))).toMatchObject({ intact: true });
});
