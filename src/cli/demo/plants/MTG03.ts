import { periodAround } from '../../../kernel/period.ts';
import { drop, inMonth } from './change.ts';
import { ofPeriod, type Plant, planted } from './plant.ts';

/** The second group did not meet in September; its branch answers. */
export const MTG03: Plant = {
  rule: 'MTG03',
  branch: planted.squad,
  held: (year) => {
    const held = inMonth(year, 'group-meeting', 9, `${planted.squad}-g2`);
    if (held === undefined) return [];
    drop(year, held);
    return [ofPeriod('MTG03', planted.squad, periodAround('month', held.record.heldOn))];
  },
};
