import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { type Account, accountForInit, run } from './account.ts';
import { give, ownerOf, type Place } from './place.ts';
import { embeddedProblems } from './problems.ts';

const major = '18';
export const superuser = 'postgres';

/** What initdb makes and nothing else: only such a folder may be begun again. */
const initdbMakes =
  /^(base|global|log|pg_\w+|PG_VERSION|postgresql(\.auto)?\.conf|pg_(hba|ident)\.conf)$/;

export interface Programs {
  /** Holds `bin/initdb` and `bin/postgres`. */
  readonly native: string;
  readonly account: Account;
}

/** Makes the cluster when there is none. An initdb that was cut short is begun again. */
export async function ensureCluster(place: Place, programs: Programs): Promise<Result<void>> {
  if ((await ownerOf(place.data)) === undefined) return createCluster(place, programs);
  const version = await readFile(join(place.data, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) {
    const found = (await readdir(place.data)).slice(0, 3).join(', ') || '(empty)';
    return fail(embeddedProblems.foreignFolder(place.data, found));
  }
  if (version.trim() !== major)
    return fail(embeddedProblems.otherVersion(place.data, version.trim(), major));
  if ((await ownerOf(place.password)) === undefined)
    return fail(embeddedProblems.noPassword(place.password));
  return takeOwnership(place, programs.account);
}

async function takeOwnership(place: Place, account: Account): Promise<Result<void>> {
  const { uid, gid } = account;
  const owner = await ownerOf(place.data);
  if (uid !== undefined && gid !== undefined && owner !== undefined && owner !== uid) {
    if (process.getuid?.() !== 0)
      return fail(embeddedProblems.foreignOwner(place.data, owner, uid));
    await give(place.data, uid, gid);
  }
  await makeFolder(place.sockets, account);
  return ok(undefined);
}

async function makeFolder(path: string, { uid, gid }: Account): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  if (process.getuid?.() === 0 && uid !== undefined && gid !== undefined)
    await give(path, uid, gid);
}

/**
 * initdb works in `data.unfinished`, which gets its real name by one rename when all is on disk: a
 * folder called `data` is always whole.
 */
async function createCluster(place: Place, programs: Programs): Promise<Result<void>> {
  const left = await readdir(place.unfinished).catch(() => []);
  const foreign = left.filter((name) => !initdbMakes.test(name));
  if (foreign.length > 0)
    return fail(embeddedProblems.foreignFolder(place.unfinished, foreign.slice(0, 3).join(', ')));
  await rm(place.unfinished, { recursive: true, force: true });
  await makeFolder(place.unfinished, programs.account);
  await makeFolder(place.sockets, programs.account);
  const password = randomBytes(24).toString('base64url');
  const done = await initdb(place, programs, password);
  if (!done.ok) return done;
  // The password first: a cluster without it would be of no use to anybody.
  await rm(place.password, { force: true });
  await writeFile(place.password, password, { mode: 0o600, flush: true });
  await rename(place.unfinished, place.data);
  const root = await open(place.root);
  await root.sync().catch(() => undefined);
  await root.close();
  return ok(undefined);
}

async function initdb(place: Place, programs: Programs, password: string): Promise<Result<void>> {
  const { native, account } = programs;
  const passwordFile = join(place.sockets, 'initdb.password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  await makeFolder(place.sockets, account);
  const args = [
    ...['-D', place.unfinished, '-U', superuser, `--pwfile=${passwordFile}`],
    ...['--auth=scram-sha-256', '--encoding=UTF8', '--data-checksums'],
    // Compares by code point, whatever libc says next year; names sort by ICU where a query asks.
    ...['--locale-provider=builtin', '--locale=C.UTF-8'],
  ];
  const order = { account: accountForInit(account), args, home: place.unfinished };
  const { code, output } = await run({ ...order, program: join(native, 'bin', 'initdb') });
  await rm(passwordFile, { force: true });
  if (code === 0) return ok(undefined);
  if (/No space left on device/.test(output)) return fail(embeddedProblems.diskFull(place.root));
  const last = output.trim().split('\n').slice(-6).join(' / ');
  return fail(embeddedProblems.initFailed(place.unfinished, last));
}
