import { text } from '../../kernel/text.ts';

/** From so few codes on, whoever signs in is told to print the next sheet. */
export const fewCodes = 5;

export const sheetWords = {
  title: text('口令表', 'Sheet of codes'),
  how: text(
    '每个口令只能登录一次，用一个划掉一个。随身保管，不要和密码写在一起，不要存在电脑里；丢了请立即告诉安全管理员。',
    'Each code signs in once: cross it out when it is used. Keep the sheet on you, never beside the password, never on a computer; if it is lost, tell the security administrator at once.',
  ),
  whose: text('用户名', 'User name'),
  printedAt: text('打印时间', 'Printed'),
  print: text('打印口令表', 'Print the sheet'),
  once: text('口令表只显示这一次', 'The sheet is shown only now'),
  kept: text('已经打印或抄下', 'Printed or written down'),
  crossTitle: (number: number) =>
    text(`请划掉口令表上的第 ${number} 号口令`, `Cross out code ${number} of your sheet`),
  left: (left: number) => text(`还剩 ${left} 个没有用过。`, `${left} are left.`),
  few: (left: number) =>
    text(
      `口令表只剩 ${left} 个口令，用完就登录不了。`,
      `Your sheet has ${left} codes left; without one you cannot sign in.`,
    ),
  next: text('请到“我的账号”打印新表。', 'Print a new one under “My account”.'),
  goOn: text('继续', 'Go on'),
  about: text(
    '不能带手机的场所，用纸上的一次性口令代替动态口令。打印新表，旧表立即作废。',
    'Where no phone is allowed, one-time codes on paper stand for the authenticator. A new sheet ends the old one at once.',
  ),
  none: text('还没有口令表。', 'No sheet yet.'),
  unasked: text(
    '您的职责登录时只要密码，用不着口令表。',
    'Your roles sign in by password alone; no sheet is needed.',
  ),
  byOther: text('由安全管理员打印', 'printed by the security administrator'),
  used: (numbers: readonly number[]) =>
    text(
      `已用：第 ${numbers.join('、')} 号。有不是您本人用的，请立即打印新表并告诉安全管理员。`,
      `Used: ${numbers.join(', ')}. If one was not you, print a new sheet and tell the security administrator.`,
    ),
  renew: text('打印新口令表', 'Print a new sheet'),
  password: text('现在的密码', 'Current password'),
} as const;
