import { post } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';
import { branchRegulations } from '../../law/cites.ts';

export default post({
  id: 'discipline-member',
  name: text('纪检委员', 'member for discipline inspection'),
  synonyms: ['纪检委员', '纪律检查委员'],
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
  ],
  holders: 'one',
  term: 'of-the-unit',
  seat: 'makes-a-committee',
  rank: 8,
  cite: branchRegulations(20),
});
