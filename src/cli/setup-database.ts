import { parseArgs } from 'node:util';
import { checkDatabase } from '../app.ts';
import { text } from '../kernel/text.ts';
import { administratorProblem } from '../store/administrator.ts';
import { openChainKey } from '../store/chainKey.ts';
import { openSeal } from '../store/seal.ts';
import { backupPassword, openSecrets } from '../store/secrets.ts';
import { prepareBackupRole, prepareDatabase } from '../store/setup.ts';
import type { Command, ExitCode } from './command.ts';
import { databaseUrl } from './databaseUrl.ts';
import { dataFolder, printProblems, say } from './ground.ts';

const usage = `用法 usage: genji setup-database --admin-url URL

在自备的 PostgreSQL（15 或更新）中建立角色、表结构，或升级到本版本；可重复运行。角色密码写入数据目录。
Makes the roles and tables in a PostgreSQL of your own (15 or newer), or brings them up to this
version; it may be repeated. The roles' passwords go into the data folder.

  --admin-url URL   数据库超级用户对目标数据库的连接地址 the target database, as a superuser:
                    postgresql://postgres:PASSWORD@HOST:5432/genji

此后 then: DATABASE_URL=postgresql://HOST:5432/genji genji serve

退出码 exit code: 0 已就绪 ready; 1 已就绪，但服务器的设置不安全，genji serve 会拒绝启动
ready, but the server's settings are unsafe and genji serve will refuse; 2 不能使用 cannot be used
`;

const command: Command = {
  name: 'setup-database',
  summary: text('在自备的 PostgreSQL 中建立或升级', 'prepare or upgrade a PostgreSQL of your own'),
  run: async (argv) => {
    const { values } = parseArgs({
      args: [...argv],
      options: { 'admin-url': { type: 'string' }, help: { type: 'boolean' } },
    });
    const url = values['admin-url'];
    if (values.help === true || url === undefined) {
      (values.help === true ? process.stdout : process.stderr).write(usage);
      return values.help === true ? 0 : 2;
    }
    return setUp(url);
  },
};
export default command;

async function setUp(address: string): Promise<ExitCode> {
  const url = databaseUrl(address, '--admin-url');
  if (!url.ok) return printProblems(url.problems);
  const { config, user, password } = url.value;
  const admin = { ...config, user, password };
  const refused = await administratorProblem(admin);
  if (refused !== undefined) return printProblems([refused]);
  const folder = await dataFolder();
  if (!folder.ok) return printProblems(folder.problems);
  const secrets = openSecrets(folder.value, 'make');
  if (secrets === undefined) throw new Error('no secrets were made');
  // All of them now: whoever copies the keys to a second server copies every one.
  openSeal(folder.value);
  openChainKey(folder.value);
  const ran = await prepareDatabase(admin, secrets.roles);
  await prepareBackupRole(admin, backupPassword(folder.value, secrets));
  say(`已就绪，执行了 ${ran.length} 个更新。 Ready; ${ran.length} migrations were run.`);
  const unsafe = await checkDatabase({ database: config, secrets });
  if (unsafe.length === 0) return 0;
  printProblems(unsafe);
  return 1;
}
