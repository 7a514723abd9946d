import pg from 'pg';
import { openEmbedded } from '../store/embedded.ts';

/** What was changed: `genji.person_fact.name`, and in how many rows. */
export type Poisoned = ReadonlyMap<string, number>;

const han = /[\u4e00-\u9fff]/;

/**
 * Puts texts behind every text that somebody wrote, in every table of a data folder whose server
 * has stopped. Codes of the system are ASCII; what holds a Chinese character, somebody wrote.
 */
export async function poison(folder: string, packs: readonly string[]): Promise<Poisoned> {
  const opened = await openEmbedded({ folder, log: () => undefined });
  if (!opened.ok) throw new Error(opened.problems[0].message.en);
  const client = new pg.Client({ ...opened.value.admin, database: 'genji' });
  await client.connect();
  const changed = new Map<string, number>();
  try {
    // Neither triggers nor foreign keys: this is no act of the system.
    await client.query('set session_replication_role = replica');
    const { rows } = await client.query<{ t: string; c: string; kind: string }>(
      `select format('%I.%I', table_schema, table_name) as t, quote_ident(column_name) as c,
              data_type as kind
         from information_schema.columns join information_schema.tables
        using (table_schema, table_name)
        where table_schema = 'genji' and data_type in ('text', 'jsonb')
          and table_type = 'BASE TABLE' order by 1, 2`,
    );
    for (const { t, c, kind } of rows) {
      const count = await (kind === 'text' ? texts : documents)(client, t, c, packs);
      if (count > 0) changed.set(`${t}.${c}`, count);
    }
  } finally {
    await client.end();
    await opened.value.stop();
  }
  return changed;
}

/** A column whose constraint forbids it is left as it is. */
async function texts(client: pg.Client, t: string, c: string, packs: readonly string[]) {
  const chosen = `$1::text[]`;
  const at = `1 + (('x' || substr(md5(ctid::text), 1, 6))::bit(24)::int % cardinality(${chosen}))`;
  const sql = `update ${t} set ${c} = ${c} || (${chosen})[${at}] where ${c} ~ '[一-龥]'`;
  return client.query(sql, [packs]).then(
    ({ rowCount }) => rowCount ?? 0,
    () => 0,
  );
}

async function documents(client: pg.Client, t: string, c: string, packs: readonly string[]) {
  const { rows } = await client.query<{ at: string; value: unknown }>(
    `select ctid::text as at, ${c} as value from ${t} where ${c}::text ~ '[一-龥]'`,
  );
  let turn = 0;
  const poisoned = (value: unknown): unknown => {
    if (typeof value === 'string') {
      turn += 1;
      return han.test(value) ? `${value}${packs[turn % packs.length]}` : value;
    }
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(poisoned);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, poisoned(one)]));
  };
  const values = rows.map(({ value }) => JSON.stringify(poisoned(value)));
  const sql = `update ${t} set ${c} = v.value::jsonb
    from unnest($1::text[], $2::text[]) as v (at, value) where ctid = v.at::tid`;
  return client.query(sql, [rows.map(({ at }) => at), values]).then(
    ({ rowCount }) => rowCount ?? 0,
    () => 0,
  );
}
