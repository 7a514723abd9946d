import { useMemo } from 'react';
import { isRecordedIn } from '../../engines/org/holder.ts';
import { useCatalogue } from '../catalogue.tsx';

/** Kinds of unit for which something can be recorded: they, or bodies of them, keep a roll. */
export function useRecordable(): readonly string[] {
  const { activities, unitKinds } = useCatalogue();
  return useMemo(() => {
    const holds = (kind: string) =>
      activities.some(({ heldBy }) => isRecordedIn(kind, heldBy, unitKinds));
    return unitKinds.filter(({ id }) => holds(id)).map(({ id }) => id);
  }, [activities, unitKinds]);
}
