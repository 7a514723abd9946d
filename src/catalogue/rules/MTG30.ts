import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import group from '../org/group.ts';
import groupMeeting from '../parts/groupMeeting.ts';
import { branchOf } from '../parts/meetingsNear.ts';
import { noDate } from '../parts/meetingsNearTexts.ts';

/** A group meets where there is one: a branch without groups has no group meetings. */
export default defect({
  id: 'MTG30',
  of: 'activity',
  needs: 'unit',
  on: [groupMeeting],
  title: text('没有划分党小组却有党小组会', 'a group meeting of a branch without groups'),
  force: 'normally',
  since: '2018-10-28',
  cite: branchRegulations(13),
  cure: text(
    '已划分党小组的，补登党小组；没有划分的，按实际情况注明是什么会议，不再列为党小组会',
    'enter the groups if there are any; else note what kind of meeting it was',
  ),
  judge: ({ unit, on }, facts) => {
    if (facts.unit(unit)?.kind === group.id) return fine;
    if (on === null) return unknown(noDate);
    const groups = facts.parts(branchOf(unit, facts), group.id, on);
    if (!groups.known) return unknown(groups.missing);
    if (groups.value.length > 0) return fine;
    const en = `on ${on} the branch had no group, and this is recorded as a group meeting`;
    return fault(text(`${on}支部没有党小组，这次会议却记为党小组会`, en));
  },
});
