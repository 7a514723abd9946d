import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type pg from 'pg';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import type { Difference } from '../store/backupDifference.ts';
import { openChainKey } from '../store/chainKey.ts';
import { claimInstance } from '../store/instance.ts';
import { sealAndSign } from '../store/keptChain.ts';
import { openPool } from '../store/pool.ts';
import { brokeOff } from '../store/reach.ts';
import { recordRestore, restoreFiles, restoreRows } from '../store/restore.ts';
import { asRole, prepareDatabase } from '../store/setup.ts';
import {
  differenceTold,
  openBackup,
  type ProvedBackup,
  proofTold,
  usable,
} from './backupFolder.ts';
import type { Command, ExitCode } from './command.ts';
import { drill } from './drill.ts';
import { dataFolder, printProblems, say } from './ground.ts';
import { progress } from './progress.ts';
import { embeddedTarget, externalTarget, type Target } from './restoreTarget.ts';

const usage = `用法 usage: genji restore BACKUP [--admin-url URL] [--without-keys]
             genji restore --drill BACKUP [--evidence FOLDER] [--without-keys] [--json]

把备份恢复到空的数据目录（GENJI_DATA），或用 --admin-url 恢复到空的外部数据库。先把密钥放回数据目录的 keys。
Restores a backup into an empty data folder, or with --admin-url into an empty database of your own.
Put the keys back into $GENJI_DATA/keys first.

  --admin-url URL    目标数据库，以超级用户连接 the target database, as a superuser
  --without-keys     没有密钥也恢复：密封的信息打不开，动态口令要重新绑定
                     restore without the keys: sealed fields stay closed, second factors start anew
  --drill            演练：恢复到用完即删的内置数据库，核对对象、每行、审计链和登录，写下证据
                     a drill: restored into a throw-away server, compared, signed in to, written down
  --evidence FOLDER  证据放在哪里，默认与备份放在一起 where the evidence goes; beside the backup by default

  退出码 exit code: 0 全部一致 all equal, 1 有出入 something differs, 2 不能恢复 cannot be restored
`;

const options = {
  'admin-url': { type: 'string' },
  'without-keys': { type: 'boolean' },
  drill: { type: 'boolean' },
  evidence: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const command: Command = {
  name: 'restore',
  summary: text('恢复备份，或做恢复演练', 'restore a backup, or drill it'),
  run: async (argv) => {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const [named] = positionals;
    const both = values.drill === true && values['admin-url'] !== undefined;
    if (values.help === true || named === undefined || positionals.length > 1 || both) {
      (values.help === true ? process.stdout : process.stderr).write(usage);
      return values.help === true ? 0 : 2;
    }
    const folder = await dataFolder();
    if (!folder.ok) return printProblems(folder.problems);
    const keys = values['without-keys'] === true ? 'not-needed' : 'needed';
    if (values.drill === true) {
      const evidence = values.evidence === undefined ? undefined : resolve(values.evidence);
      return drill({ named, data: folder.value, keys, evidence, json: values.json === true });
    }
    return restore({ named, data: folder.value, keys, adminUrl: values['admin-url'] });
  },
};
export default command;

interface Wanted {
  readonly named: string;
  readonly data: string;
  readonly keys: 'needed' | 'not-needed';
  readonly adminUrl: string | undefined;
}

async function restore(wanted: Wanted): Promise<ExitCode> {
  const { named, data, keys } = wanted;
  const claim = await claimInstance({ folder: data, patience: 0 });
  if (claim.is === 'running') return printProblems([serverRuns(data)]);
  try {
    const manifest = await usable(named, data, keys);
    if (!manifest.ok) return printProblems(manifest.problems);
    const target = await targetOf(wanted);
    if (!target.ok) return printProblems(target.problems);
    try {
      return await bringBack(wanted, target.value);
    } finally {
      await target.value.stop();
    }
  } finally {
    await claim.release();
  }
}

async function targetOf({ data, adminUrl }: Wanted): Promise<Result<Target>> {
  if (adminUrl !== undefined) return externalTarget(data, adminUrl);
  return process.env.DATABASE_URL ? fail(noAdministratorUrl) : embeddedTarget(data);
}

async function bringBack(wanted: Wanted, target: Target): Promise<ExitCode> {
  const opened = await openBackup(wanted.named, wanted.data);
  if (!opened.ok) return printProblems(opened.problems);
  const backup = opened.value;
  for (const line of proofTold(backup)) say(`${line.zh} ${line.en}`);
  if (backup.proof.faults.length > 0) return notRestored();
  const restored = await into(target, backup, wanted.data);
  if (!restored.ok) return printProblems(restored.problems);
  if (restored.value.length > 0) {
    for (const one of restored.value) say(differenceTold(one));
    return notRestored();
  }
  say(`已恢复到备份时刻 ${backup.read.manifest.at}，每张表、每行、每个对象都与备份一致。`);
  say('Restored: every table, row and object is as the backup says.');
  return backup.proof.whole ? 0 : 1;
}

/** Attachments first: of them nothing is seen until the rows are there, all at once. */
async function into(
  target: Target,
  { path, read }: ProvedBackup,
  data: string,
): Promise<Result<readonly Difference[]>> {
  const { manifest } = read;
  const { admin, secrets } = target;
  const seen = progress(text('正在恢复', 'restoring'));
  try {
    await restoreFiles(path, data, { manifest, seen });
    const passwords = secrets.roles;
    const last = (client: pg.ClientBase) => recordRestore(client, manifest.at);
    const found = await restoreRows({ admin, passwords, folder: path, manifest, seen, last });
    if (found.length > 0) return ok(found);
    await prepareDatabase(admin, passwords);
    await target.finish();
    await seal(target, data);
    return ok([]);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOSPC', 'EDQUOT', '53100'].includes(code)) return fail(diskFull);
    const words = brokeOff(error);
    if (words === undefined) throw error;
    return fail(interrupted(words));
  }
}

/** What the sealer had not reached when the backup was taken, and the line of the restore. */
async function seal({ admin, secrets }: Target, data: string): Promise<void> {
  const pool = openPool({ ...asRole(admin, 'sealer', secrets.roles), max: 1 });
  try {
    await sealAndSign({ pool, key: openChainKey(data), folder: data }, 0);
  } finally {
    await pool.end();
  }
}

function notRestored(): ExitCode {
  say('没有恢复：目标仍是空的。 Nothing was restored: the target is still empty.');
  return 1;
}

function serverRuns(folder: string): Problem {
  return {
    code: 'restore/server-runs',
    message: text(`服务正在使用 ${folder}。`, `A server is using ${folder}.`),
    cure: text('请先停下服务。', 'Stop it first.'),
  };
}

const noAdministratorUrl: Problem = {
  code: 'restore/no-administrator',
  message: text(
    '设置了 DATABASE_URL：恢复到外部数据库要建表，需要超级用户。',
    'DATABASE_URL is set: to restore into a database of your own takes a superuser.',
  ),
  cure: text(
    '请写 --admin-url；要恢复到内置数据库，请不设 DATABASE_URL。',
    'Give --admin-url, or leave DATABASE_URL out to restore into the built-in database.',
  ),
};

/** The rows come all at once, with the line of the restore: what follows can be done again. */
const allBack = text(
  '若说目标已有内容，那就是已经恢复完（外部数据库请再运行一次 genji setup-database）。',
  'if that finds the target in use, all had come back (run genji setup-database once more for a database of your own).',
);

function interrupted(words: string): Problem {
  return {
    code: 'restore/broke-off',
    message: text(
      `恢复中断：数据库回答“${words}”。`,
      `The restore broke off: the database said "${words}".`,
    ),
    cure: text(
      `请确认数据库在运行，再恢复一次；${allBack.zh}`,
      `See that it runs, and restore again; ${allBack.en}`,
    ),
  };
}

const diskFull: Problem = {
  code: 'restore/disk-full',
  message: text('磁盘满了，恢复没有做完。', 'The disk is full, and the restore did not end.'),
  cure: text(
    `请腾出空间，再恢复一次；${allBack.zh}`,
    `Make room, and restore again; ${allBack.en}`,
  ),
};
