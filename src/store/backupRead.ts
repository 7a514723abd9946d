import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { tablePath } from './backupTake.ts';

/**
 * The lines of a table in a backup, in batches of about a megabyte. Split by hand: line breaks of
 * other alphabets stand inside the lines.
 *
 * @throws Error when the packed file cannot be unpacked
 */
export async function* packedLines(folder: string, name: string): AsyncGenerator<string[]> {
  const unpacked = createGunzip();
  pipeline(createReadStream(join(folder, tablePath(name))), unpacked, () => undefined);
  unpacked.setEncoding('utf8');
  let rest = '';
  let waiting: string[] = [];
  let size = 0;
  for await (const piece of unpacked) {
    const lines = (rest + String(piece)).split('\n');
    rest = lines.pop() ?? '';
    waiting.push(...lines);
    size += String(piece).length;
    if (size < 1024 * 1024) continue;
    yield waiting;
    waiting = [];
    size = 0;
  }
  if (rest !== '') waiting.push(rest);
  if (waiting.length > 0) yield waiting;
}

export type TextRow = Readonly<Record<string, string | null>>;

/** Rows by the names of their columns, for whoever reads a backup without a database. */
export async function* packedRows(
  folder: string,
  table: { readonly name: string; readonly columns: readonly string[] },
): AsyncGenerator<TextRow> {
  for await (const lines of packedLines(folder, table.name)) {
    for (const line of lines) {
      const values = JSON.parse(line) as (string | null)[];
      yield Object.fromEntries(table.columns.map((column, at) => [column, values[at] ?? null]));
    }
  }
}
