import { type Text, text } from '../../kernel/text.ts';

export const grantWords = {
  title: text('授权', 'Grants'),
  about: text(
    '谁在哪个单位有什么权限。每项授权都由两个人办理：一个人申请，另一个人批准；没有人能给自己授权。',
    'Who may do what where. Every grant takes two people: one asks, another approves; nobody grants anything to themselves.',
  ),
  ask: text('申请授权', 'Ask for a grant'),
  askAbout: text(
    '填好后由另一位有权人员批准才生效。生效当天起算，到期自动失效。',
    'It takes effect once a second person approves it, and ends by itself on its last day.',
  ),
  open: text('待办理', 'To be decided'),
  openAbout: text(
    '批准前请核对是不是本人、是不是确有需要。',
    'Before you approve: is it the right person, and needed?',
  ),
  openNone: text('没有待办理的申请', 'Nothing waits for a decision'),
  given: text('现有授权', 'In force'),
  givenNone: text('还没有授权', 'Nothing has been granted'),
  past: text('已驳回、已终止', 'Refused or ended'),
  who: text('人员', 'Person'),
  noName: text('（未开通账号的人员）', '(person without an account)'),
  role: text('角色', 'Role'),
  unit: text('单位', 'Unit'),
  from: text('从哪一天起', 'From'),
  to: text('到哪一天止（可不填）', 'Up to and including (optional)'),
  toHelp: text('不填就一直有效，直到终止。', 'Without it the grant stands until it is ended.'),
  last: text('最后一天', 'Last day'),
  lastHelp: (days: number) =>
    text(
      `这个角色必须写明最后一天，最长 ${days} 天，过了这一天自动失效；只为此开通的账号从此不能登录。`,
      `This role ends on a day, ${days} days ahead at most; an account that was opened for it alone ends too.`,
    ),
  opened: text('看过、带出过什么', 'What was opened or taken out'),
  openedAbout: text(
    '按这项授权看过的活动记录、检查结果和完成情况，带出过的名册，最近的在前。只有申请人和批准人看得到这份清单。',
    'Records, findings and completion that were opened and rosters that were taken out under this grant, the latest first. Only the two who gave it see this list.',
  ),
  openedNone: text('还没有打开过任何内容', 'Nothing has been opened yet'),
  wholeReach: text('全部授权单位', 'all units of the grant'),
  reason: text('理由', 'Reason'),
  approve: text('批准', 'Approve'),
  refuse: text('驳回', 'Refuse'),
  end: text('终止', 'End'),
  system: text('系统初始化', 'the set-up'),
  asked: text('申请', 'asked'),
  approved: text('批准', 'approved'),
  ownAsk: text('您申请的，须由另一人批准', 'You asked: somebody else approves'),
  sure: {
    approve: text('批准这项授权？', 'Approve this grant?'),
    refuse: text('驳回这项申请？', 'Refuse this request?'),
    end: text('终止这项授权？', 'End this grant?'),
  },
  sureAbout: text(
    '此人会立即退出登录，重新登录后按新的权限。',
    'The person is signed out at once and signs in with the new rights.',
  ),
  pick: text('选择人员', 'Choose a person'),
  pickNone: text(
    '这里没有可选的人。请由能看到名册的人员申请。',
    'Nobody to choose from here. Let somebody ask who sees the roster.',
  ),
} as const;

export const stateNames: Readonly<Record<'requested' | 'granted' | 'refused' | 'ended', Text>> = {
  requested: text('待批准', 'asked for'),
  granted: text('有效', 'in force'),
  refused: text('已驳回', 'refused'),
  ended: text('已终止', 'ended'),
};

export const mayWords = {
  title: text('权限查询', 'Who may what'),
  about: text(
    '问一句“这个人能不能在那里做这件事”，系统按规则回答，并说出是哪一条。',
    'Ask whether a person may do something somewhere; the answer names its rule.',
  ),
  who: text('谁', 'Who'),
  what: text('做什么', 'Does what'),
  where: text('在哪个单位', 'In which unit'),
  pickWhat: text('选择事项', 'Choose what'),
  wait: text('选好人员、事项和单位后显示答案。', 'The answer shows once all three are chosen.'),
  yes: text('可以', 'Yes'),
  no: text('不可以', 'No'),
} as const;

export const accountWords = {
  title: text('账号', 'Accounts'),
  about: text(
    '系统管理员开通、停用账号，重发激活码；安全管理员打印口令表、解除动态口令。账号只是登录用的；能看什么、做什么，由授权决定。',
    'The system administrator opens and closes accounts and issues codes, the security administrator prints sheets of codes and removes second factors. An account only signs in; what it may do is decided by grants.',
  ),
  create: text('开通账号', 'Open an account'),
  createAbout: text(
    '开通后得到一次性激活码，请打印密封交给本人；本人用它设置密码。',
    'You get a one-time code: print it, seal it, hand it to the person, who sets a password with it.',
  ),
  person: text('给谁开通', 'For whom'),
  personHelp: text(
    '列出的是已经申请过授权、还没有账号的人员。',
    'People for whom a grant was asked and who have no account yet.',
  ),
  username: text('用户名', 'User name'),
  usernameHelp: text(
    '建议用警号或姓名拼音。',
    'The police number or the name in pinyin, for example.',
  ),
  code: text('一次性激活码', 'One-time code'),
  codeTitle: text('激活码只显示这一次', 'The code is shown only once'),
  codeAbout: text(
    '关闭后再也看不到。请现在打印，密封后当面交给本人。',
    'It cannot be seen again. Print it now and hand it over in person, sealed.',
  ),
  codeHow: text(
    '请在登录页点“我有一次性激活码”，填写激活码和自己的新密码。',
    'On the sign-in page choose “I have a one-time code”; enter it and a new password.',
  ),
  done: text('已经打印或抄下', 'Printed or written down'),
  name: text('姓名', 'Name'),
  state: text('状态', 'State'),
  second: text('动态口令', 'Second factor'),
  last: text('最近登录', 'Last sign-in'),
  never: text('从未', 'never'),
  disable: text('停用', 'Close'),
  disableSure: text('停用这个账号？', 'Close this account?'),
  disableAbout: text(
    '停用后立即退出登录，不能再登录；以前的记录都还在。',
    'The person is signed out at once and cannot come back; what was recorded stays.',
  ),
  enable: text('恢复', 'Reopen'),
  enableSure: text('恢复这个账号？', 'Reopen this account?'),
  enableAbout: text(
    '恢复后仍用原来的密码登录；权限以现有授权为准。',
    'The old password signs in again; what it may do is decided by its grants.',
  ),
  renew: text('新激活码', 'New code'),
  renewSure: text('重发激活码？', 'Issue a new one-time code?'),
  renewAbout: text(
    '忘记密码时用。原密码在激活码用掉之前仍然有效；请核实是本人，再当面交给他。',
    'For a forgotten password. The old one holds until the code is used; make sure who asks, and hand it over in person.',
  ),
  sheet: text('打印口令表', 'Print a sheet'),
  sheetSure: text('打印一次性口令表？', 'Print a sheet of one-time codes?'),
  sheetAbout: text(
    '给不能用手机的人，或口令表、手机丢了的人。旧表立即作废，此人退出登录；从此登录要密码和表上的口令。表由您密封交给本人；您没有他的密码，一个人登录不了。',
    'For whoever may not use a phone, or lost it or the sheet. The old sheet ends and the person is signed out; from now on signing in takes the password and a code. Hand it over sealed: without the password it opens nothing.',
  ),
  unbind: text('解除动态口令', 'Remove second factor'),
  unbindSure: text('解除动态口令？', 'Remove the second factor?'),
  unbindAbout: text(
    '手机丢失或更换时用。此人立即退出登录，下次登录须重新绑定。密码由系统管理员管，动态口令由安全管理员管：绑定了动态口令的账号，任何一人都不能单独接管。',
    'For a lost or new phone. The person is signed out at once and enrols anew. Codes for passwords are the other administrator’s: an account with a second factor is never taken over by one of them alone.',
  ),
  viewAs: text('看界面', 'See pages'),
  viewAsSure: text('查看此人的界面？', 'See the pages of'),
  viewAsAbout: text(
    '用于帮人找菜单和按钮：看到的页面、菜单、按钮与本人相同，内容全部为空。这次查看会留痕，本人在“我的档案”里看得到。',
    'To help with menus and buttons: pages are those of the person, with nothing on them. It leaves a line, which the person sees in the own file.',
  ),
  find: text('按姓名或用户名查找', 'Find by name or user name'),
} as const;

export const slipWords = {
  title: text('批量开通', 'Open a whole unit'),
  about: text(
    '为一个单位名册上的人一次开通账号，每人一张激活条：裁开、密封、当面交给本人。激活码只印在纸上，这里和系统里都不留；7 天内有效，用一次作废。',
    'Accounts for everybody on a unit’s roster at once, a strip for each: cut, seal, hand over in person. The codes stand on the paper alone; they hold for 7 days and work once.',
  ),
  unit: text('哪个单位', 'Which unit'),
  unitHelp: text(
    '只含这个单位自己名册上的人，不含下级。',
    'Its own roster only, nothing below it.',
  ),
  whom: text('给谁', 'For whom'),
  without: (count: number) => text(`还没有账号的 ${count} 人`, `${count} who have no account yet`),
  unopened: (count: number) =>
    text(
      `开通了还没启用的 ${count} 人（重印，旧激活码作废）`,
      `${count} whose account was never opened (new codes, the old ones end)`,
    ),
  names: text(
    '用户名用警号，没有警号的用姓名；本人启用时可以换。',
    'The police number becomes the user name, else the name; the owner may choose another.',
  ),
  format: text('格式', 'Format'),
  nobody: text(
    '这个单位的人都已经有账号并启用了。',
    'Everybody of this unit has an account and has opened it.',
  ),
  run: text('开通并下载', 'Open and download'),
  made: text(
    '已生成，见浏览器的下载。请立即打印，打印后删除文件。',
    'Made: see the downloads of the browser. Print it now and delete the file.',
  ),
} as const;

export const accountStates: Readonly<Record<'invited' | 'active' | 'disabled', Text>> = {
  invited: text('待启用', 'invited'),
  active: text('使用中', 'active'),
  disabled: text('已停用', 'closed'),
};
