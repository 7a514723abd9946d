import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';

export default setting({
  key: 'dues-grace-days',
  name: text('过了收缴日仍算按时的天数', 'days after the day of collection that are still in time'),
  of: { type: 'days', min: 0, max: 60 },
  default: [{ from: '2008-04-01', value: 10, cite: proposal }],
  cite: proposal,
});
