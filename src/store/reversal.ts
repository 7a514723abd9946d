import { v7 as uuidv7 } from 'uuid';
import type { Act, Done } from './effect.ts';
import { statements } from './sql.ts';
import { allTimelines, takeBack } from './timeline.ts';
import type { Tx } from './transaction.ts';

const sql = statements('reversal', ['effectOf', 'laterThan', 'ofBatch', 'record']);

export interface EffectLine {
  readonly id: string;
  readonly kind: string;
  readonly unit: number;
  readonly at: Date;
  readonly actor: string;
}

export async function effectOf(
  tx: Tx,
  id: string,
): Promise<
  (Pick<EffectLine, 'id' | 'kind' | 'unit'> & { reversed_by: string | null }) | undefined
> {
  return tx.maybe(sql.effectOf, [id]);
}

/** Effects that voided what the given ones had put: one step of what rests on them. */
export function effectsResting(tx: Tx, effects: readonly string[]): Promise<EffectLine[]> {
  return tx.rows(sql.laterThan, [effects]);
}

/** Effects of an import that still stand, latest first. */
export async function effectsOfBatch(
  tx: Tx,
  batch: string,
): Promise<{ id: string; unit: number }[]> {
  return tx.rows(sql.ofBatch, [batch]);
}

/** Undoes one effect on which nothing later rests. The reversal is an effect of its own. */
export async function reverse(
  tx: Tx,
  effect: { readonly id: string; readonly unit: number },
  act: Act,
): Promise<Done> {
  const [effectId = ''] = await reverseAll(tx, [effect], act);
  return { effect: effectId, unit: effect.unit, person: null };
}

/**
 * Undoes effects together, as if each were undone after all that rest on it; they must hold
 * everything that rests on any of them. Gives the ids of the reversals.
 */
export async function reverseAll(
  tx: Tx,
  effects: readonly { readonly id: string; readonly unit: number }[],
  act: Act,
): Promise<string[]> {
  const { tenant, person } = tx.access;
  const pairs = effects.map(({ id }) => ({ undone: id, reversal: uuidv7() }));
  const ids = pairs.map((pair) => pair.reversal);
  const about = [act.batch ?? null, act.documentNo ?? null, act.note ?? null];
  const undone = effects.map(({ id }) => id);
  const units = effects.map(({ unit }) => unit);
  await tx.run(sql.record, [tenant, person, ...about, ids, undone, units]);
  for (const line of allTimelines) await takeBack(tx, line, pairs);
  return ids;
}
