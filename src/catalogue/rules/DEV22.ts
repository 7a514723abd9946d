import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { text } from '../../kernel/text.ts';
import { development } from '../parts/devChecks.ts';
import { bothTexts } from '../parts/devTexts.ts';
import { votesOf } from '../parts/devVotes.ts';

/** The general meeting votes by secret ballot on admission and on confirmation. */
export default caseDefect({
  id: 'DEV22',
  on: development,
  needs: 'unit',
  title: text('没有无记名投票表决', 'a vote that was not secret'),
  basis: bothTexts({}, 'must', 20),
  cure: text('采取无记名投票方式重新表决', 'vote again by secret ballot'),
  judge: (one) =>
    votesOf(one)
      .filter(({ vote }) => vote.way === 'open')
      .map(({ on }) => {
        const zh = `${on}的表决没有采取无记名投票方式`;
        return faultOn(on, text(zh, `the vote of ${on} was not by secret ballot`));
      }),
});
