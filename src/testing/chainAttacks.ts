import type pg from 'pg';
import { type ChainEvent, chainHash, chainStart } from '../store/chainHash.ts';

/** What somebody with every right on the database could try, past all triggers and keys. */
export interface Attack {
  readonly name: string;
  /** Changes the trail so that the tables agree among themselves as well as can be. */
  readonly run: (client: pg.PoolClient, tenant: string, at: number) => Promise<unknown>;
  /** Whether a chain without signed checkpoints would notice. */
  readonly naive: boolean;
}

const fields = `e.seq::text, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  e.actor, e.action, e.object_type, e.object_id, e.unit, e.ok, e.detail::text as detail`;

/** Seals everything anew, as the sealer would have, and moves the head there. */
export async function rewrite(client: pg.PoolClient, tenant: string): Promise<void> {
  const { rows } = await client.query<ChainEvent>(
    `select ${fields} from genji.audit_event e where e.tenant = $1 order by e.seq`,
    [tenant],
  );
  await client.query('delete from genji.audit_seal where tenant = $1', [tenant]);
  let hash: Buffer = chainStart;
  for (const [i, event] of rows.entries()) {
    hash = chainHash(hash, event);
    const seal =
      'insert into genji.audit_seal (tenant, position, seq, hash) values ($1, $2, $3, $4)';
    await client.query(seal, [tenant, i + 1, event.seq, hash]);
  }
  const head = 'update genji.audit_head set position = $2, hash = $3 where tenant = $1';
  await client.query(head, [tenant, rows.length, hash]);
}

const seqAt = `(select seq from genji.audit_seal where tenant = $1 and position = $2)`;
const edit = (client: pg.PoolClient, tenant: string, at: number, set: string) =>
  client.query(`update genji.audit_event set ${set} where tenant = $1 and seq = ${seqAt}`, [
    tenant,
    at,
  ]);
const edits = [
  `action = action || 'x'`,
  'actor = gen_random_uuid()',
  'actor = null',
  `at = at + interval '1 microsecond'`,
  `object_id = '0'`,
  'unit = 2',
  'unit = null',
  'ok = not ok',
  `detail = '{}'`,
] as const;

async function cut(client: pg.PoolClient, tenant: string, at: number): Promise<void> {
  const events = `delete from genji.audit_event where tenant = $1 and seq in (
    select seq from genji.audit_seal where tenant = $1 and position >= $2)`;
  await client.query(events, [tenant, at]);
  await client.query('delete from genji.audit_seal where tenant = $1 and position >= $2', [
    tenant,
    at,
  ]);
  await client.query(
    `update genji.audit_head h set position = s.position, hash = s.hash from genji.audit_seal s
      where h.tenant = $1 and s.tenant = $1 and s.position = $2 - 1`,
    [tenant, at],
  );
}

export const attacks: readonly Attack[] = [
  ...edits.map((set) => ({
    ...{ name: set, naive: true },
    run: (client: pg.PoolClient, tenant: string, at: number) => edit(client, tenant, at, set),
  })),
  {
    ...{ name: 'an event is deleted', naive: true },
    run: (client, tenant, at) =>
      client.query(`delete from genji.audit_event where tenant = $1 and seq = ${seqAt}`, [
        tenant,
        at,
      ]),
  },
  {
    ...{ name: 'a seal is deleted', naive: true },
    run: (client, tenant, at) =>
      client.query('delete from genji.audit_seal where tenant = $1 and position = $2', [
        tenant,
        at,
      ]),
  },
  {
    ...{ name: 'two events are swapped', naive: true },
    run: (client, tenant, at) =>
      client.query(
        `update genji.audit_event e set action = o.action, detail = o.detail
           from genji.audit_event o
          where e.tenant = $1 and o.tenant = $1 and e.action <> o.action
            and e.seq in (${seqAt}, ${seqAt.replace('$2', '$2 + 1')})
            and o.seq in (${seqAt}, ${seqAt.replace('$2', '$2 + 1')})`,
        [tenant, at],
      ),
  },
  { ...{ name: 'the tail is cut', naive: false }, run: cut },
  {
    ...{ name: 'an edit and every seal written anew', naive: false },
    run: async (client, tenant, at) => {
      await edit(client, tenant, at, `action = 'nothing'`);
      await rewrite(client, tenant);
    },
  },
  {
    ...{ name: 'an event gone and every seal written anew', naive: false },
    run: async (client, tenant, at) => {
      await client.query(`delete from genji.audit_event where tenant = $1 and seq = ${seqAt}`, [
        tenant,
        at,
      ]);
      await rewrite(client, tenant);
    },
  },
  {
    ...{ name: 'an event slipped in and every seal written anew', naive: false },
    run: async (client, tenant) => {
      await client.query(
        `insert into genji.audit_event (tenant, seq, action, object_type, object_id)
         overriding system value values ($1, -1, 'a', 'o', '1')`,
        [tenant],
      );
      await rewrite(client, tenant);
    },
  },
];
