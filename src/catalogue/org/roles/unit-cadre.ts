import { role } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default role({
  id: 'unit-cadre',
  name: text('党务干部', 'party-affairs cadre'),
  office: 'business',
  meant: text(
    '授权单位为一级党委或总支：管所辖名册和组织，审核活动，豁免下级的问题，不登记活动。',
    'Granted on a committee: keeps rosters and the tree below it, reviews activities and waives findings below it, without recording any.',
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
    { permission: 'ledger.read', reach: 'unit-and-below' },
    { permission: 'ledger.post', reach: 'unit' },
    { permission: 'ledger.check', reach: 'below' },
  ],
});
