import { unitKind } from '../../engines/org/define.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations, termOpinions } from '../law/cites.ts';

/** 支部委员会: due from seven formal members on; three to five seats, usually seven at most. */
export default unitKind({
  id: 'branch-committee',
  name: text('支部委员会', 'branch committee'),
  code: 'ZW',
  standing: 'body',
  roll: 'nobody',
  under: ['branch', 'joint-branch', 'retired-branch'],
  synonyms: ['支委会', '支部委员会', '党支部委员会'],
  memberLimits: {
    dueFrom: [{ from: '2018-10-28', value: 7, cite: branchRegulations(20) }],
  },
  seats: [
    { from: '2018-10-28', value: { least: 3, usual: 5, most: 7 }, cite: branchRegulations(20) },
  ],
  termYears: [{ from: '2018-07-12', value: 3, cite: termOpinions(1) }],
  cite: branchRegulations(20),
});
