import { type Text, text } from '../../kernel/text.ts';
import type { Letter } from './letters.ts';

export const termWords = {
  title: text('换届计划', 'Terms and elections'),
  about: text(
    '哪个党组织的任期什么时候届满，届满前要办什么，从届满日往回推；逾期的在最前面。',
    'Whose term ends when, and what has to be done before, counted backwards from the end. What is overdue comes first.',
  ),
  noReach: text('您的权限范围内没有党组织', 'No unit is within your reach'),
  noReachAbout: text(
    '换届计划给党务干部和支部书记看；需要时请向上级申请授权。',
    'This page is for cadres and secretaries; ask for a grant if you need it.',
  ),
  wave: text('未来两年的换届工作量', 'Elections of the next two years'),
  waveAbout: text(
    '每格是当月（季）应办的个数，点一下只看这些党组织。',
    'How many are due in each month or quarter. Choose one to see those units only.',
  ),
  late: text('逾期', 'Late'),
  lateLong: text('已过期限', 'past their day'),
  kinds: {
    election: text('应换届', 'Elections due'),
    request: text('应报请示', 'Requests due'),
    reminder: text('应提醒', 'Reminders due'),
  },
  slot: (kind: Text, when: Text, count: number) =>
    text(`${when.zh}${kind.zh}${count}个`, `${kind.en}, ${when.en}: ${count}`),
  showAll: text('显示全部', 'Show all'),
  onlySome: (kind: Text, when: Text) =>
    text(`只显示：${when.zh}${kind.zh}`, `Only: ${kind.en}, ${when.en}`),
  groups: text('各党委应换届的个数', 'Elections due, committee by committee'),
  group: text('所属党委', 'Committee'),
  all: text('合计', 'All'),
  list: text('逐个安排', 'Unit by unit'),
  unit: text('党组织', 'Unit'),
  last: text('最迟换届', 'Election by'),
  state: text('状态', 'State'),
  next: text('下一步', 'Next'),
  doneSteps: text('已办', 'Done'),
  by: (day: string) => text(`最迟${day}`, `by ${day}`),
  lateBy: (day: string) => text(`最迟应于${day}，已过`, `was due by ${day}`),
  daysLeft: (days: number) =>
    days < 0
      ? text(`已过${-days}天`, `${-days} days ago`)
      : text(`还有${days}天`, `${days} days left`),
  extendedFrom: (day: string) => text(`${day}届满，经批准延期`, `over on ${day}, may wait`),
  states: {
    none: text('没有登记任期', 'No term on record'),
    unmeasured: text('没有登记年限', 'Length not on record'),
    running: text('在任', 'In office'),
    due: text('换届准备中', 'To be prepared'),
    extended: text('经批准延期', 'Allowed to wait'),
    overdue: text('逾期未换届', 'Overdue'),
  },
  nothingNear: text('没有符合的党组织', 'No such unit'),
  nothingNearAbout: text(
    '未来两年内没有任期届满的党组织，或所选的月份没有要办的事。',
    'No term ends within two years, or nothing is due in the chosen month.',
  ),
  later: (count: number) =>
    text(
      `另有${count}个党组织的任期在两年以后届满。`,
      `The terms of ${count} more units end later than in two years.`,
    ),
  unknown: (count: number) =>
    text(
      `${count}个党组织没有登记本届任期，无法计算：打开后登记换届结果。`,
      `Of ${count} units no term is on record: open them and record the last election.`,
    ),
  print: text('打印', 'Print'),
  download: text('导出Excel', 'Excel'),
  letters: text('批量提醒函', 'All reminders'),
  plan: text('怎么推算', 'How it is counted'),
  months: (count: number) => text(`届满前${count}个月`, `${count} months before the end`),
  onDay: text('最迟届满之日', 'by the end'),
  daysAfter: (count: number) => text(`换届后${count}天`, `${count} days after`),
} as const;

export const panelWords = {
  title: text('任期和换届', 'Term and elections'),
  none: text('还没有登记本届任期', 'No term is on record yet'),
  noneAbout: text(
    '登记最近一次换届结果，任期就从选举之日起算，届满前会提醒。',
    'Record the last election: the term runs from its day, and its end is watched.',
  ),
  from: text('选举产生', 'Elected'),
  ends: text('届满', 'Ends'),
  last: text('最迟换届', 'Next election by'),
  years: (count: number) => text(`任期${count}年`, `${count} years`),
  approval: text('换届批复', 'Approval'),
  approvals: {
    none: text('没有批复', 'none'),
    unsaid: text('暂未查到', 'not found'),
  },
  steps: text('换届步骤', 'Steps'),
  stepStates: {
    done: text('已办', 'done'),
    passed: text('已过', 'passed'),
    open: text('待办', 'open'),
    late: text('过期', 'late'),
  },
  papers: text('登记过的公文', 'Papers on record'),
  before: text('历届', 'Earlier terms'),
  letters: text('起草公文', 'Draft a letter'),
  begin: text('登记换届结果', 'Record an election'),
  beginAbout: text(
    '选举在系统外已经举行的，按实际日期登记；任期从选举之日起算。填错的，在下面的沿革里撤销后重新登记。',
    'For an election that was held elsewhere, with its real day; the term runs from it. What is wrong is taken back in the history below and entered again.',
  ),
  electedOn: text('选举日期', 'Day of the election'),
  electedHelp: text('召开选举大会的那一天。', 'The day on which it was held.'),
  resultNo: text(
    '选举结果的批复或备案文号（可空）',
    'Number of the paper on the result (optional)',
  ),
  length: text('任期年限', 'Length in years'),
  lengthHelp: (usual: number) =>
    text(
      `空着按${usual}年；批复写明别的年限的，照批复填。`,
      `Empty: ${usual} years. Enter another length if the approval names one.`,
    ),
  lengthNeeded: text('请照批复填写。', 'Enter what the approval names.'),
  approvalOf: text('召开选举大会前的批复', 'Approval before the election'),
  given: text('有批复', 'Given'),
  approvalNo: text('批复文号', 'Number of the approval'),
  approvalOn: text('批复日期', 'Day of the approval'),
  paper: text('登记换届公文', 'Record a paper'),
  paperAbout: text(
    '提醒、请示、批复和延期都按实际日期登记；迟了也照实登记。',
    'Reminders, requests, approvals and delays, each with its real day, late or not.',
  ),
  paperKind: text('公文', 'Paper'),
  paperOn: text('发文（通话）日期', 'Day of the paper or the call'),
  documentNo: text('文号（电话提醒可空）', 'Number (none for a call)'),
  until: text('延期到哪一天', 'May wait until'),
  untilHelp: text(
    '照批复填；一般不超过届满后一年。',
    'As the approval says; usually no more than a year.',
  ),
  kinds: {
    reminder: text('换届提醒', 'Reminder'),
    request: text('换届请示', 'Request'),
    approval: text('换届批复', 'Approval'),
    extension: text('延期批复', 'Approval of a delay'),
  },
  untilDay: (day: string) => text(`延至${day}`, `until ${day}`),
} as const;

export const letterWords: Readonly<Record<Letter, Text>> = {
  reminder: text('换届提醒函', 'Reminder'),
  request: text('换届请示', 'Request'),
  approval: text('换届批复', 'Approval'),
  'delay-request': text('延期换届请示', 'Request for a delay'),
  'delay-approval': text('延期换届批复', 'Approval of a delay'),
};
