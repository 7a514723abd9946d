import { onLeave, plainThemeDays, replaceMarks } from './change.ts';
import { ofRecord, type Plant, planted, type Year } from './plant.ts';

/** Every third member was away on one theme day. */
export const MTG23: Plant = {
  rule: 'MTG23',
  branch: planted.large,
  held: (year) => {
    const [held] = plainThemeDays(year);
    if (held === undefined) return [];
    const steady = steadyOnes(year);
    const { host, recorder } = held.record;
    let left = Math.ceil(held.record.attendance.length / 3);
    const marks = held.record.attendance.map((mark) => {
      const { person } = mark;
      if (left === 0 || person === host || person === recorder || !steady.has(person)) return mark;
      left -= 1;
      return onLeave(mark, '夜班后补休');
    });
    return [ofRecord('MTG23', replaceMarks(year, held, marks))];
  },
};

/** Those who are away at nothing, so that once more makes nobody seldom. */
function steadyOnes({ held }: Year): ReadonlySet<string> {
  const marks = held.flatMap(({ record }) => record.attendance);
  const away = new Set(marks.flatMap(({ mark, person }) => (mark === 'present' ? [] : person)));
  return new Set(marks.map(({ person }) => person).filter((person) => !away.has(person)));
}
