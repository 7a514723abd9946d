import { unitKind } from '../../engines/org/define.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations, termOpinions } from '../law/cites.ts';

/** 党支部: founded from three formal members on, usually no more than fifty members. */
export default unitKind({
  id: 'branch',
  name: text('党支部', 'branch'),
  code: 'ZB',
  standing: 'branch',
  roll: 'members',
  under: [
    'bureau-committee',
    'organ-committee',
    'unit-committee',
    'general-branch',
    'county-bureau',
  ],
  synonyms: ['党支部', '支部'],
  memberLimits: {
    formalAtLeast: [{ from: '2018-10-28', value: 3, cite: branchRegulations(4) }],
    allAtMost: [{ from: '2018-10-28', value: 50, cite: branchRegulations(4) }],
  },
  termYears: [{ from: '2018-07-12', value: 3, cite: termOpinions(1) }],
  cite: branchRegulations(4),
});
