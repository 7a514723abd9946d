import type { IsoDate } from '../../../kernel/date.ts';
import type { PlannedBureau } from '../bureau.ts';
import type { PlannedGathering } from '../plan.ts';
import { countedYearOf, yearOf } from './year.ts';

/** Who enters the records of a unit that names nobody. */
const scribe = 'organ-1';

/** Everything that the bureau held this year, branch by branch. */
export function gatheringsOf(bureau: PlannedBureau, today: IsoDate): PlannedGathering[] {
  const { branches, units } = bureau;
  const nameless = units.filter(({ numberOnly }) => numberOnly === true);
  const who = branches.get(scribe)?.members[0]?.who ?? '';
  return [
    ...[...branches.values()].flatMap((branch) => yearOf(branch, today)),
    ...nameless.flatMap((unit) => countedYearOf(unit, who, today)),
  ];
}
