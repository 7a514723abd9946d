/**
 * The tests of every ring and of the database on the oldest Node that is still looked after, fetched
 * into a folder that is thrown away: `npm run test:node22 [-- PATHS]`. Needs the registry of npm.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'genji-node-22-'));

function run(program, args) {
  const { status, error } = spawnSync(program, args, { stdio: 'inherit' });
  if (error !== undefined) console.error(error.message);
  return status ?? 1;
}

try {
  const install = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder];
  process.exitCode = run('npm', [...install, 'node@22']);
  if (process.exitCode === 0) {
    const node = join(folder, 'node_modules', 'node', 'bin', 'node');
    const suite = join(import.meta.dirname, 'test.mjs');
    process.exitCode = run(node, [suite, 'node22', ...process.argv.slice(2)]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
