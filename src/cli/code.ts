import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { text } from '../kernel/text.ts';
import type { Command } from './command.ts';
import { dataFolder, printProblems, say } from './ground.ts';

const usage = `用法 usage: genji code USERNAME

演示单位的账号此刻的动态口令，六位数字。
The six digits of a demo account's authenticator, as of now.
`;

interface DemoAccount {
  readonly username: string;
  readonly totp: string;
}

/** Only for a demo bureau, whose secrets lie in a file anyway: nobody needs a phone to try it. */
const command: Command = {
  name: 'code',
  summary: text('演示账号的动态口令', 'the six digits of a demo account'),
  run: async (argv) => {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { help: { type: 'boolean' } },
    });
    const [username] = positionals;
    if (values.help === true || username === undefined) {
      (values.help === true ? process.stdout : process.stderr).write(usage);
      return values.help === true ? 0 : 2;
    }
    const folder = await dataFolder();
    if (!folder.ok) return printProblems(folder.problems);
    const account = accountsIn(folder.value).find((one) => one.username === username);
    if (account === undefined || account.totp === '') return printProblems([noCode(username)]);
    const secret = new TextDecoder().decode(base32.decode(account.totp));
    say(await createOTP(secret).totp());
    return 0;
  },
};
export default command;

function accountsIn(folder: string): readonly DemoAccount[] {
  try {
    return JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8')) as DemoAccount[];
  } catch {
    return [];
  }
}

function noCode(username: string) {
  return {
    code: 'demo/no-code',
    message: text(
      `演示账号“${username}”不存在，或不需要动态口令。`,
      `There is no demo account "${username}", or it needs no code.`,
    ),
    cure: text('请查看数据目录中的 demo-accounts.json。', 'See demo-accounts.json.'),
  };
}
