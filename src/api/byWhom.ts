import { namesOf } from '../store/org.ts';
import type { Tx } from '../store/transaction.ts';

interface Said {
  readonly actor: string;
  readonly at: Date;
}

/** What somebody said at a moment, with the name instead of the person. */
export async function byWhom<S extends Said>(
  tx: Tx,
  rows: readonly S[],
): Promise<(Omit<S, keyof Said> & { actor: string; at: string })[]> {
  if (rows.length === 0) return [];
  const actors = rows.map(({ actor }) => actor);
  const names = await namesOf(tx, actors);
  return rows.map(({ actor, at, ...rest }) => ({
    ...rest,
    actor: names.get(actor) ?? '',
    at: at.toISOString(),
  }));
}
