import { type Commands, runShell } from './shell.ts';

/**
 * One file per command, loaded only when it is asked for: `check` must start without a database.
 */
const commands: Commands = {
  serve: () => import('./serve.ts'),
  may: () => import('./may.ts'),
  code: () => import('./code.ts'),
  'setup-database': () => import('./setup-database.ts'),
  check: () => import('./check.ts'),
  import: () => import('./import.ts'),
  export: () => import('./export.ts'),
};

await runShell(commands, '', process.argv.slice(2));
