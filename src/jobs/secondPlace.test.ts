import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Chain, checkpoint, sealNow, verifyChain } from '../store/chain.ts';
import { openChainKey } from '../store/chainKey.ts';
import { notesOf, sendNote } from '../store/secondPlace.ts';
import { rewrite } from '../testing/chainAttacks.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { testPool } from '../testing/pool.ts';
import { asRoot, nameless, runNode } from '../testing/processes.ts';
import { startWitness, type Witness } from '../testing/witness.ts';
import { type SecondPlaceJob, startSecondPlace } from './secondPlace.ts';

/** G31: checkpoints at a second place, which is a process under another account. */

const witnessUid = asRoot ? nameless : undefined;
const appUid = nameless + 1;
let database: TestDatabase;
let admin: pg.Pool;
let chain: Chain;
let base: string;
let place: string;
let witness: Witness;
let job: SecondPlaceJob;
const logged: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  admin = testPool(database.config('admin'), 2);
  base = await mkdtemp(join(tmpdir(), 'genji-second-'));
  await chmod(base, 0o755);
  chain = { pool: testPool(database.config('sealer'), 2), key: openChainKey(join(base, 'app')) };
  await chmod(join(base, 'app'), 0o755);
  await chmod(join(base, 'app', 'keys'), 0o755);
  place = join(base, 'place');
  await mkdir(place, { mode: 0o755 });
  if (witnessUid !== undefined) await chown(place, witnessUid, witnessUid);
  witness = await openWitness(0);
  job = openJob();
});
afterEach(() => job.send());
afterAll(async () => {
  await job.stop();
  await witness.stop();
  await Promise.all([admin.end(), chain.pool.end()]);
  await database.drop();
  await rm(base, { recursive: true, force: true });
});

const openWitness = (port: number) => {
  const key = join(base, 'app', 'keys', 'checkpoint-public.pem');
  return startWitness({ folder: place, key, port, uid: witnessUid });
};
const openJob = () => {
  const { url } = witness;
  const log = (line: string) => logged.push(line);
  return startSecondPlace({ chain, url, folder: join(base, 'app'), log });
};

async function newBureau(): Promise<string> {
  const tenant = uuidv7();
  await admin.query(`insert into genji.tenant (tenant, name) values ($1, 'n')`, [tenant]);
  return tenant;
}

/** Rows, their seals and a checkpoint; what is sent, the job decides. */
async function grow(tenant: string, rows: number): Promise<string> {
  await admin.query(
    `insert into genji.audit_event (tenant, actor, action, object_type, object_id, unit, detail)
     select $1, $1, 'a' || i, 'o', i::text, 1, jsonb_build_object('n', i)
       from generate_series(1, $2::int) i`,
    [tenant, rows],
  );
  await sealNow(chain);
  return (await checkpoint(chain, 0)).find((made) => made.tenant === tenant)?.note ?? '';
}

test('every checkpoint comes to the second place, also those of a time when it was away', async () => {
  const tenant = await newBureau();
  await grow(tenant, 4);
  await job.send();
  expect(job.state(tenant)).toMatchObject({ agrees: 'yes', size: '4', reached: true, said: null });
  const port = Number(new URL(witness.url).port);
  await witness.stop();
  await grow(tenant, 3);
  await grow(tenant, 2);
  await job.send();
  const away = job.state(tenant);
  expect(away).toMatchObject({ agrees: 'yes', size: '4', reached: false });
  expect(away.said?.en).toContain('does not answer');
  witness = await openWitness(port);
  await job.send();
  expect(job.state(tenant)).toMatchObject({ agrees: 'yes', size: '9', reached: true });
  expect(Date.parse(job.state(tenant).reachedAt ?? '')).toBeGreaterThan(
    Date.parse(away.reachedAt ?? ''),
  );
  expect(await readdir(join(place, tenant))).toEqual(
    [4, 7, 9].map((size) => `${`${size}`.padStart(16, '0')}.txt`),
  );
});

test('when it was last reached is known after a restart too', async () => {
  const tenant = await newBureau();
  await grow(tenant, 1);
  await job.send();
  const { reachedAt } = job.state(tenant);
  const port = Number(new URL(witness.url).port);
  await job.stop();
  await witness.stop();
  job = openJob();
  await job.send();
  const state = job.state(tenant);
  expect(state).toMatchObject({ reached: false, agrees: 'unknown' });
  expect(Date.parse(state.reachedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(reachedAt ?? ''));
  witness = await openWitness(port);
});

test('it refuses what is smaller, contradicts, has no proof, or is not signed', async () => {
  const tenant = await newBureau();
  const first = await grow(tenant, 5);
  await job.send();
  const before = await readdir(join(place, tenant));
  const { url } = witness;
  expect(await sendNote(url, '0', [], first), 'the same again').toBe('taken');
  const second = await grow(tenant, 5);
  expect(await sendNote(url, '0', [], second)).toBe('behind');
  expect(await sendNote(url, '5', [], second), 'without digests').toBe('contradicts');
  const digest = Buffer.alloc(32, 7).toString('base64');
  expect(await sendNote(url, '5', Array(5).fill(digest), second)).toBe('contradicts');
  expect(await sendNote(url, '5', [], second.replace('\n10\n', '\n12\n'))).toBe('stranger');
  expect(await sendNote(url, 'x', [], second), 'no number').toBe('refused');
  expect(await readdir(join(place, tenant))).toEqual(before);
  const log = await readFile(join(place, 'witness.log'), 'utf8');
  for (const reason of ['kept', 'contradicts', 'digests', 'signature']) {
    expect(log).toContain(`"reason":"${reason}"`);
  }
});

test('a row that is gone is no silence: the next checkpoint says that both differ', async () => {
  const tenant = await newBureau();
  await grow(tenant, 3);
  await job.send();
  await grow(tenant, 3);
  const client = await admin.connect();
  await client.query('begin; set local session_replication_role = replica');
  await client.query(
    'delete from genji.audit_event where tenant = $1 and seq = (select max(seq) from genji.audit_event where tenant = $1)',
    [tenant],
  );
  await client.query('commit');
  client.release();
  await job.send();
  expect(job.state(tenant)).toMatchObject({ agrees: 'no', reached: true, size: '3' });
});

test('another key there is said, and is not taken for a net that is down', async () => {
  const tenant = await newBureau();
  await grow(tenant, 2);
  const own = { ...chain, key: openChainKey(join(base, 'other')) };
  const other = startSecondPlace({
    chain: own,
    url: witness.url,
    folder: join(base, 'other'),
    log: () => undefined,
  });
  await admin.query('delete from genji.audit_checkpoint where tenant = $1', [tenant]);
  await checkpoint(own, 0);
  await other.send();
  const { agrees, reached, said } = other.state(tenant);
  expect([agrees, reached, said?.en]).toEqual([
    'no',
    true,
    expect.stringContaining('another public key'),
  ]);
  await other.stop();
});

test('what a power cut left half-written of one bureau stops no other', async () => {
  const [broken, whole] = [await newBureau(), await newBureau()];
  for (const tenant of [broken, whole]) await grow(tenant, 1);
  await job.stop();
  await writeFile(join(base, 'app', 'second-place', `${broken}.json`), '');
  job = openJob();
  await job.send();
  for (const tenant of [broken, whole]) {
    expect(job.state(tenant)).toMatchObject({ agrees: 'yes', size: '1' });
  }
});

/** As the owner of the database, with the server's key at hand: an edit, and every seal anew. */
async function rewriteAll(tenant: string): Promise<void> {
  const client = await admin.connect();
  await client.query('begin; set local session_replication_role = replica');
  await client.query(
    `update genji.audit_event set action = 'nothing' where tenant = $1 and object_id = '2'`,
    [tenant],
  );
  await rewrite(client, tenant);
  await client.query('delete from genji.audit_checkpoint where tenant = $1', [tenant]);
  await client.query('commit');
  client.release();
  await checkpoint(chain, 0);
}

test('a whole chain written anew is found by the second place, and by nothing else', async () => {
  const tenant = await newBureau();
  await grow(tenant, 6);
  await job.send();
  await rewriteAll(tenant);
  expect((await verifyChain(chain, tenant, [])).intact, 'control: nobody else knows').toBe(true);
  const kept = await notesOf(witness.url, tenant);
  expect((await verifyChain(chain, tenant, kept)).faults).toMatchObject([
    { position: '6', what: { en: 'two signed checkpoints contradict each other' } },
    { position: '6', what: { en: 'differs from the signed checkpoint' } },
  ]);
  await job.send();
  expect(job.state(tenant)).toMatchObject({ agrees: 'no', reached: true });
  expect(logged.join('\n')).toContain('may have been rewritten');
});

test('a chain that was rewritten and grew since is refused at its next checkpoint', async () => {
  const tenant = await newBureau();
  await grow(tenant, 6);
  await job.send();
  await rewriteAll(tenant);
  const longer = await grow(tenant, 3);
  const digests = Array(3).fill(Buffer.alloc(32, 1).toString('base64'));
  expect(await sendNote(witness.url, '6', digests, longer)).toBe('contradicts');
  expect((await readdir(join(place, tenant))).length).toBe(1);
});

const write = (path: string) => `
  import { appendFileSync, writeFileSync, rmSync } from 'node:fs';
  for (const act of [() => appendFileSync('${path}', 'x'), () => writeFileSync('${path}', 'x'),
      () => rmSync('${path}')]) {
    try { act(); console.log('could'); } catch (error) { console.log(error.code); }
  }`;

test.runIf(asRoot)(
  'needs root: the account of the server cannot write there, its own can',
  async () => {
    const tenant = await newBureau();
    await grow(tenant, 2);
    await job.send();
    const path = join(place, tenant, `${'2'.padStart(16, '0')}.txt`);
    expect((await stat(path)).uid).toBe(nameless);
    const foreign = await runNode({ script: write(path), args: [], uid: appUid });
    expect(foreign.stdout.trim().split('\n')).toEqual(['EACCES', 'EACCES', 'EACCES']);
    // The control: under one account for both, a second place is none.
    const own = await runNode({ script: write(path), args: [], uid: nameless });
    expect(own.stdout.trim().split('\n').at(-1)).toBe('could');
  },
);
