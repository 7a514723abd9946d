import { dropPart, inQuarter, quarterOf } from './change.ts';
import { ofPeriod, type Plant, planted } from './plant.ts';

/** No lesson in the third quarter. */
export const MTG04: Plant = {
  rule: 'MTG04',
  branch: planted.squad,
  held: (year) => {
    const held = inQuarter(year, 'party-lesson', 3);
    if (held === undefined) return [];
    dropPart(year, held, 'party-lesson');
    return [ofPeriod('MTG04', planted.squad, quarterOf(held))];
  },
};
