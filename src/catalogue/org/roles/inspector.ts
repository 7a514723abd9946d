import { role } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default role({
  id: 'inspector',
  name: text('检查组成员', 'inspector'),
  office: 'business',
  meant: text(
    '授权单位为被检查单位，须定最后一天，最长 90 天：只读活动记录、检查结果和完成情况，不看名册和密封信息；打开过什么，授权的两人可以查到。',
    'Granted on the unit that is visited, up to a last day, 90 days at most: reads records, findings and completion; no roster, nothing sealed. The two who gave the grant see what was opened.',
  ),
  mostDays: 90,
  allows: [{ permission: 'activity.read', reach: 'unit-and-below' }],
});
