import { addDays } from '../../../kernel/date.ts';
import { changeTerm, termIn } from './changeTerm.ts';
import { ofUnit, type Plant, planted } from './plant.ts';

/** The approval came nine days after the election. */
export const ELE04: Plant = {
  rule: 'ELE04',
  branch: planted.voting,
  house: (house) => {
    const { from, years } = termIn(house, planted.voting);
    changeTerm(house, planted.voting, { from, years }, ({ approval }) => ({
      approval: { ...approval, on: addDays(from, 9) },
    }));
    return [ofUnit('ELE04', planted.voting)];
  },
};
