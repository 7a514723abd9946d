import { addDays, addMonths, addYears } from '../../../kernel/date.ts';
import { reminded } from '../terms.ts';
import { changeTerm } from './changeTerm.ts';
import { ofUnit, type Plant, planted } from './plant.ts';

/** The reminder went out four months before the end, not six. */
export const ELE03: Plant = {
  rule: 'ELE03',
  branch: planted.station,
  house: (house) => {
    const from = addYears(addMonths(house.today, 4), -3);
    changeTerm(house, planted.station, { from, years: 3 }, () => ({
      papers: [reminded(addDays(house.today, -4))],
    }));
    return [ofUnit('ELE03', planted.station)];
  },
};
