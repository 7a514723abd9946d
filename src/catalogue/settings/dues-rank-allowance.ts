import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { localPractice } from '../law/cites.ts';

/** Read either way in different places: unknown until the bureau’s own paper is entered. */
export default setting({
  key: 'dues-rank-allowance',
  name: text('警衔津贴是否计入党费基数', 'whether the rank allowance counts for dues'),
  of: {
    type: 'choice',
    options: [
      { id: 'counted', label: text('计入', 'counted') },
      { id: 'excluded', label: text('不计入', 'not counted') },
    ],
  },
  default: null,
  cite: localPractice(''),
});
