import type { ClientBase } from 'pg';
import { type Statement, statements } from './sql.ts';

const sql = statements('backup', [
  'settings',
  'server',
  'steady',
  'migrations',
  'tables',
  'sequences',
  'objects',
  'files',
  'chains',
]);

/** A table as it is read and brought back in. */
export interface TableShape {
  /** With its schema, such as `genji.person`. */
  readonly name: string;
  readonly columns: readonly string[];
  /** Statements that the database itself wrote. */
  readonly read: string;
  readonly load: string;
}

export interface StoredFile {
  /** In hex. */
  readonly sha256: string;
  readonly bytes: number;
}

export interface ChainHead {
  readonly tenant: string;
  readonly name: string;
  readonly position: string;
  /** In hex; null where nothing was sealed yet. */
  readonly head: string | null;
}

/** Fingerprints of what a schema is made of: kind, then name. */
export type Objects = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Everything of a picture but its rows. */
export interface Described {
  readonly version: string;
  readonly at: string;
  readonly migrations: readonly { readonly name: string; readonly hash: string }[];
  readonly tables: readonly TableShape[];
  readonly sequences: readonly { readonly name: string; readonly last: string | null }[];
  readonly objects: Objects;
  readonly files: readonly StoredFile[];
  readonly chains: readonly ChainHead[];
}

async function rowsOf<T extends object>(client: ClientBase, { text }: Statement): Promise<T[]> {
  return (await client.query<T>(text)).rows;
}

interface Server {
  readonly version: string;
  readonly at: string;
  readonly made: boolean;
  readonly seesAll: boolean;
}

/**
 * Opens one picture of the whole database, which stands until `rollback`. An upgrade that wants to
 * begin meanwhile waits; whoever writes does not.
 *
 * @param client as a role that sees every row
 * @returns why there is nothing to see, or undefined
 */
export async function openPicture(client: ClientBase): Promise<'no-tables' | 'bound' | undefined> {
  const [server] = await rowsOf<Server>(client, sql.server);
  if (server?.made !== true) return 'no-tables';
  if (!server.seesAll) return 'bound';
  await client.query(sql.steady.text);
  await client.query('begin isolation level repeatable read read only');
  await speakPlainly(client);
  return undefined;
}

/** For this transaction values are written the same way on every server, and none is kept back. */
export async function speakPlainly(client: ClientBase): Promise<void> {
  await client.query(sql.settings.text);
}

/** Inside a picture, or inside the transaction that loads one. */
export async function describe(client: ClientBase): Promise<Described> {
  const [server] = await rowsOf<Server>(client, sql.server);
  return {
    version: server?.version ?? '',
    at: server?.at ?? '',
    migrations: await rowsOf(client, sql.migrations),
    tables: await tablesOf(client),
    sequences: await rowsOf(client, sql.sequences),
    objects: await objectsOf(client),
    files: await rowsOf(client, sql.files),
    chains: await rowsOf(client, sql.chains),
  };
}

export function tablesOf(client: ClientBase): Promise<TableShape[]> {
  return rowsOf(client, sql.tables);
}

export async function objectsOf(client: ClientBase): Promise<Objects> {
  const objects: Record<string, Record<string, string>> = {};
  type Row = { kind: string; name: string; said: string };
  for (const { kind, name, said } of await rowsOf<Row>(client, sql.objects)) {
    objects[kind] ??= {};
    objects[kind][name] = said;
  }
  return objects;
}

const wanted = 2 * 1024 * 1024;
const most = 5_000;

/**
 * The rows of a table in the order of its key, each a JSON array of the texts of its columns. A
 * batch has as many rows as fit into two megabytes, by the size of those before.
 */
export async function* linesOf(client: ClientBase, table: TableShape): AsyncGenerator<string[]> {
  await client.query(table.read);
  let count = 50;
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${count} from line`);
    if (rows.length > 0) yield rows.map(({ line }) => line);
    if (rows.length < count) break;
    const size = rows.reduce((sum, { line }) => sum + line.length, 0);
    count = Math.max(1, Math.min(most, Math.floor((wanted * count) / Math.max(size, 1))));
  }
  await client.query('close line');
}
