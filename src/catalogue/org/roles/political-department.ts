import { role } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default role({
  id: 'political-department',
  name: text('政治部', 'political department'),
  office: 'business',
  meant: text(
    '授权单位为市局党委：管全局名册、组织和参数，审核活动，豁免下级的问题；对所指导的县局只看其报送的活动。',
    'Granted on the bureau: keeps rosters, tree and settings, reviews activities and waives findings below it; of the guided county bureaus it sees the activities that they file.',
  ),
  allows: [
    { permission: 'unit.write', reach: 'unit-and-below' },
    { permission: 'roster.read', reach: 'unit-and-below' },
    { permission: 'roster.write', reach: 'unit-and-below' },
    { permission: 'roster.export', reach: 'unit-and-below' },
    { permission: 'person.reveal', reach: 'unit-and-below' },
    { permission: 'activity.read', reach: 'unit-and-below' },
    { permission: 'case.read', reach: 'unit-and-below' },
    { permission: 'case.decide', reach: 'unit-and-below' },
    { permission: 'activity.review', reach: 'unit-and-below' },
    { permission: 'norm.waive', reach: 'below' },
    { permission: 'setting.write', reach: 'unit-and-below' },
    { permission: 'activity.read', reach: 'guided' },
    { permission: 'ledger.read', reach: 'unit-and-below' },
    { permission: 'ledger.post', reach: 'unit' },
    { permission: 'ledger.check', reach: 'below' },
  ],
});
