import { unitKind } from '../../engines/org/define.ts';
import { text } from '../../kernel/text.ts';
import { cite } from '../law/cites.ts';

/**
 * The committee of the bureau that is of the nature of a leading Party group: its members are
 * appointed, so it has neither an election nor a term. It is not the organ committee.
 */
export default unitKind({
  id: 'bureau-committee',
  name: text('党委（党组性质）', 'bureau committee'),
  code: 'DZ',
  standing: 'committee',
  roll: 'nobody',
  under: [],
  synonyms: ['市局党委', '公安局党委', '局党委', '党组性质党委'],
  cite: cite('DZ', '', 'unverified'),
});
