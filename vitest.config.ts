import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Rings whose tests need no database, so that a run of them starts none. */
const pure = ['kernel', 'engines', 'catalogue', 'documents', 'web'];
const special = ['**/*.browser.test.*', '**/*.process.test.ts', '**/*.load.test.ts'];
const deep = process.env.GENJI_DEPTH === 'deep';
const later = deep ? special : [...special, '**/*.deep.test.ts'];

/** The deep suite repeats the tests that have a larger count, not those that would only run again. */
function tests(...patterns: readonly string[]): string[] {
  if (!deep) return [...patterns];
  const counted = (path: string) => readFileSync(path, 'utf8').includes('testing/depth.ts');
  return globSync(patterns).filter((path) => path.includes('.deep.') || counted(path));
}

export default defineConfig({
  test: {
    // Fewer workers than this and a slow file holds everybody up; more and the server is the limit.
    maxWorkers: 2,
    // Files of a worker share what they loaded: loading every ring anew for each of them was a sixth
    // of the time. So no test replaces a module, and what one spies on it puts back.
    isolate: false,
    // Generous: on a machine that others use too, a test of a second takes ten.
    testTimeout: deep ? 1_800_000 : 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: tests('src/*.test.ts', ...pure.map((ring) => `src/${ring}/**/*.test.{ts,tsx}`)),
          exclude: later,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: tests('src/{store,api,jobs,cli,testing}/**/*.test.ts', 'bench/**/*.test.ts'),
          exclude: later,
          globalSetup: 'src/testing/server.ts',
        },
      },
      {
        extends: true,
        // Whole processes that are started, killed and started again: after the quick ones.
        test: {
          name: 'processes',
          include: ['{src,scripts}/**/*.process.test.ts'],
          testTimeout: 300_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        // Beside those of processes, which wait a lot as these do.
        test: {
          name: 'browser',
          include: [`src/**/*${deep ? '.deep' : ''}.browser.test.ts`],
          exclude: deep ? [] : ['**/*.deep.*'],
          globalSetup: 'src/testing/filled.ts',
          testTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        // By hand: needs half an hour or ten gigabytes.
        test: {
          name: 'load',
          include: process.env.GENJI_DEPTH === 'load' ? ['src/**/*.load.test.ts'] : [],
          globalSetup: 'src/testing/server.ts',
          fileParallelism: false,
          testTimeout: 3_600_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
