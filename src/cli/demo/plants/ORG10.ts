import { addDays } from '../../../kernel/date.ts';
import { changeBranch } from './change.ts';
import { ofUnit, type Plant, planted } from './plant.ts';

/** The secretary was called away eighty days ago, and nobody has followed. */
export const ORG10: Plant = {
  rule: 'ORG10',
  branch: planted.voting,
  house: (house) => {
    const until = addDays(house.today, -80);
    changeBranch(house, planted.voting, ({ offices }) => ({
      offices: offices.map((one) => (one.post === 'secretary' ? { ...one, until } : one)),
    }));
    return [ofUnit('ORG10', planted.voting)];
  },
};
