import { post } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';
import { cite } from '../../law/cites.ts';

export default post({
  id: 'discipline-secretary',
  name: text('纪委书记', 'secretary of the discipline committee'),
  synonyms: ['纪委书记', '机关纪委书记'],
  in: ['organ-discipline-committee'],
  holders: 'one',
  term: 'of-the-unit',
  seat: 'joins-the-committee',
  rank: 4,
  cite: cite('JG', '', 'secondary'),
});
