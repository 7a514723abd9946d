import { chmod, lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { occupantOf } from '../store/embedded/occupant.ts';
import { ownerOf, placeAt } from '../store/embedded/place.ts';
import { openEmbedded } from '../store/embedded.ts';
import { tryLock } from '../store/lock.ts';

const prefix = 'genji-drill-';

/** A folder for the copy of a drill, which stands there in the clear: it is to be removed. */
export async function drillFolder(): Promise<string> {
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), prefix));
  // As root the database server runs under another account, which has to pass through.
  if (process.getuid?.() === 0) await chmod(folder, 0o711);
  return folder;
}

/** What drills of this account left that were killed; one that runs beside holds its lock. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const folder = join(tmpdir(), name);
    if (!name.startsWith(prefix) || !(await isLeft(folder))) continue;
    try {
      await endServer(folder);
      await rm(folder, { recursive: true, force: true });
    } catch (error) {
      process.stderr.write(`无法清理旧的演练 cannot clear an old drill: ${folder} ${error}\n`);
    }
  }
}

/** Between its folder and its lock a drill takes a moment: what is so young may be starting. */
const starting = 60_000;
const day = 24 * 60 * 60 * 1000;

async function isLeft(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  if (found?.isDirectory() !== true || found.uid !== (process.getuid?.() ?? found.uid))
    return false;
  const age = Date.now() - found.mtimeMs;
  const { lock } = placeAt(join(folder, 'postgres'));
  if ((await ownerOf(lock)) === undefined) return age > day;
  if (age < starting) return false;
  const free = tryLock(lock);
  free?.release();
  return free !== undefined;
}

/** The server of a drill that was killed goes on without it: it is taken over and ended. */
async function endServer(folder: string): Promise<void> {
  const { data } = placeAt(join(folder, 'postgres'));
  if ((await occupantOf(data)).is !== 'server') return;
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const opened = await openEmbedded({ folder, log, claim: 'own' });
  if (opened.ok) await opened.value.stop();
}
