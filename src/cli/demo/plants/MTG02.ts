import { periodAround } from '../../../kernel/period.ts';
import { lastWorkdayBefore } from '../days.ts';
import { inMonth, replace } from './change.ts';
import { ofPeriod, type Plant, planted } from './plant.ts';

/** June's committee met at the end of May already, and not in June. */
export const MTG02: Plant = {
  rule: 'MTG02',
  branch: planted.station,
  held: (year) => {
    const held = inMonth(year, 'committee-meeting', 6);
    if (held === undefined) return [];
    const period = periodAround('month', held.record.heldOn);
    const heldOn = lastWorkdayBefore(period.from);
    const hours = { startsAt: '18:30', endsAt: '19:20' };
    const title = held.record.title.replace('年6月', '年5月');
    replace(year, held, { heldOn, ...hours, title }, `${period.from}T08:40:00+08:00`);
    return [ofPeriod('MTG02', planted.station, period)];
  },
};
