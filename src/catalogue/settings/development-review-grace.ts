import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';

export default setting({
  key: 'development-review-grace',
  name: text('积极分子考察间隔的允差天数', 'days by which a review of an activist may be late'),
  of: { type: 'days', min: 0, max: 366 },
  default: [{ from: '2014-05-28', value: 15, cite: proposal }],
  cite: proposal,
});
