import { unitKind } from '../../engines/org/define.ts';
import { text } from '../../kernel/text.ts';
import { cite } from '../law/cites.ts';

/** Where what must be on file with the city is filed. */
export default unitKind({
  id: 'city-organisation-department',
  name: text('市委组织部', 'city organisation department'),
  code: 'SZ',
  standing: 'counterpart',
  roll: 'nobody',
  under: [],
  synonyms: ['组织部', '市委组织部'],
  cite: cite('JG', '2', 'unverified'),
});
