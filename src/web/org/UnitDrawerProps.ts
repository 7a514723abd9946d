import type { ReplyOf } from '../client.ts';

export type UnitReply = ReplyOf<'GET /api/units/:unit'>;

/** What every drawer about a unit is given. */
export interface UnitDrawerProps {
  readonly reply: UnitReply;
  readonly onClose: () => void;
}
