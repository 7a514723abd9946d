import { parseArgs } from 'node:util';
import { definitionsOf } from '../api/definitions.ts';
import { decideWith } from '../api/wall.ts';
import { catalogue } from '../catalogue/index.generated.ts';
import { explain } from '../engines/org/wall.ts';
import { text } from '../kernel/text.ts';
import { asRole } from '../store/setup.ts';
import { openStore, transact } from '../store/transaction.ts';
import { callerNamed } from './acting.ts';
import type { Command, ExitCode } from './command.ts';
import { type OpenDatabase, openDatabase } from './database.ts';
import { dataFolder, printProblems, say } from './ground.ts';

const usage = `用法 usage: genji may USERNAME ACTION UNIT [--json]

某用户能否在某单位（编号）做某事，依据哪一条。
Whether a user may do something on a unit (its number), and by which rule.

  例 example: genji may shuji roster.write 20
`;

const command: Command = {
  name: 'may',
  summary: text('某人能否做某事，依据哪条规则', 'whether somebody may do something, by which rule'),
  run: async (argv) => {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, help: { type: 'boolean' } },
    });
    const [username, action, unit] = positionals;
    if (values.help === true || username === undefined || action === undefined || !isUnit(unit)) {
      (values.help === true ? process.stdout : process.stderr).write(usage);
      return values.help === true ? 0 : 2;
    }
    const folder = await dataFolder();
    if (!folder.ok) return printProblems(folder.problems);
    const database = await openDatabase(folder.value, 'attach');
    if (!database.ok) return printProblems(database.problems);
    try {
      const asked = { username, action, unit: Number(unit) };
      return await answer(database.value, asked, values.json === true);
    } finally {
      await database.value.stop();
    }
  },
};
export default command;

function isUnit(unit: string | undefined): boolean {
  return unit !== undefined && /^\d{1,9}$/.test(unit);
}

async function answer(
  database: OpenDatabase,
  asked: { readonly username: string; readonly action: string; readonly unit: number },
  json: boolean,
): Promise<ExitCode> {
  const caller = await callerNamed(database, asked.username);
  if (!caller.ok) return printProblems(caller.problems);
  const store = openStore(asRole(database.config, 'app', database.secrets.roles), 1);
  try {
    const definitions = definitionsOf(catalogue);
    const { action, unit } = asked;
    const decision = await transact(store, caller.value, [], (tx) =>
      decideWith(tx, definitions, action, { unit }),
    );
    const because = explain(decision);
    if (json) say(JSON.stringify({ may: decision.may, rule: decision.rule, because }));
    else say(`${decision.may ? '可以 yes' : '不可以 no'}：${because.zh} ${because.en}`);
    return decision.may ? 0 : 1;
  } finally {
    await store.pool.end();
  }
}
