import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { linesOf, type Objects, objectsOf, type TableShape, tablesOf } from './backup.ts';
import type { Manifest } from './backupManifest.ts';

/** Where a database is not what a backup says. */
export interface Difference {
  /** `rows`, or the kind of object: index, policy, function, … */
  readonly kind: string;
  readonly name: string;
  readonly what: 'missing' | 'not-of-it' | 'altered';
}

/**
 * Holds every object and every row of a database against a manifest.
 *
 * @param client inside a picture, or in the transaction that loaded the rows
 */
export async function differences(
  client: ClientBase,
  manifest: Pick<Manifest, 'tables' | 'objects'>,
  seen: (what: string, count: number) => void,
): Promise<Difference[]> {
  const found = ofObjects(manifest.objects, await objectsOf(client));
  const tables = new Map((await tablesOf(client)).map((table) => [table.name, table]));
  for (const { name, columns, rows, sha256 } of manifest.tables) {
    const table = tables.get(name);
    const same = table !== undefined && String(table.columns) === String(columns);
    const held = same ? await hashOfRows(client, table, seen) : undefined;
    if (held?.rows !== rows || held.sha256 !== sha256) {
      found.push({ kind: 'rows', name, what: table === undefined ? 'missing' : 'altered' });
    }
    tables.delete(name);
  }
  for (const name of tables.keys()) found.push({ kind: 'rows', name, what: 'not-of-it' });
  return found;
}

function ofObjects(told: Objects, held: Objects): Difference[] {
  const kinds = new Set([...Object.keys(told), ...Object.keys(held)]);
  return [...kinds].flatMap((kind) => {
    const [before, after] = [told[kind] ?? {}, held[kind] ?? {}];
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name): Difference[] => {
      if (after[name] === undefined) return [{ kind, name, what: 'missing' }];
      if (before[name] === undefined) return [{ kind, name, what: 'not-of-it' }];
      return before[name] === after[name] ? [] : [{ kind, name, what: 'altered' }];
    });
  });
}

async function hashOfRows(
  client: ClientBase,
  table: TableShape,
  seen: (what: string, count: number) => void,
): Promise<{ rows: number; sha256: string }> {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const lines of linesOf(client, table)) {
    hash.update(`${lines.join('\n')}\n`);
    rows += lines.length;
    seen(table.name, rows);
  }
  return { rows, sha256: hash.digest('hex') };
}
