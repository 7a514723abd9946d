import type { Period } from '../../kernel/period.ts';
import { intersection, overlaps } from '../../kernel/period.ts';
import { type Text, text } from '../../kernel/text.ts';
import type { Post } from './define.ts';
import { type OrgState, outside, unitIn } from './link.ts';
import type { OrgProblem } from './problems.ts';
import { unknownUnit } from './problems.ts';
import { treeOn } from './tree.ts';

/** `belongs`: the Party relation is here. `attends`: takes part here, belongs elsewhere. */
export interface Membership extends Period {
  readonly person: string;
  readonly unit: string;
  readonly group: string | null;
  readonly relation: 'belongs' | 'attends';
}

/** A post held in a unit over `[from, to)`. */
export interface Position extends Period {
  readonly person: string;
  readonly post: string;
  readonly unit: string;
}

/** What stands against a membership, given the person's others. */
export function checkMembership(
  state: OrgState,
  membership: Membership,
  others: readonly Membership[],
): OrgProblem[] {
  const unit = unitIn(state, membership.unit);
  if (unit === undefined) return [unknownUnit(membership.unit, 'unit')];
  return [
    ...outside(unit, membership, 'from'),
    ...roll(state, membership, unit.kind, unit.name),
    ...group(state, membership, unit.name),
    ...elsewhere(state, membership, others),
  ];
}

function roll(state: OrgState, { relation }: Membership, kind: string, name: string): OrgProblem[] {
  const keeps = state.kinds.get(kind)?.roll ?? 'nobody';
  if (keeps === 'members' || (keeps === 'guests' && relation === 'attends')) return [];
  return [
    {
      code: 'membership/no-roll',
      message: text(
        keeps === 'guests'
          ? `“${name}”是临时组织，党员的组织关系不转入。`
          : `“${name}”不是党支部，党员不直接编入。`,
        keeps === 'guests'
          ? `“${name}” is temporary: the Party relation of its members stays at home.`
          : `“${name}” is no branch: members are enrolled in branches.`,
      ),
      cure: text(
        '请编入党支部；只参加活动的，登记为“参加活动不隶属”。',
        'Enrol in a branch; who only takes part is listed as attending.',
      ),
      at: 'unit',
    },
  ];
}

function group(state: OrgState, m: Membership, name: string): OrgProblem[] {
  if (m.group === null) return [];
  const parent = treeOn(state.units, state.links, m.from).parentOf.get(m.group);
  if (parent === m.unit) return [];
  return [
    {
      code: 'membership/group-elsewhere',
      message: text(
        `该党小组在${m.from}不属于“${name}”。`,
        `On ${m.from} this group is not part of “${name}”.`,
      ),
      cure: text('请选本支部的党小组，或留空。', 'Choose a group of this branch, or none.'),
      at: 'group',
    },
  ];
}

function elsewhere(state: OrgState, mine: Membership, others: readonly Membership[]): OrgProblem[] {
  if (mine.relation === 'attends') return [];
  const clashes = others.filter(
    (o) => o.person === mine.person && o.relation === 'belongs' && overlaps(o, mine),
  );
  return clashes.flatMap((other) => {
    const shared = intersection(other, mine);
    const name = unitIn(state, other.unit)?.name ?? other.unit;
    return shared === null ? [] : [twoBranches(name, shared.from)];
  });
}

function twoBranches(name: string, on: string): OrgProblem {
  return {
    code: 'membership/two-branches',
    message: text(
      `此人在${on}的组织关系已在“${name}”，一天只能隶属一个党支部。`,
      `On ${on} this person belongs to “${name}”: one day, one branch.`,
    ),
    cure: text(
      '请用“转接”（同日转出转入），或登记为“参加活动不隶属”。',
      'Transfer the person on that day, or list the person as attending.',
    ),
    at: 'from',
  };
}

/** What stands against a position, given the others of the unit. */
export function checkPosition(
  state: OrgState,
  position: Position,
  post: Post,
  others: readonly Position[],
): OrgProblem[] {
  const unit = unitIn(state, position.unit);
  if (unit === undefined) return [unknownUnit(position.unit, 'unit')];
  const kind = state.kinds.get(unit.kind);
  const found = outside(unit, position, 'from');
  if (!post.in.includes(unit.kind)) found.push(notHere(post.name, kind?.name ?? post.name));
  const taken = others.some(
    (o) => o.unit === position.unit && o.post === position.post && overlaps(o, position),
  );
  if (post.holders === 'one' && taken) found.push(alreadyHeld(post.name, unit.name));
  return found;
}

function notHere(post: Text, kind: Text): OrgProblem {
  return {
    code: 'position/not-here',
    message: text(`“${kind.zh}”没有“${post.zh}”一职。`, `A ${kind.en} has no ${post.en}.`),
    cure: text('请核对职务或组织。', 'Check the post or the unit.'),
    at: 'post',
  };
}

function alreadyHeld(post: Text, unit: string): OrgProblem {
  return {
    code: 'position/taken',
    message: text(
      `“${unit}”的“${post.zh}”在此期间已有人担任。`,
      `In this time the ${post.en} of “${unit}” is somebody else already.`,
    ),
    cure: text('请先登记前任的离任日。', 'Enter the last day of the other person first.'),
    at: 'from',
  };
}
