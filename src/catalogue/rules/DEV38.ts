import { caseDefect } from '../../engines/norm/define-case.ts';
import { text } from '../../kernel/text.ts';
import { development, earlierThan } from '../parts/devChecks.ts';
import { bothTexts } from '../parts/devTexts.ts';

/** Each step after the ones before it; what stands side by side may come in any order. */
const chain: readonly (readonly [string, string])[] = [
  ['talk', 'apply'],
  ['activist', 'talk'],
  ['target-choice', 'activist'],
  ['political-review', 'target-choice'],
  ['training', 'target-choice'],
  ['pre-review', 'political-review'],
  ['admission', 'pre-review'],
  ['approval', 'admission'],
  ['oath', 'approval'],
  ['confirmation', 'oath'],
];

export default caseDefect({
  id: 'DEV38',
  on: development,
  needs: 'unit',
  title: text('各步骤日期顺序颠倒', 'steps whose days are out of order'),
  basis: bothTexts({}, 'must', ''),
  cure: text('核对原件，更正日期并说明', 'check the papers, correct the days and say why'),
  judge: (one) => chain.flatMap(([step, before]) => earlierThan(one, step, before)),
});
