import { post } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';
import { branchRegulations } from '../../law/cites.ts';

export default post({
  id: 'deputy-secretary',
  name: text('副书记', 'deputy secretary'),
  synonyms: ['副书记', '支部副书记', '党委副书记'],
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
  holders: 'several',
  term: 'of-the-unit',
  seat: 'joins-the-committee',
  rank: 3,
  cite: branchRegulations(20),
});
