import { text } from '../kernel/text.ts';
import { institution } from './define.ts';
import developmentCase from './parts/developmentCase.ts';
import { developmentDefects } from './parts/developmentDefects.ts';
import politicalReview from './parts/politicalReview.ts';

export default institution({
  id: 'development-of-members',
  name: text('发展党员', 'Development of members'),
  pillar: 'grass-roots',
  asks: ['M41'],
  activities: [],
  cases: [developmentCase, politicalReview],
  duties: [],
  defects: developmentDefects,
  leftToJudgement: [
    text('入党动机是否端正、是否具备党员条件', 'whether the motives are right and the person fit'),
    text('政治审查结论本身是否正确', 'whether a conclusion of a political review is right'),
    text(
      '思想汇报是否雷同：只提示本人，不作为问题列出',
      'whether thought reports resemble each other: told to their writer alone, never listed',
    ),
    text(
      '党组性质党委能否审批预备党员：按本局归口规定执行',
      'whether a committee of the nature of a leading Party group may approve: as the bureau is ruled',
    ),
  ],
  notYet: [text('步骤里附扫描件', 'scans that go with a step')],
});
