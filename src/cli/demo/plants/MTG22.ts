import { addDays } from '../../../kernel/date.ts';
import { daysOf } from '../days.ts';
import { changeMember, inQuarter, memberAt, replacePart } from './change.ts';
import { ofRecord, type Plant, planted } from './plant.ts';

/** A lesson of the first quarter by somebody who was admitted in the third. */
export const MTG22: Plant = {
  rule: 'MTG22',
  branch: planted.large,
  house: (house) => {
    const days = daysOf(planted.large, house.today).filter(({ hasAssembly }) => hasAssembly);
    const day = days[2]?.themeDay;
    if (day === undefined || day >= house.today) return [];
    changeMember(house, planted.large, -1, () => ({
      ...{ memberKind: 'probationary', joinedOn: day, fullOn: null, on: addDays(day, 1) },
    }));
    return [];
  },
  held: (year) => {
    const held = inQuarter(year, 'party-lesson', 1);
    const { name, memberKind } = memberAt(year.branch, -1);
    if (held === undefined || memberKind !== 'probationary') return [];
    const changed = replacePart(year, held, 'party-lesson', ({ content }) => {
      const gist = String(content.gist).replace(String(content.lecturer), name);
      return { content: { ...content, lecturer: name, gist } };
    });
    return [ofRecord('MTG22', changed)];
  },
};
