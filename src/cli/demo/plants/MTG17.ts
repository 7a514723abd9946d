import { inMonth, replace } from './change.ts';
import { ofRecord, type Plant, planted } from './plant.ts';

/** A group was led by somebody who is not its leader, and nothing says why. */
export const MTG17: Plant = {
  rule: 'MTG17',
  branch: planted.station,
  held: (year) => {
    const held = inMonth(year, 'group-meeting', 4, `${planted.station}-g1`);
    const { attendance = [], host, recorder } = held?.record ?? {};
    const other = attendance.find(
      ({ person, mark }) => mark === 'present' && person !== host && person !== recorder,
    );
    if (held === undefined || other === undefined) return [];
    const { person, name } = other;
    return [ofRecord('MTG17', replace(year, held, { host: person, hostName: name }))];
  },
};
