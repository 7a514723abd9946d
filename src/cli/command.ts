import type { Text } from '../kernel/text.ts';

/** 0 fine, 1 findings, 2 input that cannot be used. */
export type ExitCode = 0 | 1 | 2;

/** A command is one file of this folder whose default export is this. */
export interface Command {
  readonly name: string;
  readonly summary: Text;
  /** `argv` holds what stands behind the command's name. */
  run(argv: readonly string[]): Promise<ExitCode>;
}
