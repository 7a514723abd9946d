import { createContext, useContext } from 'react';
import { call, type ReplyOf } from './client.ts';

export type Me = ReplyOf<'GET /api/me'>;

/** Asked on the way in, where there is no page yet to put a dialog over. */
export const meQuery = {
  queryKey: ['GET /api/me', {}],
  queryFn: () => call('GET /api/me', {}, { expired: 'throw' }),
} as const;

export const MeContext = createContext<Me | null>(null);

/** Who sits here. Only inside the shell, which has asked. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === null) throw new Error('useMe outside the shell');
  return me;
}

/** Units that a permission reaches; empty: nowhere. */
export function reachOf(me: Me, permission: string): readonly number[] {
  return me.reach[permission] ?? [];
}

/** Whether one of these permissions reaches anything; no permission asked for: everybody. */
export function reachesAny(me: Me, permissions: readonly string[]): boolean {
  return permissions.length === 0 || permissions.some((one) => reachOf(me, one).length > 0);
}
