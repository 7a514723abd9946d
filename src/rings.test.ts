import { describe, expect, test } from 'vitest';
import {
  filesBelow,
  type Import,
  isTest,
  parseSource,
  readSource,
  type SourceFile,
} from './testing/sources.ts';

/** One allowed import: where to, and whether only its types. */
interface Allowed {
  readonly to: RegExp;
  readonly as: 'value' | 'types';
}

interface Ring {
  readonly files: RegExp;
  readonly may: readonly Allowed[];
  /** What it may bring in from outside the house. */
  readonly outside: 'anything' | 'packages' | 'nothing';
  /** What to do instead. */
  readonly instead: string;
}

const value = (to: RegExp): Allowed => ({ to, as: 'value' });
const types = (to: RegExp): Allowed => ({ to, as: 'types' });
const kernel = value(/^src\/kernel\//);
const engines = value(/^src\/engines\//);
const contract = types(/^src\/api\/contract(\/|\.ts$)/);

/** The import table of the house, from the inside out; the first line that fits a file rules it. */
const rings: readonly Ring[] = [
  {
    files: /^src\/kernel\//,
    may: [kernel],
    outside: 'nothing',
    instead: 'The kernel knows nobody: take what you need as an argument.',
  },
  {
    files: /^src\/engines\/catalogue\.ts$/,
    may: [types(/^src\/engines\/[^/]+\/define\.ts$/), kernel],
    outside: 'nothing',
    instead: 'This file only names what the engines’ define.ts files say.',
  },
  {
    files: /^src\/engines\/([^/]+)\//,
    may: [kernel, value(/^src\/engines\/$1\//)],
    outside: 'nothing',
    instead: 'Engines meet in a Handle or in kernel/facts.ts; a shared word moves to the kernel.',
  },
  {
    files: /^src\/catalogue\//,
    may: [
      kernel,
      value(/^src\/engines\/[^/]+\/define[^/]*\.ts$/),
      types(/^src\/engines\/catalogue\.ts$/),
      value(/^src\/catalogue\//),
    ],
    outside: 'nothing',
    instead: 'A catalogue file only says what define.ts has words for; add the word to the engine.',
  },
  {
    files: /^src\/store\//,
    may: [kernel, types(/^src\/engines\//), value(/^src\/store\//)],
    outside: 'anything',
    instead: 'The store keeps facts: hand it ids and values from the composition root.',
  },
  {
    files: /^src\/documents\//,
    may: [kernel, types(/^src\/engines\//), value(/^src\/documents\//)],
    outside: 'anything',
    instead: 'A paper gets its words as values: fetch them in api and pass them in.',
  },
  {
    files: /^src\/(api|jobs)\//,
    may: [kernel, engines, value(/^src\/store\//), value(/^src\/documents\//), value(/^src\/$1\//)],
    outside: 'anything',
    instead: 'Take the catalogue as an argument; app.ts hands it in.',
  },
  {
    files: /^src\/web\//,
    may: [kernel, engines, contract, value(/^src\/web\//)],
    outside: 'packages',
    instead: 'Ask the api for it, or take it as a prop; browser.tsx hands the catalogue in.',
  },
  {
    files: /^src\/browser\.tsx?$/,
    may: [kernel, engines, contract, value(/^src\/(web|catalogue)\//)],
    outside: 'packages',
    instead: 'The browser never gets store, documents or jobs.',
  },
  {
    files: /^src\/cli\/check[./]/,
    may: [kernel, engines, value(/^src\/(catalogue|documents|cli)\//)],
    outside: 'anything',
    instead: '`genji check` needs no database: what needs one is another command.',
  },
  {
    files: /^src\/cli\/demo\/plants\//,
    may: [kernel, types(/^src\/store\//), value(/^src\/cli\/demo\//)],
    outside: 'nothing',
    instead: 'A plant knows neither rules nor engines: what it did, it says itself.',
  },
  {
    files: /^src\/(cli\/|app\.ts$|testing\/)/,
    may: [value(/^src\//)],
    outside: 'anything',
    instead: 'Composition roots, commands and tools of tests may import everything.',
  },
];

const isTool = (path: string): boolean => isTest(path) || path.startsWith('src/testing/');

/** Why a file may not have this import, and what to do; null: it may. */
function against(path: string, one: Import): string | null {
  const ring = rings.find(({ files }) => files.test(path));
  if (ring === undefined) return `${path} stands in no ring. Move it into one of design's folders.`;
  if (one.own && one.to.startsWith('src/testing/')) {
    return `${path}:${one.line} imports ${one.to}. Tools of tests are for tests only.`;
  }
  const group = ring.files.exec(path)?.[1] ?? '';
  const fits = (to: RegExp): boolean =>
    new RegExp(to.source.replace('$1', group)).test(one.to) || /\.(json|css)$/.test(one.to);
  const allowed = one.own
    ? ring.may.some(({ to, as }) => fits(to) && (as === 'value' || one.typeOnly))
    : outside(ring, one.to);
  return allowed ? null : `${path}:${one.line} imports ${one.to}. ${ring.instead}`;
}

function outside(ring: Ring, name: string): boolean {
  if (ring.outside === 'anything') return true;
  return ring.outside === 'packages' && !name.startsWith('node:');
}

/** Circles of imports, each once, as a path that ends where it begins. */
function circles(files: readonly SourceFile[]): string[] {
  const graph = new Map(files.map((f) => [f.path, f.imports.filter((i) => i.own)]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) found.push([...way.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const one of graph.get(path) ?? []) visit(one.to, [...way, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

/** Everything that a file brings in at run time, itself included. */
function reachedFrom(files: readonly SourceFile[], start: string): Set<string> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const seen = new Set<string>();
  const waiting = [start];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const imports = byPath.get(path)?.imports ?? [];
    waiting.push(...imports.filter((i) => i.own && !i.typeOnly).map((i) => i.to));
  }
  return seen;
}

const files = filesBelow('src', ['.ts', '.tsx']).map(readSource);

describe('the rings', () => {
  test('every import is one that the table of design.md allows', () => {
    const built = files.filter(({ path }) => !isTool(path));
    const faults = built.flatMap((f) => f.imports.flatMap((one) => against(f.path, one) ?? []));
    expect(faults, faults.join('\n')).toEqual([]);
  });

  test('no import goes round in a circle', () => {
    const found = circles(files);
    expect(found, `Move what both need into a third file:\n${found.join('\n')}`).toEqual([]);
  });

  const closed: readonly [RegExp, RegExp][] = [
    [/^src\/cli\/check[./]/, /^src\/store\//],
    [/^src\/browser\.tsx?$/, /^src\/(store|documents|jobs|cli)\//],
  ];
  test.each(closed)('%s never reaches %s, not even through others', (from, to) => {
    const starts = files.filter(({ path }) => from.test(path) && !isTest(path));
    const reached = starts.flatMap(({ path }) =>
      [...reachedFrom(files, path)].filter((other) => to.test(other)).map((o) => `${path} → ${o}`),
    );
    expect(reached).toEqual([]);
  });
});

/** The table itself, tried on imports that must fail and on their neighbours that must not. */
const tries: readonly [string, string, 'may' | 'may not'][] = [
  ['src/kernel/a.ts', "import { x } from '../engines/org/tree.ts';", 'may not'],
  ['src/kernel/a.ts', "import { x } from 'node:fs';", 'may not'],
  ['src/kernel/a.ts', "import { x } from './b.ts';", 'may'],
  ['src/engines/org/a.ts', "import { x } from '../norm/define.ts';", 'may not'],
  ['src/engines/org/a.ts', "import type { X } from '../norm/define.ts';", 'may not'],
  ['src/engines/org/a.ts', "import { x } from '../../kernel/date.ts';", 'may'],
  ['src/engines/org/a.ts', "import { x } from '../org/tree.ts';", 'may'],
  ['src/engines/org/a.ts', "import x from 'uuid';", 'may not'],
  ['src/catalogue/a.ts', "import { x } from '../engines/org/define.ts';", 'may'],
  ['src/catalogue/a.ts', "import { x } from '../engines/org/tree.ts';", 'may not'],
  ['src/catalogue/a.ts', "import { x } from '../store/a.ts';", 'may not'],
  ['src/catalogue/a.ts', "import { x } from 'node:fs';", 'may not'],
  ['src/store/a.ts', "import type { X } from '../engines/org/tree.ts';", 'may'],
  ['src/store/a.ts', "import { type X } from '../engines/org/tree.ts';", 'may'],
  ['src/store/a.ts', "import { type X, y } from '../engines/org/tree.ts';", 'may not'],
  ['src/store/a.ts', "import { x } from '../engines/org/wall.ts';", 'may not'],
  ['src/store/a.ts', "import x from '../catalogue/three-meetings-one-lesson.ts';", 'may not'],
  ['src/store/a.ts', "export { x } from '../api/a.ts';", 'may not'],
  ['src/documents/a.ts', "const x = await import('../store/a.ts');", 'may not'],
  ['src/api/a.ts', "import { x } from '../store/a.ts';", 'may'],
  ['src/api/a.ts', "import { x } from '../catalogue/index.generated.ts';", 'may not'],
  ['src/api/a.ts', "import { x } from '../jobs/a.ts';", 'may not'],
  ['src/api/a.ts', "import { x } from '../testing/depth.ts';", 'may not'],
  ['src/web/a.tsx', "import type { X } from '../api/contract/org.ts';", 'may'],
  ['src/web/a.tsx', "import { x } from '../api/contract/org.ts';", 'may not'],
  ['src/web/a.tsx', "import { x } from 'react';", 'may'],
  ['src/web/a.tsx', "import { x } from 'node:path';", 'may not'],
  ['src/cli/check.ts', "import { x } from '../store/a.ts';", 'may not'],
  ['src/cli/serve.ts', "import { x } from '../store/a.ts';", 'may'],
  ['src/odd/a.ts', "import { x } from '../kernel/date.ts';", 'may not'],
];

test.each(tries)('%s with %s: %s', (path, line, verdict) => {
  const [one] = parseSource(path, line).imports;
  expect(one === undefined ? 'no import' : against(path, one) === null ? 'may' : 'may not').toBe(
    verdict,
  );
});

test('a circle is found, through types as well', () => {
  const round = [
    parseSource('src/kernel/a.ts', "import type { B } from './b.ts';"),
    parseSource('src/kernel/b.ts', "import { c } from './c.ts';"),
    parseSource('src/kernel/c.ts', "export * from './a.ts';"),
  ];
  expect(circles(round)).toHaveLength(1);
  expect(circles(round.slice(0, 2))).toEqual([]);
});
