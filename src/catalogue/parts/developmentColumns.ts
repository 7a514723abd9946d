import type { ColumnDefinition } from '../../kernel/column.ts';
import { text } from '../../kernel/text.ts';

/** A day; whoever writes 时间 for 日期 means the same. */
function day(id: string, zh: string, en: string, ...others: readonly string[]): ColumnDefinition {
  const words = [zh, ...others].flatMap((word) => [word, word.replace('日期', '时间')]);
  const synonyms = [...new Set(words)].filter((word) => word !== zh);
  return { id, name: text(zh, en), synonyms, type: 'date', required: false };
}

/** A number, which people write with its unit: 23人. */
function count(id: string, zh: string, en: string, ...synonyms: readonly string[]) {
  const column: ColumnDefinition = {
    ...{ id, name: text(zh, en), synonyms },
    ...{ type: 'text', required: false },
  };
  return column;
}

/** 发展党员台账: one person a row, from the application to the approval of the confirmation. */
export const developmentColumns: readonly ColumnDefinition[] = [
  {
    id: 'name',
    name: text('姓名', 'name'),
    synonyms: ['发展对象姓名', '申请人姓名', '名字'],
    type: 'text',
    required: true,
  },
  {
    id: 'branch',
    name: text('所在支部', 'branch'),
    synonyms: ['支部', '党支部', '所在党支部', '支部名称', '党支部名称', '所属支部', '所属党支部'],
    type: 'text',
    required: false,
  },
  day('birth', '出生日期', 'birth date', '出生年月日', '出生年月', '生日'),
  day(
    ...(['apply', '申请日期', 'day of application'] as const),
    ...['申请入党日期', '入党申请日期', '递交入党申请书日期', '提交入党申请书日期', '递交申请日期'],
  ),
  day(
    ...(['talk', '谈话日期', 'day of the first talk'] as const),
    ...['申请人谈话日期', '入党申请人谈话日期', '党组织谈话日期', '派人谈话日期'],
  ),
  day(
    ...(['activist', '确定积极分子日期', 'day of choice as an activist'] as const),
    ...['确定入党积极分子日期', '列为积极分子日期', '列为入党积极分子日期', '积极分子日期'],
  ),
  day(
    ...(['filing', '备案日期', 'day of filing'] as const),
    ...['积极分子备案日期', '入党积极分子备案日期', '党委备案日期', '上级党委备案日期'],
  ),
  day(
    ...(['target', '确定发展对象日期', 'day of listing as a candidate'] as const),
    ...['列为发展对象日期', '确定为发展对象日期', '发展对象日期'],
  ),
  day(
    'noticeFrom',
    '公示开始',
    'first day of the notice',
    '公示开始日期',
    '公示起始日期',
    '公示起',
  ),
  day('noticeTo', '公示结束', 'last day of the notice', '公示结束日期', '公示截止日期', '公示止'),
  day(
    ...(['review', '政审结论日期', 'day of the political review'] as const),
    ...['政治审查结论日期', '政审日期', '政治审查日期', '政审合格日期'],
  ),
  day(
    'trainingFrom',
    '培训开始',
    'first day of training',
    '培训开始日期',
    '培训起始日期',
    '培训起',
  ),
  day('trainingTo', '培训结束', 'last day of training', '培训结束日期', '培训截止日期', '培训止'),
  count('trainingHours', '培训学时', 'hours of training', '学时', '培训课时', '集中培训学时'),
  day('preReview', '预审日期', 'day of the review beforehand', '党委预审日期', '上级党委预审日期'),
  day(
    ...(['admission', '支部大会日期', 'day of the meeting on admission'] as const),
    ...['接收大会日期', '接收预备党员大会日期', '支部大会接收日期', '支部大会通过日期'],
    ...['支部党员大会日期', '接收预备党员日期'],
  ),
  count(
    'entitled',
    '应到',
    'entitled to vote',
    '应到人数',
    '应到有表决权人数',
    '应到会有表决权人数',
  ),
  count('present', '实到', 'voters present', '实到人数', '实到有表决权人数', '实到会有表决权人数'),
  count('yes', '赞成', 'votes in favour', '赞成票', '赞成票数', '同意票', '同意票数', '赞成人数'),
  count(
    ...(['written', '书面同意', 'in favour in writing', '书面同意票', '书面同意人数'] as const),
    ...['书面赞成', '书面意见同意', '书面同意意见', '书面赞成票'],
  ),
  day(
    ...(['approvalTalk', '谈话人谈话日期', 'day of the talk before approval'] as const),
    ...['党委派人谈话日期', '上级党委谈话日期', '党委谈话日期', '组织员谈话日期', '审批前谈话日期'],
  ),
  day(
    ...(['approval', '审批日期', 'day of approval'] as const),
    ...['党委审批日期', '上级党委审批日期', '预备党员审批日期', '接收审批日期'],
  ),
  count('lateReason', '延长审批原因', 'why approval took longer', '审批延期原因', '延期审批原因'),
  day('oath', '宣誓日期', 'day of the oath', '入党宣誓日期'),
  day('request', '转正申请日期', 'day of the request', '提出转正申请日期', '递交转正申请日期'),
  day(
    ...(['confirmation', '转正大会日期', 'day of the meeting on confirmation'] as const),
    ...['转正支部大会日期', '讨论转正大会日期', '讨论转正日期', '支部大会讨论转正日期'],
  ),
  day(
    ...(['confirmationApproval', '转正审批日期', 'day of approval of confirmation'] as const),
    ...['党委审批转正日期', '上级党委审批转正日期', '批准转正日期'],
  ),
];
