import { addDays } from '../../../kernel/date.ts';
import { inMonth, replacePart } from './change.ts';
import { ofRecord, type Plant, planted } from './plant.ts';

/** The committee commends somebody, which is for the members to do. */
export const MTG14: Plant = {
  rule: 'MTG14',
  branch: planted.voting,
  held: (year) => {
    const held = inMonth(year, 'committee-meeting', 5);
    // Until a month has passed, an assembly may still decide it.
    if (held === undefined || year.today < addDays(held.record.heldOn, 32)) return [];
    const changed = replacePart(year, held, 'committee-meeting', ({ content }) => ({
      content: { ...content, gist: `${content.gist}会议决定表彰两名民警为季度服务之星。` },
    }));
    return [ofRecord('MTG14', changed)];
  },
};
