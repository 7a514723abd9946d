import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue/index.generated.ts';
import { filesBelow, root } from './testing/sources.ts';

const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');

/** Cells of the rows of every table of a page, without heads. */
function rows(page: string): string[][] {
  return read(page)
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[-:| ]+\|$/.test(line))
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));
}

describe('docs/dependencies.md', () => {
  const stated = rows('docs/dependencies.md').slice(1);
  const { dependencies, optionalDependencies } = JSON.parse(read('package.json'));
  const named = (cell: string | undefined): string => (cell ?? '').replaceAll('`', '');

  test('names every production package, and no other', () => {
    const wanted = Object.keys({ ...dependencies, ...optionalDependencies });
    expect(stated.map(([name]) => named(name))).toEqual(wanted.toSorted());
  });

  test('gives the licence that is installed, and a reason', () => {
    for (const [name, licence, why] of stated) {
      const file = resolve(root, 'node_modules', named(name), 'package.json');
      expect(why, named(name)).toMatch(/\w{3}/);
      if (named(name) in (optionalDependencies ?? {}) && !existsSync(file)) continue;
      const installed = JSON.parse(readFileSync(file, 'utf8')).license;
      expect([named(name), licence]).toEqual([named(name), installed]);
    }
  });
});

describe('docs/glossary.md', () => {
  const words = rows('docs/glossary.md').filter(([zh]) => zh !== '中文');

  test('has one English word for one Chinese word, and the other way round', () => {
    const zh = words.map(([word]) => word);
    const en = words.map(([, word]) => word);
    expect(zh.filter((word, i) => zh.indexOf(word) !== i)).toEqual([]);
    expect(en.filter((word, i) => en.indexOf(word) !== i)).toEqual([]);
  });

  test('says what the catalogue calls its units, posts, places and roles', () => {
    const english = new Map(words.map(([zh, en]) => [zh, en]));
    const { unitKinds, posts, places } = catalogue;
    const faults = [...unitKinds, ...posts, ...places]
      .filter(({ name }) => english.get(name.zh) !== name.en)
      .map(({ name }) => `${name.zh}: ${name.en}`);
    expect(faults).toEqual([]);
  });
});

test('the house is told on one page', () => {
  expect(read('docs/ARCHITECTURE.md').split('\n').length).toBeLessThanOrEqual(80);
});

test('every link of a page leads somewhere', () => {
  const own = filesBelow('.', ['.md']).filter(
    (path) => !path.includes('/', 5) || /^docs\//.test(path),
  );
  const broken = own.flatMap((path) =>
    [...read(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)]
      .map(([, to]) => to ?? '')
      .filter((to) => !existsSync(resolve(root, dirname(path), to)))
      .map((to) => `${path} → ${to}`),
  );
  expect(broken).toEqual([]);
  expect(own.length).toBeGreaterThan(8);
});

describe('CONTRIBUTING.md', () => {
  const diffs = [...read('CONTRIBUTING.md').matchAll(/^```diff\n(.*?)^```/gms)];
  const files = diffs.flatMap(([, diff = '']) => diff.split(/^--- .*$/m).slice(1));

  test('shows changes that still fit the files as they are', () => {
    expect(diffs).toHaveLength(2);
    for (const file of files) {
      const [head = '', ...hunks] = file.split(/^@@$/m);
      const path = /^\+\+\+ b\/(.*)$/m.exec(head)?.[1] ?? '';
      const now = read(path);
      expect(hunks.length, path).toBeGreaterThan(0);
      for (const hunk of hunks) {
        const lines = hunk
          .split('\n')
          .slice(1)
          .filter((line) => /^[ -]/.test(line));
        expect(now, path).toContain(lines.map((line) => line.slice(1)).join('\n'));
      }
    }
  });

  test('each touches one file of the catalogue and its test', () => {
    for (const [, diff = ''] of diffs) {
      const paths = [...diff.matchAll(/^\+\+\+ b\/(.*)$/gm)].map(([, path = '']) => path);
      expect(paths.filter((path) => path.endsWith('.test.ts'))).toHaveLength(1);
      expect(paths).toHaveLength(2);
    }
  });
});
