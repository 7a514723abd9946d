import { addWorkingDays, type Calendar } from '../kernel/calendar.ts';
import type { IsoDate } from '../kernel/date.ts';
import type { EmergencyRow } from '../store/emergency.ts';
import type { ReplyOf } from './contract/index.ts';
import { dayInShanghai } from './shanghai.ts';

type Line = ReplyOf<'GET /api/emergencies'>['emergencies'][number];

/** Working days after its end by which somebody signs what was read. */
const reviewWithin = 3;

/** Who looks, and which units the reader grants on, audits and keeps the roster of. */
export interface Reader {
  readonly me: string;
  readonly today: IsoDate;
  readonly grants: ReadonlySet<number>;
  readonly audits: ReadonlySet<number>;
  readonly keeps: ReadonlySet<number>;
}

export function stateOf(row: EmergencyRow, today: IsoDate): Line['state'] {
  if (row.refusedBy !== null) return 'refused';
  if (row.approvedBy === null)
    return row.endedAt !== null || row.to <= today ? 'lapsed' : 'requested';
  return row.endedAt !== null || row.over ? 'over' : 'running';
}

/** The day by which it is to be signed; null where the holidays of that year are not known. */
export function dueOn(
  { until, endedAt }: Pick<EmergencyRow, 'until' | 'endedAt'>,
  calendar: Calendar,
): IsoDate | null {
  // Whoever ends what is over already puts nothing off.
  const ends = [endedAt, until].flatMap((at) => at ?? []);
  if (ends.length === 0) return null;
  const end = ends.reduce((a, b) => (a < b ? a : b));
  const due = addWorkingDays(calendar, dayInShanghai(end), reviewWithin);
  return due.known ? due.value : null;
}

export function nextOf(row: EmergencyRow, reader: Reader): string[] {
  const { me, today, grants, audits } = reader;
  const state = stateOf(row, today);
  const mine = row.person === me;
  const open = state === 'requested' || state === 'running';
  const decides = grants.has(row.unit) && !mine;
  const signs = audits.has(row.unit) && ![row.person, row.approvedBy, row.about].includes(me);
  return [
    ...(mine && state === 'running' ? ['read'] : []),
    ...(mine && open ? ['end'] : []),
    ...(decides && state === 'requested' ? ['approve', 'refuse'] : []),
    ...(decides && state === 'running' ? ['stop'] : []),
    ...(signs && state === 'over' && row.reviewedAt === null ? ['review'] : []),
    ...(row.approvedAt === null ? [] : ['opened']),
  ];
}

/** Whose file it is, and whoever keeps the roster of the unit. */
export function concerns(row: EmergencyRow, { me, keeps }: Reader): boolean {
  return row.person !== me && (row.about === me || keeps.has(row.unit));
}
