import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { text } from '../../kernel/text.ts';
import { development } from '../parts/devChecks.ts';
import { bothTexts } from '../parts/devTexts.ts';
import { votesOf } from '../parts/devVotes.ts';

/** Of several persons each is discussed and voted on alone. */
export default caseDefect({
  id: 'DEV23',
  on: development,
  needs: 'unit',
  title: text('多人合并表决', 'several persons in one vote'),
  basis: bothTexts({}, 'must', 20),
  cure: text('逐个讨论、逐个重新表决', 'discuss and vote again, one by one'),
  judge: (one) =>
    votesOf(one).flatMap(({ on, vote: { subjects } }) => {
      if (subjects === undefined || subjects <= 1) return [];
      const zh = `${on}一次表决${subjects}人，应逐个表决`;
      return [faultOn(on, text(zh, `one vote on ${subjects} persons on ${on}, not one by one`))];
    }),
});
