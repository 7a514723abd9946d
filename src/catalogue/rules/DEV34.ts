import { caseDefect } from '../../engines/norm/define-case.ts';
import { text } from '../../kernel/text.ts';
import { development, tooLong } from '../parts/devChecks.ts';
import { lastOf } from '../parts/devJudgements.ts';
import { confirmationWithin } from '../parts/devNumbers.ts';

/** Within three months of the meeting the committee above decides on confirmation. */
export default caseDefect({
  id: 'DEV34',
  on: development,
  needs: 'unit',
  title: text('转正没有按时审批', 'confirmation not decided in time by the committee above'),
  basis: confirmationWithin,
  cure: text('说明原因，及时审批', 'say why, and decide now'),
  judge: (one, _facts, asOf) => {
    const outcome = lastOf(one, 'confirmation')?.outcome;
    if (outcome === 'extended' || outcome === 'undecided') return [];
    const [from, to] = ['confirmation', 'confirmation-approval'];
    return tooLong(one, { from, to, terms: confirmationWithin, passedBy: ['archive'] }, asOf);
  },
});
