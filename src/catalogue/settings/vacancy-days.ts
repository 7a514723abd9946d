import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';

export default setting({
  key: 'vacancy-days',
  name: text('书记空缺的最长天数', 'days that the post of secretary may stand empty'),
  of: { type: 'days', min: 1, max: 366 },
  default: [{ from: '2018-10-28', value: 60, cite: proposal }],
  cite: proposal,
});
