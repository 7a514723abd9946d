import { appendFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BookHouse, bookHouse } from '../testing/bookHouse.ts';
import { testPool } from '../testing/pool.ts';
import { openFiles } from './fileDisk.ts';
import { proveFiles, tenantsOf } from './proof.ts';

let book: BookHouse;
let pool: pg.Pool;
let gathering: string;

beforeAll(async () => {
  book = await bookHouse();
  pool = testPool(book.house.database.config('sealer'), 1);
  const wordless = [{ handle: 'branch-assembly', content: {}, ballots: [] }];
  gathering = await book.record(book.draftOf('2026-03-05', [], { parts: wordless }));
});
afterAll(async () => {
  await pool.end();
  await book.house.close();
});

const proved = () => {
  const seen: number[] = [];
  const disk = openFiles(book.house.folder);
  return proveFiles(pool, disk, book.house.tenant, (files) => seen.push(files)).then((report) => ({
    ...report,
    seen,
    faults: report.faults.map(({ id, what }) => [id, what]),
  }));
};

async function attach(words: string): Promise<{ id: string; size: number }> {
  const bytes = Buffer.from(`%PDF-1.7 ${words}`);
  const url = `/api/gatherings/${gathering}/files?purpose=signed-minutes&name=${words}.pdf`;
  const reply = await book.secretary.upload(url, bytes, 'application/octet-stream');
  return { id: reply.json<{ id: string }>().id, size: bytes.length };
}

/** Where the only files of the house lie, in the order of their hashes. */
async function places(): Promise<string[]> {
  const root = join(book.house.folder, 'files');
  const all = await readdir(root, { recursive: true, withFileTypes: true });
  return all.filter((one) => one.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

test('whole files are proved and counted, also one that was taken away', async () => {
  expect(await tenantsOf(pool)).toEqual([{ tenant: book.house.tenant, name: '试用公安局' }]);
  expect(await proved()).toEqual({ files: 0, bytes: 0, faults: [], seen: [] });
  const [one, two] = [await attach('one'), await attach('second')];
  const gone = await book.secretary.send('POST', `/api/files/${two.id}/void`, { reason: '错件' });
  expect(gone.status).toBe(200);
  const whole = { files: 2, bytes: one.size + two.size, faults: [], seen: [1, 2] };
  expect(await proved()).toEqual(whole);
});

test('a byte more is seen, and a file that is gone', async () => {
  const [altered = '', missing = ''] = await places();
  await appendFile(altered, ' ');
  await rm(missing);
  const { faults } = await proved();
  expect(faults.map(([, what]) => what).toSorted()).toEqual(['altered', 'missing']);
});

test('whoever seals reads hashes, and not what a file is called', async () => {
  await expect(pool.query('select name from genji.file')).rejects.toThrow(/permission denied/);
});
