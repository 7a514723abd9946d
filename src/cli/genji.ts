import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { type Commands, runShell } from './shell.ts';

// The next start takes half the time. Beside the packages and not in the temporary folder, where
// other accounts may write; where this one may not, nothing is kept and nothing is said.
enableCompileCache(join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'genji'));

/**
 * One file per command, loaded only when it is asked for: `check` must start without a database.
 */
const commands: Commands = {
  serve: () => import('./serve.ts'),
  may: () => import('./may.ts'),
  code: () => import('./code.ts'),
  'setup-database': () => import('./setup-database.ts'),
  check: () => import('./check.ts'),
  dues: () => import('./dues.ts'),
  explain: () => import('./explainAny.ts'),
  verify: () => import('./verify.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  import: () => import('./import.ts'),
  export: () => import('./export.ts'),
};

await runShell(commands, '', process.argv.slice(2));
