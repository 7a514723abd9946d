import { useMemo } from 'react';
import type { Activity } from '../../engines/activity/define.ts';
import { holderIn } from '../../engines/org/holder.ts';
import type { IsoDate } from '../../kernel/date.ts';
import { useCatalogue } from '../catalogue.tsx';

/** What a unit of a kind, or a body of it, may hold on a day. */
export function useKinds(kind: string | undefined, on: IsoDate | undefined): readonly Activity[] {
  const { activities, unitKinds } = useCatalogue();
  return useMemo(() => {
    const lives = ({ until }: Activity) => until === undefined || (on ?? '') < until;
    const holds = ({ heldBy }: Activity) => holderIn(kind ?? '', heldBy, unitKinds) !== null;
    return activities.filter((one) => lives(one) && holds(one));
  }, [activities, unitKinds, kind, on]);
}
