import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const genji = join(import.meta.dirname, 'genji.ts');
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'genji-dues-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function dues(...argv: readonly string[]): Promise<Ran> {
  const { DATABASE_URL: _, ...rest } = process.env;
  const env = { ...rest, GENJI_DATA: join(folder, 'nothing') };
  return new Promise((resolve) => {
    execFile(process.execPath, [genji, 'dues', ...argv], { env }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), out, err });
    });
  });
}

test('an amount, with its sum and its article, and no database', async () => {
  const asked = ['--kind', 'salaried', '--base', '5001.00', '--as-of', '2026-10-01', '--json'];
  const { code, out } = await dues(...asked);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    ...{ known: true, due_fen: 7502, base_fen: 500_100, rate: '0.015' },
    cite: { regulation: 'DF', article: '2', mark: 'verified' },
  });
  expect(existsSync(join(folder, 'nothing'))).toBe(false);
});

test('what nobody entered is unknown, and that is an answer', async () => {
  for (const kind of [['farmer'], ['auxiliary', '--base', '2780']]) {
    const { code, out } = await dues('--kind', ...kind, '--json');
    expect([code, JSON.parse(out).known]).toEqual([0, false]);
  }
});

test('a student owes what a student owes, whatever she earns', async () => {
  const both = await Promise.all([
    dues('--kind', 'student', '--json'),
    dues('--kind', 'student', '--base', '9000', '--json'),
  ]);
  expect(both.map(({ out }) => JSON.parse(out).due_fen)).toEqual([20, 20]);
});

test.each([
  ['below zero', '-1'],
  ['an exponent', '1e3'],
  ['separators', '1,000'],
  ['three decimals', '3000.001'],
  ['full-width digits', '１００'],
  ['nothing', ''],
  ['a fen too many', '100000000.00'],
  ['spaces', ' 1'],
])('--base with %s cannot be used', async (_, base) => {
  const { code, out, err } = await dues('--kind', 'salaried', `--base=${base}`, '--json');
  expect(code).toBe(2);
  expect(JSON.parse(out).problems[0].code).toBe('amount/base');
  expect(err).toContain('genji dues --help');
});

test.each([
  ['no base', ['--kind', 'retired']],
  ['a value that looks like an option', ['--kind', 'salaried', '--base', '-1']],
  ['no kind', ['--base', '3000']],
  ['another kind', ['--kind', 'officer', '--base', '3000']],
  ['no such day', ['--kind', 'student', '--as-of', '2026-02-30']],
  ['an option that there is not', ['--kind', 'student', '--year', '2026']],
])('%s cannot be used', async (_, argv) => {
  expect(await dues(...argv)).toMatchObject({ code: 2, out: '' });
});
