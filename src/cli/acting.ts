import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import { accountStore } from '../store/account.ts';
import { openPool } from '../store/pool.ts';
import { asRole } from '../store/setup.ts';
import type { Caller } from '../store/transaction.ts';
import type { OpenDatabase } from './database.ts';

/** The person behind a user name, as whom a command on the server acts. */
export async function callerNamed(
  database: OpenDatabase,
  username: string,
): Promise<Result<Caller>> {
  const { config, secrets } = database;
  const pool = openPool({ ...asRole(config, 'account', secrets.roles), max: 1 });
  try {
    const store = accountStore(pool);
    const found = await store.findAccount(username);
    const account = found === undefined ? undefined : await store.account(found.id);
    if (account === undefined || account.disabled) return fail(noSuchUser(username));
    return ok({ tenant: account.tenant, person: account.person, session: null });
  } finally {
    await pool.end();
  }
}

function noSuchUser(username: string): Problem {
  return {
    code: 'account/unknown',
    message: text(`没有用户“${username}”，或已停用。`, `There is no user "${username}".`),
    cure: text('请核对用户名。', 'Check the user name.'),
  };
}
