import { constants, type Stats } from 'node:fs';
import { access, lstat, mkdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';

/**
 * Makes sure that $GENJI_DATA can be used and answers its real path; missing parents are made.
 * When it cannot be used nothing was written.
 *
 * Problems: `folder/not-a-folder`, `folder/no-entry`, `folder/not-writable`, `folder/read-only`,
 * `folder/unusable`; each names the path that stands in the way, its owner and the cure.
 */
export async function prepareFolder(folder: string): Promise<Result<string>> {
  const wanted = resolve(folder);
  const found = await nearest(wanted);
  if (!found.ok) return found;
  const { path, stats } = found.value;
  if (!stats.isDirectory()) return fail(await notAFolder(wanted, path, stats));
  const { R_OK, W_OK, X_OK } = constants;
  const needed = path === wanted ? R_OK | W_OK | X_OK : W_OK | X_OK;
  const refused = await access(path, needed).then(() => undefined, codeOf);
  if (refused !== undefined) return fail(await refusal(wanted, path, stats, refused));
  try {
    // As root the database server runs under another account, which has to pass through.
    await mkdir(wanted, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    return ok(await realpath(wanted));
  } catch (error) {
    return fail(await refusal(wanted, path, stats, codeOf(error)));
  }
}

interface Found {
  readonly path: string;
  readonly stats: Stats;
}

/** The folder itself, or the closest thing above it that exists. */
async function nearest(wanted: string): Promise<Result<Found>> {
  let path = wanted;
  for (;;) {
    try {
      return ok({ path, stats: await stat(path) });
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EACCES' || code === 'EPERM') {
        const barrier = await closed(dirname(path));
        return fail(await refusal(wanted, barrier.path, barrier.stats, code));
      }
      const dangling = code === 'ENOENT' && (await lstat(path).catch(() => undefined));
      if (dangling) return fail(await notAFolder(wanted, path, dangling));
      if ((code !== 'ENOENT' && code !== 'ENOTDIR') || dirname(path) === path)
        return fail(unusable(wanted, code));
      path = dirname(path);
    }
  }
}

/** The lowest folder above that we may still look at: the one that does not let us in. */
async function closed(path: string): Promise<Found> {
  const stats = await stat(path).catch(() => undefined);
  return stats === undefined ? closed(dirname(path)) : { path, stats };
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

async function refusal(wanted: string, path: string, stats: Stats, code: string): Promise<Problem> {
  if (code === 'EROFS') return readOnly(wanted, path, await ownerName(stats));
  if (code !== 'EACCES' && code !== 'EPERM') return unusable(wanted, code);
  const owner = await ownerName(stats);
  const mode = (stats.mode & 0o777).toString(8);
  const us = process.getuid?.() ?? 0;
  return {
    code: 'folder/not-writable',
    message: text(
      `数据文件夹 ${wanted} 不能使用：${path} 属于 ${owner}（权限 ${mode}），当前用户（uid ${us}）不能在其中写入。`,
      `The data folder ${wanted} cannot be used: ${path} belongs to ${owner} (mode ${mode}) and this user (uid ${us}) may not write in it.`,
    ),
    cure: text(
      `请以 ${owner} 的身份运行，或用 GENJI_DATA 指定一个自己的文件夹，或由管理员执行 chown ${us} ${path}。`,
      `Run as ${owner}, or set GENJI_DATA to a folder of your own, or ask the administrator for: chown ${us} ${path}`,
    ),
  };
}

async function notAFolder(wanted: string, path: string, stats: Stats): Promise<Problem> {
  const owner = await ownerName(stats);
  return {
    code: 'folder/not-a-folder',
    message: text(
      `数据文件夹 ${wanted} 不能使用：${path}（属于 ${owner}）不是文件夹。`,
      `The data folder ${wanted} cannot be used: ${path} (belongs to ${owner}) is not a folder.`,
    ),
    cure: text(
      `请把 ${path} 移走，或用 GENJI_DATA 指定另一个文件夹。`,
      `Move ${path} away, or set GENJI_DATA to another folder.`,
    ),
  };
}

function readOnly(wanted: string, path: string, owner: string): Problem {
  return {
    code: 'folder/read-only',
    message: text(
      `数据文件夹 ${wanted} 不能使用：${path}（属于 ${owner}）所在的文件系统是只读的。`,
      `The data folder ${wanted} cannot be used: ${path} (belongs to ${owner}) lies on a read-only file system.`,
    ),
    cure: text(
      '请用 GENJI_DATA 指定可写磁盘上的文件夹，或由管理员以可写方式重新挂载。',
      'Set GENJI_DATA to a folder on a disk that can be written, or have it mounted writable.',
    ),
  };
}

function unusable(wanted: string, code: string): Problem {
  return {
    code: 'folder/unusable',
    message: text(
      `数据文件夹 ${wanted} 不能使用：系统回答 ${code}。`,
      `The data folder ${wanted} cannot be used: the system answers ${code}.`,
    ),
    cure: text('请用 GENJI_DATA 指定另一个文件夹。', 'Set GENJI_DATA to another folder.'),
  };
}

/** `alice (uid 1000)`, or `uid 1000` where the number has no name. */
async function ownerName({ uid }: Stats): Promise<string> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  const name = lines.map((line) => line.split(':')).find((entry) => Number(entry[2]) === uid)?.[0];
  return name ? `${name} (uid ${uid})` : `uid ${uid}`;
}
