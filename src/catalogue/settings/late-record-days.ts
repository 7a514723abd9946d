import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';

export default setting({
  key: 'late-record-days',
  name: text('会后登记的天数', 'days after a meeting in which it is recorded'),
  of: { type: 'days', min: 0, max: 92 },
  default: [{ from: '2018-10-28', value: 7, cite: proposal }],
  cite: proposal,
});
