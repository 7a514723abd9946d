import type pg from 'pg';
import { bureauUnit } from '../kernel/bureauUnit.ts';
import type { Chain } from './chain.ts';
import { type ChainEvent, chainStart, eventDigest, eventText } from './chainHash.ts';
import { type KeptChain, sealAndSign } from './keptChain.ts';
import { statements } from './sql.ts';

const sql = statements('auditExport', ['sealed', 'head', 'notes', 'pieces', 'hashAt']);

/**
 * The trail as a file that `scripts/verify-audit.mjs` proves: a head, then one line per row,
 * `[position, hash, event]`. Where a reader may not read an event, its digest stands instead; where
 * a part goes on further down, `[position, hash]` of the checkpoint before.
 */
type Row = ChainEvent & { readonly position: string; readonly sealed: Buffer };

const page = 5_000;

const lineOf = (position: string, hash: Buffer, content: string) =>
  `[${position},"${hash.toString('base64')}"${content}]\n`;

const headOf = (tenant: string, kind: 'whole' | 'part', size: string) =>
  `{"format":"genji-audit-1","tenant":"${tenant}","kind":"${kind}","size":${size}}\n`;

/** Rows between two positions, the second one included. */
async function* rowsOf(pool: pg.Pool, tenant: string, from: string, to: string) {
  for (let after = from; ; ) {
    const values = [tenant, after, to, page];
    const { rows } = await pool.query<Row>({ ...sql.sealed, values });
    yield rows;
    if (rows.length < page) return;
    after = rows.at(-1)?.position ?? to;
  }
}

/** Seals and signs what was committed up to now, so that an export is covered to its end. */
export async function signedHead(chain: KeptChain, tenant: string): Promise<string> {
  await sealAndSign(chain, 0);
  return chainSize(chain, tenant);
}

/** How many rows are sealed. */
export async function chainSize(chain: Chain, tenant: string): Promise<string> {
  const { rows } = await chain.pool.query<{ position: string }>({ ...sql.head, values: [tenant] });
  return rows[0]?.position ?? '0';
}

/** All rows up to `size`; open are those of these units. */
export async function* wholeTrail(
  { pool }: Chain,
  tenant: string,
  size: string,
  units: ReadonlySet<number>,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(headOf(tenant, 'whole', size));
  for await (const rows of rowsOf(pool, tenant, '0', size)) {
    const lines = rows.map((row) => shownRow(row, units.has(row.unit ?? bureauUnit)));
    yield Buffer.from(lines.join(''));
  }
}

export interface Piece {
  readonly from: string;
  readonly to: string;
}

/** From the checkpoint before to the one behind each of these events; unsealed ones have none. */
export async function piecesOf(
  { pool }: Chain,
  tenant: string,
  seqs: readonly string[],
): Promise<readonly Piece[]> {
  const found = await pool.query<{ from: string; to: string | null }>({
    ...sql.pieces,
    values: [tenant, seqs],
  });
  return found.rows
    .flatMap(({ from, to }) => (to === null ? [] : [{ from, to }]))
    .sort((a, b) => Number(a.from) - Number(b.from));
}

/** The pieces, with these events open and of all others only their digests. */
export async function partOfTrail(
  { pool }: Chain,
  tenant: string,
  pieces: readonly Piece[],
  open: ReadonlySet<string>,
): Promise<Uint8Array> {
  const lines = [headOf(tenant, 'part', pieces.at(-1)?.to ?? '0')];
  for (const { from, to } of pieces) {
    lines.push(lineOf(from, (await hashAt(pool, tenant, from)) ?? chainStart, ''));
    for await (const rows of rowsOf(pool, tenant, from, to)) {
      for (const row of rows) {
        lines.push(shownRow(row, open.has(row.seq)));
      }
    }
  }
  return Buffer.from(lines.join(''));
}

/** The head that the chain had at a position; undefined where it is not that long. */
export async function hashAt(
  pool: pg.Pool,
  tenant: string,
  position: string,
): Promise<Buffer | undefined> {
  if (position === '0') return chainStart;
  const values = [tenant, position];
  const { rows } = await pool.query<{ hash: Buffer }>({ ...sql.hashAt, values });
  return rows[0]?.hash;
}

const shownRow = (row: Row, open: boolean) =>
  lineOf(row.position, row.sealed, `,${open ? eventText(row) : `"${digestText(row)}"`}`);

const digestText = (row: ChainEvent) => eventDigest(row).toString('base64');

/** Digests of the rows between two positions: whoever keeps the first root works out the second. */
export async function digestsBetween(
  { pool }: Chain,
  tenant: string,
  from: string,
  to: string,
): Promise<readonly string[]> {
  const digests: string[] = [];
  for await (const rows of rowsOf(pool, tenant, from, to)) digests.push(...rows.map(digestText));
  return digests;
}

/** Signed checkpoints after `from`, up to `to`, in the order of their positions. */
export async function notesBetween(
  { pool }: Chain,
  tenant: string,
  from: string,
  to: string,
): Promise<readonly string[]> {
  const { rows } = await pool.query<{ note: string }>({ ...sql.notes, values: [tenant, from, to] });
  return rows.map(({ note }) => note);
}
