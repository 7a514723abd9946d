import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';

export default setting({
  key: 'review-sample',
  name: text(
    '没有支委会的支部：上级抽查记录的比例',
    'share of records of branches without a committee that is sampled above',
  ),
  of: { type: 'percent', min: 0, max: 10_000 },
  default: [{ from: '2018-10-28', value: 2_000, cite: proposal }],
  cite: proposal,
});
