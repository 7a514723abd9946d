import { daysBetween } from '../../../kernel/date.ts';
import type { PlannedGathering } from '../plan.ts';
import { allOf, monthOf, replacePart } from './change.ts';
import { ofRecord, type Plant, planted, type Year } from './plant.ts';

/** The committee met before the theme day and spoke of something else. */
export const MTG07: Plant = {
  rule: 'MTG07',
  branch: planted.squad,
  held: (year) => {
    // Before an admission the committee also went through the papers, and that must stay.
    const days = allOf(year, 'theme-day').filter(
      ({ record: { parts } }) =>
        parts.length > 1 && parts.every(({ ballots }) => ballots.length < 2),
    );
    const day = days.find((one) => monthOf(one) > 2 && meetingsBefore(year, one).length === 1);
    const [meeting] = day === undefined ? [] : meetingsBefore(year, day);
    if (day === undefined || meeting === undefined) return [];
    replacePart(year, meeting, 'committee-meeting', ({ content }) => ({
      content: {
        ...content,
        agenda: [{ topic: '近期勤务中的思想工作' }],
        gist: '交流了连续勤务以来几名同志的情绪变化，商量由委员分头谈心，安排骨干轮休一天。',
      },
    }));
    return [ofRecord('MTG07', day)];
  },
};

function meetingsBefore(year: Year, { record }: PlannedGathering): readonly PlannedGathering[] {
  return allOf(year, 'committee-meeting').filter((one) => {
    const days = daysBetween(one.record.heldOn, record.heldOn);
    return days >= 0 && days <= 31;
  });
}
