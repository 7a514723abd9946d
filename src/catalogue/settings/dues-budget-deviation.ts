import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';

export default setting({
  key: 'dues-budget-deviation',
  name: text('预算执行偏差须说明的界限', 'deviation from the budget that has to be explained'),
  of: { type: 'percent', min: 0, max: 10_000 },
  default: [{ from: '2008-04-01', value: 2_000, cite: proposal }],
  cite: proposal,
});
