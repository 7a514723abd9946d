import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';

export default setting({
  key: 'theme-day-drift',
  name: text(
    '主题党日偏离固定日的最多天数',
    'days by which a theme day may drift from its usual day',
  ),
  of: { type: 'days', min: 0, max: 15 },
  default: [{ from: '2018-10-28', value: 7, cite: proposal }],
  cite: proposal,
});
