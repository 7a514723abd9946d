import { v7 as uuidv7 } from 'uuid';
import type { IsoDate } from '../kernel/date.ts';
import type { Statement } from './sql.ts';
import type { Tx } from './transaction.ts';

/**
 * A table of facts with two times. Its rows are never edited: `cut` voids the row of a day and
 * keeps what lay before, `put` adds one, `takeBack` undoes what an effect did to the table.
 *
 * Ten tables need the same eight statements, so these alone are composed, once, from the constant
 * lists below; `timeline.test.ts` holds the lists against the live schema.
 */
export interface Timeline {
  readonly table: string;
  /** Columns that name whose line it is. */
  readonly key: readonly string[];
  readonly facts: readonly string[];
  readonly sql: Readonly<
    Record<'cut' | 'keep' | 'put' | 'putAll' | 'undo' | 'undone' | 'back', Statement>
  >;
}

const meta = ['valid_from', 'valid_to'] as const;

const named = (table: string, name: string, text: string): Statement => {
  return { name: `timeline.${table}.${name}`, text };
};

function timeline(table: string, key: readonly string[], facts: readonly string[]): Timeline {
  const own = [...key, ...facts];
  return { table, key, facts, sql: { ...adding(table, key, own), ...undoing(table, own) } };
}

function adding(table: string, key: readonly string[], own: readonly string[]) {
  const list = own.join(', ');
  const matches = key.map((column, i) => `${column} = $${i + 3}`).join(' and ');
  const places = own.map((_, i) => `$${i + 6}`).join(', ');
  return {
    cut: named(
      table,
      'cut',
      `update genji.${table} set voided_at = now(), voided_by = $1
        where tenant = (select genji.tenant()) and ${matches} and voided_at is null
          and valid_from <= $2 and (valid_to is null or valid_to > $2)
        returning id, valid_from::text as from, valid_to::text as to`,
    ),
    keep: named(
      table,
      'keep',
      `insert into genji.${table} (tenant, id, effect, valid_from, valid_to, ${list})
       select tenant, $1, $2, valid_from, $3, ${list} from genji.${table}
        where tenant = (select genji.tenant()) and id = $4 and valid_from < $3`,
    ),
    put: named(
      table,
      'put',
      `insert into genji.${table} (tenant, id, effect, valid_from, valid_to, ${list})
       values ($1, $2, $3, $4, $5, ${places})`,
    ),
    putAll: named(
      table,
      'putAll',
      `insert into genji.${table} (tenant, id, effect, valid_from, valid_to, ${list})
       select tenant, id, effect, valid_from, valid_to, ${list}
         from jsonb_populate_recordset(null::genji.${table}, $1::jsonb)`,
    ),
  };
}

function undoing(table: string, own: readonly string[]) {
  const columns = [...meta, ...own];
  return {
    undo: named(
      table,
      'undo',
      `update genji.${table} t set voided_at = now(), voided_by = m.new
         from unnest($1::uuid[], $2::uuid[]) as m (old, new)
        where t.tenant = (select genji.tenant()) and t.effect = m.old and t.voided_at is null`,
    ),
    undone: named(
      table,
      'undone',
      `select id from genji.${table}
        where tenant = (select genji.tenant()) and voided_by = any($1::uuid[])
          and not effect = any($1::uuid[])`,
    ),
    back: named(
      table,
      'back',
      `insert into genji.${table} (tenant, id, effect, ${columns.join(', ')})
       select t.tenant, m.new, t.effect, ${columns.map((column) => `t.${column}`).join(', ')}
         from genji.${table} t join unnest($1::uuid[], $2::uuid[]) as m (old, new) on m.old = t.id
        where t.tenant = (select genji.tenant())`,
    ),
  };
}

export const timelines = {
  unitState: timeline(
    'unit_state',
    ['unit'],
    ['kind', 'name', 'short_name', 'code', 'number_only', 'position', 'outside'],
  ),
  unitLink: timeline('unit_link', ['unit', 'relation'], ['parent']),
  headcount: timeline('headcount', ['unit'], ['formal', 'probationary']),
  place: timeline('place', ['place'], ['unit', 'kind', 'name']),
  personDetail: timeline(
    'person_detail',
    ['person'],
    [
      'unit',
      'name',
      'gender',
      'ethnicity',
      'born_on',
      'education',
      'joined_on',
      'full_on',
      'id_number_state',
      'id_number_tail',
      'id_number_sealed',
      'id_number_index',
      'mobile_sealed',
      'mobile_tail',
      'police_number',
    ],
  ),
  rosterLine: timeline(
    'roster_line',
    ['person', 'unit', 'standing'],
    ['team', 'name', 'member_kind', 'staff', 'flags'],
  ),
  postHolding: timeline(
    'post_holding',
    ['unit', 'person', 'post'],
    ['name', 'body', 'term_ends_on', 'document_no'],
  ),
  term: timeline('term', ['unit'], ['years', 'approval', 'approval_no', 'approval_on']),
  termPaper: timeline('term_paper', ['paper'], ['unit', 'kind', 'document_no', 'until_on']),
  /** Last: its trigger looks whether everything of the person went over. */
  personMerge: timeline('person_merge', ['gone'], ['kept', 'unit', 'units']),
} as const;

/** In this order facts are put back: units before links, persons before lines. */
export const allTimelines: readonly Timeline[] = Object.values(timelines);

export interface Cut {
  readonly id: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** Ends the row of a day on that day; what lay before stays. Undefined where there is none. */
export async function cut(
  tx: Tx,
  line: Timeline,
  effect: string,
  key: readonly unknown[],
  on: IsoDate,
): Promise<Cut | undefined> {
  const row = await tx.maybe<Cut>(line.sql.cut, [effect, on, ...key]);
  if (row !== undefined) await tx.run(line.sql.keep, [uuidv7(), effect, on, row.id]);
  return row;
}

/** Adds a row over `[from, to)`; `values` are key and facts in the order of the table's lists. */
export async function put(
  tx: Tx,
  line: Timeline,
  effect: string,
  span: { readonly from: IsoDate; readonly to: IsoDate | null },
  values: readonly unknown[],
): Promise<string> {
  const id = uuidv7();
  await tx.run(line.sql.put, [tx.access.tenant, id, effect, span.from, span.to, ...values]);
  return id;
}

/** A row to add without an end; `values` as for `put`. */
export interface NewRow {
  readonly effect: string;
  readonly from: IsoDate;
  readonly values: readonly unknown[];
}

/** Adds many rows with one statement. */
export async function putAll(tx: Tx, line: Timeline, rows: readonly NewRow[]): Promise<void> {
  const columns = [...line.key, ...line.facts];
  const records = rows.map(({ effect, from, values }) => ({
    ...{ tenant: tx.access.tenant, id: uuidv7(), effect, valid_from: from },
    ...Object.fromEntries(columns.map((column, i) => [column, jsonOf(values[i])])),
  }));
  await tx.run(line.sql.putAll, [JSON.stringify(records)]);
}

/** Bytes as PostgreSQL reads them from text. */
function jsonOf(value: unknown): unknown {
  return Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value;
}

/** From a day on another value, up to where the former row ended. */
export async function assign(
  tx: Tx,
  line: Timeline,
  effect: string,
  on: IsoDate,
  key: readonly unknown[],
  facts: readonly unknown[],
): Promise<string> {
  const before = await cut(tx, line, effect, key, on);
  return put(tx, line, effect, { from: on, to: before?.to ?? null }, [...key, ...facts]);
}

/** An effect that is undone, and the reversal that undoes it. */
export interface Undoing {
  readonly undone: string;
  readonly reversal: string;
}

/**
 * Voids what the undone effects put into the table and puts back what others had put and they had
 * voided. A row that is put back stays its first effect's row, so that this one can be undone too.
 */
export async function takeBack(tx: Tx, line: Timeline, pairs: readonly Undoing[]): Promise<void> {
  const undone = pairs.map((pair) => pair.undone);
  await tx.run(line.sql.undo, [undone, pairs.map((pair) => pair.reversal)]);
  const rows = await tx.rows<{ id: string }>(line.sql.undone, [undone]);
  if (rows.length === 0) return;
  const ids = rows.map((row) => row.id);
  await tx.run(line.sql.back, [ids, ids.map(() => uuidv7())]);
}
