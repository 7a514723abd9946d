import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { asUser, type Ended } from './processes.ts';

const program = join(import.meta.dirname, '..', 'cli', 'genji.ts');

/** Where somebody works: whose account, which data folder, where temporary things go. */
export interface Place {
  readonly uid: number | undefined;
  readonly base: string;
}

/** For `spawn`: a command as somebody would type it there. */
export function commandOf({ uid, base }: Place, data: string, argv: readonly string[]) {
  const node = [process.execPath, program, ...argv];
  const [first = '', ...args] = uid === undefined ? node : asUser(uid, node);
  const { DATABASE_URL: _, ...rest } = process.env;
  const env = { ...rest, GENJI_DATA: join(base, data), TMPDIR: join(base, 'temporary') };
  return { first, args, options: { cwd: '/', env } };
}

/** A command to its end. */
export function genjiAt(place: Place, data: string, ...argv: readonly string[]): Promise<Ended> {
  const { first, args, options } = commandOf(place, data, argv);
  return new Promise((resolve) => {
    execFile(first, args, { ...options, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), stdout, stderr });
    });
  });
}

/** Makes a folder where there is none, and gives it to whom the commands run as. */
export async function makeOwn(path: string, uid: number | undefined): Promise<void> {
  await mkdir(path, { recursive: true });
  if (uid === undefined) return;
  await new Promise((resolve) => execFile('chown', ['-R', `${uid}:${uid}`, path], resolve));
}
