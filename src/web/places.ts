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
  { to: '/roster', name: text('名册', 'Roster'), needs: ['roster.read'], group: 'daily' },
  { to: '/account', name: text('我的账号', 'My account'), needs: [], group: 'own' },
  { to: '/status', name: text('系统状态', 'System status'), needs: [], group: 'own' },
];
