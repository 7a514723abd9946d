import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue } from './catalogue/index.generated.ts';
import { filesBelow, isTest, parseSource, readSource, root } from './testing/sources.ts';
import {
  badLiterals,
  clocks,
  comparisons,
  defaultArguments,
  functionLengths,
  longLines,
  looseTypes,
  sqlTexts,
} from './testing/tidy.ts';

/** Functions of 41 to 44 lines that are known; a new one, or a longer one, fails. Only shrinks. */
const redZone: readonly string[] = [];

/** Job desks, the few pages that combine nouns; each new one is added here on purpose. */
const desks: readonly string[] = [];

const files = filesBelow('.', ['.ts', '.tsx'])
  .filter((path) => /^(src|scripts|bench)\//.test(path) && !path.endsWith('.generated.ts'))
  .map(readSource);
const lineCount = (text: string): number => text.trimEnd().split('\n').length;

/** Most lines of a file, by what it is; the first that fits counts. */
const limits: readonly [RegExp, number, string][] = [
  [/\.test\.tsx?$/, 300, 'Split the tests by what they are about.'],
  [/^src\/catalogue\/[^/]+\.ts$/, 60, 'An institution only names its parts: move them to parts/.'],
  [/^src\/catalogue\/rules\/[A-Z]+\d+\.ts$/, 40, 'A rule is one defect: split it.'],
  [/\/define[^/]*\.ts$/, 80, 'Move types to a file beside it; fewer words are better ones.'],
  [/./, 300, 'Split the file by noun.'],
];
/** Tables of the catalogue that are neither an institution nor a rule. */
const tables = ['src/catalogue/mission.ts'];

test('no file is longer than its kind allows', () => {
  const faults = files.flatMap(({ path, text }) => {
    const [, most, cure] = limits.find(([kind]) => kind.test(path)) ?? [/./, 300, ''];
    const limit = tables.includes(path) ? 300 : most;
    const lines = lineCount(text);
    return lines > limit ? [`${path} has ${lines} lines, ${limit} at most. ${cure}`] : [];
  });
  expect(faults, faults.join('\n')).toEqual([]);
});

test('no line is longer than 100 characters, long literals not counted', () => {
  const faults = files.flatMap(longLines);
  expect(faults, faults.join('\n')).toEqual([]);
});

test('no function is longer than 40 lines', () => {
  const long = files
    .filter(({ path }) => !isTest(path))
    .flatMap((file) => functionLengths(file).filter(({ lines }) => lines > 40));
  const over = long.filter(({ name, lines }) => lines > 44 || !redZone.includes(name));
  const faults = over.map((f) => `${f.name} has ${f.lines} lines. Take out a step and name it.`);
  expect(faults, faults.join('\n')).toEqual([]);
  const settled = redZone.filter((name) => !long.some((f) => f.name === name));
  expect(settled, 'These are short now: take them off the red zone.').toEqual([]);
});

test('there is no `any`, no `!` and no enum', () => {
  const faults = files.flatMap(looseTypes);
  expect(faults, faults.join('\n')).toEqual([]);
});

test('no pool is opened whose lost connections nobody hears', () => {
  const faults = files
    .filter(({ path, text }) => /^src\//.test(path) && /new pg\.Pool\(/.test(text))
    .map(({ path }) => path);
  expect(faults, 'Open it with openPool, in a test with testPool.').toEqual(['src/store/pool.ts']);
});

test('no test replaces a module: the files of a worker share what they loaded', () => {
  const replaces = /\bvi\.(?:doMock|mock)\(/;
  expect(replaces.test(`vi${'.'}mock('node:crypto')`)).toBe(true);
  const faults = files.filter(({ text }) => replaces.test(text)).map(({ path }) => path);
  expect(faults, 'Spy on what it exports, and put that back in afterAll.').toEqual([]);
});

test('engines take every option at the call', () => {
  const engines = files.filter(({ path }) => path.startsWith('src/engines/') && !isTest(path));
  const faults = engines.flatMap(defaultArguments);
  expect(faults, faults.join('\n')).toEqual([]);
});

test('engines and kernel have no clock, no chance and no process', () => {
  const pure = files.filter(({ path }) => /^src\/(engines|kernel|catalogue)\//.test(path));
  const faults = pure.filter(({ path }) => !isTest(path)).flatMap(clocks);
  expect(faults, faults.join('\n')).toEqual([]);
});

test('the core names no institution, activity or rule', () => {
  const { institutions, activities, rules, unitKinds, posts, roles } = catalogue;
  const names = new Set([...institutions, ...activities, ...rules].map(({ id }) => id));
  const kinds = new Set([...names, ...[...unitKinds, ...posts, ...roles].map(({ id }) => id)]);
  const core = files.filter(
    ({ path }) =>
      /^src\/(kernel|engines|store|documents|api|jobs|web)\//.test(path) && !isTest(path),
  );
  const faults = core.flatMap((f) => [...badLiterals(f, names), ...comparisons(f, kinds)]);
  expect(faults, faults.join('\n')).toEqual([]);
});

// bench/ repeats statements on a bare server to compare, testing/ looks behind the store's back.
test('only the store knows SQL, and what measures or tests it', () => {
  const others = files.filter(({ path }) => /^src\/(?!store\/|testing\/)/.test(path));
  const faults = others.filter(({ path }) => !isTest(path)).flatMap(sqlTexts);
  expect(faults, faults.join('\n')).toEqual([]);
});

test('the desks are the ones listed here', () => {
  const folder = resolve(root, 'src/web/desks');
  const found = existsSync(folder) ? readdirSync(folder).filter((name) => !isTest(name)) : [];
  expect(found.toSorted(), 'A desk combines nouns: list it above, or give it to its noun.').toEqual(
    desks.toSorted(),
  );
});

const texts = ['.ts', '.tsx', '.mjs', '.json', '.md', '.sql', '.css', '.html', '.yml'];
const places = [
  /\/work\//,
  /\/(root|home\/[a-z]+)\/[\w.]/,
  /https?:\/\/[\w.-]*(registry|mirror)\b/,
];

test('no file names a folder of one machine or a host of packages', () => {
  const faults = [...filesBelow('.', texts), '.npmrc'].flatMap((path) =>
    readFileSync(resolve(root, path), 'utf8')
      .split('\n')
      .flatMap((line, i) =>
        path !== 'src/tidy.test.ts' && places.some((place) => place.test(line))
          ? [`${path}:${i + 1} names a place of one machine. Make it relative, or leave it out.`]
          : [],
      ),
  );
  expect(faults, faults.join('\n')).toEqual([]);
});

/** Each check must see what it looks for, and only that. */
const controls: readonly [
  string,
  (file: ReturnType<typeof readSource>) => unknown[],
  string,
  number,
][] = [
  ['any', looseTypes, 'const a: any = 1;', 1],
  ['!', looseTypes, 'const a = b!;', 1],
  ['enum', looseTypes, 'enum A { B }', 1],
  ['a namespace', looseTypes, 'namespace A { const b = 1; }', 1],
  ['a word for others', looseTypes, "declare module 'a' { interface B {} }", 0],
  ['unknown', looseTypes, 'const a: unknown = !b;', 0],
  ['a default', defaultArguments, 'function a(b = 1) {}', 1],
  ['a default in a pattern', defaultArguments, 'const f = ({ a = 1 }: A) => a;', 1],
  ['a default of a local', defaultArguments, 'function a(b: B) { const { c = 1 } = b; }', 0],
  ['now', clocks, 'const a = Date.now();', 1],
  ['today', clocks, 'const a = new Date();', 1],
  ['a given day', clocks, "const a = new Date('2026-01-01');", 0],
  ['chance', clocks, 'const a = Math.random();', 1],
  ['process', clocks, 'const a = process.env.A;', 1],
  ['max', clocks, 'const a = Math.max(1, 2);', 0],
  ['an id', (f) => badLiterals(f, new Set(['dues'])), "const a = 'dues';", 1],
  ['another word', (f) => badLiterals(f, new Set(['dues'])), "const a = 'due';", 0],
  ['a question', (f) => comparisons(f, new Set(['dues'])), "if (x.id === 'dues') y();", 1],
  ['a switch', (f) => comparisons(f, new Set(['dues'])), "switch (x.kind) { case 'dues': }", 1],
  ['another thing', (f) => comparisons(f, new Set(['dues'])), "if (x.way === 'dues') y();", 0],
  ['SQL', sqlTexts, "const a = 'select name from unit where id = $1';", 1],
  ['SQL in a template', sqlTexts, 'const a = `update unit set name = $1`;', 1],
  ['English', sqlTexts, "const a = 'Select a branch from the list.';", 0],
  ['a long line', longLines, `// ${'word '.repeat(20)}`, 1],
  ['a long sentence', longLines, `const a = '${'word '.repeat(20)}';`, 0],
  ['a long one', (f) => functionLengths(f).filter((l) => l.lines > 2), 'function a() {\n\n}', 1],
  ['a short one', (f) => functionLengths(f).filter((l) => l.lines > 2), 'const a = () => 1;', 0],
];

test.each(controls)('the checks tell %s', (_, check, code, count) => {
  expect(check(parseSource('src/engines/x/a.ts', code))).toHaveLength(count);
});
