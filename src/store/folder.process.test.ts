import { execFile, spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asRoot, nameless, runNode } from '../testing/processes.ts';
import { prepareFolder } from './folder.ts';

let base: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'genji-folder-'));
  await chmod(base, 0o755);
});
afterEach(async () => {
  await chmod(base, 0o755);
  await rm(base, { recursive: true, force: true });
});

async function problemOf(folder: string): Promise<{ code: string; said: string }> {
  const result = await prepareFolder(folder);
  if (result.ok) throw new Error(`${folder} was accepted`);
  const [{ code, message, cure }] = result.problems;
  return { code, said: `${message.en} ${cure.en}` };
}

test('missing parents are made, for us alone (root lets the server pass through)', async () => {
  const folder = join(base, 'a', 'b');
  expect(await prepareFolder(folder)).toEqual({ ok: true, value: folder });
  expect((await stat(folder)).mode & 0o777).toBe(asRoot ? 0o711 : 0o700);
  expect(await prepareFolder(folder)).toEqual({ ok: true, value: folder });
});

test('a link is followed', async () => {
  await mkdir(join(base, 'real'));
  await symlink(join(base, 'real'), join(base, 'link'));
  expect(await prepareFolder(join(base, 'link'))).toEqual({ ok: true, value: join(base, 'real') });
});

test.each([
  ['a file', 'file'],
  ['a path under a file', 'file/deep/er'],
  ['a link to nowhere', 'dangling'],
])('%s is no folder, and nothing is written', async (_, path) => {
  await writeFile(join(base, 'file'), 'mine');
  await symlink(join(base, 'nowhere'), join(base, 'dangling'));
  const { code, said } = await problemOf(join(base, path));
  expect(code).toBe('folder/not-a-folder');
  expect(said).toContain(join(base, path.split('/')[0] ?? ''));
  expect(said).toMatch(/uid \d+/);
  expect(await readdir(base)).toEqual(['dangling', 'file']);
});

test('a name that is too long is unusable', async () => {
  expect((await problemOf(join(base, 'x'.repeat(300)))).code).toBe('folder/unusable');
});

/** Runs prepareFolder under a uid without a passwd entry when we are root, else as we are. */
async function asOrdinaryUser(folder: string): Promise<string> {
  const module = new URL('./folder.ts', import.meta.url).href;
  const script = `
    const { prepareFolder } = await import(${JSON.stringify(module)});
    const r = await prepareFolder(process.argv[1]);
    console.log(r.ok ? 'ok' : r.problems[0].code + ' ' + r.problems[0].message.en + r.problems[0].cure.en);`;
  const who = asRoot ? { uid: nameless } : {};
  return (await runNode({ script, args: [folder], ...who })).stdout;
}

describe('as an ordinary user', () => {
  test.each([
    ['the folder itself', 0o555, 'closed'],
    ['its parent', 0o555, 'closed/inner'],
    ['a folder above that may not be entered', 0o600, 'closed/a/b/c'],
  ])(
    '%s may not be written: the message names it, its owner and the cure',
    async (_, mode, path) => {
      await mkdir(join(base, 'closed'));
      await chmod(join(base, 'closed'), mode);
      const said = await asOrdinaryUser(join(base, path));
      await chmod(join(base, 'closed'), 0o755);
      expect(said).toContain('folder/not-writable');
      expect(said).toContain(`${join(base, 'closed')} belongs to`);
      expect(said).toContain(`uid ${process.getuid?.()}`);
      expect(said).toMatch(/GENJI_DATA.*chown/);
      expect(await readdir(join(base, 'closed'))).toEqual([]);
    },
  );
});

/** A private mount: root may make one, and most systems let a user make one in a namespace. */
const mounts = ['unshare', '--mount', ...(asRoot ? [] : ['--user', '--map-root-user'])];
const mayMount = spawnSync('sh', ['-c', `${mounts.join(' ')} true`]).status === 0;

test.skipIf(!mayMount)('a read-only file system is named as such', async () => {
  const script = `mount -t tmpfs -o ro none ${base} && exec "$@"`;
  const module = new URL('./folder.ts', import.meta.url).href;
  const look = `const r = await (await import('${module}')).prepareFolder('${base}/new');
    console.log(r.problems[0].code, r.problems[0].message.en);`;
  const node = [process.execPath, '--input-type=module', '-e', look];
  const [program = '', ...args] = [...mounts, 'sh', '-c', script, 'sh', ...node];
  const { stdout } = await promisify(execFile)(program, args);
  expect(stdout).toContain(`folder/read-only The data folder ${base}/new cannot be used: ${base}`);
});
