import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../kernel/result.ts';
import { type Text, text } from '../kernel/text.ts';

/** What the system says to whoever writes `what` into a folder; nothing was left there. */
export function fromSystem(error: unknown, into: string, what: Text): Problem | undefined {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(into, what);
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EIO'].includes(code)) return undefined;
  return {
    code: 'backup/unusable-folder',
    message: text(
      `${what.zh}不能写到 ${into}：系统回答 ${code}。没有留下${what.zh}。`,
      `No ${what.en} can be written into ${into}: the system answers ${code}. None was left there.`,
    ),
    cure: text('请换一个可写的文件夹。', 'Choose a folder that can be written.'),
  };
}

/** Makes a folder and writes into it once, before hours are spent on what shall lie there. */
export async function unwritable(folder: string, what: Text): Promise<Problem | undefined> {
  const probe = join(folder, `.probe-${randomBytes(6).toString('hex')}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(probe, '-', { flag: 'wx', mode: 0o600 });
    return undefined;
  } catch (error) {
    const problem = fromSystem(error, folder, what);
    if (problem === undefined) throw error;
    return problem;
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

function diskFull(into: string, what: Text): Problem {
  return {
    code: 'backup/disk-full',
    message: text(
      `${into} 所在的磁盘满了，没有留下${what.zh}。`,
      `The disk of ${into} is full; no ${what.en} was left there.`,
    ),
    cure: text('请腾出空间或换一个磁盘，再来一次。', 'Make room or take another disk, and repeat.'),
  };
}
