import { caseDefect } from '../../engines/norm/define-case.ts';
import { text } from '../../kernel/text.ts';
import { development } from '../parts/devChecks.ts';
import { lastOf } from '../parts/devJudgements.ts';
import { noticeFaults } from '../parts/devNotice.ts';
import { noticeDays } from '../parts/devNumbers.ts';

/** A candidate is listed on the day after a notice of five working days at the earliest. */
export default caseDefect({
  id: 'DEV09',
  on: development,
  needs: 'unit',
  title: text('发展对象公示不符合规定', 'a candidate without the notice that is asked'),
  basis: noticeDays,
  cure: text('重新公示，满期后再列为发展对象', 'put the notice up again and list after its end'),
  judge: (one, facts) => {
    const listed = lastOf(one, 'target-consent');
    return listed === undefined ? [] : noticeFaults(one, listed, facts);
  },
});
