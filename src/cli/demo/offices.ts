import { addYears, dateOf, type IsoDate, partsOf } from '../../kernel/date.ts';
import type { PlannedBranch, PlannedMember, PlannedOffice } from './plan.ts';
import { electedIn } from './terms.ts';
import type { DemoUnit } from './tree.ts';

const seats = [
  'secretary',
  'deputy-secretary',
  'organisation-member',
  'publicity-member',
  'discipline-member',
] as const;

/** Leaders of groups stand behind the committee; the first group takes every even place. */
export const firstLeader = 6;
const groupsAtMost = 2;

/** From seven members on a branch has a committee; a smaller one is led by its secretary. */
const committeeFrom = 7;

/** The day of last year on which the bureau's committee was appointed. */
export function electedOn(today: IsoDate): IsoDate {
  return dateOf(partsOf(today).year - 1, 3, 10);
}

/** Behind those who lead the branch stand those who lead the committees above it. */
const firstAbove = firstLeader + groupsAtMost;
const postsAbove = ['secretary', 'deputy-secretary', 'discipline-member'] as const;

/** How many places of a roster, from the first on, are of people in office. */
export function officesOf({ key, people = 0 }: DemoUnit): number {
  if (people < committeeFrom) return 1;
  return firstAbove + (givesAbove(key) ? 2 * postsAbove.length : 0);
}

/** The branches from which the committees above take their people. */
function givesAbove(key: string): boolean {
  return key === bureauFrom || key.split('-').at(-1) === '0';
}

const bureauFrom = 'organ-1';

type Seated = Pick<PlannedOffice, 'unit' | 'post' | 'body'>;

/** The first people of the roster make up the branch committee and lead the groups. */
export function officesOfBranch(
  { unit, groups, members }: Omit<PlannedBranch, 'offices'>,
  today: IsoDate,
): PlannedOffice[] {
  const isSmall = (unit.people ?? 0) < committeeFrom;
  const body = isSmall ? null : 'branch-committee';
  const posts = isSmall ? seats.slice(0, 1) : seats;
  const on = electedIn(unit, today);
  const termEndsOn = addYears(on, 3);
  return [
    ...posts.flatMap((post, i) =>
      office(members[i], { unit: unit.key, post, body }, on, termEndsOn),
    ),
    ...groups.flatMap(({ key }, i) =>
      office(members[firstLeader + i], { unit: key, post: 'group-leader', body: null }, on, null),
    ),
  ];
}

const above = ['unit-committee', 'organ-committee', 'bureau-committee'];

/** Committees above the branches: people of their first branch, one of them for discipline. */
export function officesAbove(
  units: readonly DemoUnit[],
  branches: ReadonlyMap<string, PlannedBranch>,
  today: IsoDate,
): PlannedOffice[] {
  return units
    .filter(({ kind }) => above.includes(kind))
    .flatMap(({ key, kind }) => {
      const isElected = kind !== 'bureau-committee';
      const on = isElected ? electedIn({ key, kind }, today) : electedOn(today);
      const ends = isElected ? addYears(on, 5) : null;
      const from = branches.get(key === 'bureau' ? bureauFrom : `${key}-0`);
      const first = firstAbove + (key === 'bureau' ? postsAbove.length : 0);
      return postsAbove.flatMap((post, i) =>
        office(from?.members[first + i], { unit: key, post, body: 'committee-team' }, on, ends),
      );
    });
}

function office(
  someone: Pick<PlannedMember, 'who' | 'name'> | undefined,
  seat: Seated,
  on: IsoDate,
  termEndsOn: IsoDate | null,
): PlannedOffice[] {
  if (someone === undefined) return [];
  const { who, name } = someone;
  const documentNo = `临公党〔${partsOf(on).year}〕${1 + (seatNumber(seat.unit) % 90)}号`;
  return [{ ...seat, who, name, on, until: null, documentNo, termEndsOn }];
}

function seatNumber(key: string): number {
  return [...key].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
}
