import type { Command } from './command.ts';

/** Commands by name, each loaded only when it is asked for. */
export type Commands = Readonly<Record<string, () => Promise<{ readonly default: Command }>>>;

/** An end that is no answer of a command: the program itself is at fault. */
const crashed = 70;

/** Runs the command that is asked for and leaves its exit code; `note` ends the overview. */
export async function runShell(
  commands: Commands,
  note: string,
  argv: readonly string[],
): Promise<void> {
  try {
    process.exitCode = await answer(commands, note, argv);
  } catch (error) {
    if (isMistyped(error)) {
      process.stderr.write(`参数有误 ${error.message}\n用法见 usage: genji ${argv[0]} --help\n`);
      process.exitCode = 2;
      return;
    }
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(
      `程序本身出错，请把下面的内容报给维护者。 A fault of the program:\n${what}\n`,
    );
    process.exitCode = crashed;
  }
}

/** What `parseArgs` does not know: an option or a word too many, an option without its value. */
function isMistyped(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && `${error.code}`.startsWith('ERR_PARSE_ARGS_');
}

async function answer(commands: Commands, note: string, argv: readonly string[]): Promise<number> {
  const [name = '--help', ...rest] = argv;
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(await overview(commands, note));
    return 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    process.stderr.write(`没有“${name}”这个命令。 There is no command "${name}".\n\n`);
    process.stderr.write(await overview(commands, note));
    return 2;
  }
  return (await load()).default.run(rest);
}

async function overview(commands: Commands, note: string): Promise<string> {
  const loaded = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = loaded.map(({ default: { name, summary } }) => {
    return `  ${name.padEnd(10)}${summary.zh}\n  ${''.padEnd(10)}${summary.en}\n`;
  });
  return `用法 usage: genji COMMAND [--help]\n\n${lines.join('')}${note}`;
}
