import { post } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';
import { cite } from '../../law/cites.ts';

export default post({
  id: 'full-time-deputy-secretary',
  name: text('专职副书记', 'full-time deputy secretary'),
  synonyms: ['专职副书记', '机关党委专职副书记'],
  in: ['organ-committee', 'committee-team'],
  holders: 'several',
  term: 'of-the-unit',
  seat: 'joins-the-committee',
  rank: 2,
  cite: cite('JG', '', 'unverified'),
});
