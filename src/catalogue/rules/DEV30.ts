import { caseDefect } from '../../engines/norm/define-case.ts';
import { text } from '../../kernel/text.ts';
import { development, tooLong } from '../parts/devChecks.ts';
import { lastOf } from '../parts/devJudgements.ts';
import { oathWithin } from '../parts/devNumbers.ts';

/** Within a month of the approval the oath is normally taken. */
export default caseDefect({
  id: 'DEV30',
  on: development,
  needs: 'unit',
  title: text('没有按时入党宣誓', 'no oath in time'),
  basis: oathWithin,
  cure: text('及时举行宣誓，如实注明日期', 'hold it now, with the true date'),
  judge: (one, _facts, asOf) => {
    if (lastOf(one, 'approval')?.outcome === 'refused') return [];
    const passedBy = ['confirmation'];
    return tooLong(one, { from: 'approval', to: 'oath', terms: oathWithin, passedBy }, asOf);
  },
});
