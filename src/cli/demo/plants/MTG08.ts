import { plainThemeDays, replacePart } from './change.ts';
import { ofRecord, type Plant, planted } from './plant.ts';

/** An outing, and nothing else. */
export const MTG08: Plant = {
  rule: 'MTG08',
  branch: planted.squad,
  held: (year) => {
    const held = plainThemeDays(year)[1];
    if (held === undefined) return [];
    const changed = replacePart(year, held, 'theme-day', ({ content }) => ({
      content: {
        ...content,
        agenda: [{ topic: '城郊爬山' }],
        gist: '上午全体到城郊爬山，山顶合影，中午聚餐，下午三点返回单位。',
      },
    }));
    return [ofRecord('MTG08', changed)];
  },
};
