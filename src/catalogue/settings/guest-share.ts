import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';

export default setting({
  key: 'guest-share',
  name: text('党员大会中非党员的最大比例', 'largest share of non-members at a general meeting'),
  of: { type: 'percent', min: 0, max: 10_000 },
  default: [{ from: '2018-10-28', value: 2_000, cite: proposal }],
  cite: proposal,
});
