import { role } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default role({
  id: 'branch-secretary',
  name: text('支部书记', 'branch secretary'),
  office: 'business',
  meant: text(
    '授权单位为本支部：管本支部及其党小组的名册和活动。',
    'Granted on one branch: keeps the roster and the activities of it and of its groups.',
  ),
  allows: [
    { permission: 'roster.read', reach: 'unit-and-below' },
    { permission: 'roster.write', reach: 'unit-and-below' },
    { permission: 'roster.export', reach: 'unit-and-below' },
    { permission: 'person.reveal', reach: 'unit-and-below' },
    { permission: 'activity.read', reach: 'unit-and-below' },
    { permission: 'case.read', reach: 'unit-and-below' },
    { permission: 'case.record', reach: 'unit-and-below' },
    { permission: 'activity.write', reach: 'unit-and-below' },
    { permission: 'ledger.read', reach: 'unit' },
    { permission: 'ledger.post', reach: 'unit' },
  ],
});
