import { post } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';
import { branchRegulations } from '../../law/cites.ts';

/** A probationary member may not lead a group. */
export default post({
  id: 'group-leader',
  name: text('党小组组长', 'group leader'),
  synonyms: ['组长', '党小组组长', '小组长'],
  in: ['group'],
  holders: 'one',
  term: 'none',
  seat: 'none',
  rank: 10,
  cite: { ...branchRegulations(13), mark: 'secondary' },
});
