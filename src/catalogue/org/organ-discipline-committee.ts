import { unitKind } from '../../engines/org/define.ts';
import { text } from '../../kernel/text.ts';
import { cite, electionRegulations, termOpinions } from '../law/cites.ts';

/** 机关纪委: beside its organ committee, with the same term. Three seats, five where needed. */
export default unitKind({
  id: 'organ-discipline-committee',
  name: text('机关纪委', 'organ discipline committee'),
  code: 'JK',
  standing: 'body',
  roll: 'nobody',
  under: ['organ-committee'],
  synonyms: ['机关纪委', '机关纪律检查委员会', '机关纪检委'],
  seats: [
    {
      from: '2020-07-13',
      value: { least: 3, usual: 3, most: 5 },
      cite: electionRegulations(''),
    },
  ],
  termYears: [{ from: '2018-07-12', value: 5, cite: { ...termOpinions(1), mark: 'unverified' } }],
  cite: cite('JG', '', 'unverified'),
});
