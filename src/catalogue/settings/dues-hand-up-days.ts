import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';

export default setting({
  key: 'dues-hand-up-days',
  name: text('支部收齐后上缴的天数', 'days in which a branch hands up what it collected'),
  of: { type: 'days', min: 1, max: 190 },
  default: [{ from: '2008-04-01', value: 30, cite: proposal }],
  cite: proposal,
});
