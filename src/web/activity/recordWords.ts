import { joined, type Text, text } from '../../kernel/text.ts';

export const recordWords = {
  newTitle: text('登记活动', 'Record a gathering'),
  editTitle: text('更正活动记录', 'Correct a record'),
  about: text(
    '先核对日期和到会，再写内容。没写完可以存草稿；登记后仍可更正，每次改动都会留痕。',
    'Check day and attendance, then write. Keep a draft any time; a record can be corrected later and every change is kept.',
  ),
  noReach: text('您没有可以登记活动的单位', 'There is no unit that you record for'),
  noReachAbout: text(
    '登记活动需要支部书记等授权，请联系安全管理员。',
    'Recording takes a grant, such as that of a branch secretary: ask the security administrator.',
  ),
  head: text('时间、地点、人员', 'When, where, who'),
  unit: text('召开单位', 'Unit'),
  kinds: text('活动类型', 'Kind'),
  pickKinds: text('一次办了几项就选几项', 'All that it was, one or several'),
  noKinds: text('这种组织没有需要登记的活动', 'Nothing is recorded for this kind of unit'),
  heldOn: text('活动日期', 'Day'),
  startsAt: text('开始', 'Start'),
  endsAt: text('结束', 'End'),
  clockHint: text('如 1430', 'e.g. 1430'),
  place: text('地点', 'Place'),
  host: text('主持人', 'Host'),
  recorder: text('记录人', 'Recorder'),
  pickPerson: text('从当日名册中选', 'From the roll of that day'),
  title: text('标题', 'Title'),
  lateReason: text('迟录原因（可不填）', 'Why it comes late (optional)'),
  lateHelp: text(
    '补记欢迎，按实际日期记，不因迟录扣分；系统会注明登记时间。',
    'A late record is welcome: give its real day. Nothing is deducted for it; the time of entry is shown.',
  ),
  already: text('这一天这个单位已有记录：', 'This unit already has a record of that day:'),
  prefilled: text(
    '地点、时间、主持人、记录人按上一次的带出，请核对。',
    'Place, time, host and recorder come from the last record: check them.',
  ),
  roll: text('到会情况', 'Attendance'),
  rollAbout: text(
    '没有点过的都是“未确认”，不会当作到会。先标请假、缺席的，再点“其余全部到会”。',
    'Nobody is present until marked. Mark those away first, then “All others present”.',
  ),
  rollKeys: text(
    '键盘：↑↓ 换人，1 到会，2 请假，3 缺席，0 未确认。',
    'Keys: ↑↓ to move, 1 present, 2 leave, 3 absent, 0 unconfirmed.',
  ),
  rollLoading: text('正在读取这一天的名册……', 'Reading the roll of that day…'),
  rollWaits: text(
    '选定单位、日期和类型后，这里列出当天的名册。',
    'The roll of the day is listed here once unit, day and kind are chosen.',
  ),
  rollEmpty: text('这一天的名册上没有人', 'Nobody stands on the roll of that day'),
  rollEmptyAbout: text(
    '请先在名册里登记人员，或核对日期。',
    'Enter people on the roster first, or check the day.',
  ),
  rest: (count: number) => text(`其余 ${count} 人全部到会`, `All other ${count} present`),
  restTitle: (count: number) =>
    text(`把其余 ${count} 人记为到会？`, `Mark the other ${count} as present?`),
  restAbout: text(
    '请先对照签到表：下面这些人还没有标记，确认后都记为到会，并记在您的名下。',
    'Check the sign-in sheet first: these people have no mark yet; they are all marked present, under your name.',
  ),
  restYes: text('核对过了，全部到会', 'Checked: all present'),
  restDone: text('其余人员已记为到会。', 'All others are marked present.'),
  takeBack: text('撤销', 'Take back'),
  dutyTitle: (names: string) =>
    text(`按值班表，这些人当天值班：${names}。`, `On duty that day by the duty table: ${names}.`),
  dutyAbout: text(
    '还没有替您标记。核对后可以一起记为请假；实际到会的，请在下面标为到会。',
    'Nothing is marked for you. Mark them as on leave once checked; mark who came all the same below.',
  ),
  dutyYes: (count: number) =>
    text(`核对过了，${count} 人记为请假（值班）`, `Checked: ${count} on leave (on duty)`),
  dutyNote: {
    duty: (word: string) => text(`值班表：${word}`, `duty table: ${word}`),
    rest: (word: string) => text(`值班表：休息（${word}）`, `duty table: resting (${word})`),
  },
  way: text('标记依据', 'Marked by'),
  number: text('警号签到', 'Sign in by police number'),
  numberHint: text('输入或扫描警号后按回车', 'Type or scan the number, then Enter'),
  numberAbout: text(
    '扫码枪扫完会自动回车；断网时照样能签，记在本页，连上后保存。',
    'A scanner ends with Enter by itself. Without a connection it goes on: the marks stay on the page until they are saved.',
  ),
  numberSaid: {
    came: (name: string) => text(`${name} 已签到`, `${name} has signed in`),
    already: (name: string) => text(`${name} 已经到了`, `${name} is already here`),
    unknown: (number: string) =>
      text(
        `当天名册上没有警号 ${number}。请再输一次，或在下面的名单里标记。`,
        `Nobody on the roll of the day has the number ${number}. Try again, or mark the person below.`,
      ),
    several: (number: string) =>
      text(
        `有几个人登记了同一个警号 ${number}，请在下面的名单里标记。`,
        `Several people have the number ${number}: mark the person below.`,
      ),
  },
  numberCount: (attended: number, expected: number) =>
    text(`实到 ${attended}，应到 ${expected}`, `${attended} of ${expected} here`),
  guests: (count: number) =>
    text(
      `登记列席（不计应到，不参加表决，可选 ${count} 人）`,
      `Sitting in (not counted, no vote; ${count} to choose from)`,
    ),
  missed: text('有人只参加了其中几项', 'Somebody took part in some of it only'),
  missedAbout: text(
    '迟到或早退的，在这里写明缺了哪一项；各项的实到人数随之分别计算。',
    'Who came late or left early: say what was missed; each part is counted by itself.',
  ),
  missedWho: text('谁', 'Who'),
  missedWhich: text('缺了哪一项', 'Missed which part'),
  missedAdd: text('记下', 'Note it'),
  missedRemove: text('改为全程参加：', 'Was there all the time:'),
  missedParts: (parts: readonly Text[], reason: string) => {
    const names = joined(parts, text('、', ', '));
    const why = reason === '' ? '' : `（${reason}）`;
    return text(`没有参加${names.zh}${why}`, `missed ${names.en}${reason && ` (${reason})`}`);
  },
  originalHint: text('如：2026年第1盒第12页', 'e.g. box 1 of 2026, page 12'),
  sittingAdd: text('分场次开：再加一场', 'Held in sittings: add one'),
  sittingRemove: (number: number) => text(`删去第 ${number} 场`, `Remove sitting ${number}`),
  sittingAbout: text(
    '倒班的人可以另开一场，几场算作一次：内容只写一遍，每个人只记在到的那一场。',
    'For shifts: several sittings count as one. What was said is written once; each person came to one.',
  ),
  sittingMarks: text('正在点名：', 'Roll call of'),
  reason: text('原因', 'Reason'),
  reasonHint: text('如：值班、出差、病假', 'e.g. duty, travel, illness'),
  reasons: [
    text('值班', 'on duty'),
    text('出差', 'travelling'),
    text('执行任务', 'on a mission'),
    text('病假', 'ill'),
    text('事假', 'private leave'),
    text('休假', 'holiday'),
    text('外出培训', 'on a course'),
  ],
  stray: (count: number) =>
    text(
      `有 ${count} 人的标记不计：他们不在这一天的名册上。`,
      `${count} marks do not count: those people are not on the roll of that day.`,
    ),
  numbers: text('人数', 'Counts'),
  numbersAbout: text(
    '这个单位按规定只记人数，不记姓名。',
    'Of this unit only counts are kept, no names.',
  ),
  numbersExpected: text('应到（党员总数）', 'Expected (all members)'),
  numbersAttended: text('实到', 'Came'),
  numbersEntitled: text('应到有表决权', 'Entitled to vote'),
  numbersPresent: text('实到有表决权', 'Voters who came'),
  numbersOpen: text('其中有人没有写明是否有表决权', 'of whom some may have no vote'),
} as const;

export const ballotWords = {
  title: text('表决', 'Votes'),
  none: text('没有表决就不用填。', 'Leave empty if nothing was voted on.'),
  add: text('增加一项表决', 'Add a vote'),
  remove: (row: number) => text(`删去第 ${row} 项表决`, `Remove vote ${row}`),
  subject: text('表决事项', 'What was voted on'),
  rule: text('按哪条规则', 'By which rule'),
  yes: text('赞成', 'For'),
  no: text('反对', 'Against'),
  abstain: text('弃权', 'Abstaining'),
  written: text('书面赞成', 'In writing'),
  declared: text('会上宣布', 'Declared'),
  passed: text('通过', 'passed'),
  failed: text('未通过', 'not passed'),
  all: (count: number) => text(`实到 ${count} 人全部赞成`, `All ${count} in favour`),
  waits: text('标记到会情况后，这里按规则判断。', 'Judged here once attendance is marked.'),
} as const;

export const saveWords = {
  expected: text('应到', 'expected'),
  attended: text('实到', 'came'),
  unconfirmed: text('未确认', 'unconfirmed'),
  voters: (present: number, entitled: number) =>
    text(`有表决权 ${present}/${entitled}`, `voters ${present}/${entitled}`),
  draft: text('存草稿', 'Keep as draft'),
  finish: text('登记', 'Record'),
  correct: text('保存更正', 'Save the correction'),
  keys: text('Ctrl+S 存草稿，Ctrl+回车 登记', 'Ctrl+S keeps a draft, Ctrl+Enter records'),
  saved: text('草稿已保存', 'Draft kept'),
  leaveTitle: text('还有没保存的内容', 'Something is not saved'),
  leaveAbout: text(
    '离开本页，刚才填的内容就没有了。可以留下来先存草稿。',
    'It is lost when you leave. Stay to keep it as a draft.',
  ),
  stay: text('留在本页', 'Stay'),
  leave: text('不保存，离开', 'Leave without saving'),
  checks: text('边写边查', 'Checked while you write'),
  checksFine: text('按现有规则没有发现问题。', 'The rules find nothing wrong.'),
  checksAbout: text(
    '缺什么、错在哪，现在就能看到；不影响存草稿，也不影响登记。',
    'What is missing or wrong shows at once. It stops neither a draft nor a record.',
  ),
  checksWait: text('填写后在这里检查。', 'Checked here once you write.'),
  checksLater: text('活动日期还没有到，到了那天再检查。', 'Checked once the day has come.'),
  notJudged: text('还不能判断', 'Cannot be judged yet'),
  conflictMine: text('核对过了，用我填的保存', 'Compared: save mine'),
  conflictTheirs: text('放弃我填的，看最新记录', 'Drop mine, open the stored record'),
  conflictAbout: (who: string) =>
    text(
      `${who}在您填写时先保存了。到会情况按人合并：各人以改动过的一方为准；其他内容不会自动合并，请核对。`,
      `${who} saved while you were writing. Attendance is merged person by person; nothing else merges by itself: compare.`,
    ),
  conflictSame: text('除到会情况外，两边内容一样。', 'All but attendance is equal.'),
  somebody: text('别人', 'Somebody else'),
} as const;
