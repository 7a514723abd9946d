import { chance } from '../chance.ts';
import { idOf } from '../ids.ts';
import { demoPerson } from '../people.ts';
import { changeBranch } from './change.ts';
import { ofUnit, type Plant, planted } from './plant.ts';

/** Nobody else in the bureau was born on the days of these. */
const firstBirth = 3_000;
const more = 60;

/** A branch that took in everybody of a unit that was closed. */
export const ORG02: Plant = {
  rule: 'ORG02',
  branch: planted.large,
  house: (house) => {
    const luck = chance(2);
    changeBranch(house, planted.large, ({ unit, members }) => {
      const place = { retired: false, inOffice: true, admissions: [house.today] } as const;
      const added = Array.from({ length: more }, (_, i) => ({
        ...demoPerson(firstBirth + i, place, luck),
        who: idOf(`${unit.key} more ${i}`, `${unit.on}T09:00:00+08:00`),
        ...{ on: unit.on, team: null, flags: [] },
      }));
      return { members: [...members, ...added] };
    });
    return [ofUnit('ORG02', planted.large)];
  },
};
