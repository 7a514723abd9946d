import { reachOf, useMe } from '../session.tsx';

/** Permissions by which a record may be begun: to write it, or to keep it as a draft. */
export const drafting = ['activity.write', 'activity.draft'] as const;

/** Units for which I may begin a record, and those for which I may finish one. */
export function useDrafting(): {
  readonly begins: readonly number[];
  readonly finishes: readonly number[];
} {
  const me = useMe();
  const begins = drafting.flatMap((one) => reachOf(me, one));
  return { begins, finishes: reachOf(me, 'activity.write') };
}
