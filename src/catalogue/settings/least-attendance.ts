import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';

export default setting({
  key: 'least-attendance',
  name: text('党员年度参加率下限', 'least attendance of a member in a year'),
  of: { type: 'percent', min: 0, max: 10_000 },
  default: [{ from: '2018-10-28', value: 6_666, cite: proposal }],
  cite: proposal,
});
