import { role } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default role({
  id: 'auditor',
  name: text('审计、纪检人员', 'auditor'),
  office: 'business',
  meant: text(
    '授权单位为被查单位：只读名册、活动和审计记录。',
    'Granted on the unit under audit: reads roster, activities and audit, and changes nothing.',
  ),
  allows: [
    { permission: 'roster.read', reach: 'unit-and-below' },
    { permission: 'activity.read', reach: 'unit-and-below' },
    { permission: 'case.read', reach: 'unit-and-below' },
    { permission: 'audit.read', reach: 'unit-and-below' },
    { permission: 'ledger.read', reach: 'unit-and-below' },
  ],
});
