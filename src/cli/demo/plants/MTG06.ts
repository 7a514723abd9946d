import { addDays } from '../../../kernel/date.ts';
import { periodAround } from '../../../kernel/period.ts';
import { plainThemeDays, replace } from './change.ts';
import { ofRecord, type Plant, planted } from './plant.ts';

/** Held in the evening of the last day of the month, and nobody wrote down why. */
export const MTG06: Plant = {
  rule: 'MTG06',
  branch: planted.squad,
  held: (year) => {
    const [held] = plainThemeDays(year);
    if (held === undefined) return [];
    const heldOn = addDays(periodAround('month', held.record.heldOn).to, -1);
    const hours = { startsAt: '19:00', endsAt: '20:10' };
    return [
      ofRecord('MTG06', replace(year, held, { heldOn, ...hours }, `${heldOn}T20:30:00+08:00`)),
    ];
  },
};
