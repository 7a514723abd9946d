import { inQuarter, replaceBallot } from './change.ts';
import { ofRecord, type Plant, planted } from './plant.ts';

/** Two votes more than voters were in the room. */
export const MTG12: Plant = {
  rule: 'MTG12',
  branch: planted.voting,
  held: (year) => {
    const held = inQuarter(year, 'branch-assembly', 3);
    if (held === undefined) return [];
    const changed = replaceBallot(year, held, ({ present }) => ({ present: present - 2 }));
    return [ofRecord('MTG12', changed)];
  },
};
