import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';

export default setting({
  key: 'dues-idle-share',
  name: text('党费沉淀率上限', 'largest share of dues that may lie idle'),
  of: { type: 'percent', min: 0, max: 10_000 },
  default: [{ from: '2008-04-01', value: 5_000, cite: proposal }],
  cite: proposal,
});
