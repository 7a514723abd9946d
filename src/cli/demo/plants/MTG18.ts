import { inMonth, replace } from './change.ts';
import { ofRecord, type Plant, planted } from './plant.ts';

/** Where a group met and who took the minutes was left empty. */
export const MTG18: Plant = {
  rule: 'MTG18',
  branch: planted.station,
  held: (year) => {
    const held = inMonth(year, 'group-meeting', 5, `${planted.station}-g2`);
    if (held === undefined) return [];
    const empty = { place: null, recorder: null, recorderName: null };
    return [ofRecord('MTG18', replace(year, held, empty))];
  },
};
