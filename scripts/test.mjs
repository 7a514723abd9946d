/**
 * The suites: `daily` (all but the deep files), `deep` (the same tests and the deep files with the
 * large counts), `load` (by hand), `database` (on the server named by GENJI_TEST_SERVER),
 * `citus` (the same on GENJI_CITUS_URL) and `node22` (see node22.mjs). Further arguments go to vitest.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const [suite = 'daily', ...more] = process.argv.slice(2);
const projects = {
  daily: ['unit', 'database', 'processes', 'browser'],
  deep: ['unit', 'database', 'browser'],
  load: ['load'],
  database: ['database'],
  citus: ['database'],
  node22: ['unit', 'database'],
};

function environment() {
  if (suite === 'deep' || suite === 'load') return { GENJI_DEPTH: suite };
  return suite === 'citus' ? { GENJI_TEST_SERVER: process.env.GENJI_CITUS_URL } : {};
}

function run() {
  if (projects[suite] === undefined) {
    console.error(`There is no suite "${suite}"; there are ${Object.keys(projects).join(', ')}.`);
    return 2;
  }
  if (suite === 'citus' && !process.env.GENJI_CITUS_URL) {
    console.log(
      'GENJI_CITUS_URL names no Citus server (a superuser URL): nothing was tested on Citus.',
    );
    return 0;
  }
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const chosen = projects[suite].map((project) => `--project=${project}`);
  const args = [vitest, 'run', '--passWithNoTests', ...chosen, ...more];
  const env = { ...process.env, ...environment() };
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env });
  return status ?? 1;
}

process.exitCode = run();
