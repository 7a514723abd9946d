import { post } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';
import { branchRegulations } from '../../law/cites.ts';

export default post({
  id: 'committee-member',
  name: text('委员', 'committee member'),
  // Besides the three offices of article 20, branches share out further work.
  synonyms: [
    '委员',
    '支部委员',
    '支委',
    '党委委员',
    '总支委员',
    '青年委员',
    '统战委员',
    '保密委员',
    '群工委员',
    '群众委员',
    '文体委员',
    '生活委员',
    '学习委员',
    '保卫委员',
    '安全委员',
    '监督委员',
    '女工委员',
    '妇女委员',
    '工青妇委员',
  ],
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
  seat: 'makes-a-committee',
  rank: 9,
  cite: branchRegulations(20),
});
