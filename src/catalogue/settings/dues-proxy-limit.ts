import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';

export default setting({
  key: 'dues-proxy-limit',
  name: text('同一人一次可以代交的人数', 'for how many others one person pays at a time'),
  of: { type: 'integer', unit: text('人', 'persons'), min: 1, max: 100 },
  default: [{ from: '2008-04-01', value: 5, cite: proposal }],
  cite: proposal,
});
