/**
 * Builds the web pages into dist/web when their sources have changed since. `--unless-running`
 * leaves them alone while a server runs from this tree, whose pages they are. Prints on stderr.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { serverFrom } from './running.mjs';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const stampFile = join(dist, 'web.stamp');
/** Rings that a browser never sees. */
const elsewhere = new Set(['store', 'documents', 'jobs', 'cli', 'testing']);
const files = ['index.html', 'vite.config.ts', 'package-lock.json'];

function sourcesIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory())
        return folder === 'src' && elsewhere.has(entry.name) ? [] : sourcesIn(path);
      return /\.test\.tsx?$/.test(entry.name) ? [] : [path];
    });
}

function stamp() {
  const hash = createHash('sha256');
  for (const path of [...files, ...sourcesIn('src')])
    hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function isBuilt() {
  return (
    existsSync(join(dist, 'web', 'index.html')) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === stamp()
  );
}

/** Built beside and then put in place, so that nobody is ever served half a page. */
function build() {
  process.stderr.write('genji: building the web pages ...\n');
  const before = stamp();
  const fresh = join(dist, `web.new-${process.pid}`);
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'];
  mkdirSync(dist, { recursive: true });
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    process.stderr.write('genji: the web pages could not be built; the reason stands above.\n');
    process.exit(1);
  }
  const old = join(dist, `web.old-${process.pid}`);
  if (existsSync(join(dist, 'web'))) renameSync(join(dist, 'web'), old);
  renameSync(fresh, join(dist, 'web'));
  rmSync(old, { recursive: true, force: true });
  writeFileSync(stampFile, before);
}

const left =
  process.argv.includes('--unless-running') && existsSync(join(dist, 'web', 'index.html'));
if (!isBuilt() && !(left && serverFrom(root) !== undefined))
  await withLock(`build ${root}`, () => isBuilt() || build());
