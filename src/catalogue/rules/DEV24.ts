import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { text } from '../../kernel/text.ts';
import { development } from '../parts/devChecks.ts';
import { bothTexts } from '../parts/devTexts.ts';
import { lateOpinions, votesOf } from '../parts/devVotes.ts';

/** An opinion in writing counts when it was handed in before the meeting began. */
export default caseDefect({
  id: 'DEV24',
  on: development,
  needs: 'unit',
  title: text('会后提交的书面意见计入票数', 'written opinions that came too late were counted'),
  basis: bothTexts({}, 'must', 20),
  cure: text('剔除后重新计票', 'leave them out and count again'),
  judge: (one) =>
    votesOf(one).flatMap((taken) => {
      const late = lateOpinions(taken);
      if (late === 0) return [];
      const zh = `${late}份书面意见在${taken.vote.startsAt?.replace('T', ' ')}会议开始后提交`;
      return [faultOn(taken.on, text(zh, `${late} written opinions came after the meeting began`))];
    }),
});
