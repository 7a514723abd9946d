import { post } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';
import { cite } from '../../law/cites.ts';

export default post({
  id: 'discipline-deputy-secretary',
  name: text('纪委副书记', 'deputy secretary of the discipline committee'),
  synonyms: ['纪委副书记', '机关纪委副书记'],
  in: ['organ-discipline-committee'],
  holders: 'several',
  term: 'of-the-unit',
  seat: 'joins-the-committee',
  rank: 5,
  cite: cite('JG', '', 'secondary'),
});
