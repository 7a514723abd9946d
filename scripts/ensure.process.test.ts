import { spawn } from 'node:child_process';
import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Ended, temporaryFolder } from '../src/testing/processes.ts';

let tree: string;
const toKill: (() => void)[] = [];

/** A tree with our scripts and no packages at all: `npm ci` is real and needs no network. */
beforeEach(async () => {
  tree = await temporaryFolder();
  await mkdir(join(tree, 'scripts'));
  for (const name of ['ensure.mjs', 'lock.mjs', 'running.mjs'])
    await cp(join(import.meta.dirname, name), join(tree, 'scripts', name));
  await writeFile(join(tree, 'package.json'), JSON.stringify({ name: 'tree', version: '1.0.0' }));
  await lock('1.0.0');
});
afterEach(async () => {
  for (const kill of toKill.splice(0)) kill();
  await rm(tree, { recursive: true, force: true });
});

function lock(version: string): Promise<void> {
  const root = { name: 'tree', version };
  const content = { ...root, lockfileVersion: 3, requires: true, packages: { '': root } };
  return writeFile(join(tree, 'package-lock.json'), JSON.stringify(content));
}

function ensure(env: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(process.execPath, [join(tree, 'scripts', 'ensure.mjs')], {
    env: { ...process.env, npm_node_execpath: process.execPath, ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (part) => {
    stdout += part;
  });
  child.stderr.on('data', (part) => {
    stderr += part;
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, stderr }));
  });
}

test('installs once, prints nothing on stdout, then leaves it alone', async () => {
  const first = await ensure();
  expect(first).toMatchObject({ code: 0, stdout: '' });
  expect(first.stderr).toContain('installing the packages');
  const second = await ensure();
  expect(second).toMatchObject({ code: 0, stdout: '' });
  expect(second.stderr).not.toContain('installing');
});

test('installs again when the lockfile has changed', async () => {
  await ensure();
  await lock('2.0.0');
  await rm(join(tree, 'node_modules', '.package-lock.json'), { force: true });
  expect((await ensure()).stderr).toContain('installing');
});

test('of two at once one installs and the other waits', async () => {
  const both = await Promise.all([ensure(), ensure()]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(both.filter(({ stderr }) => stderr.includes('installing'))).toHaveLength(1);
});

test('leaves the packages alone under a running server', async () => {
  await mkdir(join(tree, 'src', 'cli'), { recursive: true });
  await writeFile(join(tree, 'src', 'cli', 'genji.ts'), 'setInterval(() => {}, 1000);');
  const args = [join(tree, 'src', 'cli', 'genji.ts'), 'serve'];
  const server = spawn(process.execPath, args, { cwd: tree });
  toKill.push(() => server.kill('SIGKILL'));
  await new Promise((resolve) => server.once('spawn', resolve));
  const { code, stderr } = await ensure();
  expect(code).toBe(0);
  expect(stderr).toContain(`process ${server.pid} runs from this folder`);
  expect(stderr).not.toContain('installing');
});

test('an old Node without the one that the packages bring: names the blocked script', async () => {
  const old = join(tree, 'node');
  await writeFile(
    old,
    '#!/bin/sh\n[ "$1" = --version ] && echo v20.20.2 && exit\nexec "$REAL" "$@"',
  );
  await chmod(old, 0o755);
  const { code, stdout, stderr } = await ensure({ npm_node_execpath: old, REAL: process.execPath });
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('installArchSpecificPackage');
  expect(stderr).toContain('npm rebuild node --ignore-scripts=false');
});

test('a failing npm ci is an error and leaves no stamp', async () => {
  await writeFile(join(tree, 'package-lock.json'), '{"lockfileVersion": 3, "packages": {"": {');
  const { code, stderr } = await ensure();
  expect(code).toBe(1);
  expect(stderr).not.toBe('');
  await expect(readFile(join(tree, 'node_modules', '.genji-installed'))).rejects.toThrow();
});

test('the lockfile holds an entry for every platform that its packages name', async () => {
  const { missingEntries, platformOf } = await import('./lockfile.ts');
  const path = join(import.meta.dirname, '..', 'package-lock.json');
  const { packages } = JSON.parse(await readFile(path, 'utf8'));
  expect(missingEntries(packages)).toEqual({});
  expect(platformOf('@x/binding-linux-arm-musleabihf')).toEqual({
    os: ['linux'],
    cpu: ['arm'],
    libc: ['musl'],
  });
  expect(platformOf('@napi-rs/wasm-runtime')).toBeUndefined();
  const one = { 'node_modules/a': { optionalDependencies: { 'a-darwin-x64': '1.0.0' } } };
  expect(Object.keys(missingEntries(one))).toEqual(['node_modules/a-darwin-x64']);
});
