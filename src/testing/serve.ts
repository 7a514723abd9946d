import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { asUser } from './processes.ts';

export interface Serving {
  readonly child: ChildProcess;
  /** From the line that says so; undefined when it ended without getting ready. */
  readonly address: string | undefined;
  /** Exit code when it has ended, or the signal that ended it. */
  readonly ended: Promise<number | string | null>;
  output(): string;
}

export interface ServeOptions {
  readonly folder: string;
  readonly port: number;
  readonly uid?: number;
  /** `DATABASE_URL`; without it the embedded database is used, whatever the environment says. */
  readonly database?: string;
  readonly more?: Readonly<Record<string, string>>;
}

const program = join(import.meta.dirname, '..', 'cli', 'genji.ts');

export interface Command {
  readonly code: number;
  /** Both streams. */
  readonly output: string;
}

/** Another `genji` command, to its end. */
export function genji(
  argv: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Command> {
  return new Promise((resolve) => {
    const options = { cwd: '/', env: { ...process.env, ...env } };
    execFile(process.execPath, [program, ...argv], options, (error, out, err) => {
      const code = error === null ? 0 : Number(error.code ?? -1);
      resolve({ code, output: out + err });
    });
  });
}

/** `genji serve` as a process, up to its first word: ready, already running, or why not. */
export function serve({ folder, port, uid, database, more }: ServeOptions): Promise<Serving> {
  const { DATABASE_URL: _, ...env } = process.env;
  const command = [process.execPath, program, 'serve'];
  const [first = '', ...args] = uid === undefined ? command : asUser(uid, command);
  const child = spawn(first, args, {
    cwd: '/',
    env: {
      ...env,
      ...(database === undefined ? {} : { DATABASE_URL: database }),
      GENJI_DATA: folder,
      PORT: String(port),
      ...more,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | string | null>((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? signal));
  });
  const answer = (address?: string) => ({ child, address, ended, output: () => output });
  return new Promise((resolve) => {
    const hear = (part: Buffer) => {
      output += part;
      const ready = /Genji is ready at (\S+)/.exec(output);
      if (ready) resolve(answer(ready[1]));
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', () => resolve(answer()));
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}
