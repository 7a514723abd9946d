import { addDays, addYears } from '../../../kernel/date.ts';
import { changeTerm } from './changeTerm.ts';
import { ofUnit, type Plant, planted } from './plant.ts';

/** The term was over forty days ago; everybody was reminded and nobody has done anything. */
export const ELE01: Plant = {
  rule: 'ELE01',
  branch: planted.squad,
  house: (house) => {
    const from = addYears(addDays(house.today, -40), -3);
    changeTerm(house, planted.squad, { from, years: 3 }, ({ papers }) => ({
      papers: papers.filter(({ kind }) => kind === 'reminder'),
    }));
    return [ofUnit('ELE01', planted.squad)];
  },
};
