import { monthOf, onLeave, replaceMarks } from './change.ts';
import { ofMember, type Plant, planted } from './plant.ts';

/** Somebody who has come to nothing since February; seldom there all year, then, as well. */
export const MTG24: Plant = {
  rule: 'MTG24',
  branch: planted.large,
  held: (year) => {
    const months = new Set(year.held.map(monthOf));
    const words = JSON.stringify(year.held.map(({ record }) => [record.parts, record.hostName]));
    const member = year.branch.members.slice(13).find(({ name, flags, memberKind }) => {
      return flags.length === 0 && memberKind === 'formal' && !words.includes(name);
    });
    // The running month and the first one do not count.
    if (member === undefined || months.size < 9) return [];
    for (const held of year.held.filter((one) => monthOf(one) > 1)) {
      const marks = held.record.attendance.map((mark) =>
        mark.person === member.who ? onLeave(mark, '未说明去向') : mark,
      );
      if (marks.some(({ person }) => person === member.who)) replaceMarks(year, held, marks);
    }
    return [ofMember('MTG24', member), ofMember('MTG23', member)];
  },
};
