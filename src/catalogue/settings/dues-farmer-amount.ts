import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { duesRules } from '../law/cites.ts';

/** The province decides within the limits of the text; in fen. */
export default setting({
  key: 'dues-farmer-amount',
  name: text('农民党员每月党费', 'monthly dues of farmers'),
  of: { type: 'integer', unit: text('分', 'fen'), min: 20, max: 100 },
  default: null,
  cite: duesRules(''),
});
