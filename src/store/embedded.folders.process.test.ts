import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../testing/processes.ts';
import { repairLinks } from './embedded/binaries.ts';
import { placeAt } from './embedded/place.ts';
import { openEmbedded } from './embedded.ts';

let base: string;

beforeEach(async () => {
  base = await temporaryFolder();
});
afterEach(() => rm(base, { recursive: true, force: true }));

async function problemOf(folder: string): Promise<string> {
  const result = await openEmbedded({ folder, log: () => undefined });
  if (result.ok) {
    await result.value.stop();
    return 'it started';
  }
  return result.problems[0].code;
}

async function hostOf(folder: string): Promise<string> {
  const result = await openEmbedded({ folder, log: () => undefined });
  if (!result.ok) throw new Error(result.problems[0].message.en);
  const { admin, stop } = result.value;
  const client = new pg.Client(admin);
  await client.connect();
  await client.end();
  await stop();
  return String(admin.host);
}

test.each([
  ['blanks, commas and quotes', `党 建,"a' b`, 'socket'],
  ['a path too long for a socket', 'x'.repeat(100), '127.0.0.1'],
])('a folder with %s', async (_, name, host) => {
  expect(await hostOf(join(base, name))).toContain(host);
});

test('an initdb that was cut short is begun again', async () => {
  const place = placeAt(join(base, 'postgres'));
  await mkdir(join(place.unfinished, 'base', '1'), { recursive: true });
  await writeFile(join(place.unfinished, 'PG_VERSION'), '18\n');
  expect(await hostOf(base)).toContain('socket');
  expect(await readdir(place.root)).not.toContain('data.unfinished');
});

test.each([
  ['in the unfinished folder', 'data.unfinished', 'thesis.docx'],
  ['in the place of the cluster', 'data', 'thesis.docx'],
])("somebody's file %s is never removed", async (_, inside, name) => {
  const folder = join(base, 'postgres', inside);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), 'years of work');
  expect(await problemOf(base)).toBe('database/foreign-folder');
  expect(await readdir(folder)).toEqual([name]);
});

test('the data of another version is left alone', async () => {
  const { data } = placeAt(join(base, 'postgres'));
  await mkdir(data, { recursive: true });
  await writeFile(join(data, 'PG_VERSION'), '17\n');
  expect(await problemOf(base)).toBe('database/other-version');
});

test('a lost password file is said, not papered over', async () => {
  await hostOf(base);
  await rm(placeAt(join(base, 'postgres')).password);
  expect(await problemOf(base)).toBe('database/no-password');
});

test('links that a blocked install script did not make are made, dangling ones too', async () => {
  const { lstat, readlink, symlink } = await import('node:fs/promises');
  const native = join(base, 'native');
  await mkdir(join(native, 'lib'), { recursive: true });
  await writeFile(join(native, 'lib', 'libz.so.1.2'), '');
  await symlink('libz.so.0', join(native, 'lib', 'libz.so'));
  const list = ['libz.so', 'libz.so.1'].map((name) => ({
    source: 'native/lib/libz.so.1.2',
    target: `native/lib/${name}`,
  }));
  await writeFile(join(native, 'pg-symlinks.json'), JSON.stringify(list));
  expect(await repairLinks(native)).toBe(true);
  for (const name of ['libz.so', 'libz.so.1']) {
    const link = join(native, 'lib', name);
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readlink(link)).toBe('libz.so.1.2');
  }
});
