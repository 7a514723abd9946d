import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';

export default setting({
  key: 'development-archive-grace',
  name: text(
    '转正审批后归档的天数',
    'days in which the file is closed once membership is confirmed',
  ),
  of: { type: 'days', min: 0, max: 366 },
  default: [{ from: '2014-05-28', value: 90, cite: proposal }],
  cite: proposal,
});
