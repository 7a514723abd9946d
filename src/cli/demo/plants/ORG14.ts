import { branchIn, changeBranch } from './change.ts';
import { ofUnit, type Plant, planted } from './plant.ts';

/** Its groups were given up and never formed again. */
export const ORG14: Plant = {
  rule: 'ORG14',
  branch: planted.large,
  house: (house) => {
    const gone = new Set(branchIn(house, planted.large).groups.map(({ key }) => key));
    changeBranch(house, planted.large, ({ members, offices }) => ({
      groups: [],
      members: members.map((one) => ({ ...one, team: null })),
      offices: offices.filter(({ unit }) => !gone.has(unit)),
    }));
    house.units = house.units.filter(({ key }) => !gone.has(key));
    return [ofUnit('ORG14', planted.large)];
  },
};
