import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFiles, type Received } from './fileDisk.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'genji-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const most = 1_000_000;
const hashOf = (words: string) => createHash('sha256').update(words).digest('hex');
const here = async () =>
  (await readdir(join(folder, 'files'), { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));

async function received(words: string): Promise<Received> {
  const got = await openFiles(folder).receive(Readable.from([Buffer.from(words)]), most);
  if (got === 'too-large') throw new Error(got);
  return got;
}

test('what is kept lies under its hash, for its owner alone, and reads back', async () => {
  const file = await received('signed');
  const { sha256, bytes } = file;
  expect({ sha256, bytes }).toEqual({ sha256: hashOf('signed'), bytes: 6 });
  const disk = openFiles(folder);
  expect(await disk.has(file)).toBe(false);
  await file.keep();
  await file.discard();
  const [place, ...others] = await here();
  const { length } = others;
  expect(place).toBe(join(folder, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256));
  expect([length, (await stat(place ?? '')).mode & 0o777]).toEqual([0, 0o600]);
  expect((await stat(join(folder, 'files'))).mode & 0o777).toBe(0o700);
  expect(await disk.has(file)).toBe(true);
  expect(await text(disk.open(sha256))).toBe('signed');
});

test('the same content lies there once, and comes back where it was lost or spoilt', async () => {
  await (await received('same')).keep();
  await (await received('same')).keep();
  const [place = '', ...others] = await here();
  expect(others).toEqual([]);
  await writeFile(place, 'xx');
  const again = await received('same');
  expect(await openFiles(folder).has(again)).toBe(false);
  await again.keep();
  expect(await readFile(place, 'utf8')).toBe('same');
});

test('what is not kept leaves nothing', async () => {
  await (await received('no')).discard();
  expect(await here()).toEqual([]);
});

test('too much is refused as soon as it is too much, and can still be answered', async () => {
  let sent = 0;
  const endless = new Readable({
    read() {
      sent += 65_536;
      this.push(Buffer.alloc(65_536));
    },
  });
  expect(await openFiles(folder).receive(endless, most)).toBe('too-large');
  expect(sent).toBeLessThan(2 * most);
  expect(endless.destroyed).toBe(false);
  expect(await here()).toEqual([]);
});

test('a sender who breaks off leaves nothing', async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.alloc(1000);
      throw new Error('gone');
    })(),
  );
  await expect(openFiles(folder).receive(broken, most)).rejects.toThrow('gone');
  expect(await here()).toEqual([]);
});

test('what a process left behind that died goes a day later, not what another one writes', async () => {
  openFiles(folder);
  const [old, fresh] = ['old', 'fresh'].map((name) => join(folder, 'files', 'incoming', name));
  for (const path of [old, fresh]) await writeFile(path ?? '', 'half');
  const before = new Date(Date.now() - 25 * 60 * 60 * 1000);
  await utimes(old ?? '', before, before);
  openFiles(folder);
  expect(await here()).toEqual([fresh]);
});

const mount = ['unshare', '--mount', 'sh', '-c'] as const;
const mayMount =
  process.getuid?.() === 0 && spawnSync(mount[0], [...mount.slice(1), 'true']).status === 0;

test.runIf(mayMount)('a full disk keeps nothing half, says so, and takes the next', () => {
  const story = `
    const { openFiles } = await import(${JSON.stringify(new URL('./fileDisk.ts', import.meta.url).href)});
    const { Readable } = await import('node:stream');
    const { readdirSync } = await import('node:fs');
    const folder = process.argv[1];
    const disk = openFiles(folder);
    const send = (size) => disk.receive(Readable.from([Buffer.alloc(size)]), 1e9);
    const code = await send(8_000_000).then(() => '', (error) => error.code);
    const left = readdirSync(folder + '/files/incoming').length;
    const next = await send(100_000);
    await next.keep();
    console.log(JSON.stringify({ code, left, kept: await disk.has(next) }));`;
  const inner = `mount -t tmpfs -o size=2m none "$1" && exec "$2" --input-type=module -e "$3" "$1"`;
  const args = [...mount.slice(1), inner, 'sh', folder, process.execPath, story];
  const { stdout, stderr } = spawnSync(mount[0], args, { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({ code: 'ENOSPC', left: 0, kept: true });
});
