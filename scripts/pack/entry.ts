#!/usr/bin/env node
/** What `genji` is in the package genji-check: the commands that need no database. */
import check from '../../src/cli/check.ts';
import explain from '../../src/cli/explain.ts';
import { runShell } from '../../src/cli/shell.ts';

const note = '\n这个小包只有这两个命令。 This package has these two commands only.\n';
const commands = {
  check: async () => ({ default: check }),
  explain: async () => ({ default: explain }),
};

await runShell(commands, note, process.argv.slice(2));
