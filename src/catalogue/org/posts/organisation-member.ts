import { post } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';
import { branchRegulations } from '../../law/cites.ts';

export default post({
  id: 'organisation-member',
  name: text('组织委员', 'member for organisation'),
  synonyms: ['组织委员'],
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
  rank: 6,
  cite: branchRegulations(20),
});
