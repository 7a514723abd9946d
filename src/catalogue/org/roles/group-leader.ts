import { role } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default role({
  id: 'group-leader',
  name: text('党小组组长', 'group leader'),
  office: 'business',
  meant: text(
    '授权单位为本小组：看本组名册和活动。',
    'Granted on one group: reads its roster and its activities.',
  ),
  allows: [
    { permission: 'roster.read', reach: 'unit' },
    { permission: 'activity.read', reach: 'unit' },
  ],
});
