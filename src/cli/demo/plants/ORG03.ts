import { addDays } from '../../../kernel/date.ts';
import { changeBranch } from './change.ts';
import { ofUnit, type Plant, planted } from './plant.ts';

/** The committee resigned some days ago; the secretary stays on alone. */
export const ORG03: Plant = {
  rule: 'ORG03',
  branch: planted.squad,
  house: (house) => {
    const until = addDays(house.today, -1);
    changeBranch(house, planted.squad, ({ offices }) => ({
      offices: [
        ...offices.map((one) => (one.body === null ? one : { ...one, until })),
        ...offices
          .filter(({ post }) => post === 'secretary')
          .map((one) => ({ ...one, body: null, on: until })),
      ],
    }));
    return [ofUnit('ORG03', planted.squad)];
  },
};
