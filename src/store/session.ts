import type { Caller, Store } from './transaction.ts';
import { SessionEnded } from './transaction.ts';

const limit = 20_000;

/**
 * Whose session a token is. Remembered, because a token never changes its person; whether it is
 * still alive is asked again by the opening statement of every transaction.
 *
 * @throws SessionEnded when it is not alive
 */
export async function callerOf(store: Store, token: string): Promise<Caller> {
  const remembered = store.sessions.get(token);
  if (remembered !== undefined) return remembered;
  try {
    const { rows } = await store.pool.query<{ person: string; tenant: string }>({
      name: 'session.open',
      text: 'select person, tenant from account.open_session($1)',
      values: [token],
    });
    const [row] = rows;
    if (row === undefined) throw new SessionEnded('no such session');
    const caller = { tenant: row.tenant, person: row.person, session: token };
    if (store.sessions.size >= limit) store.sessions.clear();
    store.sessions.set(token, caller);
    return caller;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'GJ401') throw new SessionEnded('the session has ended', { cause: error });
    throw error;
  }
}
