import { addDays, addMonths, type IsoDate, partsOf } from '../../../kernel/date.ts';
import { periodAround } from '../../../kernel/period.ts';
import { drop, inMonth } from '../plants/change.ts';
import { ofPeriod, type Plant, planted } from '../plants/plant.ts';
import { asPerson, type Running } from './asPerson.ts';

const group = `${planted.station}-g2`;

/** A group did not meet last month: found, had the committee above not given leave. */
const excused: Plant = {
  rule: 'MTG03',
  branch: planted.station,
  held: (year) => {
    const { from } = periodAround('month', year.today);
    const held = inMonth(year, 'group-meeting', partsOf(addMonths(from, -1)).month, group);
    if (held === undefined) return [];
    drop(year, held);
    return [ofPeriod('MTG03', planted.station, periodAround('month', held.record.heldOn))];
  },
};

export const leaveGiven = {
  plant: excused,
  /** Who gives it, and of which unit. */
  by: 'dangwu',
  from: 'unit-0',
  reason: '第二党小组当月全员抽调参加安保专班，学习内容已并入主题党日',
  days: 90,
} as const;

/** After the branch has said why; a year too young for the gap has no leave either. */
export async function giveLeave(running: Running, today: IsoDate): Promise<void> {
  const { plant, by, reason, days } = leaveGiven;
  const unit = running.numberOf(plant.branch);
  const body = { rule: plant.rule, unit, subject: null, reason, last: addDays(today, days) };
  await asPerson(running, by, 'POST /api/waivers', { body });
}
