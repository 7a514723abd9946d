import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';

export default setting({
  key: 'prior-discussion-days',
  name: text(
    '重要事项会前酝酿的天数',
    'days before an important vote in which the committee discusses it',
  ),
  of: { type: 'days', min: 1, max: 366 },
  default: [{ from: '2018-10-28', value: 92, cite: proposal }],
  cite: proposal,
});
