import { text } from '../../kernel/text.ts';

export const shellWords = {
  viewing: (name: string) =>
    text(
      `正在查看“${name}”的界面：菜单、页面和按钮与本人相同，没有任何内容，也不能办理。本人会看到这次查看。`,
      `These are the pages of “${name}”: the same menus, pages and buttons, no content, and nothing is done from here. The person sees that you looked.`,
    ),
  leaveView: text('退出界面查看', 'Leave these pages'),
  skip: text('跳到正文', 'Skip to the content'),
  menu: text('菜单', 'Menu'),
  navigation: text('主导航', 'Main navigation'),
  search: text('查找人员（按 / 键）', 'Find a person (press /)'),
  searchLabel: text('查找人员', 'Find a person'),
  language: text('English', '中文'),
  upTo: text('到', 'until'),
  signOut: text('退出', 'Sign out'),
  businessDay: text('业务日期', 'Business day'),
  demo: text(
    '演示环境：单位和人员都是虚构的，请勿录入真实信息。',
    'Demonstration: units and people are invented. Do not enter real information.',
  ),
  stale: text(
    '系统已更新，本页的规则是旧的。请先保存正在填写的内容，再重新载入。',
    'The system was updated and this page holds older rules. Save what you are writing, then reload.',
  ),
  offline: text(
    '网络已断开。已填写的内容留在本页，恢复后再保存。',
    'The network is gone. What you typed stays here; save it when the network is back.',
  ),
  daily: text('日常', 'Daily work'),
  manage: text('管理', 'Administration'),
  own: text('本人', 'Own'),
  again: text('请重新登录', 'Sign in again'),
  againAbout: text(
    '登录已过期。重新登录后继续，本页已填写的内容都在。',
    'The session ended. Sign in to go on; everything on this page is kept.',
  ),
  other: text(
    '登录的是另一个账号，为避免记到他人名下，页面将重新载入。',
    'This is another account. The page reloads, so that nothing is recorded under the wrong name.',
  ),
} as const;
