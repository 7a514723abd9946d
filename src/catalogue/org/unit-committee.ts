import { unitKind } from '../../engines/org/define.ts';
import { text } from '../../kernel/text.ts';
import { cite, electionRegulations, termOpinions } from '../law/cites.ts';

/** 基层党委 of a directly subordinate unit: elected, above branches and general branches. */
export default unitKind({
  id: 'unit-committee',
  name: text('基层党委', 'unit committee'),
  code: 'JW',
  standing: 'committee',
  roll: 'nobody',
  under: ['bureau-committee', 'organ-committee', 'county-bureau'],
  synonyms: ['基层党委', '直属单位党委', '支队党委', '分局党委', '党委'],
  memberLimits: {
    allAtLeast: [{ from: '2022-10-22', value: 100, cite: cite('DZ', '', 'secondary') }],
  },
  seats: [
    {
      from: '2020-07-13',
      value: { least: 5, usual: 9, most: 11 },
      cite: electionRegulations(''),
    },
  ],
  termYears: [{ from: '2018-07-12', value: 5, cite: termOpinions(1) }],
  cite: cite('DZ', '', 'secondary'),
  leftToJudgement: [
    text(
      '不足100名党员、因工作需要经批准设立的，由上级认定。',
      'Below 100 members it may stand with approval, where the work needs it: the superior decides.',
    ),
  ],
});
