import type { UnitKind } from './define.ts';
import { keepsRoll } from './roll.ts';

type Kind = Pick<UnitKind, 'id' | 'standing' | 'under'>;

/**
 * The kind that holds something in a unit of `kind`: the unit itself, a body of it, or its groups;
 * or null.
 */
export function holderIn(
  kind: string,
  heldBy: readonly string[],
  kinds: Iterable<Kind>,
): string | null {
  if (heldBy.includes(kind)) return kind;
  const within = [...kinds].filter(({ id, under }) => heldBy.includes(id) && under.includes(kind));
  const body = within.find(({ standing }) => standing === 'body');
  return (body ?? within.find(({ standing }) => standing === 'group'))?.id ?? null;
}

type RollKind = Kind & Pick<UnitKind, 'roll'>;

/** Whether it can be recorded for a unit of `kind`: its holder there keeps a roll. */
export function isRecordedIn(
  kind: string,
  heldBy: readonly string[],
  kinds: Iterable<RollKind>,
): boolean {
  const rolls = [...kinds].filter(keepsRoll);
  const kept = heldBy.filter((id) => rolls.some((one) => one.id === id));
  return holderIn(kind, kept, rolls) !== null;
}
