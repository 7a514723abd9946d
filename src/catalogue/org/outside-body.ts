import { unitKind } from '../../engines/org/define.ts';
import { text } from '../../kernel/text.ts';
import { cite } from '../law/cites.ts';

/** Any body outside the bureau that letters go to and come from; it has no content here. */
export default unitKind({
  id: 'outside-body',
  name: text('外部党组织', 'outside body'),
  code: 'WB',
  standing: 'counterpart',
  roll: 'nobody',
  under: [],
  synonyms: ['外单位党组织', '系统外党组织'],
  cite: cite('JG', '2', 'unverified'),
});
