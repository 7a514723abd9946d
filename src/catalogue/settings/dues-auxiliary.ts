import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { localPractice } from '../law/cites.ts';

/** The bureau’s own paper, and only for the units that it names: entered with its scope. */
export default setting({
  key: 'dues-auxiliary',
  name: text('辅警党员党费的计算办法', 'how dues of auxiliary police are worked out'),
  of: {
    type: 'choice',
    options: [
      { id: 'by-wage', label: text('按工资收入', 'by wage') },
      { id: 'by-table', label: text('按层级定额', 'a fixed amount for each level') },
    ],
  },
  default: null,
  cite: localPractice('辅警党员党费缴纳标准'),
});
