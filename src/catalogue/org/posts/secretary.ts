import { post } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';
import { branchRegulations } from '../../law/cites.ts';

export default post({
  id: 'secretary',
  name: text('书记', 'secretary'),
  synonyms: ['书记', '党支部书记', '支部书记', '党委书记', '总支书记'],
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
  seat: 'joins-the-committee',
  rank: 1,
  cite: branchRegulations(20),
});
