import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { dayIn } from '../../kernel/stepFields.ts';
import { text } from '../../kernel/text.ts';
import { development } from '../parts/devChecks.ts';
import { admitted, lastOf, leavesSoon } from '../parts/devJudgements.ts';
import { leavesWithin } from '../parts/devNumbers.ts';

/** Whoever leaves the unit within three months is normally not admitted there. */
export default caseDefect({
  id: 'DEV19',
  on: development,
  needs: 'unit',
  title: text('即将离开单位的人办理接收', 'admitted shortly before leaving the unit'),
  basis: leavesWithin,
  cure: text('暂缓办理，由新单位党组织继续培养', 'wait, and let the new unit go on'),
  judge: (one) => {
    const meeting = admitted(one);
    if (meeting === undefined || !leavesSoon(one, meeting.on)) return [];
    const leaves = dayIn(lastOf(one, 'pre-review'), 'leavesOn');
    const zh = `${meeting.on}接收，${leaves}将离开单位`;
    return [faultOn(meeting.on, text(zh, `admitted on ${meeting.on}, leaves on ${leaves}`))];
  },
});
