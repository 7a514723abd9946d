import type { Problem } from '../../kernel/result.ts';
import { text } from '../../kernel/text.ts';

const external = text(
  '也可以用 DATABASE_URL 指定一个已有的 PostgreSQL（15 或更新）。',
  'Or name a PostgreSQL of your own (15 or newer) in DATABASE_URL.',
);

function problem(code: string, zh: string, en: string, cureZh: string, cureEn: string): Problem {
  return { code: `database/${code}`, message: text(zh, en), cure: text(cureZh, cureEn) };
}

export const embeddedProblems = {
  noBinaries: (platform: string) =>
    problem(
      'no-binaries',
      `没有适用于 ${platform} 的内置 PostgreSQL 程序。`,
      `There are no built-in PostgreSQL programs for ${platform}.`,
      `请运行 npm ci（不要用 --omit=optional）。${external.zh}`,
      `Run npm ci (without --omit=optional). ${external.en}`,
    ),

  cannotRun: (native: string, folder: string, tried: string) =>
    problem(
      'cannot-run',
      `内置 PostgreSQL（${native}）无法在 ${folder} 上运行：${tried}`,
      `The built-in PostgreSQL (${native}) cannot run on ${folder}: ${tried}`,
      `请用 GENJI_DATA 指定一个其他账户也能进入的文件夹（各级目录有 o+x 权限），或以普通用户运行。${external.zh}`,
      `Set GENJI_DATA to a folder that other accounts may pass through (o+x on every level), or run as an ordinary user. ${external.en}`,
    ),

  foreignFolder: (path: string, found: string) =>
    problem(
      'foreign-folder',
      `${path} 里有不是根基建立的内容：${found}。没有改动任何文件。`,
      `${path} holds something that Genji did not make: ${found}. Nothing was changed.`,
      '请把这些内容移走，或用 GENJI_DATA 指定另一个文件夹。',
      'Move it away, or set GENJI_DATA to another folder.',
    ),

  otherVersion: (path: string, found: string, wanted: string) =>
    problem(
      'other-version',
      `${path} 是 PostgreSQL ${found} 的数据，现在的程序是 ${wanted}。`,
      `${path} was made by PostgreSQL ${found}; the programs here are ${wanted}.`,
      '请用原来的版本导出（genji backup），在新文件夹里恢复（genji restore）。',
      'Export with the version that made it (genji backup) and restore into a new folder (genji restore).',
    ),

  foreignOwner: (path: string, owner: number, us: number) =>
    problem(
      'foreign-owner',
      `${path} 属于 uid ${owner}，而现在的 uid 是 ${us}。`,
      `${path} belongs to uid ${owner}; this process is uid ${us}.`,
      `请以 uid ${owner} 或 root 运行，或由 root 执行 chown -R ${us} ${path}。`,
      `Run as uid ${owner} or as root, or let root run: chown -R ${us} ${path}`,
    ),

  noPassword: (path: string) =>
    problem(
      'no-password',
      `数据库在，但它的口令文件 ${path} 不见了。`,
      `The database is there, but its password file ${path} is gone.`,
      '请从备份中恢复这个文件（权限 600）。',
      'Restore that file from your backup (mode 600).',
    ),

  initFailed: (path: string, output: string) =>
    problem(
      'init-failed',
      `无法在 ${path} 建立数据库：${output}`,
      `The database could not be created in ${path}: ${output}`,
      `请排除上述原因后再启动；未完成的部分会自动重做。${external.zh}`,
      `Remove the cause named above and start again; the unfinished part is redone by itself. ${external.en}`,
    ),

  diskFull: (path: string) =>
    problem(
      'disk-full',
      `${path} 所在的磁盘已满，数据库无法启动。数据没有丢失。`,
      `The disk that holds ${path} is full, so the database cannot start. Nothing is lost.`,
      '请腾出空间后再启动。',
      'Free some space and start again.',
    ),

  startFailed: (path: string, output: string) =>
    problem(
      'start-failed',
      `${path} 的数据库没有启动：${output}`,
      `The database in ${path} did not start: ${output}`,
      `详细记录在 ${path}/log。${external.zh}`,
      `The details are in ${path}/log. ${external.en}`,
    ),

  silentServer: (path: string, pid: number) =>
    problem(
      'silent-server',
      `进程 ${pid} 是 ${path} 的数据库，但它不应答。`,
      `Process ${pid} is the database of ${path}, but it does not answer.`,
      `请稍候再试；若仍如此，请停止它（kill -INT ${pid}）再启动。`,
      `Wait and try again; if it stays so, stop it (kill -INT ${pid}) and start again.`,
    ),

  inUse: (path: string) =>
    problem(
      'in-use',
      `${path} 的数据库正由另一个 genji 进程使用。`,
      `The database in ${path} is in the hands of another genji process.`,
      '请等它结束后再试。',
      'Wait until it has ended and try again.',
    ),
};
