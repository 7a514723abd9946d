import { role } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default role({
  id: 'recorder',
  name: text('记录员', 'recorder'),
  office: 'business',
  meant: text(
    '授权单位为一个支部，可以不是党员：起草该支部的活动记录、记到会、打印签到表；定稿登记由支部书记办理，定稿后不再看到。看不到名册、检查结果和其他单位。',
    'Granted on one branch, to a member or not: drafts its records, marks attendance, prints the sign-in sheet. The secretary finishes a record, which is then out of sight; roster, findings and other units never are in it.',
  ),
  allows: [{ permission: 'activity.draft', reach: 'unit' }],
});
