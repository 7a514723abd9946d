import { unitKind } from '../../engines/org/define.ts';
import { text } from '../../kernel/text.ts';
import { cite } from '../law/cites.ts';

/**
 * A county's bureau: guided, never commanded. Its elections, approvals and dues run to the work
 * committee of its county; the city bureau sees what it files. It stands alone in the tree.
 */
export default unitKind({
  id: 'county-bureau',
  name: text('县（市、区）公安局', 'county bureau'),
  code: 'XJ',
  standing: 'guided',
  roll: 'nobody',
  under: [],
  guidedBy: ['bureau-committee', 'organ-committee'],
  synonyms: ['县局', '县公安局', '市（县）公安局', '区公安分局'],
  cite: cite('JG', '2', 'unverified'),
});
