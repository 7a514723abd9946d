import { addDays, addYears } from '../../../kernel/date.ts';
import { numberOn } from '../terms.ts';
import { changeTerm } from './changeTerm.ts';
import { ofUnit, type Plant, planted } from './plant.ts';

/** The election was allowed to wait for twenty days more than a year. */
export const ELE02: Plant = {
  rule: 'ELE02',
  branch: planted.large,
  house: (house) => {
    const ends = addDays(house.today, -30);
    const on = addDays(ends, -15);
    const until = addDays(addYears(ends, 1), 20);
    changeTerm(house, planted.large, { from: addYears(ends, -3), years: 3 }, ({ papers }) => ({
      papers: [
        ...papers.filter(({ kind }) => kind === 'reminder'),
        { kind: 'extension', on, documentNo: numberOn(on, 11), until },
      ],
    }));
    return [ofUnit('ELE02', planted.large)];
  },
};
