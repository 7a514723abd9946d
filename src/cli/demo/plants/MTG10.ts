import { inQuarter, replaceBallot } from './change.ts';
import { ofRecord, type Plant, planted } from './plant.ts';

/** Half of those entitled raised their hands, and it was declared passed. */
export const MTG10: Plant = {
  rule: 'MTG10',
  branch: planted.voting,
  held: (year) => {
    const held = inQuarter(year, 'branch-assembly', 1);
    if (held === undefined) return [];
    const changed = replaceBallot(year, held, ({ entitled, present }) => {
      const yes = Math.floor(entitled / 2);
      return { yes, no: present - yes - 1, abstain: 1 };
    });
    return [ofRecord('MTG10', changed)];
  },
};
