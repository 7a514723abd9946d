import { setting } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';

export default setting({
  key: 'theme-day-doubtful-words',
  name: text(
    '不宜单独作为主题党日的内容',
    'words of activities that are no theme day by themselves',
  ),
  of: { type: 'list', maxLength: 10, maxItems: 30 },
  default: [
    { from: '2018-10-28', value: ['旅游', '聚餐', '团建', '联欢', '爬山'], cite: proposal },
  ],
  cite: proposal,
});
