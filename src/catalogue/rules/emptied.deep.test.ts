import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../testing/sources.ts';
import { catalogue } from '../index.generated.ts';

interface Result {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

/** Titles of the tests of all rules that fail, with every rule emptied or with none. */
async function failures(...config: readonly string[]): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'genji-emptied-'));
  const report = join(folder, 'report.json');
  try {
    const vitest = resolve(root, 'node_modules/vitest/vitest.mjs');
    const run = ['run', ...config, '--reporter=json', `--outputFile=${report}`];
    const files = ['src/catalogue/rules', 'src/catalogue/three', 'src/catalogue/theme'];
    const child = spawn(process.execPath, [vitest, ...run, ...files], {
      cwd: root,
      stdio: 'ignore',
      env: { ...process.env, GENJI_DEPTH: '' },
    });
    await new Promise((done) => child.once('close', done));
    const { testResults }: Result = JSON.parse(await readFile(report, 'utf8'));
    const all = testResults.flatMap(({ assertionResults }) => assertionResults);
    expect(all.length).toBeGreaterThan(500);
    return all.filter(({ status }) => status === 'failed').map(({ title }) => title);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('taking the body out of any rule turns a test of it red', async () => {
  const red = await failures('--config', 'src/testing/emptied.config.ts');
  const silent = catalogue.rules
    .map(({ id }) => id)
    .filter((id) => !red.some((title) => title.startsWith(`${id} `)));
  expect(silent).toEqual([]);
});

test('the control: with their bodies all of them are green', async () => {
  expect(await failures('--project', 'unit')).toEqual([]);
});
