import type { KeyObject } from 'node:crypto';
import type pg from 'pg';
import { type Text, text } from '../kernel/text.ts';
import {
  type ChainEvent,
  chainHash,
  chainStart,
  isSealed,
  readCheckpoint,
  signCheckpoint,
} from './chainHash.ts';
import type { ChainKey } from './chainKey.ts';
import { statements } from './sql.ts';

const sql = statements('chain', [
  'tenants',
  'waiting',
  'startHead',
  'head',
  'headNow',
  'unsealed',
  'seal',
  'moveHead',
  'lastCheckpoint',
  'addCheckpoint',
  'sealed',
  'checkpoints',
  'counts',
]);

/** The audit chain of a database, as the role genji_sealer. */
export interface Chain {
  readonly pool: pg.Pool;
  readonly key: ChainKey;
}

const batch = 5_000;

/** Chains what was committed since; returns how many events. Several servers take turns. */
export async function sealNow(chain: Chain): Promise<number> {
  const tenants = await chain.pool.query<{ tenant: string }>(sql.tenants.text);
  let count = 0;
  for (const { tenant } of tenants.rows) {
    if (!(await isWaiting(chain, tenant))) continue;
    for (let more = batch; more === batch; count += more) more = await sealTenant(chain, tenant);
  }
  return count;
}

/** A bureau at rest is only looked at: taking its head would write to the disk twice a second. */
async function isWaiting({ pool }: Chain, tenant: string): Promise<boolean> {
  const { rows } = await pool.query<{ waiting: boolean }>({ ...sql.waiting, values: [tenant] });
  return rows[0]?.waiting ?? false;
}

async function sealTenant({ pool }: Chain, tenant: string): Promise<number> {
  const client = await pool.connect();
  try {
    // One snapshot for the horizon and for the events: nothing can commit between the two.
    await client.query('begin isolation level repeatable read');
    await client.query({ ...sql.startHead, values: [tenant, chainStart] });
    const sealed = await extend(client, tenant);
    await client.query('commit');
    return sealed;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    // Another server sealed at the same moment: its work counts.
    if ((error as { code?: string }).code === '40001') return 0;
    throw error;
  } finally {
    client.release();
  }
}

async function extend(client: pg.PoolClient, tenant: string): Promise<number> {
  const heads = await client.query<{ position: string; hash: Buffer; horizon: string }>({
    ...sql.head,
    values: [tenant],
  });
  const [head] = heads.rows;
  if (head === undefined) throw new Error('the chain has no head');
  const events = await client.query<ChainEvent>({ ...sql.unsealed, values: [tenant, batch] });
  const whole = events.rows.length < batch;
  const positions: string[] = [];
  const hashes: Buffer[] = [];
  let position = BigInt(head.position);
  let hash = head.hash;
  for (const event of events.rows) {
    position += 1n;
    hash = chainHash(hash, event);
    positions.push(String(position));
    hashes.push(hash);
  }
  if (hashes.length > 0) {
    const seqs = events.rows.map((event) => event.seq);
    await client.query({ ...sql.seal, values: [tenant, positions, seqs, hashes] });
  }
  const below = whole ? head.horizon : null;
  await client.query({ ...sql.moveHead, values: [tenant, String(position), hash, below] });
  return hashes.length;
}

/**
 * Signs the head of every chain that grew since its last checkpoint.
 *
 * @param olderThan milliseconds; a younger checkpoint is enough for now
 * @returns the notes, to be kept where the database cannot reach
 */
export async function checkpoint(
  { pool, key }: Chain,
  olderThan: number,
): Promise<{ tenant: string; position: string; note: string }[]> {
  const made: { tenant: string; position: string; note: string }[] = [];
  const tenants = await pool.query<{ tenant: string }>(sql.tenants.text);
  for (const { tenant } of tenants.rows) {
    const last = await pool.query<{ position: string; age: number }>({
      ...sql.lastCheckpoint,
      values: [tenant],
    });
    const heads = await pool.query<{ position: string; hash: Buffer }>({
      ...sql.headNow,
      values: [tenant],
    });
    const [head] = heads.rows;
    const [before] = last.rows;
    if (head === undefined || head.position === '0' || head.position === before?.position) continue;
    if (before !== undefined && before.age < olderThan) continue;
    const note = signCheckpoint(tenant, head, key.secret);
    await pool.query({ ...sql.addCheckpoint, values: [tenant, head.position, note] });
    made.push({ tenant, position: head.position, note });
  }
  return made;
}

export interface ChainReport {
  readonly intact: boolean;
  readonly events: number;
  readonly sealed: number;
  readonly head: string;
  readonly checkpoints: number;
  readonly faults: readonly { readonly position: string; readonly what: Text }[];
}

type Fault = ChainReport['faults'][number];
/** A seal with its event, whose fields are null where the event is gone. */
export type SealedRow = { [K in keyof ChainEvent]: ChainEvent[K] | null } & {
  readonly position: string;
  readonly sealed: Buffer;
};

/**
 * Reads the whole chain and says where it does not hold.
 *
 * @param notes checkpoints that were kept elsewhere; those of the database are always read too
 * @param at when the sealer last ran, of a database that came from a backup; now when left out
 */
export async function verifyChain(
  { pool, key }: Pick<Chain, 'pool'> & { readonly key: Pick<ChainKey, 'open'> },
  tenant: string,
  notes: readonly string[],
  at?: string,
): Promise<ChainReport> {
  const stored = await pool.query<{ note: string }>({ ...sql.checkpoints, values: [tenant] });
  const all = new Set([...notes, ...stored.rows.map((row) => row.note)]);
  const walked = await walkChain(pages(pool, tenant), tenant, all, key.open);
  const counts = await pool.query<{ events: number; late: number }>({
    ...sql.counts,
    values: [tenant, at ?? null],
  });
  const { events = 0, late = 0 } = counts.rows[0] ?? {};
  const faults = [...walked.faults];
  if (late > 0)
    faults.push({
      position: '',
      what: text(`有 ${late} 条一直没有封存`, `${late} events were never sealed`),
    });
  const { sealed, head } = walked;
  return { intact: faults.length === 0, events, sealed, head, checkpoints: all.size, faults };
}

export interface WalkedChain extends Pick<ChainReport, 'sealed' | 'head' | 'faults'> {
  readonly position: string;
}

/**
 * Walks the seals of a bureau from the first, wherever they come from.
 *
 * @param notes checkpoints; one that signed a position which the walk never reaches is a fault
 */
export async function walkChain(
  rows: AsyncIterable<readonly SealedRow[]>,
  tenant: string,
  notes: ReadonlySet<string>,
  key: KeyObject,
): Promise<WalkedChain> {
  const { expected, faults } = signedIn(notes, tenant, key);
  const walked = await walk(rows, expected);
  faults.push(...walked.faults);
  for (const position of expected.keys()) {
    faults.push({
      position,
      what: text(
        '检查点签到了这一条，链却在它之前断了',
        'a checkpoint signed this position, and the chain ends before',
      ),
    });
  }
  const { sealed, position } = walked;
  return { sealed, position, head: walked.hash.toString('hex'), faults };
}

async function* pages(pool: pg.Pool, tenant: string): AsyncGenerator<readonly SealedRow[]> {
  let at = '0';
  for (;;) {
    const page = await pool.query<SealedRow>({ ...sql.sealed, values: [tenant, at, batch] });
    yield page.rows;
    if (page.rows.length < batch) return;
    at = page.rows.at(-1)?.position ?? at;
  }
}

/** What the checkpoints say the hash was, by position. */
function signedIn(notes: ReadonlySet<string>, tenant: string, open: KeyObject) {
  const faults: Fault[] = [];
  const expected = new Map<string, Buffer>();
  for (const note of notes) {
    const said = readCheckpoint(tenant, note, open);
    const before = expected.get(said?.position ?? '');
    if (said === null) {
      const what = text('检查点的签名对不上', 'a checkpoint whose signature fails');
      faults.push({ position: '', what });
    } else if (before === undefined) expected.set(said.position, said.hash);
    else if (!before.equals(said.hash)) {
      // Whoever holds the key can sign another chain of the same length: it must not displace this.
      const what = text('两份签名的检查点互相矛盾', 'two signed checkpoints contradict each other');
      faults.push({ position: said.position, what });
    }
  }
  return { expected, faults };
}

/** Takes a checkpoint out of `expected` when the walk has passed it. */
async function walk(
  pages: AsyncIterable<readonly SealedRow[]>,
  expected: Map<string, Buffer>,
): Promise<{ hash: Buffer; position: string; sealed: number; faults: Fault[] }> {
  const faults: Fault[] = [];
  let hash: Buffer = chainStart;
  let at = 0n;
  let sealed = 0;
  for await (const rows of pages) {
    for (const row of rows) {
      sealed += 1;
      if (BigInt(row.position) !== at + 1n) {
        faults.push({ position: String(at + 1n), what: text('缺一条封记', 'a seal is missing') });
      }
      at = BigInt(row.position);
      hash = step(hash, row, faults);
      const said = expected.get(row.position);
      if (said !== undefined && !said.equals(hash)) {
        faults.push({
          position: row.position,
          what: text('与签名的检查点不一致', 'differs from the signed checkpoint'),
        });
      }
      expected.delete(row.position);
    }
  }
  return { hash, position: String(at), sealed, faults };
}

/** The hash after a row. Where a row fails, the walk goes on from what was sealed. */
function step(before: Buffer, row: SealedRow, faults: Fault[]): Buffer {
  if (row.seq === null) {
    faults.push({ position: row.position, what: text('记录不见了', 'the event is gone') });
    return row.sealed;
  }
  if (isSealed(before, row as ChainEvent, row.sealed)) return row.sealed;
  faults.push({
    position: row.position,
    what: text('记录与封存时不一致', 'the event differs from what was sealed'),
  });
  return row.sealed;
}
