import { inMonth, replacePart } from './change.ts';
import { ofRecord, type Plant, planted } from './plant.ts';

/** What a group said in August is what it had said in March. */
export const MTG19: Plant = {
  rule: 'MTG19',
  branch: planted.station,
  held: (year) => {
    const group = `${planted.station}-g1`;
    const before = inMonth(year, 'group-meeting', 3, group);
    const held = inMonth(year, 'group-meeting', 8, group);
    const content = before?.record.parts[0]?.content;
    if (held === undefined || content === undefined) return [];
    return [
      ofRecord(
        'MTG19',
        replacePart(year, held, 'group-meeting', () => ({ content })),
      ),
    ];
  },
};
