import { inMonth, replace } from './change.ts';
import { ofRecord, type Plant, planted } from './plant.ts';

/** One group borrowed its recorder from the other, which met at the same hour elsewhere. */
export const MTG20: Plant = {
  rule: 'MTG20',
  branch: planted.station,
  held: (year) => {
    const first = inMonth(year, 'group-meeting', 9, `${planted.station}-g1`);
    const second = inMonth(year, 'group-meeting', 9, `${planted.station}-g2`);
    const names = year.branch.members.map(({ name }) => name);
    const lent = first?.record.attendance.find(
      ({ name, mark, person }) =>
        mark === 'present' &&
        person !== first.record.host &&
        names.filter((other) => other === name).length === 1,
    );
    if (first === undefined || second === undefined || lent === undefined) return [];
    const { heldOn, startsAt, endsAt } = first.record;
    const changed = replace(
      year,
      second,
      {
        ...{ heldOn, startsAt, endsAt, place: '二楼备勤室' },
        ...{ recorder: lent.person, recorderName: lent.name },
      },
      [first.recordedAt, second.recordedAt].toSorted().at(-1) ?? '',
    );
    // Of two that clash, the later one by its id is told of.
    return [ofRecord('MTG20', first.id > changed.id ? first : changed)];
  },
};
