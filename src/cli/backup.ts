import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../app.ts';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import { type Taken, takeBackup } from '../store/backupTake.ts';
import { openChainKey } from '../store/chainKey.ts';
import { brokeOff } from '../store/reach.ts';
import type { Command, ExitCode } from './command.ts';
import { dataFolder, printProblems, say } from './ground.ts';
import { progress } from './progress.ts';
import { nothingToBackUp, openSeeing } from './seeing.ts';
import { fromSystem } from './unusable.ts';

const usage = `用法 usage: genji backup FOLDER [--json]

把数据库和全部附件备份到 FOLDER 下的一个新文件夹；服务运行时也可以。不含密钥（数据目录的 keys），密钥要另存别处。
Backs up the database and every attachment into a new folder below FOLDER, also while the server
runs. Keys ($GENJI_DATA/keys) are not in it: keep a copy of them somewhere else.

  退出码 exit code: 0 完成 done, 1 完成，但有附件早已缺失或损坏 done, but attachments were already lost
                    2 没有备成 no backup was made
`;

const command: Command = {
  name: 'backup',
  summary: text('备份数据库和附件', 'back up the database and the attachments'),
  run: async (argv) => {
    const options = { json: { type: 'boolean' }, help: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const [into] = positionals;
    if (values.help === true || into === undefined || positionals.length > 1) {
      (values.help === true ? process.stdout : process.stderr).write(usage);
      return values.help === true ? 0 : 2;
    }
    const folder = await dataFolder();
    if (!folder.ok) return printProblems(folder.problems);
    const taken = await take(folder.value, resolve(into));
    return taken.ok ? told(taken.value, values.json === true) : printProblems(taken.problems);
  },
};
export default command;

async function take(folder: string, into: string): Promise<Result<Taken>> {
  const seeing = await openSeeing(folder);
  if (!seeing.ok) return seeing;
  const { client, kind, close } = seeing.value;
  try {
    const seen = progress(text('正在备份', 'backing up'));
    const key = openChainKey(folder);
    const taken = await takeBackup({ client, kind, folder, into, key, seen, program: version() });
    if (taken === 'no-tables') return fail(nothingToBackUp(folder));
    return taken === 'bound' ? fail(bound) : ok(taken);
  } catch (error) {
    const problem = fromSystem(error, into, text('备份', 'backup')) ?? fromDatabase(error);
    if (problem === undefined) throw error;
    return fail(problem);
  } finally {
    await close();
  }
}

function told({ path, manifest }: Taken, json: boolean): ExitCode {
  const { at, tables, files, lost, chains } = manifest;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const about = { path, at, tables: tables.length, rows, files: files.length, lost, chains };
  if (json) say(JSON.stringify(about));
  else {
    say(`已备份 ${tables.length} 张表 ${rows} 行、${files.length} 个附件：${path}`);
    say(`Backed up ${tables.length} tables, ${rows} rows, ${files.length} attachments: ${path}`);
    for (const { sha256 } of lost) {
      say(
        `附件 ${sha256} 在盘上缺失或损坏，备份中没有 is missing or altered and not in the backup`,
      );
    }
  }
  return lost.length === 0 ? 0 : 1;
}

const bound: Problem = {
  code: 'backup/bound-role',
  message: text(
    '数据库角色 genji_backup 受行级安全约束，备份会缺行，所以没有备份。',
    'Row security binds the role genji_backup: rows would be left out, so no backup was made.',
  ),
  cure: text(
    '请由数据库管理员再运行一次 genji setup-database --admin-url。',
    'Have a database administrator run genji setup-database --admin-url once more.',
  ),
};

/** Bad news that must not pass unseen: this is how a spoilt page shows. */
function fromDatabase(error: unknown): Problem | undefined {
  const words = brokeOff(error);
  if (words === undefined) return undefined;
  return {
    code: 'backup/broke-off',
    message: text(
      `备份中断，没有留下备份：数据库回答“${words}”。`,
      `The backup broke off and none was left: the database said "${words}".`,
    ),
    cure: text(
      '请确认数据库在运行再备份一次；仍然如此，请保护现场，检查磁盘。',
      'See that the database runs, and repeat; if it stays so, keep everything and check the disk.',
    ),
  };
}
