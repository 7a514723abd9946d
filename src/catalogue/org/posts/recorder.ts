import { post } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';
import { localPractice } from '../../law/cites.ts';

/** Writes what was said; need not be a member. */
export default post({
  id: 'recorder',
  name: text('记录员', 'recorder'),
  synonyms: ['记录员', '记录人'],
  in: [
    'branch',
    'joint-branch',
    'temporary-branch',
    'retired-branch',
    'bureau-committee',
    'organ-committee',
    'unit-committee',
    'general-branch',
    'group',
  ],
  holders: 'several',
  term: 'none',
  seat: 'none',
  rank: 11,
  cite: localPractice(''),
});
