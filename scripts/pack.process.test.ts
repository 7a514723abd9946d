import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { read, write } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bookOf, rosterHeader, rosterRow } from '../src/testing/books.ts';
import { messyBook } from '../src/testing/messyBook.ts';
import { temporaryFolder } from '../src/testing/processes.ts';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src', 'cli', 'genji.ts');
/** Bytes; 189 and 545 kB when it was first made, two thirds of it the reader of `.xls`. */
const most = { packed: 350_000, unpacked: 1_000_000 };

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let work: string;
let archive: string;
let said: string;
let installed: string;
let program: string;

function run(command: string, argv: readonly string[], cwd: string): Promise<Ran> {
  const env = {
    ...process.env,
    PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
    // A cache of its own: nothing of an earlier run helps, nothing is left behind.
    npm_config_cache: join(work, 'cache'),
    npm_config_update_notifier: 'false',
  };
  return new Promise((resolve) => {
    execFile(command, argv, { cwd, env }, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, out, err });
    });
  });
}

/** An empty folder, of which the tree of Genji is no parent. */
async function empty(name: string): Promise<string> {
  const folder = join(work, name);
  await mkdir(folder, { recursive: true });
  return folder;
}

const packed = (argv: readonly string[], node = process.execPath, cwd = installed) =>
  run(node, [program, ...argv], cwd);
const unpacked = (argv: readonly string[]) => run(process.execPath, [source, ...argv], installed);

beforeAll(async () => {
  work = await temporaryFolder();
  const made = await run(process.execPath, ['scripts/pack.ts', '--out', work], root);
  expect(made.code, made.err).toBe(0);
  said = made.out;
  archive = said.split('\n')[0] ?? '';
  installed = await empty('installed');
  const install = ['install', '--offline', '--no-audit', '--no-fund', archive];
  const done = await run('npm', install, installed);
  expect(done.code, done.err).toBe(0);
  program = join(installed, 'node_modules', '.bin', 'genji');
});
afterAll(() => rm(work, { recursive: true, force: true }));

describe('the package', () => {
  test('is one package without others, of compiled files only', async () => {
    const modules = join(installed, 'node_modules');
    const lock = JSON.parse(await readFile(join(modules, '.package-lock.json'), 'utf8'));
    expect(Object.keys(lock.packages)).toEqual(['node_modules/genji-check']);
    const own = join(modules, 'genji-check');
    const entries = await readdir(own, { recursive: true });
    const kinds = new Set(entries.map((path) => extname(path)));
    expect([...kinds].sort()).toEqual(['', '.js', '.json', '.md']);
    const { version, license } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    const manifest = JSON.parse(await readFile(join(own, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({ version, license, engines: { node: '>=22' } });
    expect(manifest).not.toHaveProperty('dependencies');
    expect(basename(archive)).toBe(`genji-check-${version}.tgz`);
  });

  test('is small, and its size is told', async () => {
    const own = join(installed, 'node_modules', 'genji-check');
    const entries = await readdir(own, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const sizes = await Promise.all(files.map((f) => stat(join(f.parentPath, f.name))));
    const total = sizes.reduce((sum, { size }) => sum + size, 0);
    expect(total).toBeLessThan(most.unpacked);
    const { size } = await stat(archive);
    expect(size).toBeLessThan(most.packed);
    expect(said).toContain(`${(size / 1000).toFixed(0)} kB packed, `);
    expect(said).toContain(' kB unpacked, 1 package, no dependencies\n');
  });

  test('names what it contains of others, with their licences', async () => {
    const page = join(installed, 'node_modules', 'genji-check', 'THIRD-PARTY.md');
    const words = await readFile(page, 'utf8');
    const rows = [...words.matchAll(/^\| (\S+) \| \d+\.\d+\.\d+ \| (\S+) \|$/gm)];
    const named = rows.map(([, name, licence]) => `${name} ${licence}`);
    const always = ['@e965/xlsx Apache-2.0', 'pend MIT', 'rolldown MIT', 'yauzl MIT'];
    // The days off of the State Council come in with the first rule that asks for them.
    expect(named.filter((one) => one !== 'chinese-days MIT')).toEqual(always);
    expect(words).toContain('Copyright (c) 2014 Andrew Kelley');
  });
});

describe('its genji', () => {
  const day = ['--as-of', '2026-11-23'];
  const clean = { name: '名册', rows: [rosterHeader, ...['甲', '乙', '丙'].map(member)] };
  function member(name: string) {
    return rosterRow(name, '城东派出所党支部');
  }

  async function asOldBook(path: string): Promise<string> {
    const old = join(dirname(path), 'old.xls');
    await writeFile(old, write(read(await readFile(path)), { type: 'buffer', bookType: 'biff8' }));
    return old;
  }

  test('says the same as the sources, of .xlsx and of .xls', async () => {
    const book = await messyBook();
    for (const path of [book, await asOldBook(book)]) {
      for (const more of [['--json'], ['--lang', 'en'], []]) {
        const argv = ['check', path, ...day, ...more];
        const there = await packed(argv);
        expect(there).toEqual(await unpacked(argv));
        expect(there.code).toBe(1);
        expect(there.out).toContain('MTG10');
      }
    }
  });

  test('ends with 0 for a clean book and with 2 for what it cannot use', async () => {
    const book = await bookOf('clean.xlsx', clean);
    const broken = join(work, 'broken.xlsx');
    await writeFile(broken, '你好，这不是表格');
    const tries: readonly [number, readonly string[]][] = [
      [0, ['check', book, ...day, '--json']],
      [2, ['check', 'nowhere.xlsx', '--json']],
      [2, ['check', broken]],
      [2, ['check']],
      [0, ['check', '--help']],
    ];
    for (const [code, argv] of tries) {
      const there = await packed(argv);
      expect(there.code, argv.join(' ')).toBe(code);
      expect(there).toEqual(await unpacked(argv));
    }
  });

  test('writes the same page to print', async () => {
    const path = await messyBook();
    const page = `${basename(path, '.xlsx')}-genji-check.html`;
    const folder = await empty('page');
    const argv = ['check', path, ...day, '--html'];
    expect((await packed(argv, process.execPath, folder)).code).toBe(1);
    await unpacked(argv);
    expect(await readFile(join(folder, page), 'utf8')).toBe(
      await readFile(join(installed, page), 'utf8'),
    );
  });

  test('helps, and knows no other command', async () => {
    const help = await packed(['--help']);
    expect([help.code, help.err]).toEqual([0, '']);
    expect(help.out).toContain('check a roster and the ledgers');
    expect(await packed([])).toEqual(help);
    const serve = await packed(['serve']);
    expect([serve.code, serve.out]).toEqual([2, '']);
    expect(serve.err).toContain('There is no command "serve".');
  });

  test('runs by npm exec in an empty folder, without network', async () => {
    const folder = await empty('npx');
    await cp(await messyBook(), join(folder, 'book.xlsx'));
    const first = ['exec', '--offline', '--yes', `--package=${archive}`, '--', 'genji'];
    const argv = ['check', join(folder, 'book.xlsx'), ...day, '--json'];
    const there = await run('npm', [...first, ...argv], folder);
    expect(there.out).toBe((await unpacked(argv)).out);
    expect(there.code).toBe(1);
    expect(await readdir(folder)).toEqual(['book.xlsx']);
  });

  // GENJI_NODE22 names the program of a Node 22, the oldest that the package promises.
  const old = process.env.GENJI_NODE22;
  if (old !== undefined) {
    test('says the same on Node 22', async () => {
      expect((await run(old, ['--version'], work)).out).toMatch(/^v22\./);
      const argv = ['check', await messyBook(), ...day, '--json'];
      expect(await packed(argv, old)).toEqual(await unpacked(argv));
    });
  }
});
