import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { duesRules } from '../law/cites.ts';

/** Every level has its own: unknown until the bureau enters it. */
export default setting({
  key: 'dues-remittance',
  name: text('党费上缴比例', 'share of dues remitted'),
  of: { type: 'percent', min: 0, max: 10_000 },
  default: null,
  cite: duesRules(15),
});
