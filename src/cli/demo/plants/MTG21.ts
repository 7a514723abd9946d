import { addDays } from '../../../kernel/date.ts';
import { inMonth, replace } from './change.ts';
import { ofRecord, type Plant, planted } from './plant.ts';

/** Entered three weeks later, without a word why. A hint, and no more. */
export const MTG21: Plant = {
  rule: 'MTG21',
  branch: planted.station,
  held: (year) => {
    const held = inMonth(year, 'committee-meeting', 3);
    if (held === undefined) return [];
    const at = addDays(held.record.heldOn, 21);
    if (at >= year.today) return [];
    return [ofRecord('MTG21', replace(year, held, {}, `${at}T09:05:00+08:00`))];
  },
};
