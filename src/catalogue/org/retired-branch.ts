import { unitKind } from '../../engines/org/define.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations, educationRegulations, termOpinions } from '../law/cites.ts';

/** 离退休党支部: a branch of retired members; the frail are not held to attendance. */
export default unitKind({
  id: 'retired-branch',
  name: text('离退休党支部', 'retired members’ branch'),
  code: 'LT',
  standing: 'branch',
  roll: 'members',
  under: [
    'bureau-committee',
    'organ-committee',
    'unit-committee',
    'general-branch',
    'county-bureau',
  ],
  synonyms: ['离退休党支部', '离退休干部党支部', '老干部党支部', '退休支部'],
  memberLimits: {
    formalAtLeast: [{ from: '2018-10-28', value: 3, cite: branchRegulations(4) }],
    allAtMost: [{ from: '2018-10-28', value: 50, cite: branchRegulations(4) }],
  },
  termYears: [{ from: '2018-07-12', value: 3, cite: termOpinions(1) }],
  cite: educationRegulations(23),
  leftToJudgement: [
    text('谁属年老体弱，由支部认定。', 'Who counts as old and frail: the branch decides.'),
  ],
});
