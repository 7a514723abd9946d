import { unitKind } from '../../engines/org/define.ts';
import { text } from '../../kernel/text.ts';
import { cite } from '../law/cites.ts';

/** 党委班子: those who hold the seats of a committee; the body of its democratic-life meeting. */
export default unitKind({
  id: 'committee-team',
  name: text('党委班子', 'committee team'),
  code: 'BZ',
  standing: 'body',
  roll: 'nobody',
  under: ['bureau-committee', 'organ-committee', 'unit-committee', 'general-branch'],
  synonyms: ['党委班子', '领导班子', '党委委员会', '总支委员会'],
  cite: cite('MZH', '', 'unverified'),
});
