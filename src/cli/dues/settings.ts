import { existsSync } from 'node:fs';
import { resolve as absolute, join } from 'node:path';
import { bureauUnit } from '../../kernel/bureauUnit.ts';
import type { IsoDate } from '../../kernel/date.ts';
import { fail, ok, type Problem, type Result } from '../../kernel/result.ts';
import type { AskSetting } from '../../kernel/setting.ts';
import { resolve } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';

/** Nobody: what a bureau decided everybody of it may read, and nothing else is asked for. */
const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * What the bureau decided, for a unit or for the whole, where its data is on this machine; where
 * there is none, defaults hold. Nothing is ever created by asking.
 */
export async function settingsFor(unit: string | null, on: IsoDate): Promise<Result<AskSetting>> {
  const folder = absolute(process.env.GENJI_DATA ?? join(import.meta.dirname, '../../../.genji'));
  const isExternal = (process.env.DATABASE_URL ?? '') !== '';
  if (isExternal || existsSync(join(folder, 'postgres'))) return ofBureau(folder, unit, on);
  if (unit !== null) process.stderr.write(`${noData.zh}\n${noData.en}\n`);
  return ok((of) => resolve(of, [], { on, chain: [] }));
}

const noData = text(
  '这台机器上没有本局数据，--unit 没有用上。',
  'there is no data of a bureau on this machine: --unit was not used.',
);

const several: Problem = {
  code: 'amount/several-bureaus',
  message: text(
    '这个数据库里不止一个局，不知道按哪个局的设置计算。',
    'This database holds several bureaus: whose settings count is not said.',
  ),
  cure: text(
    '请在没有这些数据的目录里计算，或进入系统查询。',
    'Work it out where that data is not set up, or within the system.',
  ),
};

/** Loaded only where there is a database: without one the command starts in no time. */
async function ofBureau(
  folder: string,
  words: string | null,
  on: IsoDate,
): Promise<Result<AskSetting>> {
  const [{ openDatabase }, { asRole }, { openPool }, { tenantsOf }] = await Promise.all([
    import('../database.ts'),
    import('../../store/setup.ts'),
    import('../../store/pool.ts'),
    import('../../store/proof.ts'),
  ]);
  const database = await openDatabase(folder, 'attach');
  if (!database.ok) return database;
  const { config, secrets, stop } = database.value;
  const pool = openPool({ ...asRole(config, 'sealer', secrets.roles), max: 1 });
  try {
    const [tenant, another] = await tenantsOf(pool);
    if (another !== undefined) return fail(several);
    if (tenant === undefined) return ok((of) => resolve(of, [], { on, chain: [] }));
    return await entered(asRole(config, 'app', secrets.roles), tenant.tenant, words, on);
  } finally {
    await pool.end();
    await stop();
  }
}

/** What was entered and accepted for a unit, named or numbered, or for the whole bureau. */
export async function entered(
  app: ReturnType<typeof import('../../store/setup.ts').asRole>,
  tenant: string,
  words: string | null,
  on: IsoDate,
): Promise<Result<AskSetting>> {
  const [{ openStore, transact }, { settingFacts, settingChain }, { unitNamed }] =
    await Promise.all([
      import('../../store/transaction.ts'),
      import('../../store/setting.ts'),
      import('../desk.ts'),
    ]);
  const store = openStore(app, 1);
  try {
    const caller = { tenant, person: nobody, session: null };
    return await transact<Result<AskSetting>>(store, caller, [], async (tx) => {
      const unit = words === null ? ok(bureauUnit) : await unitNamed(tx, words);
      if (!unit.ok) return unit;
      const facts = await settingFacts(tx, [unit.value], { on, knownAt: null });
      const chain = settingChain(unit.value, facts.above);
      return ok((of) => resolve(of, facts.settings ?? [], { on, chain }));
    });
  } finally {
    await store.pool.end();
  }
}
