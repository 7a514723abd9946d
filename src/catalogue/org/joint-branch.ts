import { unitKind } from '../../engines/org/define.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations, termOpinions } from '../law/cites.ts';

/** 联合党支部: for units of which none has three formal members; usually five units at most. */
export default unitKind({
  id: 'joint-branch',
  name: text('联合党支部', 'joint branch'),
  code: 'LH',
  standing: 'branch',
  roll: 'members',
  under: [
    'bureau-committee',
    'organ-committee',
    'unit-committee',
    'general-branch',
    'county-bureau',
  ],
  synonyms: ['联合党支部', '联合支部'],
  memberLimits: {
    allAtMost: [{ from: '2018-10-28', value: 50, cite: branchRegulations(4) }],
    covers: [{ from: '2018-10-28', value: 5, cite: branchRegulations(5) }],
  },
  termYears: [{ from: '2018-07-12', value: 3, cite: termOpinions(1) }],
  cite: branchRegulations(5),
});
