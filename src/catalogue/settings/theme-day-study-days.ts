import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';

export default setting({
  key: 'theme-day-study-days',
  name: text('主题党日之前研究主题的天数', 'days before a theme day in which its topic is settled'),
  of: { type: 'days', min: 1, max: 92 },
  default: [{ from: '2018-10-28', value: 31, cite: proposal }],
  cite: proposal,
});
