import { post } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';
import { branchRegulations } from '../../law/cites.ts';

export default post({
  id: 'publicity-member',
  name: text('宣传委员', 'member for publicity'),
  synonyms: ['宣传委员'],
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
  rank: 7,
  cite: branchRegulations(20),
});
