/**
 * Makes the package genji-check: `genji check` alone, compiled, with everything that it needs
 * inside, so that `npx` runs it on a machine that has nothing but Node.
 *
 *   npm run pack [-- --out FOLDER]     into dist/pack when nothing is said
 */
import { type StdioOptions, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, root } from './pack/bundle.ts';
import { thirdParty } from './pack/thirdParty.ts';

const name = 'genji-check';
const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const manifest = {
  name,
  version,
  description:
    'Checks the rosters and meeting ledgers that a branch keeps in Excel. 党支部台账检查',
  license,
  type: 'module',
  bin: { genji: 'lib/genji.js' },
  engines: { node: '>=22' },
};

/** Lays out what the package holds. */
async function layOut(folder: string): Promise<void> {
  const modules = await bundle(join(folder, 'lib'));
  chmodSync(join(folder, 'lib', 'genji.js'), 0o755);
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  const readme = readFileSync(join(root, 'scripts', 'pack', 'README.md'), 'utf8');
  writeFileSync(join(folder, 'README.md'), readme.replaceAll('{version}', version));
  writeFileSync(join(folder, 'THIRD-PARTY.md'), thirdParty(modules));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The npm that runs this script, else the one of the machine. */
function npmPack(folder: string, out: string): void {
  const npm = process.env.npm_execpath ?? '';
  const [program, ...first] =
    basename(npm) === 'npm-cli.js' ? [process.execPath, npm] : (['npm'] as const);
  const args = [...first, 'pack', '--silent', '--ignore-scripts', '--pack-destination', out];
  const stdio: StdioOptions = ['ignore', 'ignore', 'inherit'];
  const { status, error } = spawnSync(program, args, { cwd: folder, stdio });
  if (status !== 0) throw new Error(`npm pack failed: ${error?.message ?? `exit ${status}`}`);
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;

const { values } = parseArgs({ options: { out: { type: 'string' } } });
const out = resolve(values.out ?? join(root, 'dist', 'pack'));
const folder = mkdtempSync(join(tmpdir(), 'genji-pack-'));
try {
  await layOut(folder);
  mkdirSync(out, { recursive: true });
  npmPack(folder, out);
  const file = join(out, `${name}-${version}.tgz`);
  const sizes = `${kB(statSync(file).size)} packed, ${kB(sizeOf(folder))} unpacked`;
  console.log(`${file}\n${sizes}, 1 package, no dependencies`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
