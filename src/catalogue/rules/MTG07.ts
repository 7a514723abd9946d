import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import { isSilent } from '../parts/importantMatters.ts';
import { daysBefore, heldIn, settlingMeetings } from '../parts/meetingsNear.ts';
import * as says from '../parts/meetingsNearTexts.ts';
import themeDay from '../parts/themeDay.ts';
import { noneBefore, preparesThemeDay, speaksOfThemeDays } from '../parts/themeDayContent.ts';
import studyDays from '../settings/theme-day-study-days.ts';

/** What a theme day is about is settled in a meeting before it. */
export default defect({
  id: 'MTG07',
  of: 'activity',
  needs: 'unit',
  on: [themeDay],
  title: text('主题党日之前没有研究主题', 'a theme day whose topic was not settled before'),
  force: 'normally',
  since: '2018-10-28',
  cite: { ...branchRegulations(16), mark: 'unverified' },
  cure: text(
    '今后先在支委会（没有支委会的在党员大会）研究主题和内容并记录，再开展；以前的不补造',
    'from now on settle topic and content in the committee (without one, in a general meeting) and record it first; make up nothing of the past',
  ),
  judge: (day, facts) => {
    if (day.on === null) return unknown(says.noDate);
    const limit = facts.setting(studyDays, day.unit, day.on);
    const of = settlingMeetings(day.unit, facts, day.on);
    if (limit.state !== 'value') return fine;
    if (!of.known) return unknown(of.missing);
    const before = heldIn(of.value, daysBefore(day.on, limit.value), facts);
    if (!before.known) return unknown(before.missing);
    const { meetings } = before.value;
    if (meetings.some((meeting) => preparesThemeDay(meeting, day))) return fine;
    if (!before.value.whole) return unknown(says.notWhole(of.value, limit.value));
    if (meetings.length === 0) return noneBefore(of.value, limit.value);
    if (meetings.some(isSilent) || !speaksOfThemeDays(of.value, facts)) return unknown(says.open);
    return fault(says.noTopic(of.value, meetings.length, limit.value));
  },
});
