import { ofUnit, type Plant, planted } from './plant.ts';

const committee = 'unit-6';

/** The committee above has had nobody for discipline since its last change. */
export const ORG17: Plant = {
  rule: 'ORG17',
  branch: planted.large,
  house: (house) => {
    house.above = house.above.filter(
      ({ unit, post }) => unit !== committee || post !== 'discipline-member',
    );
    return [{ ...ofUnit('ORG17', committee), unit: committee }];
  },
};
