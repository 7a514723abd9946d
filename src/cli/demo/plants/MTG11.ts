import { addDays } from '../../../kernel/date.ts';
import { daysOf } from '../days.ts';
import { changeMember, inQuarter, replaceBallot } from './change.ts';
import { ofRecord, type Plant, planted } from './plant.ts';

/** Somebody admitted in the first quarter was counted as a voter in the second. */
export const MTG11: Plant = {
  rule: 'MTG11',
  branch: planted.voting,
  house: (house) => {
    const day = daysOf(planted.voting, house.today).find(
      ({ hasAssembly }) => hasAssembly,
    )?.themeDay;
    if (day === undefined || day >= house.today) return [];
    changeMember(house, planted.voting, 15, () => ({
      ...{
        memberKind: 'probationary',
        joinedOn: day,
        fullOn: null,
        on: addDays(day, 1),
        flags: [],
      },
    }));
    return [];
  },
  held: (year) => {
    const held = inQuarter(year, 'branch-assembly', 2);
    const part = held?.record.parts.find(({ handle }) => handle === 'branch-assembly');
    if (held === undefined || part === undefined) return [];
    const { expected, attended } = part;
    const changed = replaceBallot(year, held, ({ no, abstain }) => {
      return { entitled: expected, present: attended, yes: attended - no - abstain };
    });
    return [ofRecord('MTG11', changed)];
  },
};
