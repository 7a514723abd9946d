import { caseDefect } from '../../engines/norm/define-case.ts';
import { text } from '../../kernel/text.ts';
import { development } from '../parts/devChecks.ts';
import { confirmedTooEarly, confirmedTooLate } from '../parts/devConfirmation.ts';
import { lastOf } from '../parts/devJudgements.ts';
import { probation } from '../parts/devNumbers.ts';

/** Confirmation is discussed when probation is over, and soon after. */
export default caseDefect({
  id: 'DEV31',
  on: development,
  needs: 'unit',
  title: text('转正讨论过早或过晚', 'confirmation discussed too early or too late'),
  basis: probation,
  cure: text('期满后及时讨论；提前讨论的重新讨论', 'discuss it in time; if too early, once more'),
  judge: (one, facts, asOf) =>
    lastOf(one, 'approval')?.outcome === 'refused'
      ? []
      : [...confirmedTooEarly(one), ...confirmedTooLate(one, facts, asOf)],
});
