/**
 * Prints what a browser loads before it can show a page, in kB of gzip, from the build in dist/web:
 *
 *   node scripts/bundleSize.ts
 *
 * Exit code 1 when the scripts of the sign-in page are more than they may be.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const web = join(import.meta.dirname, '..', 'dist', 'web');
/** kB of gzip that the scripts of the sign-in page may be. */
const limit = 200;

interface Entry {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}
type Manifest = Readonly<Record<string, Entry>>;

function manifest(): Manifest {
  return JSON.parse(readFileSync(join(web, '.vite', 'manifest.json'), 'utf8'));
}

/** Files that a module needs before it runs, its own first. */
function needed(entries: Manifest, key: string, seen: Set<string>): Set<string> {
  const entry = entries[key];
  if (entry === undefined) throw new Error(`${key} is not in the build: run npm run build`);
  if (seen.has(entry.file)) return seen;
  seen.add(entry.file);
  for (const below of entry.imports ?? []) needed(entries, below, seen);
  return seen;
}

function size(file: string): number {
  return gzipSync(readFileSync(join(web, file))).length / 1000;
}

const entries = manifest();
const first = needed(entries, 'index.html', new Set());
const pages = Object.keys(entries).filter((key) => /Page\.tsx$/.test(key));
const signIn = 'src/web/account/SignInPage.tsx';
const shell = needed(entries, 'src/web/shell/Shell.tsx', new Set(first));
let worst = 0;
for (const page of pages) {
  const inShell = !page.startsWith('src/web/account/') || page.endsWith('AccountPage.tsx');
  const files = needed(entries, page, new Set(inShell ? shell : first));
  const total = [...files].reduce((sum, file) => sum + size(file), 0);
  if (page === signIn) worst = total;
  console.log(`${basename(page, '.tsx').padEnd(20)} ${total.toFixed(0).padStart(4)} kB`);
}
if (worst > limit) {
  console.error(`The sign-in page loads ${worst.toFixed(0)} kB of script, ${limit} at most.`);
  process.exitCode = 1;
}
