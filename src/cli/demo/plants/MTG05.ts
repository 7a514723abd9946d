import { periodAround } from '../../../kernel/period.ts';
import { drop, plainThemeDays } from './change.ts';
import { ofPeriod, type Plant, planted } from './plant.ts';

/** A month without a theme day. */
export const MTG05: Plant = {
  rule: 'MTG05',
  branch: planted.squad,
  held: (year) => {
    const held = plainThemeDays(year)[2];
    if (held === undefined) return [];
    drop(year, held);
    return [ofPeriod('MTG05', planted.squad, periodAround('month', held.record.heldOn))];
  },
};
