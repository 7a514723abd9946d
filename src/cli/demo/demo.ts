import type { IsoDate } from '../../kernel/date.ts';
import { type PlannedBureau, planBureau } from './bureau.ts';
import { withMeetings } from './cases/meetings.ts';
import { guestsOf } from './guests.ts';
import type { PlannedBranch, PlannedGathering } from './plan.ts';
import type { House, Plant, Said } from './plants/plant.ts';
import { jointLesson } from './year/joint.ts';
import { countedYearOf, yearOf } from './year/year.ts';

/** A fault that was planted, with the branch into which it was. */
export interface Planted extends Said {
  readonly branch: string;
}

export interface DemoPlan {
  readonly bureau: PlannedBureau;
  readonly gatherings: readonly PlannedGathering[];
  readonly planted: readonly Planted[];
  /** What would be found too, had a committee not given leave for it. */
  readonly excused: readonly Planted[];
}

/** The demo bureau as it is written: all is in order but what was planted into six branches. */
export function planDemo(
  today: IsoDate,
  plants: readonly Plant[],
  leave: readonly Plant[] = [],
): DemoPlan {
  const { units, branches, above, terms, cases } = planBureau(today);
  const maps = { branches: new Map(branches), terms: new Map(terms) };
  const house: House = { today, units, above, cases, ...maps };
  const planted = plants.flatMap((plant) => told(plant, plant.house?.(house) ?? []));
  const bureau: PlannedBureau = house;
  const excused: Planted[] = [];
  const own = [...meetingBranches(bureau)].flatMap((branch) => {
    const year = { today, branch, held: yearOf(branch, today) as readonly PlannedGathering[] };
    const here = ({ branch: key }: Plant) => key === branch.unit.key;
    // Before the faults, so that none is planted into what was not held.
    for (const plant of leave.filter(here)) excused.push(...told(plant, plant.held?.(year) ?? []));
    for (const plant of plants.filter(here)) planted.push(...told(plant, plant.held?.(year) ?? []));
    return year.held;
  });
  const gatherings = [...own, ...countedYearsOf(bureau, today), ...jointLesson(bureau, own, today)];
  const held = withMeetings(bureau.cases, gatherings);
  return { bureau: { ...bureau, cases: held }, gatherings, planted, excused };
}

function told({ branch }: Plant, said: readonly Said[]): Planted[] {
  return said.map((one) => ({ ...one, branch }));
}

/** Who enters the records of a unit that names nobody. */
const scribe = 'organ-1';

/** What the units held of which only counts are kept. */
function countedYearsOf({ branches, units }: PlannedBureau, today: IsoDate): PlannedGathering[] {
  const nameless = units.filter(({ numberOnly }) => numberOnly === true);
  const who = branches.get(scribe)?.members[0]?.who ?? '';
  return nameless.flatMap((unit) => countedYearOf(unit, who, today));
}

/** Those with members of their own, then those that others take part in. */
function meetingBranches(bureau: PlannedBureau): PlannedBranch[] {
  const guests = bureau.units.filter((unit) => (unit.guests ?? 0) > 0);
  return [
    ...bureau.branches.values(),
    ...guests.map((unit) => ({ unit, groups: [], members: guestsOf(bureau, unit), offices: [] })),
  ];
}
