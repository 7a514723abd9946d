import { type Text, text } from '../kernel/text.ts';

/** Where the side navigation leads: to whoever one of the permissions reaches anything for. */
export interface Place {
  readonly to: string;
  readonly name: Text;
  readonly needs: readonly string[];
  readonly group: 'daily' | 'manage' | 'own';
}

export const places: readonly Place[] = [
  { to: '/', name: text('首页', 'Home'), needs: [], group: 'daily' },
  { to: '/units', name: text('组织', 'Units'), needs: [], group: 'daily' },
  {
    to: '/drafts',
    name: text('待写记录', 'To write up'),
    needs: ['activity.draft'],
    group: 'daily',
  },
  { to: '/roster', name: text('名册', 'Roster'), needs: ['roster.read'], group: 'daily' },
  { to: '/gatherings', name: text('活动', 'Gatherings'), needs: ['activity.read'], group: 'daily' },
  { to: '/calendar', name: text('日历', 'Calendar'), needs: ['activity.read'], group: 'daily' },
  {
    to: '/resolutions',
    name: text('决议落实', 'Resolutions'),
    needs: ['activity.read'],
    group: 'daily',
  },
  { to: '/reviews', name: text('审核', 'Review'), needs: ['activity.read'], group: 'daily' },
  {
    to: '/cases',
    name: text('办理事项', 'Cases'),
    needs: ['case.read', 'case.review', 'case.discipline'],
    group: 'daily',
  },
  { to: '/books', name: text('账簿', 'Books'), needs: ['ledger.read'], group: 'daily' },
  {
    to: '/completion',
    name: text('完成情况', 'Completion'),
    needs: ['activity.read'],
    group: 'daily',
  },
  { to: '/terms', name: text('换届', 'Elections'), needs: ['activity.read'], group: 'daily' },
  {
    to: '/reports',
    name: text('月通报', 'Monthly reports'),
    needs: ['activity.read'],
    group: 'daily',
  },
  { to: '/findings', name: text('检查', 'Findings'), needs: ['activity.read'], group: 'daily' },
  { to: '/imports', name: text('导入名册', 'Import'), needs: ['roster.write'], group: 'manage' },
  { to: '/duty', name: text('值班表', 'Duty table'), needs: ['roster.write'], group: 'manage' },
  {
    to: '/corrections',
    name: text('更正请求', 'Corrections'),
    needs: ['roster.write'],
    group: 'manage',
  },
  { to: '/settings', name: text('参数', 'Settings'), needs: ['activity.read'], group: 'manage' },
  {
    to: '/grants',
    name: text('授权', 'Grants'),
    needs: ['grant.manage', 'unit.write', 'account.manage'],
    group: 'manage',
  },
  {
    to: '/accounts',
    name: text('账号', 'Accounts'),
    needs: ['account.manage', 'grant.manage'],
    group: 'manage',
  },
  {
    to: '/may',
    name: text('权限查询', 'Who may what'),
    needs: ['grant.manage', 'audit.read'],
    group: 'manage',
  },
  {
    to: '/emergencies',
    name: text('应急查看', 'Reading in need'),
    needs: ['activity.read', 'roster.read', 'grant.manage', 'audit.read'],
    group: 'manage',
  },
  { to: '/audit', name: text('审计', 'Audit'), needs: ['audit.read'], group: 'manage' },
  { to: '/my-file', name: text('我的档案', 'My file'), needs: [], group: 'own' },
  { to: '/my-books', name: text('我的账目', 'My books'), needs: [], group: 'own' },
  { to: '/charter', name: text('登记了什么', 'What is kept'), needs: [], group: 'own' },
  { to: '/check', name: text('检查自己的台账', 'Check a workbook'), needs: [], group: 'own' },
  { to: '/account', name: text('我的账号', 'My account'), needs: [], group: 'own' },
  { to: '/status', name: text('系统状态', 'System status'), needs: [], group: 'own' },
];
