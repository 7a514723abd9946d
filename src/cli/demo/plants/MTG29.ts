import { inMonth, replace } from './change.ts';
import { ofRecord, type Plant, planted } from './plant.ts';

/** A title that is the name of no meeting. */
export const MTG29: Plant = {
  rule: 'MTG29',
  branch: planted.small,
  held: (year) => {
    const held = inMonth(year, 'committee-meeting', 4);
    if (held === undefined) return [];
    const title = held.record.title.replace('支部委员会会议', '支部会');
    return [ofRecord('MTG29', replace(year, held, { title }))];
  },
};
