import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';

export default setting({
  key: 'development-confirmation-grace',
  name: text(
    '预备期满后讨论转正的天数',
    'days in which confirmation is discussed once probation is over',
  ),
  of: { type: 'days', min: 0, max: 366 },
  default: [{ from: '2014-05-28', value: 60, cite: proposal }],
  cite: proposal,
});
