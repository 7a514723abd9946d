import type { IsoDate } from '../kernel/date.ts';
import type { AsOf } from './org.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('register', ['people', 'posts']);

/** A line of a roster as it goes out on paper or in a workbook. Nothing sealed is in it. */
export interface RegisterRow {
  readonly person: string;
  readonly name: string;
  readonly unit: number;
  readonly team: number | null;
  readonly standing: 'member' | 'participant';
  readonly memberKind: 'formal' | 'probationary' | null;
  readonly staff: string | null;
  readonly gender: string | null;
  readonly ethnicity: string | null;
  readonly bornOn: IsoDate | null;
  readonly education: string | null;
  readonly joinedOn: IsoDate | null;
  readonly fullOn: IsoDate | null;
  readonly idNumberTail: string | null;
}

/** At most `limit` rows: a caller that may give out fewer asks for one more than that. */
export function register(
  tx: Tx,
  units: readonly number[],
  { on, knownAt }: AsOf,
  limit: number,
): Promise<RegisterRow[]> {
  return tx.rows(sql.people, [units, on, knownAt, limit]);
}

export function postsIn(
  tx: Tx,
  units: readonly number[],
  { on, knownAt }: AsOf,
): Promise<{ person: string; unit: number; post: string }[]> {
  return tx.rows(sql.posts, [units, on, knownAt]);
}
