#!/usr/bin/env node
/** What `genji` is in the package genji-check: the command `check` and nothing else. */
import check from '../../src/cli/check.ts';
import { runShell } from '../../src/cli/shell.ts';

const note = '\n这个小包只有这一个命令。 This package has this one command only.\n';

await runShell({ check: async () => ({ default: check }) }, note, process.argv.slice(2));
