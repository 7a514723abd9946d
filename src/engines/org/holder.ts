import type { UnitKind } from './define.ts';
import { keepsRoll } from './roll.ts';

type Kind = Pick<UnitKind, 'id' | 'standing' | 'under'>;

/** The kind that holds something in a unit of `kind`: the unit itself, or a body of it; or null. */
export function holderIn(
  kind: string,
  heldBy: readonly string[],
  kinds: Iterable<Kind>,
): string | null {
  if (heldBy.includes(kind)) return kind;
  for (const { id, standing, under } of kinds) {
    if (standing === 'body' && heldBy.includes(id) && under.includes(kind)) return id;
  }
  return null;
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
