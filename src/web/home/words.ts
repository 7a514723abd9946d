import { type Text, text } from '../../kernel/text.ts';

export const homeWords = {
  title: text('首页', 'Home'),
  wrong: text('需要处理的问题', 'What is wrong'),
  wrongAbout: text('按轻重排列，最多列五条。', 'Worst first, at most five.'),
  waived: (count: number) => text(`另有 ${count} 条已豁免`, `${count} more are waived`),
  all: (count: number) => text(`查看全部 ${count} 条`, `All ${count}`),
  fine: text('现在没有发现问题', 'Nothing is wrong now'),
  fineAbout: text(
    '规则每次打开时按库中的记录重新计算。',
    'The rules are worked out anew from the records each time.',
  ),
  todo: text('待办', 'To do'),
  returned: (count: number) =>
    text(`${count} 条记录被退回，请补正`, `${count} records were returned: put them right`),
  overdue: (count: number) =>
    text(
      `${count} 项决议已到期，请反馈落实`,
      `${count} resolutions are overdue: say what came of them`,
    ),
  unfinished: (count: number) =>
    text(
      `${count} 次活动日子已过，记录还没有定稿`,
      `${count} gatherings are past their day: finish their records`,
    ),
  corrections: (count: number) =>
    text(`${count} 件更正请求待答复`, `${count} requests to correct wait for an answer`),
  ending: (name: Text, count: number) =>
    text(
      `${count} 件${name.zh}的影响期30天内届满或已届满，请办理期满手续`,
      `${count} of “${name.en}”: the time is over within 30 days, or is over`,
    ),
  reports: (count: number) =>
    text(`${count} 份月通报可以上报`, `${count} monthly reports may go up`),
  named: text('月通报中本单位的缺项', 'Gaps of your units in a monthly report'),
  waiting: (count: number) =>
    text(
      count < 100 ? `${count} 条记录待审核` : '100 条以上记录待审核',
      count < 100 ? `${count} records wait for your review` : 'over 100 records wait for a review',
    ),
  gatherings: text('最近的活动', 'Last gatherings'),
  noGatherings: text('还没有活动记录', 'No gathering has been recorded'),
  noGatheringsWrite: text(
    '开过会后在这里登记一次，考勤、纪要和检查都由这一条记录产生。',
    'Record a meeting here once; attendance, minutes and checks follow from it.',
  ),
  noGatheringsRead: text(
    '支部登记活动后会列在这里。',
    'They are listed once a branch records one.',
  ),
  record: text('登记一次会议', 'Record a meeting'),
  nobody: text('名册还是空的', 'The roster is empty'),
  nobodyImport: text(
    '把单位现有的 Excel 党员名册导入即可，不用重新录入；导入前可以逐行核对，导入后可以撤销。',
    'Import the Excel roster that you have; every line is shown before, and it can be undone after.',
  ),
  import: text('导入名册', 'Import a roster'),
  draftOne: text('起草一份记录', 'Draft a record'),
  completion: text('完成情况', 'Completion'),
  tree: text('查看组织', 'Open the tree'),
  counts: (units: number, members: number) =>
    text(`${units} 个组织，${members} 名党员`, `${units} units, ${members} members`),
  units: (units: number) => text(`${units} 个组织`, `${units} units`),
  mine: text('我能做什么', 'What I can do here'),
  ownFile: text('我的档案', 'My file'),
  ownFileAbout: text(
    '关于您本人的全部登记、谁看过、怎样更正，都在“我的档案”里；也可以向所在支部口头或书面提出。',
    'All that is held about you, who looked, and how to have it corrected; you may also ask your branch by word or on paper.',
  ),
  shortcuts: text('常用', 'Shortcuts'),
  grants: text('办理授权', 'Grants'),
  accounts: text('开通或停用账号', 'Open or close accounts'),
  audit: text('查看审计记录', 'Read the audit'),
  attended: (attended: number, expected: number) =>
    text(`应到 ${expected}，实到 ${attended}`, `${attended} of ${expected}`),
  draft: text('草稿', 'draft'),
  withdrawn: text('已撤回', 'withdrawn'),
  recorded: text('已登记', 'recorded'),
} as const;

export const profileWords = {
  title: text('密码规则', 'Rules of passwords'),
  names: {
    default: text('默认', 'default'),
    mlps3: text('等保三级', 'MLPS level 3'),
  },
  means: {
    default: text(
      '至少 12 个字，拒绝常见密码和单位名称；不要求字符种类，不定期更换（OWASP ASVS 5.0）。',
      '12 characters or more, no common ones, no names of the bureau; no kinds of characters, no expiry (OWASP ASVS 5.0).',
    ),
    mlps3: text(
      '在默认规则之外，至少用三类字符，每 90 天更换一次（GB/T 22239-2019 三级测评会检查）。',
      'The default ones, with three kinds of characters and a new password every 90 days, as an assessment by GB/T 22239-2019 level 3 asks.',
    ),
  },
  effect: {
    default: text(
      '以后设置密码按默认规则；已经设好的密码不受影响。',
      'New passwords follow the default rules; those that are set stay.',
    ),
    mlps3: text(
      '已经满 90 天的密码，下次登录时必须更换；其他密码到期再换。',
      'Whose password is 90 days old sets a new one at the next sign-in; the others when theirs is.',
    ),
  },
  change: text('改为', 'Change to'),
  sure: text('确定', 'Change'),
} as const;

export const statusWords = {
  title: text('系统状态', 'System status'),
  about: text(
    '供系统管理员核对；不含业务数据。',
    'For the system administrator; holds no business data.',
  ),
  version: text('版本', 'Version'),
  database: text('数据库', 'Database'),
  embedded: text('内置（本机）', 'embedded (this machine)'),
  external: text('外部', 'external'),
  settings: text('数据库保全设置', 'Durability settings of the database'),
  catalogue: text('制度目录', 'Catalogue'),
  same: text('与本页一致', 'equal to this page'),
  differs: text('与本页不一致，请重新载入', 'differs from this page: reload'),
  demo: text('演示数据', 'Demonstration data'),
  clock: text('服务器与数据库的时钟', 'Clocks of server and database'),
  clocksAgree: (most: number) =>
    text(`相差不超过${most}秒`, `within ${most} seconds of each other`),
  clocksDiffer: (by: number, how: 'ahead' | 'behind') =>
    text(
      `服务器时钟比数据库${how === 'ahead' ? '快' : '慢'}${by}秒，请检查两台机器的对时；记录时间以数据库为准`,
      `the server’s clock is ${by} seconds ${how === 'ahead' ? 'ahead of' : 'behind'} the database’s: check who keeps the time of both; records bear the database’s`,
    ),
  certificates: text('数字证书', 'Certificates'),
  certificateField: (field: string) =>
    text(`已启用，警号取自 ${field}`, `set up; the police number is read from ${field}`),
  signOn: text('单点登录', 'Single sign-on'),
  issuer: (issuer: string) =>
    text(`${issuer}；第二重验证由本系统要求`, `${issuer}; second factors are asked for here`),
  issuerProvesTwo: (issuer: string) =>
    text(`${issuer}；平台已做双因素验证的不再要求`, `${issuer}; its word for two factors is taken`),
  notSetUp: (variable: string) => text(`没有启用（${variable}）`, `not set up (${variable})`),
  secondPlace: text('审计检查点的第二存放处', 'Second place of the audit trail'),
  noSecondPlace: text('没有设置（GENJI_SECOND_PLACE）', 'none is set up (GENJI_SECOND_PLACE)'),
  secondAgrees: text('一致', 'agrees'),
  secondDiffers: text(
    '不一致，请立即报告审计管理员',
    'differs: tell the audit administrator at once',
  ),
  secondAway: text('联系不上，正在重试', 'does not answer; it is tried again'),
} as const;
