import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';

/** No text says how an amount is rounded; to the fen it differs least from what is owed. */
export default setting({
  key: 'dues-rounding',
  name: text('党费金额的取整', 'rounding of dues'),
  of: {
    type: 'choice',
    options: [
      { id: 'fen', label: text('四舍五入到分', 'to the fen') },
      { id: 'jiao', label: text('四舍五入到角', 'to the jiao') },
      { id: 'yuan', label: text('四舍五入到元', 'to the yuan') },
    ],
  },
  default: [{ from: '2008-04-01', value: 'fen', cite: proposal }],
  cite: proposal,
});
