import { type Text, text } from '../../kernel/text.ts';

export const emergencyWords = {
  title: text('应急查看', 'Reading in need'),
  about: text(
    '遇有急需，要看自己权限以外的内容时用：本人写明事由申请，安全管理员同意，几小时后自动结束。每次查看都留痕，有关的人会被告知，事后由审计人员审核签字。密封信息和政治审查不在其内。',
    'For what lies outside your reach and cannot wait: you ask with a reason, the security administrator agrees, it ends by itself after some hours. Each reading leaves a line, those concerned are told, an auditor signs afterwards. Nothing sealed is opened.',
  ),
  ask: text('申请应急查看', 'Ask to read in need'),
  askAbout: text(
    '同意之后您会退出登录，重新登录即可查看；时间从同意时起算。',
    'Once it is agreed to you are signed out; sign in again and read. The hours run from then.',
  ),
  what: text('查看什么', 'What'),
  unit: text('哪个单位', 'Of which unit'),
  unitHelp: text('只含这个单位本身，不含下级。', 'This unit alone, nothing below it.'),
  who: text('谁的档案', 'Whose file'),
  whoHelp: text(
    '写姓名或警号。批准时才核对名册，有同名的请写警号。',
    'Name or police number; it is looked up only once somebody agrees. With a namesake, the number.',
  ),
  hours: text('几小时', 'Hours'),
  hoursHelp: (most: number) => text(`最长 ${most} 小时。`, `${most} at most.`),
  reason: text('事由', 'Reason'),
  reasonHelp: text(
    '同意人、审核人和有关的人都会看到。请写明发生了什么、为什么不能等。',
    'Whoever agrees, signs or is concerned reads it. Say what happened and why it cannot wait.',
  ),
  none: text('现在没有应急查看', 'There is none'),
  noneAbout: text(
    '您申请的、等您办理的、与您有关的都会列在这里。',
    'What you asked for, what waits for you and what concerns you is listed here.',
  ),
  waiting: text('待同意', 'Waits for a yes'),
  running: text('正在进行', 'Running'),
  toSign: text('待审核签字', 'To be signed'),
  past: text('已了结', 'Settled'),
  wholeUnit: text('单位记录', 'records of the unit'),
  fileOf: (name: string) => text(`${name} 的档案`, `file of ${name}`),
  yourFile: text('您的档案', 'your file'),
  somebody: text('有权人员', 'somebody'),
  mine: text('本人申请', 'asked by me'),
  concerns: text('与您有关', 'concerns you'),
  forHours: (hours: number) => text(`${hours} 小时`, `${hours} h`),
  until: text('到', 'until'),
  ended: text('提前结束于', 'ended early'),
  agreedBy: text('同意人', 'agreed to by'),
  due: text('审核期限', 'to be signed by'),
  overdue: text('已逾期', 'overdue'),
  signed: text('审核', 'signed by'),
  read: text('打开名册', 'Open the roster'),
  readMore: text('打开活动', 'Open the gatherings'),
  readFile: text('打开档案', 'Open the file'),
  end: text('结束', 'End it'),
  endSure: text('现在结束应急查看？', 'End it now?'),
  endAbout: text(
    '结束后不能再看；仍有需要的，要重新申请。',
    'Nothing can be read by it afterwards; ask again if it is needed.',
  ),
  approve: text('同意', 'Agree'),
  approveSure: text('同意这项应急查看？', 'Agree to this?'),
  approveAbout: text(
    '请先当面或电话核实是本人、确有急需。同意后立即开始计时。',
    'Make sure who asks and that it cannot wait. The hours run from now.',
  ),
  refuse: text('不同意', 'Refuse'),
  refuseSure: text('不同意这项应急查看？', 'Refuse this?'),
  stop: text('终止', 'Stop it'),
  stopSure: text('现在终止应急查看？', 'Stop it now?'),
  opened: text('看过什么', 'What was read'),
  openedAbout: text(
    '这几小时里逐次查看的内容，最近的在前，只写看的是哪一类、哪个单位。',
    'Each reading of those hours, the latest first: which kind, of which unit.',
  ),
  review: text('审核签字', 'Sign'),
  reviewAbout: text(
    '先看“看过什么”，再对照事由作出结论。签字后不能改。',
    'Look at what was read, hold it against the reason, then say what you found. It stays.',
  ),
  verdict: text('结论', 'Finding'),
  note: text('说明', 'Remarks'),
  fileAbout: (unit: string) =>
    text(
      `${unit} 登记的内容，只读，不能打印、带出。每打开一次都留痕，本人会看到。`,
      `What ${unit} holds, to be read only. Each time it is opened leaves a line, and the person sees it.`,
    ),
  fileEmpty: text('该单位没有登记此人的内容', 'The unit holds nothing on this person'),
  recorded: text('登记于', 'recorded'),
  bannerMine: (unit: string) =>
    text(
      `应急查看进行中：${unit}。每次查看都留痕，到时自动结束：`,
      `Reading in need: ${unit}. Each reading leaves a line. It ends by itself:`,
    ),
  bannerConcerning: (count: number) =>
    text(
      `近两周有 ${count} 项应急查看与您或您管理的名册有关。`,
      `In the last two weeks ${count} readings in need concern you or a roster that you keep.`,
    ),
  bannerTold: (count: number, open: number) =>
    text(
      `近两周有 ${count} 项应急查看，${open} 项待审核签字。`,
      `In the last two weeks there were ${count} readings in need; ${open} wait for a signature.`,
    ),
  see: text('查看', 'See'),
} as const;

type State = 'requested' | 'refused' | 'lapsed' | 'running' | 'over';

export const emergencyStates: Readonly<Record<State, Text>> = {
  requested: text('待同意', 'asked for'),
  refused: text('未同意', 'refused'),
  lapsed: text('未用', 'lapsed'),
  running: text('进行中', 'running'),
  over: text('已结束', 'over'),
};

export const verdictNames: Readonly<Record<'in-order' | 'objection', Text>> = {
  'in-order': text('与事由相符', 'fits the reason'),
  objection: text('有超出事由的查看，须查问', 'goes beyond the reason, to be looked into'),
};
