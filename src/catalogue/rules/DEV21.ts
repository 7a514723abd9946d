import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { text } from '../../kernel/text.ts';
import { development } from '../parts/devChecks.ts';
import { bothTexts } from '../parts/devTexts.ts';
import { failing, unreadable, votesOf } from '../parts/devVotes.ts';

/** What is on record as passed must have passed, by the rule of the day of the vote. */
export default caseDefect({
  id: 'DEV21',
  on: development,
  needs: 'unit',
  title: text('票数不足却记为通过', 'on record as passed without the votes'),
  basis: bothTexts({}, 'voids', 20),
  cure: text('该表决无效，重新召开支部大会', 'the vote is void: hold the general meeting again'),
  judge: (one) =>
    votesOf(one).flatMap((taken) => {
      const missing = unreadable(taken);
      if (missing !== null) return [missing];
      const why = failing(taken);
      return why === null ? [] : [faultOn(taken.on, why)];
    }),
});
