import { text } from '../../kernel/text.ts';

export const dossierWords = {
  title: text('我的档案', 'My file'),
  about: text(
    '本系统登记的关于您本人的全部内容。身份证号和手机号只显示尾号；怎样投票从不登记。',
    'All that this system holds on you. Of ID number and mobile the end only; how you voted is never kept.',
  ),
  asOf: text('截至', 'As of'),
  json: text('下载数据（JSON）', 'Data (JSON)'),
  word: text('打印稿（Word）', 'Paper (Word)'),
  pdf: text('打印稿（PDF）', 'Paper (PDF)'),
  charter: text('登记了什么、谁能看', 'What is kept and who sees it'),
  nothing: text('以下没有登记', 'Nothing is held of'),
  all: (count: number) => text(`显示全部 ${count} 条`, `Show all ${count}`),
  recorded: text('登记于', 'Recorded'),
  opens: text('打开活动记录', 'Open the record'),
  whence: text('从哪里来，谁能看，保存多久', 'Where it comes from, who sees it, how long'),
  seenBy: text('谁能看', 'Who sees it'),
  kept: text('保存多久', 'How long'),
  ask: text('提出更正', 'Ask to correct'),
  askOf: (title: string) => text(`提出更正：${title}`, `Ask to correct: ${title}`),
  missing: text('有内容没登记，或者其他更正请求', 'Something is missing, or another request'),
  askAbout: (who: string, days: number) =>
    text(
      `交给${who}负责名册的人，${days}天内答复（个人信息保护法第46条要求及时；天数由本局设定，法条未核对）。原来的登记保留。`,
      `Goes to whoever keeps the roster of ${who}, answered within ${days} days (the law, Art. 46, says in time; the number is the bureau’s; article not verified). What was held stays on record.`,
    ),
  wish: text('哪里不对，请求怎样更正', 'What is wrong, and what you ask for'),
  found: text('系统检查中关于我的问题', 'What the rules find of me'),
  foundAbout: text(
    '今年以来按规则查出、点到您本人的，支部书记那里也是这些；已豁免的不列。查错了，可以就有关登记提出更正。',
    'What the rules found of you this year; your secretary sees the same. What leave was given for is left out. If it is wrong, ask for the record behind it to be put right.',
  ),
  foundNothing: text('没有关于您的问题。', 'Nothing is found of you.'),
  requests: text('我的更正请求', 'My requests to correct'),
  noRequests: text('还没有提过更正请求。', 'You have asked for nothing yet.'),
  due: (day: string) => text(`最迟${day}答复`, `answer due by ${day}`),
  waits: text('等待答复', 'waiting'),
  overdue: text('已超期', 'overdue'),
  done: text('已更正', 'put right'),
  refused: text('不予更正', 'refused'),
  by: (unit: string) => text(`由${unit}答复`, `answered by ${unit}`),
  onPaper: (place: string) =>
    text(
      `纸面提出，代录；纸件在：${place}`,
      `made on paper, entered for you; the paper lies: ${place}`,
    ),
  said: text('针对', 'About'),
  seen: text('谁看过、改过我的档案', 'Who opened or changed my file'),
  seenAbout: text(
    '按角色列出，不显示姓名；整份名册的打印和导出按单位留痕，不逐人列出。要进一步了解，可书面向审计管理员查询。',
    'By role, not by name. A roster that was printed or exported whole leaves its trace with the unit, not here. The audit administrator answers a written question.',
  ),
  noSeen: text('还没有人打开过。', 'Nobody has opened it yet.'),
  myself: text('本人', 'myself'),
  noRole: text('未持角色的人员', 'somebody without a role'),
  times: (count: number) => text(`当日 ${count} 次`, `${count} times that day`),
  read: text('查看', 'read'),
  change: text('改动', 'changed'),
  count: (count: number) => text(`${count} 条`, `${count}`),
} as const;

export const correctionWords = {
  title: text('更正请求', 'Requests to correct'),
  about: text(
    '名册上的人请求更正关于自己的登记。先在名册或活动记录里改好，再答“已更正”；不更正的要写理由。原登记保留。',
    'People of your roster ask for what is held on them to be put right. Mend it where it is kept, then answer; a refusal needs its reason. What stood there stays on record.',
  ),
  none: text('没有更正请求', 'No request'),
  noneAbout: text(
    '党员可以在“我的档案”里提出；没有账号的，在其资料页代录。',
    'Members ask in their own file; for somebody without an account enter it on the person’s page.',
  ),
  done: text('已更正', 'Put right'),
  refuse: text('不予更正', 'Refuse'),
  refuseAbout: text('理由会原样告诉本人。', 'The person reads the reason as you write it.'),
  mine: text('您自己的请求，由上一级答复。', 'Your own: the level above answers.'),
  answered: text('已答复', 'Answered'),
  open: text('待答复', 'Waiting'),
  enter: text('代录更正请求', 'Enter a request'),
  enterAbout: text(
    '本人书面或口头提出的，照原话录入，并写明签字的纸件放在哪里。',
    'What the person asked on paper or by word, in the person’s words, and where the signed paper lies.',
  ),
  paper: text('纸件存放处', 'Where the paper lies'),
  print: text('代本人打印档案', 'Print the file for the person'),
  printAbout: text(
    '给没有账号的人。打印支部能看到的部分，交付本人签收；理由会记入审计，也会让本人看到。',
    'For somebody without an account: what the branch sees, to be handed over against a signature. The reason goes into the trail and is told to the person.',
  ),
} as const;

export const charterWords = {
  title: text('登记了什么、为什么、谁能看', 'What is kept, why, and who sees it'),
  about: text(
    '本页由系统的登记目录自动生成：凡是写有个人的数据表都在这里，一张不少；有测试保证。',
    'This page is made from the system’s own register: every table that names a person stands here; a test holds it so.',
  ),
  short: text('要点', 'In short'),
  points: [
    text(
      '依据：党组织履行职责所需，不靠打勾同意；不超出职责需要（个人信息保护法第13、34条，未核对条文）。',
      'On what basis: what the organisation’s duty needs, not a ticked box, and no more (Personal Information Protection Law, Arts. 13 and 34, not verified).',
    ),
    text(
      '从不登记：怎样投票、思想评分或预测、身份证照片、签到位置、谈心谈话的秘密记录。',
      'Never kept: how anybody voted, scores or predictions of thought, pictures of ID cards, where one signed in, secret notes on a talk.',
    ),
    text(
      '谁打开过您的档案：每次打开单个人的资料页、查看密封信息、代为打印都留痕，您在“我的档案”里按角色看到。',
      'Who opened your file: each visit to a person’s page, each sealed field and each print leaves a trace that you see by role in your own file.',
    ),
    text(
      '不对怎么办：在“我的档案”里提出更正，或书面交支部书记；按期答复，不更正的写明理由。不服的，可向上一级党组织或审计管理员反映。',
      'If it is wrong: ask in your own file, or on paper through the secretary of your branch. Each request is answered in time, a refusal with its reason; the level above or the audit administrator hears an objection.',
    ),
    text(
      '没有账号也一样：支部书记可以打印您的档案、代录您的请求，并把纸面结果交给您。',
      'Without an account too: the secretary prints your file, enters your request and hands you the answer on paper.',
    ),
  ],
  mine: text('打开我的档案', 'Open my file'),
  why: text('为什么', 'Why'),
  how: {
    about: text('逐条列在“我的档案”', 'told entry by entry in your file'),
    acted: text('在“我的档案”里列出次数和时间', 'told by number and time in your file'),
    'signs-in': text('在“我的档案”里列出数量', 'told by number in your file'),
    trail: text('列在“谁看过、改过我的档案”', 'told under who opened or changed it'),
    sealed: text('加密，不能按人检索', 'sealed; cannot be searched by person'),
  },
  others: text('不登记个人的数据表', 'Tables that name nobody'),
} as const;
