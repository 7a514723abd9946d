import { useMemo } from 'react';
import { holderIn } from '../../engines/org/holder.ts';
import { keepsRoll } from '../../engines/org/roll.ts';
import { useCatalogue } from '../catalogue.tsx';

/** Kinds of unit for which something can be recorded: they, or bodies of them, keep a roll. */
export function useRecordable(): readonly string[] {
  const { activities, unitKinds } = useCatalogue();
  return useMemo(() => {
    const rolls = unitKinds.filter(keepsRoll);
    const kept = new Set(rolls.map(({ id }) => id));
    const holders = activities.map(({ heldBy }) => heldBy.filter((kind) => kept.has(kind)));
    const holds = (kind: string) => holders.some((one) => holderIn(kind, one, rolls) !== null);
    return unitKinds.filter(({ id }) => holds(id)).map(({ id }) => id);
  }, [activities, unitKinds]);
}
