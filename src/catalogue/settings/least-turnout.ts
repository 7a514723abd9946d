import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';

export default setting({
  key: 'least-turnout',
  name: text('到会率下限', 'least turnout of one gathering'),
  of: { type: 'percent', min: 0, max: 10_000 },
  default: [{ from: '2018-10-28', value: 8_000, cite: proposal }],
  cite: proposal,
});
