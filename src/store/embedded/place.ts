import { chmod, lchown, lstat, mkdir, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Where a cluster and what belongs to it lie, below `<GENJI_DATA>/postgres`:
 * `data` (the cluster itself), `data.unfinished` (an initdb that has not ended), `socket`,
 * `password` (of the superuser, mode 600), `owner.lock` and, where needed, `binaries`.
 */
export interface Place {
  readonly root: string;
  readonly data: string;
  readonly unfinished: string;
  readonly sockets: string;
  readonly password: string;
  readonly lock: string;
}

/**
 * Makes the folder and resolves it, because the server's own path is compared with ours later.
 *
 * @throws the system's error when it cannot be made or belongs to somebody else
 */
export async function placeIn(folder: string): Promise<Place> {
  const root = join(folder, 'postgres');
  await mkdir(root, { recursive: true });
  // As root the server runs under another account, which must pass through but not look around.
  await chmod(root, process.getuid?.() === 0 ? 0o711 : 0o700);
  return placeAt(await realpath(root));
}

export function placeAt(root: string): Place {
  return {
    root,
    data: join(root, 'data'),
    unfinished: join(root, 'data.unfinished'),
    sockets: join(root, 'socket'),
    password: join(root, 'password'),
    lock: join(root, 'owner.lock'),
  };
}

/** The uid that a path belongs to; undefined when it is not there. */
export async function ownerOf(path: string): Promise<number | undefined> {
  return lstat(path).then(
    (found) => found.uid,
    () => undefined,
  );
}

/** Gives a whole folder to an account. Only root can, and only root needs to. */
export async function give(path: string, uid: number, gid: number): Promise<void> {
  await lchown(path, uid, gid);
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) await give(inner, uid, gid);
    else await lchown(inner, uid, gid);
  }
}
