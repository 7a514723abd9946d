import { type Text, text } from '../../kernel/text.ts';

export const markNames: Readonly<Record<'present' | 'leave' | 'absent' | 'unconfirmed', Text>> = {
  present: text('到会', 'present'),
  leave: text('请假', 'on leave'),
  absent: text('缺席', 'absent'),
  unconfirmed: text('未确认', 'unconfirmed'),
};

/** In which way somebody is known to have come. */
export const wayNames: Readonly<Record<'roll-call' | 'number' | 'sheet' | 'qr', Text>> = {
  'roll-call': text('点名', 'roll call'),
  number: text('警号', 'police number'),
  sheet: text('纸质签到表', 'signed sheet'),
  qr: text('扫码', 'QR code'),
};

/** How the lines of a record are called, wherever they are read. */
export const lineWords = {
  status: text('状态', 'State'),
  statuses: {
    draft: text('草稿', 'draft'),
    recorded: text('已登记', 'recorded'),
    withdrawn: text('已撤回', 'withdrawn'),
  },
  title: text('标题', 'Title'),
  heldOn: text('日期', 'Day'),
  startsAt: text('开始', 'Start'),
  endsAt: text('结束', 'End'),
  place: text('地点', 'Place'),
  host: text('主持人', 'Host'),
  recorder: text('记录人', 'Recorder'),
  yearOfAccount: text('归属年度', 'Year of account'),
  lateReason: text('迟录原因', 'Why it comes late'),
  sitting: (number: number) => text(`第 ${number} 场`, `Sitting ${number}`),
  guests: text('联合单位', 'Held with units'),
  jointOf: text('联合开展', 'Held jointly'),
  takenOver: text('内容由发起单位的记录带入', 'words come from the record of whoever called it'),
  original: text('原件存放', 'Where the original lies'),
  withdrawnBecause: text('撤回理由', 'Why it was withdrawn'),
  numbers: text('人数（实到/应到，有表决权的）', 'Counts (came/expected, voters)'),
  missed: (parts: Text) => text(`没有参加${parts.zh}`, `missed ${parts.en}`),
  kind: text('活动类型', 'Kind'),
  vote: text('表决', 'Vote'),
  passed: text('宣布通过', 'declared passed'),
  failed: text('宣布未通过', 'declared not passed'),
  undeclared: text('没有写明是否通过', 'not said whether it passed'),
} as const;

export const listWords = {
  title: text('活动', 'Gatherings'),
  about: text(
    '支部开过的会、上过的课，最近的在前。点开可以看记录、改记录、打印。',
    'What was held, newest first. Open one to read, correct or print it.',
  ),
  record: text('登记一次会议', 'Record a meeting'),
  empty: text('这里还没有活动记录', 'Nothing has been recorded here'),
  emptyWrite: text(
    '开完会在这里登记一次：考勤、纪要、检查和打印都由这一条产生。',
    'Record a meeting once: attendance, minutes, checks and papers follow from it.',
  ),
  emptyRead: text('支部登记后会列在这里。', 'What branches record is listed here.'),
  emptySpan: text('这段时间没有活动。可以放宽日期。', 'Nothing in this span. Try other days.'),
  from: text('从', 'From'),
  to: text('到', 'To'),
  more: text('再看更早的', 'Show earlier ones'),
  shown: (count: number) => text(`已列出 ${count} 次`, `${count} shown`),
  end: text('没有更早的了', 'There is nothing earlier'),
  attended: (attended: number, expected: number) =>
    text(`应到 ${expected}，实到 ${attended}`, `${attended} of ${expected} came`),
} as const;
