import { dropPart, inQuarter, quarterOf } from './change.ts';
import { ofPeriod, type Plant, planted } from './plant.ts';

/** No assembly in the second quarter. */
export const MTG01: Plant = {
  rule: 'MTG01',
  branch: planted.squad,
  held: (year) => {
    const held = inQuarter(year, 'branch-assembly', 2);
    if (held === undefined) return [];
    dropPart(year, held, 'branch-assembly');
    return [ofPeriod('MTG01', planted.squad, quarterOf(held))];
  },
};
