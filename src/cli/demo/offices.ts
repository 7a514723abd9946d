import type { IsoDate } from '../../kernel/date.ts';
import { carryOut } from '../../store/effects.ts';
import type { Tx } from '../../store/transaction.ts';
import { type Filled, numberOf } from './filled.ts';
import { type DemoUnit, demoTree } from './tree.ts';

const seats = [
  'secretary',
  'deputy-secretary',
  'organisation-member',
  'publicity-member',
  'discipline-member',
] as const;

/** Leaders of groups stand behind the committee; the first group takes every even place. */
export const firstLeader = 6;
const groupNames = ['g1', 'g2'] as const;

/** From seven members on a branch has a committee; a smaller one is led by its secretary. */
const committeeFrom = 7;
const elected: IsoDate = '2025-03-10';
const termEndsOn: IsoDate = '2028-03-10';

/** How many places of a roster, from the first on, are of people in office. */
export function officesOf({ people = 0 }: DemoUnit): number {
  return people < committeeFrom ? 1 : firstLeader + groupNames.length;
}

/** The first people of the roster make up the branch committee and lead the groups. */
export async function seatBranch(tx: Tx, filled: Filled, unit: DemoUnit): Promise<void> {
  const isSmall = (unit.people ?? 0) < committeeFrom;
  const body = isSmall ? null : 'branch-committee';
  const posts = isSmall ? seats.slice(0, 1) : seats;
  const people = filled.people.get(unit.key) ?? [];
  for (const [i, post] of posts.entries()) {
    await appoint(tx, filled, unit.key, people[i], { post, body, termEndsOn });
  }
  for (const [i, name] of groupNames.entries()) {
    const group = `${unit.key}-${name}`;
    if (!filled.units.has(group)) continue;
    await appoint(tx, filled, group, people[firstLeader + i], { post: 'group-leader' });
  }
}

/** Committees above the branches: people of their first branch, one of them for discipline. */
export async function seatCommittees(tx: Tx, filled: Filled): Promise<void> {
  const above = ['unit-committee', 'organ-committee', 'bureau-committee'];
  for (const unit of demoTree().filter(({ kind }) => above.includes(kind))) {
    const people = filled.people.get(unit.key === 'bureau' ? 'organ-1' : `${unit.key}-0`) ?? [];
    const first = firstLeader + groupNames.length + (unit.key === 'bureau' ? 3 : 0);
    for (const [i, post] of (
      ['secretary', 'deputy-secretary', 'discipline-member'] as const
    ).entries()) {
      await appoint(tx, filled, unit.key, people[first + i], { post, body: 'committee-team' });
    }
  }
}

interface Post {
  readonly post: string;
  readonly body?: string | null;
  readonly termEndsOn?: IsoDate;
}

async function appoint(
  tx: Tx,
  filled: Filled,
  key: string,
  someone: { readonly who: string; readonly name: string } | undefined,
  post: Post,
): Promise<void> {
  if (someone === undefined) return;
  const unit = numberOf(filled, key);
  const { who, name } = someone;
  const act = { on: elected, documentNo: `临公党〔2025〕${unit}号` };
  await carryOut(tx, act, { effect: 'appoint', unit, who, name, ...post });
}
