import { v7 as uuidv7 } from 'uuid';
import { addDays, type IsoDate } from '../../kernel/date.ts';
import { carryOut } from '../../store/effects.ts';
import { grantAtFirstRun } from '../../store/grant.ts';
import type { Tx } from '../../store/transaction.ts';
import { type Filled, memberOf, numberOf } from './filled.ts';
import { electedOn, firstLeader } from './offices.ts';

/** Who gets an account, in which role, on which unit; `n` is the place on that unit's roster. */
const accounts = [
  { role: 'system-admin', unit: 'bureau', username: 'xitong', name: '韦安平' },
  { role: 'security-admin', unit: 'bureau', username: 'anquan', name: '骆守正' },
  // Whoever asks for a grant never approves it.
  { role: 'security-admin', unit: 'bureau', username: 'anquan2', name: '骆安宁' },
  { role: 'audit-admin', unit: 'bureau', username: 'shenji', name: '凌知明' },
  { role: 'political-department', unit: 'bureau', username: 'zhengzhibu', from: 'organ-1' },
  { role: 'political-department', unit: 'bureau', username: 'zhengzhibu2', from: 'organ-3' },
  { role: 'auditor', unit: 'bureau', username: 'jijian', from: 'organ-2' },
  // Lasts three days at most, and helps only somebody who exports rosters anyway.
  {
    ...{ role: 'bulk-exporter', unit: 'bureau', username: 'daochu', from: 'organ-4', days: 3 },
    beside: 'political-department',
  },
  { role: 'unit-cadre', unit: 'unit-0', username: 'dangwu', from: 'unit-0-0' },
  { role: 'branch-secretary', unit: 'unit-0-1', username: 'shuji', from: 'unit-0-1' },
  { role: 'branch-secretary', unit: 'unit-1-1', username: 'shuji2', from: 'unit-1-1' },
  // Of a branch so small that it has no committee.
  { role: 'branch-secretary', unit: 'organ-joint', username: 'shuji3', from: 'organ-joint' },
  { role: 'group-leader', unit: 'unit-0-1-g1', username: 'zuzhang', from: 'unit-0-1' },
  { role: 'political-reviewer', unit: 'unit-0', username: 'zhengshen', name: '沈慎之' },
  { role: 'discipline-keeper', unit: 'unit-0', username: 'jiwei', name: '严守明' },
  { role: 'recorder', unit: 'unit-0-1', username: 'jilu', name: '苏文秀' },
  { role: 'inspector', unit: 'unit-0', username: 'jiancha', name: '柳明川', days: 30 },
  { role: 'member', unit: 'unit-0-1', username: 'dangyuan', from: 'unit-0-1' },
] as const;

/** Roles of which somebody has an account. */
export const accountRoles = accounts.map(({ role }) => role);

/** Names under which the people of the demo sign in. */
export const usernames = accounts.map(({ username }) => username);

export interface Wanted {
  readonly role: string;
  readonly person: string;
  readonly username: string;
  readonly secondFactor: boolean;
  /** Last day of the role. */
  readonly until: IsoDate | null;
}

/** Grants every role; who holds it is to get an account. */
export async function grantRoles(tx: Tx, filled: Filled): Promise<Wanted[]> {
  const wanted: Wanted[] = [];
  for (const account of accounts) wanted.push(await holder(tx, filled, account));
  return wanted;
}

async function holder(tx: Tx, filled: Filled, account: (typeof accounts)[number]): Promise<Wanted> {
  const { role, username } = account;
  const unit = numberOf(filled, account.unit);
  const { today } = tx.access;
  const lasts = 'days' in account ? { from: today, to: addDays(today, account.days) } : null;
  const from = electedOn(today);
  const { who: person, name } =
    'from' in account
      ? memberOf(filled, account.from, placeOnRoster(role))
      : await outsider(tx, unit, from, account.name);
  const business = role !== 'member';
  if (business) {
    const days = lasts ?? { from, to: null };
    const grant = { person, name, unit, reason: '演示' };
    await grantAtFirstRun(tx, { ...grant, role, ...days });
    if ('beside' in account) {
      await grantAtFirstRun(tx, { ...grant, role: account.beside, from, to: null });
    }
  }
  const until = lasts === null ? null : addDays(lasts.to, -1);
  return { role, person, username, secondFactor: business, until };
}

/** Secretaries hold the first place, leaders of groups follow the committee. */
function placeOnRoster(role: string): number {
  return role === 'group-leader' ? firstLeader : role === 'member' ? 9 : 0;
}

/** Administrators, reviewer, recorder and inspector are no members: the bureau only knows them. */
async function outsider(tx: Tx, unit: number, on: IsoDate, name: string) {
  const who = uuidv7();
  const line = { unit, name, standing: 'known' } as const;
  const person = { name, idNumberState: 'absent' };
  await carryOut(tx, { on }, { effect: 'enrol', who, person, line });
  return { who, name };
}
