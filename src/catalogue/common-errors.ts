import { text } from '../kernel/text.ts';
import { institution } from './define.ts';
import ORG01 from './rules/ORG01.ts';
import ORG02 from './rules/ORG02.ts';
import REL11 from './rules/REL11.ts';

/** Faults of units and of rosters; what is wrong with something held stands with what is held. */
export default institution({
  id: 'common-errors',
  name: text('日常党建工作常见问题纠错', 'Common errors and their correction'),
  pillar: 'grass-roots',
  asks: ['M49'],
  activities: [],
  duties: [],
  defects: [ORG01, ORG02, REL11],
  leftToJudgement: [
    text('问题由谁造成、是否追责', 'who caused an error, and whether anybody answers for it'),
  ],
});
