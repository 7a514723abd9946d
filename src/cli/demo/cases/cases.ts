import { addDays, addMonths, type IsoDate } from '../../../kernel/date.ts';
import { chance, seedOf } from '../chance.ts';
import { nextWorkday } from '../days.ts';
import { idOf } from '../ids.ts';
import { demoPerson } from '../people.ts';
import type { PlannedBranch, PlannedMember } from '../plan.ts';
import type { DemoUnit } from '../tree.ts';
import type { PlannedCase } from './case.ts';
import { casesOf, committeeAbove, type Way } from './way.ts';
import { wayDays } from './wayDays.ts';

/** Branches in which somebody is on the way. */
const branchKeys = [
  ...['unit-0-0', 'unit-0-1', 'unit-0-2', 'unit-0-3', 'unit-1-0', 'unit-1-1', 'unit-2-1'],
  ...['unit-4-2', 'unit-7-1', 'unit-9-2', 'unit-11-1', 'organ-0', 'organ-1', 'organ-4'],
  ...['organ-7', 'organ-12'],
];

/** Days from today to an admission to come: from whoever applied last month to the next meeting. */
function ahead(i: number): readonly number[] {
  const span = 550;
  const days = [20 + ((i * 67) % span)];
  return i % 2 === 0 ? [...days, 20 + ((i * 131 + 40) % span)] : days;
}

/** Days since an admission of earlier years, by the place of the branch in the list. */
const admittedAgo: Readonly<Record<number, number>> = {
  ...{ 0: 385, 1: 420, 2: 470, 4: 520, 6: 700, 9: 1000, 11: 1400 },
};
/** Who was admitted then: behind whoever is in office. */
const place = 15;

export interface OnTheWay {
  readonly branches: ReadonlyMap<string, PlannedBranch>;
  readonly cases: readonly PlannedCase[];
}

/** The ways of a bureau, and its branches with those whom the ways made members. */
export function planCases(
  units: readonly DemoUnit[],
  planned: ReadonlyMap<string, PlannedBranch>,
  today: IsoDate,
): OnTheWay {
  const branches = new Map(planned);
  const cases = branchKeys.flatMap((key, i) => {
    const ago = admittedAgo[i];
    if (ago !== undefined) admitAt(branches, { key, place, on: addDays(today, -ago) }, today);
    const branch = branches.get(key);
    if (branch === undefined) return [];
    const of = { branch, above: committeeAbove(units, key), early: 0 };
    const members = branch.members.filter((one) => isAdmitted(one) && one.on > branch.unit.on);
    const ways: Way[] = [
      ...members.map((one) => ({ ...of, person: one, newcomer: false, admission: one.joinedOn })),
      ...ahead(i).map((days, n) => {
        const admission = nextWorkday(addDays(today, days));
        return { ...of, person: newcomer(key, n), newcomer: true, admission };
      }),
    ];
    return ways.flatMap((way) => casesOf(way, today));
  });
  return { branches, cases };
}

/** Whoever joined the roster when admitted, and not when the branch was set up. */
function isAdmitted({ joinedOn, on }: PlannedMember): boolean {
  return on === addDays(joinedOn, 1);
}

export interface Seat {
  readonly key: string;
  readonly place: number;
  readonly on: IsoDate;
}

/**
 * Somebody of a branch becomes one who was admitted on a day, or on the next working day; formal
 * where the way has come so far.
 */
export function admitAt(
  branches: Map<string, PlannedBranch>,
  { key, place, on }: Seat,
  today: IsoDate,
): PlannedMember {
  const branch = branches.get(key);
  const member = branch?.members[place];
  if (branch === undefined || member === undefined) throw new Error(`${key} has no ${place}`);
  const joinedOn = nextWorkday(on);
  const { steps } = wayDays(joinedOn, 0);
  const isFormal = steps.some((one) => one.step === 'confirmation-approval' && one.on < today);
  const made: PlannedMember = {
    ...member,
    ...{ joinedOn, on: addDays(joinedOn, 1), flags: [] },
    ...(isFormal
      ? { memberKind: 'formal', fullOn: addMonths(joinedOn, 12) }
      : { memberKind: 'probationary', fullOn: null }),
  };
  const members = branch.members.map((one) => (one.who === member.who ? made : one));
  branches.set(key, { ...branch, members });
  return made;
}

/** Nobody else in the bureau was born on the days of these. */
const firstBirth = 2600;

/** Somebody who is no member yet, the nth of a branch. */
export function newcomer(key: string, n: number): Way['person'] {
  const word = `${key} newcomer ${n}`;
  const luck = chance(seedOf(word));
  const at = { retired: false, inOffice: true, admissions: ['2019-03-01'] } as const;
  const { name, bornOn } = demoPerson(firstBirth + luck.below(380), at, luck);
  return { who: idOf(word, '2019-03-01T09:00:00+08:00'), name, bornOn };
}
