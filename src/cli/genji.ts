import type { Command } from './command.ts';

/**
 * One file per command, loaded only when it is asked for: `check` must start without a database.
 */
const commands: Readonly<Record<string, () => Promise<{ readonly default: Command }>>> = {
  serve: () => import('./serve.ts'),
  may: () => import('./may.ts'),
  code: () => import('./code.ts'),
  'setup-database': () => import('./setup-database.ts'),
  check: () => import('./check.ts'),
  import: () => import('./import.ts'),
  export: () => import('./export.ts'),
};

async function main(argv: readonly string[]): Promise<number> {
  const [name = '--help', ...rest] = argv;
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(await overview());
    return 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    process.stderr.write(`没有“${name}”这个命令。 There is no command "${name}".\n\n`);
    process.stderr.write(await overview());
    return 2;
  }
  return (await load()).default.run(rest);
}

async function overview(): Promise<string> {
  const loaded = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = loaded.map(({ default: { name, summary } }) => {
    return `  ${name.padEnd(10)}${summary.zh}\n  ${''.padEnd(10)}${summary.en}\n`;
  });
  return `用法 usage: genji COMMAND [--help]\n\n${lines.join('')}`;
}

process.exitCode = await main(process.argv.slice(2));
