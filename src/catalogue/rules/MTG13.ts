import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import branchAssembly from '../parts/branchAssembly.ts';
import { isSilent, mattersOf, untouched } from '../parts/importantMatters.ts';
import { committeeMeetingsBefore, daysBefore, heldIn } from '../parts/meetingsNear.ts';
import * as says from '../parts/meetingsNearTexts.ts';
import priorDiscussionDays from '../settings/prior-discussion-days.ts';

/** The committee discusses admissions, discipline and elections before the members vote. */
export default defect({
  id: 'MTG13',
  of: 'activity',
  needs: 'unit',
  on: [branchAssembly],
  title: text('重要事项没有先经支委会讨论', 'an important vote without prior discussion'),
  force: 'normally',
  since: '2018-10-28',
  cite: branchRegulations(12),
  cure: text(
    '讨论过的，把会议记录补登关联；没有的，如实说明，今后先经支委会讨论再提交大会',
    'if it was discussed, add that record; if not, say so, and from now on discuss it first',
  ),
  judge: (record, facts) => {
    const matters = mattersOf(record);
    if (matters.size === 0) return fine;
    if (record.on === null) return unknown(says.noDate);
    const limit = facts.setting(priorDiscussionDays, record.unit, record.on);
    const of = committeeMeetingsBefore(record.unit, facts, record.on);
    if (!of.known) return unknown(of.missing);
    if (of.value === null || limit.state !== 'value') return fine;
    const before = heldIn(of.value, daysBefore(record.on, limit.value), facts);
    if (!before.known) return unknown(before.missing);
    const open = untouched(matters, before.value.meetings);
    if (open.size === 0) return fine;
    if (!before.value.whole) return unknown(says.notWhole(of.value, limit.value));
    if (before.value.meetings.some(isSilent)) return unknown(says.unread);
    return fault(says.notDiscussed(open, limit.value));
  },
});
