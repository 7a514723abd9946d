import { createHash, randomBytes } from 'node:crypto';
import { statements } from './sql.ts';
import type { Caller, Store, Tx } from './transaction.ts';

const sql = statements('calendar', ['made', 'end', 'make', 'whose']);

/** Long enough that nobody finds one by trying: 192 bits. */
const secretBytes = 24;

/** When the reader's link was made; null: there is none. */
export async function linkMade(tx: Tx): Promise<Date | null> {
  const row = await tx.maybe<{ madeAt: Date }>(sql.made, []);
  return row?.madeAt ?? null;
}

/** Ends the reader's link; says whether there was one. */
export async function endLink(tx: Tx): Promise<boolean> {
  return (await tx.run(sql.end, [])) > 0;
}

/** Makes the reader's link, and ends the one before; the secret is told this once. */
export async function makeLink(tx: Tx): Promise<string> {
  await endLink(tx);
  const secret = randomBytes(secretBytes).toString('base64url');
  await tx.run(sql.make, [tx.access.tenant, tx.access.person, hashOf(secret)]);
  return secret;
}

/** Whose calendar a secret opens, as somebody without a session. */
export async function whoseCalendar({ pool }: Store, secret: string): Promise<Caller | undefined> {
  const { rows } = await pool.query<Pick<Caller, 'tenant' | 'person'>>({
    ...sql.whose,
    values: [hashOf(secret)],
  });
  return rows[0] && { ...rows[0], session: null };
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
