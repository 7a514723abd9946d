import { unitKind } from '../../engines/org/define.ts';
import { text } from '../../kernel/text.ts';
import { electionRegulations, organRegulations, termOpinions } from '../law/cites.ts';

/** 机关党委: elected; set up in a bureau's organs, under the committee that leads the bureau. */
export default unitKind({
  id: 'organ-committee',
  name: text('机关党委', 'organ committee'),
  code: 'JJ',
  standing: 'committee',
  roll: 'nobody',
  under: ['bureau-committee', 'county-bureau'],
  synonyms: ['机关党委', '直属机关党委', '机关委员会'],
  memberLimits: {
    allAtLeast: [{ from: '2020-01-05', value: 100, cite: organRegulations('') }],
  },
  seats: [
    {
      from: '2020-07-13',
      value: { least: 5, usual: 9, most: 11 },
      cite: electionRegulations(''),
    },
  ],
  termYears: [{ from: '2018-07-12', value: 5, cite: termOpinions(1) }],
  cite: organRegulations(2),
  leftToJudgement: [
    text(
      '不足100名党员、因工作需要经批准设立的，由上级认定。',
      'Below 100 members it may stand with approval, where the work needs it: the superior decides.',
    ),
  ],
});
