import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';

/** In fen. At nothing every reversal takes two, which is where a bureau begins. */
export default setting({
  key: 'dues-reversal-limit',
  name: text('一人可以冲销的党费金额', 'largest amount of dues that one person reverses alone'),
  of: { type: 'integer', unit: text('分', 'fen'), min: 0, max: 1_000_000 },
  default: [{ from: '2008-04-01', value: 0, cite: proposal }],
  cite: proposal,
});
