import { inMonth, replacePart } from './change.ts';
import { ofRecord, type Plant, planted } from './plant.ts';

/** A resolution that nobody has to carry out by any day. */
export const MTG28: Plant = {
  rule: 'MTG28',
  branch: planted.station,
  held: (year) => {
    const held = inMonth(year, 'committee-meeting', 4);
    if (held === undefined) return [];
    const resolutions = [{ text: '加强对年轻民警的日常关心' }];
    const changed = replacePart(year, held, 'committee-meeting', ({ content }) => ({
      content: { ...content, resolutions },
    }));
    return [ofRecord('MTG28', changed)];
  },
};
