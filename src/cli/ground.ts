import { join } from 'node:path';
import type { Problem, Result } from '../kernel/result.ts';
import { prepareFolder } from '../store/folder.ts';
import type { ExitCode } from './command.ts';

/** One line for the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Problems in both languages, on stderr; the exit code of input that cannot be used. */
export function printProblems(problems: readonly Problem[]): ExitCode {
  for (const { message, cure } of problems) {
    process.stderr.write(`${message.zh} ${cure.zh}\n${message.en} ${cure.en}\n`);
  }
  return 2;
}

/** `$GENJI_DATA`, else `.genji` beside the program; checked before anything is written. */
export function dataFolder(): Promise<Result<string>> {
  const fallback = join(import.meta.dirname, '..', '..', '.genji');
  return prepareFolder(process.env.GENJI_DATA ?? fallback);
}
