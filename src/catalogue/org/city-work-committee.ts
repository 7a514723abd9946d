import { unitKind } from '../../engines/org/define.ts';
import { text } from '../../kernel/text.ts';
import { cite } from '../law/cites.ts';

/** The city’s committee above the organ committee: approvals, elections and dues run to it. */
export default unitKind({
  id: 'city-work-committee',
  name: text('市直机关工委', 'work committee of the city’s organs'),
  code: 'SG',
  standing: 'counterpart',
  roll: 'nobody',
  under: [],
  synonyms: ['市直工委', '市直属机关工委', '市委市直机关工委'],
  cite: cite('JG', '2', 'unverified'),
});
