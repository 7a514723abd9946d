import { inQuarter, replace } from './change.ts';
import { ofRecord, type Plant, planted } from './plant.ts';

/** A meeting of the whole staff, filed as an assembly. */
export const MTG15: Plant = {
  rule: 'MTG15',
  branch: planted.large,
  held: (year) => {
    const held = inQuarter(year, 'branch-assembly', 1);
    if (held === undefined) return [];
    const title = held.record.title.replace(/月.*/, '月全体民警大会');
    return [ofRecord('MTG15', replace(year, held, { title }))];
  },
};
