import type pg from 'pg';
import type { Content, FileDisk } from './fileDisk.ts';
import { statements } from './sql.ts';

const sql = statements('proof', ['tenants', 'files']);

export interface TenantRow {
  readonly tenant: string;
  readonly name: string;
}

/** Bureaus of a database, as the role genji_sealer. */
export async function tenantsOf(pool: pg.Pool): Promise<readonly TenantRow[]> {
  return (await pool.query<TenantRow>({ ...sql.tenants, values: [] })).rows;
}

interface KeptFile extends Content {
  readonly id: string;
  readonly gathering: string;
}

export interface FileFault extends KeptFile {
  readonly what: 'missing' | 'altered';
}

export interface FileReport {
  readonly files: number;
  readonly bytes: number;
  readonly faults: readonly FileFault[];
}

const page = 500;
const first = '00000000-0000-0000-0000-000000000000';

/**
 * Reads every file of a bureau from the disk and holds it against the hash by which it came in.
 *
 * @param seen is called with how many have been read so far
 */
export async function proveFiles(
  pool: pg.Pool,
  disk: Pick<FileDisk, 'prove'>,
  tenant: string,
  seen: (files: number) => void,
): Promise<FileReport> {
  const faults: FileFault[] = [];
  let [files, bytes, after] = [0, 0, first];
  for (;;) {
    const { rows } = await pool.query<KeptFile>({ ...sql.files, values: [tenant, after, page] });
    for (const file of rows) {
      const what = await disk.prove(file);
      if (what !== 'whole') faults.push({ ...file, what });
      files += 1;
      bytes += file.bytes;
      seen(files);
    }
    if (rows.length < page) return { files, bytes, faults };
    after = rows.at(-1)?.id ?? after;
  }
}
