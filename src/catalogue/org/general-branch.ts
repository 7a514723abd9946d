import { unitKind } from '../../engines/org/define.ts';
import { text } from '../../kernel/text.ts';
import { cite, electionRegulations, termOpinions } from '../law/cites.ts';

/** 党总支: from 50 members on, below 100. */
export default unitKind({
  id: 'general-branch',
  name: text('党总支', 'general branch'),
  code: 'ZZ',
  standing: 'committee',
  roll: 'nobody',
  under: ['bureau-committee', 'organ-committee', 'unit-committee', 'county-bureau'],
  synonyms: ['党总支', '总支', '总支部', '党总支部'],
  memberLimits: {
    allAtLeast: [{ from: '2022-10-22', value: 50, cite: cite('DZ', '', 'secondary') }],
    allAtMost: [{ from: '2022-10-22', value: 99, cite: cite('DZ', '', 'secondary') }],
  },
  seats: [
    {
      from: '2020-07-13',
      value: { least: 5, usual: 7, most: 9 },
      cite: electionRegulations(''),
    },
  ],
  termYears: [{ from: '2018-07-12', value: 3, cite: termOpinions(1) }],
  cite: cite('DZ', '', 'secondary'),
});
