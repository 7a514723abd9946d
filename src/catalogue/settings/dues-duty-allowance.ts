import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { localPractice } from '../law/cites.ts';

/** Read either way in different places: unknown until the bureau’s own paper is entered. */
export default setting({
  key: 'dues-duty-allowance',
  name: text('值勤津贴是否计入党费基数', 'whether the duty allowance counts for dues'),
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
