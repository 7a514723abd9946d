import { unitKind } from '../../engines/org/define.ts';
import { text } from '../../kernel/text.ts';
import { cite } from '../law/cites.ts';

/** The committee above the organ committee of a county’s bureau. */
export default unitKind({
  id: 'county-work-committee',
  name: text('县（市、区）直属机关工委', 'work committee of a county’s organs'),
  code: 'XG',
  standing: 'counterpart',
  roll: 'nobody',
  under: [],
  synonyms: ['县直机关工委', '县工委', '区直机关工委'],
  cite: cite('JG', '2', 'unverified'),
});
