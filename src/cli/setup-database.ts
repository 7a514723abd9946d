import { parseArgs } from 'node:util';
import { text } from '../kernel/text.ts';
import { openSecrets } from '../store/secrets.ts';
import { prepareDatabase } from '../store/setup.ts';
import type { Command } from './command.ts';
import { parsed } from './database.ts';
import { dataFolder, printProblems, say } from './ground.ts';

const usage = `用法 usage: genji setup-database --admin-url URL

在自备的 PostgreSQL（15 或更新）中建立角色、表结构，或升级到本版本；角色密码写入数据目录。
Makes the roles and tables in a PostgreSQL of your own (15 or newer), or brings them up to this
version; the roles' passwords go into the data folder.

  --admin-url URL   数据库管理员对目标数据库的连接地址 the target database, as an administrator
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
    const folder = await dataFolder();
    if (!folder.ok) return printProblems(folder.problems);
    const secrets = openSecrets(folder.value, 'make');
    if (secrets === undefined) throw new Error('no secrets were made');
    const { username, password } = new URL(url);
    const admin = { user: decodeURIComponent(username), password: decodeURIComponent(password) };
    const ran = await prepareDatabase({ ...parsed(url), ...admin }, secrets.roles);
    say(`已就绪，执行了 ${ran.length} 个更新。 Ready; ${ran.length} migrations were run.`);
    return 0;
  },
};
export default command;
