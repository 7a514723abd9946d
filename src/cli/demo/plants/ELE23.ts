import { addMonths } from '../../../kernel/date.ts';
import { changeTerm } from './changeTerm.ts';
import { ofUnit, type Plant, planted } from './plant.ts';

/** Elected for two years, as it was done before 2018. */
export const ELE23: Plant = {
  rule: 'ELE23',
  branch: planted.small,
  house: (house) => {
    changeTerm(house, planted.small, { from: addMonths(house.today, -14), years: 2 });
    return [ofUnit('ELE23', planted.small)];
  },
};
