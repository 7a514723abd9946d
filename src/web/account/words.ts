import { text } from '../../kernel/text.ts';

export const signInWords = {
  title: text('登录', 'Sign in'),
  product: text('根基 · 公安机关党建工作系统', 'Genji · Party work of a public-security bureau'),
  username: text('用户名', 'User name'),
  password: text('密码', 'Password'),
  submit: text('登录', 'Sign in'),
  shared: text(
    '这是公用电脑：5 分钟没有操作就退出，不留痕迹',
    'Others use this computer too: out after 5 idle minutes, nothing is kept',
  ),
  oldPassword: text('密码已用满 90 天，请换一个', 'The password is 90 days old: choose a new one'),
  oldPasswordAbout: text(
    '本单位按等级保护要求每 90 天换一次密码。至少 12 个字，大写字母、小写字母、数字、其他字符（含汉字）至少用三类。',
    'This bureau asks for a new password every 90 days: 12 characters or more, of three kinds among capitals, small letters, digits and others.',
  ),
  code: text(
    '动态口令（验证器上的 6 位数字），或口令表上的一个口令',
    'Code of the authenticator (6 digits), or one from your sheet',
  ),
  codeAbout: text(
    '打开手机上的验证器，输入当前显示的数字；不带手机的，输入口令表上下一个没有划掉的口令。',
    'Type the digits that the authenticator on your phone shows now or, without a phone, the next code of your sheet that is not crossed out.',
  ),
  enrolTitle: text('设置第二重口令', 'Set up a second factor'),
  enrolAbout: text(
    '您的职责要求双因素登录：用手机验证器的动态口令，或用打印出来的一次性口令表，两样都可以用。',
    'Your role asks for a second factor: an authenticator on your phone or one-time codes on paper; both work.',
  ),
  enrolAgain: text(
    '请再输入一次密码，以便设置第二重口令。',
    'Type your password once more to set up a second factor.',
  ),
  noPhone: text(
    '用手机验证器扫描这个图形；不用手机的，跳过图形，只打印下面的口令表。',
    'Scan this with an authenticator on your phone; without a phone, skip it and print the sheet below.',
  ),
  firstCode: text(
    '验证器显示的 6 位数字，或口令表上的第 1 号口令',
    'The 6 digits of the authenticator, or code 1 of the sheet',
  ),
  secret: text('不能扫描时，手工输入这串字母', 'If you cannot scan, type these letters'),
  kept: text('我已打印或抄下口令表', 'I have printed or written down the sheet'),
  next: text('下一步', 'Next'),
  restart: text('重新输入用户名和密码', 'Start again with name and password'),
  activate: text('我有一次性激活码', 'I have a one-time code'),
  toSignIn: text('去登录', 'Go to sign in'),
  help: text(
    '没有账号或忘记密码，请向本单位系统管理员领取一次性激活码。没有账号不影响党员履行义务、行使权利：各项事务都有纸质办理方式。',
    'Without an account or a password, ask the system administrator for a one-time code. Nobody needs an account to be a member: everything can be done on paper.',
  ),
} as const;

export const activateWords = {
  title: text('用激活码设置密码', 'Set a password with a one-time code'),
  about: text(
    '激活码印在系统管理员交给您的纸上，只能用一次。',
    'The code stands on the paper that the system administrator gave you. It works once.',
  ),
  code: text('一次性激活码', 'One-time code'),
  username: text('用户名（想换一个时才填）', 'User name (only to choose another one)'),
  password: text('新密码，12 个字以上', 'New password, 12 characters or more'),
  again: text('再输入一次新密码', 'New password once more'),
  differs: text('两次输入的密码不一样。', 'The two passwords differ.'),
  submit: text('设置密码', 'Set the password'),
  done: (username: string) =>
    text(
      `密码已设置。您的用户名是：${username}`,
      `The password is set. Your user name is: ${username}`,
    ),
} as const;

export const setupWords = {
  title: text('首次启用', 'First run'),
  about: text(
    '写下单位全称和三名管理员的姓名。三人各管一摊、互相制约，不能是同一人；系统给每人一个一次性激活码。',
    'Give the full name of the bureau and of three administrators. They hold each other in check and are three people; each gets a one-time code.',
  ),
  bureau: text('单位全称，例如“某市公安局”', 'Full name of the bureau'),
  system: text('系统管理员：开通和停用账号', 'System administrator: opens and closes accounts'),
  security: text('安全管理员：管理授权', 'Security administrator: gives and ends grants'),
  audit: text('审计管理员：查看审计记录', 'Audit administrator: reads the audit'),
  same: text('三名管理员必须是三个人。', 'The three administrators must be three people.'),
  submit: text('生成激活码', 'Make the codes'),
  ready: text('请打印，裁开后分别交给三人', 'Print, cut and hand them to the three'),
  readyAbout: text(
    '激活码只显示这一次。每人用自己的激活码设置密码，再绑定验证器。',
    'The codes are shown only now. Each person sets a password with it and enrols an authenticator.',
  ),
  closed: text('本系统已经启用过。', 'This system has been set up already.'),
  code: text('一次性激活码', 'One-time code'),
  username: text('用户名', 'User name'),
} as const;

export const accountWords = {
  title: text('我的账号', 'My account'),
  roles: text('我的职责', 'My roles'),
  lastDay: text('最后一天', 'last day'),
  noRoles: text('还没有授权。', 'No grant yet.'),
  noRolesHelp: text(
    '请联系安全管理员：授权由两人办理，生效后重新登录即可。',
    'Ask the security administrator: two people give a grant; sign in again once it is in force.',
  ),
  sessions: text('我的登录', 'My sessions'),
  sessionsAbout: text(
    '您在这些电脑上处于登录状态。发现不认识的，请立即结束并修改密码。',
    'You are signed in on these computers. End one that you do not know at once, and change your password.',
  ),
  since: text('登录时间', 'Signed in'),
  seen: text('最近使用', 'Last used'),
  current: text('就是这里', 'this one'),
  end: text('结束', 'End'),
  password: text('修改密码', 'Change the password'),
  currentPassword: text('现在的密码', 'Current password'),
  changed: text(
    '密码已修改，其他电脑上的登录已全部结束。',
    'The password is changed; every other session has ended.',
  ),
  drift: (seconds: number) =>
    text(
      `上次登录时，手机时间比服务器${seconds < 0 ? '慢' : '快'}约 ${Math.abs(seconds)} 秒。差到一分钟就登录不了，请在手机上打开“自动设置时间”。`,
      `At the last sign-in the clock of your phone was about ${Math.abs(seconds)} s ${seconds < 0 ? 'slow' : 'fast'}. A minute off, no code fits: let the phone set its time by itself.`,
    ),
  limits: (minutes: number) =>
    text(
      `${minutes} 分钟没有操作会自动退出。`,
      `You are signed out after ${minutes} idle minutes.`,
    ),
} as const;
