import { text } from '../kernel/text.ts';
import { institution } from './define.ts';
import ORG01 from './rules/ORG01.ts';
import ORG02 from './rules/ORG02.ts';

/** The tree of committees, branches and groups: kinds, places and posts stand under `org/`. */
export default institution({
  id: 'living-tree',
  name: text('党组织设置', 'the tree of Party organisations'),
  pillar: 'grass-roots',
  asks: ['M13'],
  activities: [],
  duties: [],
  defects: [ORG01, ORG02],
  leftToJudgement: [
    text(
      '党员人数够而是否设党总支、党委，由上级党组织决定',
      'whether a unit with members enough becomes a general branch or a committee',
    ),
  ],
});
