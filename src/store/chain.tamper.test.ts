import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Attack, attacks } from '../testing/chainAttacks.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { rounds } from '../testing/depth.ts';
import { testPool } from '../testing/pool.ts';
import { type Chain, checkpoint, sealNow, verifyChain } from './chain.ts';
import { openChainKey } from './chainKey.ts';

/** G31: whoever owns the database may change everything in it, and is found out all the same. */

const events = 30;
let database: TestDatabase;
let admin: pg.Pool;
let chain: Chain;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
  admin = testPool(database.config('admin'), 2);
  folder = await mkdtemp(join(tmpdir(), 'genji-chain-'));
  chain = { pool: testPool(database.config('sealer'), 2), key: openChainKey(folder) };
});
afterAll(async () => {
  await Promise.all([admin.end(), chain.pool.end()]);
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** A sealed trail, its checkpoint as it was kept elsewhere, and then the attack. */
async function attacked(
  attack: Attack | null,
  at: number,
): Promise<{ tenant: string; note: string }> {
  const tenant = uuidv7();
  await admin.query(`insert into genji.tenant (tenant, name) values ($1, 'n')`, [tenant]);
  await admin.query(
    `insert into genji.audit_event (tenant, actor, action, object_type, object_id, unit, detail)
     select $1, $1, 'a' || i, 'o', i::text, 1, jsonb_build_object('n', i)
       from generate_series(1, $2::int) i`,
    [tenant, events],
  );
  await sealNow(chain);
  const note = (await checkpoint(chain, 0)).find((made) => made.tenant === tenant)?.note ?? '';
  const client = await admin.connect();
  try {
    await client.query('begin; set local session_replication_role = replica');
    await attack?.run(client, tenant, at);
    await client.query('delete from genji.audit_checkpoint where tenant = $1', [tenant]);
    await client.query('commit');
  } finally {
    client.release();
  }
  return { tenant, note };
}

/** So that sealing never walks over the bureaus of former rounds. */
async function forget(tenant: string): Promise<void> {
  const client = await admin.connect();
  await client.query('begin; set local session_replication_role = replica');
  for (const table of ['audit_seal', 'audit_event', 'audit_head', 'audit_checkpoint', 'tenant']) {
    await client.query(`delete from genji.${table} where tenant = $1`, [tenant]);
  }
  await client.query('commit');
  client.release();
}

const rows = rounds(60, 1_000);

test(`${rows} attacks on a sealed trail are found, and without checkpoints some are not`, async () => {
  const missed: string[] = [];
  const naive = new Map<string, boolean>();
  for (let i = 0; i < rows; i += 1) {
    const attack = attacks[i % attacks.length];
    if (attack === undefined) throw new Error('no attack');
    const at = 2 + ((i * 7) % (events - 3));
    const { tenant, note } = await attacked(attack, at);
    const report = await verifyChain(chain, tenant, [note]);
    if (report.intact) missed.push(`${attack.name} at ${at}`);
    const without = await verifyChain(chain, tenant, []);
    naive.set(attack.name, !without.intact);
    await forget(tenant);
  }
  expect(missed).toEqual([]);
  // The control: what a chain alone, without signed checkpoints kept elsewhere, finds.
  expect(Object.fromEntries(naive)).toEqual(
    Object.fromEntries(attacks.map((attack) => [attack.name, attack.naive])),
  );
}, 900_000);

test('nothing is found where nothing was done', async () => {
  const { tenant, note } = await attacked(null, 0);
  expect(await verifyChain(chain, tenant, [note])).toMatchObject({
    intact: true,
    events,
    faults: [],
  });
  const forged = note.replace(/^\d+$/m, '31');
  expect((await verifyChain(chain, tenant, [forged])).faults).toMatchObject([
    { what: { en: 'a checkpoint whose signature fails' } },
  ]);
});

test('no role of the application can do any of it', async () => {
  for (const role of ['app', 'account', 'sealer'] as const) {
    const pool = testPool(database.config(role), 1);
    for (const sql of [
      'update genji.audit_event set ok = false',
      'delete from genji.audit_event',
      'update genji.audit_seal set hash = null',
      'delete from genji.audit_seal',
      'delete from genji.audit_checkpoint',
      'truncate genji.audit_event cascade',
    ]) {
      await expect(pool.query(sql), `${role}: ${sql}`).rejects.toMatchObject({ code: '42501' });
    }
    await pool.end();
  }
});
