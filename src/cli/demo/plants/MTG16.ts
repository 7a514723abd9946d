import { isFormal } from '../plan.ts';
import { inMonth, replaceMarks } from './change.ts';
import { ofRecord, type Plant, planted } from './plant.ts';

/** Eight who only listened in were counted as expected. */
export const MTG16: Plant = {
  rule: 'MTG16',
  branch: planted.voting,
  held: (year) => {
    const held = inMonth(year, 'committee-meeting', 6);
    if (held === undefined) return [];
    const guests = year.branch.members.slice(18, 26).map((one) => ({
      ...({ person: one.who, name: one.name, mark: 'present', reason: null } as const),
      ...{ votes: isFormal(one, held.record.heldOn), parts: [1], missed: [], sitting: 1 },
    }));
    const marks = [...held.record.attendance, ...guests];
    return [ofRecord('MTG16', replaceMarks(year, held, marks))];
  },
};
