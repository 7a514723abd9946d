import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';

export default setting({
  key: 'dues-tolerance',
  name: text('重新测算允许的差额', 'difference from a recomputed amount that is let pass'),
  of: { type: 'integer', unit: text('分', 'fen'), min: 0, max: 100 },
  default: [{ from: '2008-04-01', value: 1, cite: proposal }],
  cite: proposal,
});
