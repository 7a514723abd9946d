import { post } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';
import { branchRegulations } from '../../law/cites.ts';

export default post({
  id: 'committee-member',
  name: text('委员', 'committee member'),
  synonyms: ['委员', '支部委员', '支委', '党委委员', '总支委员'],
  in: [
    'branch',
    'joint-branch',
    'temporary-branch',
    'retired-branch',
    'bureau-committee',
    'organ-committee',
    'unit-committee',
    'general-branch',
    'branch-committee',
    'committee-team',
    'organ-discipline-committee',
  ],
  holders: 'several',
  term: 'of-the-unit',
  cite: branchRegulations(20),
});
