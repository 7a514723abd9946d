import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type LockedHandle, lockHandles } from '../../scripts/gen/handles.ts';
import { indexSource } from '../../scripts/gen/index.ts';
import { coveragePage, institutionPage, rolesPage, rulePage } from '../../scripts/gen/pages.ts';
import { text } from '../kernel/text.ts';
import { root } from '../testing/sources.ts';
import { pillarNames } from './define.ts';
import { catalogue } from './index.generated.ts';
import { mission } from './mission.ts';

const committed = (path: string): string => readFileSync(resolve(root, path), 'utf8');
const cure = 'Run `npm run gen` and commit what it writes.';

test('the index is the one that the files of the catalogue make', async () => {
  const index = await indexSource(import.meta.dirname);
  expect(index === committed('src/catalogue/index.generated.ts'), cure).toBe(true);
});

test('so are the pages', () => {
  const pages: [string, string][] = [
    ['docs/coverage.md', coveragePage(catalogue, mission)],
    ['docs/roles.md', rolesPage(catalogue)],
    ...catalogue.rules.map((r): [string, string] => [
      `docs/rules/${r.id}.md`,
      rulePage(catalogue, r),
    ]),
    ...catalogue.institutions.map((one): [string, string] => [
      `docs/catalogue/${one.id}.md`,
      institutionPage(catalogue, one, pillarNames),
    ]),
  ];
  const stale = pages.filter(([path, content]) => committed(path) !== content);
  expect(
    stale.map(([path]) => path),
    cure,
  ).toEqual([]);
});

test('a row that nobody answers is printed as open', () => {
  const page = coveragePage(catalogue, [
    ['M11', text('三会一课', 'meetings')],
    ['M99', text('无', 'none')],
  ]);
  expect(page).toContain('1 of 2 rows are answered, 1 are open.');
  expect(page).toContain('| M99 | 无 | none | **open** |');
});

const locked: readonly LockedHandle[] = [{ id: 'a', kind: 'activity' }];
const a: LockedHandle = { id: 'a', kind: 'activity' };

test('the lock grows, and a handle that is out of use keeps its place', () => {
  const ended: LockedHandle = { ...a, until: '2027-01-01' };
  const b: LockedHandle = { id: 'b', kind: 'case' };
  expect(lockHandles(locked, [b, ended])).toEqual([ended, b]);
});

test('a handle never goes and never becomes something else', () => {
  expect(() => lockHandles(locked, [])).toThrow('give it `until`');
  expect(() => lockHandles(locked, [{ ...a, kind: 'case' }])).toThrow('declare a new id');
  expect(lockHandles([], [])).toEqual([]);
});

test('the hash moves with a word of the catalogue and not with its tests', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'genji-catalogue-'));
  try {
    const below = [
      'rules',
      'parts',
      'settings',
      'org/places',
      'org/posts',
      'org/roles',
      'org/permissions',
    ];
    for (const name of below) mkdirSync(join(folder, name), { recursive: true });
    const hash = async (): Promise<string> =>
      /hash: '(\w+)'/.exec(await indexSource(folder))?.[1] ?? '';
    writeFileSync(join(folder, 'dues.ts'), 'one');
    const first = await hash();
    writeFileSync(join(folder, 'dues.test.ts'), 'one');
    expect(await hash()).toBe(first);
    writeFileSync(join(folder, 'dues.ts'), 'two');
    expect(await hash()).not.toBe(first);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
