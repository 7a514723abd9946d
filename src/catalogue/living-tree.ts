import { text } from '../kernel/text.ts';
import { institution } from './define.ts';
import ORG01 from './rules/ORG01.ts';
import ORG02 from './rules/ORG02.ts';
import ORG03 from './rules/ORG03.ts';
import ORG04 from './rules/ORG04.ts';
import ORG05 from './rules/ORG05.ts';
import ORG06 from './rules/ORG06.ts';
import ORG07 from './rules/ORG07.ts';
import ORG08 from './rules/ORG08.ts';
import ORG09 from './rules/ORG09.ts';
import ORG10 from './rules/ORG10.ts';
import ORG11 from './rules/ORG11.ts';
import ORG12 from './rules/ORG12.ts';
import ORG13 from './rules/ORG13.ts';
import ORG14 from './rules/ORG14.ts';
import ORG15 from './rules/ORG15.ts';
import ORG16 from './rules/ORG16.ts';
import ORG17 from './rules/ORG17.ts';
import ORG18 from './rules/ORG18.ts';
import ORG19 from './rules/ORG19.ts';
import ORG20 from './rules/ORG20.ts';

/** The tree of committees, branches and groups: kinds, places and posts stand under `org/`. */
export default institution({
  id: 'living-tree',
  name: text('党组织设置', 'the tree of Party organisations'),
  pillar: 'grass-roots',
  asks: ['M13'],
  activities: [],
  duties: [],
  defects: [
    ORG01,
    ORG02,
    ORG03,
    ORG04,
    ORG05,
    ORG06,
    ORG07,
    ORG08,
    ORG09,
    ORG10,
    ORG11,
    ORG12,
    ORG13,
    ORG14,
    ORG15,
    ORG16,
    ORG17,
    ORG18,
    ORG19,
    ORG20,
  ],
  leftToJudgement: [
    text('党员够数是否升格，由上级决定', 'whether a unit with members enough is raised'),
    text('工作分散不分散、要不要划分党小组', 'whether work is dispersed enough for groups'),
  ],
});
