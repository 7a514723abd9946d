import { useMemo } from 'react';
import type { Activity } from '../../engines/activity/define.ts';
import { keepsRoll } from '../../engines/org/roll.ts';
import { useCatalogue } from '../catalogue.tsx';

/** What can be recorded, each with the kinds of unit that hold it and keep a roll. */
export function useRecordable(): readonly Activity[] {
  const { activities, unitKinds } = useCatalogue();
  return useMemo(() => {
    const kinds = new Set(unitKinds.filter(keepsRoll).map(({ id }) => id));
    return activities.map((one) => ({
      ...one,
      heldBy: one.heldBy.filter((kind) => kinds.has(kind)),
    }));
  }, [activities, unitKinds]);
}
