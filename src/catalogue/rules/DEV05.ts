import { caseDefect } from '../../engines/norm/define-case.ts';
import { text } from '../../kernel/text.ts';
import { development, passedOver } from '../parts/devChecks.ts';
import { bothTexts } from '../parts/devTexts.ts';

/** The committee above has an activist on file before he goes on. */
export default caseDefect({
  id: 'DEV05',
  on: development,
  needs: 'unit',
  title: text('入党积极分子没有报党委备案', 'an activist who was not filed'),
  basis: bothTexts({}, 'must', 8),
  cure: text('补报备案并如实注明日期', 'file it now, with the true date'),
  judge: (one) =>
    passedOver(one, 'activist-filing', ['target-choice', 'target-consent', 'admission']),
});
