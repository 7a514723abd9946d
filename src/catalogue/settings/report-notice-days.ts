import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';

export default setting({
  key: 'report-notice-days',
  name: text('月通报上报前征求意见的天数', 'days that units have before a monthly report goes up'),
  of: { type: 'days', min: 1, max: 15 },
  default: [{ from: '2018-10-28', value: 3, cite: proposal }],
  cite: proposal,
});
