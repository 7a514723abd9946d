/**
 * `npm run gen` writes the index of the catalogue, its pages under docs/ and the lock of handles.
 * `npm run gen -- --check` writes nothing and exits 1 when a file is not what it would write.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pillarNames } from '../src/catalogue/define.ts';
import { mission } from '../src/catalogue/mission.ts';
import type { Catalogue } from '../src/engines/catalogue.ts';
import { filesBelow } from '../src/testing/sources.ts';
import { type LockedHandle, lockHandles } from './gen/handles.ts';
import { indexSource } from './gen/index.ts';
import { coveragePage, institutionPage, rolesPage, rulePage } from './gen/pages.ts';
import { problemCodes } from './gen/problemCodes.ts';
import { problemsPage } from './gen/problemsPage.ts';

const root = join(import.meta.dirname, '..');
const indexPath = 'src/catalogue/index.generated.ts';
const lockPath = 'handles.lock.json';
/** Folders in which every page is generated: a page that nothing generates any more is removed. */
const ownFolders = ['docs/catalogue', 'docs/rules'];

async function main(checkOnly: boolean): Promise<number> {
  const index = await indexSource(join(root, 'src/catalogue'));
  if (!checkOnly) write(indexPath, index);
  else if (read(indexPath) !== index) return complain([indexPath]);
  const files = await pages();
  const changed = [...files].filter(([path, content]) => read(path) !== content);
  const strays = ownFolders.flatMap((folder) => pagesIn(folder).filter((page) => !files.has(page)));
  if (checkOnly) return complain([...changed.map(([path]) => path), ...strays]);
  for (const [path, content] of changed) write(path, content);
  for (const path of strays) rmSync(join(root, path));
  console.log(`gen: ${files.size + 1} files, ${changed.length} written, ${strays.length} removed`);
  return 0;
}

/** Every file but the index, which must be in place first: the pages are made from it. */
async function pages(): Promise<Map<string, string>> {
  const { catalogue }: { catalogue: Catalogue } = await import(
    pathToFileURL(join(root, indexPath)).href
  );
  const locked: readonly LockedHandle[] = JSON.parse(read(lockPath) ?? '[]');
  const handles = lockHandles(locked, [
    ...catalogue.activities,
    ...catalogue.cases,
    ...catalogue.books,
  ]);
  return new Map([
    [lockPath, `[\n${handles.map((h) => `  ${JSON.stringify(h)}`).join(',\n')}\n]\n`],
    ['docs/coverage.md', coveragePage(catalogue, mission)],
    ['docs/roles.md', rolesPage(catalogue)],
    ['docs/problems.md', problemsPage(problemCodes(filesBelow('src', ['.ts', '.tsx'])))],
    ...catalogue.institutions.map(
      (one) =>
        [`docs/catalogue/${one.id}.md`, institutionPage(catalogue, one, pillarNames)] as const,
    ),
    ...catalogue.rules.map(
      (rule) => [`docs/rules/${rule.id}.md`, rulePage(catalogue, rule)] as const,
    ),
  ]);
}

function complain(paths: readonly string[]): number {
  if (paths.length === 0) return 0;
  console.error(`Not what the catalogue says: ${paths.join(', ')}.\nRun \`npm run gen\`, commit.`);
  return 1;
}

function read(path: string): string | undefined {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

function pagesIn(folder: string): string[] {
  const path = join(root, folder);
  return existsSync(path) ? readdirSync(path).map((name) => `${folder}/${name}`) : [];
}

process.exitCode = await main(process.argv.includes('--check'));
