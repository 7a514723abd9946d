import { text } from '../../kernel/text.ts';
import type { PersonTable } from './register.ts';
import { kept, seen } from './terms.ts';

const signIn = text(
  '登录和防止冒用。',
  'Signing in, and keeping others from doing so in your name.',
);
const signs = (table: string, column: string, zh: string, en: string): PersonTable => ({
  ...{ table, part: 'account', purpose: signIn, seenBy: seen.account, kept: kept.account },
  columns: [{ column, how: 'signs-in', title: text(zh, en) }],
});

/** Grants, the account and everything that hangs on it, and the trail. */
export const tablesOfAccounts: readonly PersonTable[] = [
  {
    table: 'genji.role_grant',
    part: 'account',
    purpose: text(
      '您在本系统能做什么，由谁申请、谁批准。',
      'What you may do here, who asked for it and who approved.',
    ),
    seenBy: seen.grants,
    kept: kept.undecided,
    columns: [
      { column: 'person', how: 'about', title: text('授权', 'Grant') },
      {
        column: 'requested_by',
        how: 'acted',
        title: text('我申请的授权', 'grants that I asked for'),
        part: 'acts',
      },
      {
        column: 'approved_by',
        how: 'acted',
        title: text('我批准的授权', 'grants that I approved'),
        part: 'acts',
      },
      {
        column: 'refused_by',
        how: 'acted',
        title: text('我驳回的授权', 'grants that I refused'),
        part: 'acts',
      },
      {
        column: 'ended_by',
        how: 'acted',
        title: text('我终止的授权', 'grants that I ended'),
        part: 'acts',
      },
    ],
  },
  {
    table: 'genji.emergency_review',
    part: 'acts',
    purpose: text(
      '应急查看之后由谁审核、结论是什么。',
      'Who looked through what was read in need, and what was found.',
    ),
    seenBy: seen.grants,
    kept: kept.undecided,
    columns: [
      {
        column: 'actor',
        how: 'acted',
        title: text('我审核的应急查看', 'readings in need that I reviewed'),
      },
    ],
  },
  {
    table: 'genji.calendar_link',
    part: 'account',
    purpose: text(
      '让您自己的日历程序读取通知；只存链接的散列。',
      'Lets your own calendar follow notices; only a hash of the link is kept.',
    ),
    seenBy: seen.own,
    kept: kept.ended,
    columns: [{ column: 'person', how: 'about', title: text('日历订阅链接', 'Calendar link') }],
  },
  {
    table: 'genji.saved_filter',
    part: 'account',
    purpose: text('您存下的名册筛选。', 'Searches of the roster that you saved.'),
    seenBy: seen.own,
    kept: kept.ended,
    columns: [{ column: 'person', how: 'about', title: text('存下的筛选', 'Saved search') }],
  },
  {
    table: 'genji.audit_event',
    part: 'acts',
    purpose: text(
      '谁在什么时候做了什么，包括谁打开过您的档案。',
      'Who did what and when, who opened your file included.',
    ),
    seenBy: seen.audit,
    kept: kept.trail,
    columns: [
      { column: 'actor', how: 'acted', title: text('我的操作留痕', 'traces of what I did') },
      {
        column: 'object_id',
        how: 'trail',
        title: text('关于我的档案的留痕', 'traces about my file'),
      },
      {
        column: 'detail',
        how: 'trail',
        title: text('账号开通的留痕', 'that an account was opened'),
      },
    ],
  },
  signs('account.account', 'person', '账号', 'account'),
  {
    ...signs('account.session', 'person', '登录', 'sessions'),
    kept: kept.sessions,
  },
  signs(
    'account.credential',
    'account',
    '密码（只存散列）、单点登录的绑定',
    'password, as a hash only, and the binding of single sign-on',
  ),
  signs('account.second_factor', 'account', '动态口令（加密）', 'second factor, sealed'),
  signs('account.totp_step', 'account', '动态口令用过的一步', 'last step of the second factor'),
  signs('account.device', 'account', '用过的浏览器（散列）', 'browsers used, as a hash'),
  signs('account.attempt', 'account', '登录尝试', 'tries to sign in'),
  signs('account.proof', 'account', '出示过的证书和单点登录', 'certificates and sign-ons shown'),
  {
    ...signs(
      'account.activation_code',
      'account',
      '启用码（只存散列）',
      'one-time codes, as a hash',
    ),
    columns: [
      {
        column: 'account',
        how: 'signs-in',
        title: text('启用码（只存散列）', 'one-time codes, as a hash'),
      },
      {
        column: 'issued_by',
        how: 'signs-in',
        title: text('我发放的启用码', 'one-time codes that I issued'),
      },
    ],
  },
  {
    ...signs('account.code_sheet', 'account', '口令表（只存散列）', 'sheets of codes, as a hash'),
    columns: [
      {
        column: 'account',
        how: 'signs-in',
        title: text('口令表（只存散列）', 'sheets of codes, as a hash'),
      },
      {
        column: 'issued_by',
        how: 'signs-in',
        title: text('我打印的口令表', 'sheets of codes that I printed'),
      },
    ],
  },
];
