import { fault, fine, unknown, type Verdict } from '../../engines/norm/define.ts';
import type { IsoDate } from '../../kernel/date.ts';
import { valueOn } from '../../kernel/dated.ts';
import type { Facts, OfficeFact, UnitFact } from '../../kernel/facts.ts';
import { isFormalOn } from '../../kernel/factsOf.ts';
import { joined, type Text, text } from '../../kernel/text.ts';
import group from '../org/group.ts';
import groupLeader from '../org/posts/group-leader.ts';
import { officeFault } from './orgOfficeFault.ts';
import { holders } from './team.ts';

/** Whether a group has members enough, and formal ones among them. */
export function groupSize(unit: UnitFact, branch: string, facts: Facts, on: IsoDate): Verdict {
  const least = valueOn(group.memberLimits.allAtLeast, on);
  const leastFormal = valueOn(group.memberLimits.formalAtLeast, on);
  if (least.state !== 'value' || leastFormal.state !== 'value') return fine;
  const count = facts.headcount(unit.id, on);
  if (!count.known) return unknown(count.missing);
  const { all, formal, undetermined } = count.value;
  if (all >= least.value && formal >= leastFormal.value) return fine;
  const open = unplaced(branch, facts, on);
  const faults: Text[] = [];
  if (all + open < least.value) {
    const en = `${all} members, fewer than ${least.value}`;
    faults.push(text(`党员${all}人，少于${least.value}人`, en));
  }
  if (formal + undetermined + open < leastFormal.value) {
    const en = `${formal} formal members, fewer than ${leastFormal.value}`;
    faults.push(text(`正式党员${formal}人，少于${leastFormal.value}人`, en));
  }
  if (faults.length > 0) return fault(joined(faults, text('；', '; ')));
  if (open > 0)
    return unknown(text('没有写明党员在哪个党小组', 'who is in which group is not said'));
  return unknown(text('没有写明组员是否正式党员', 'whether its members are formal is not said'));
}

/** Members of the branch of whom it is not said in which group they are, or who are not named. */
function unplaced(branch: string, facts: Facts, on: IsoDate): number {
  const heads = facts.headcount(branch, on);
  const named = facts.members(branch, on);
  if (!heads.known || !named.known) return 0;
  return heads.value.all - named.value.filter((one) => one.group !== undefined).length;
}

/** Whether those who lead a group are formal members. */
export function groupLeaders(
  unit: UnitFact,
  branch: string,
  facts: Facts,
  on: IsoDate,
): readonly Verdict[] {
  const offices = facts.offices(unit.id, on);
  if (!offices.known) return [unknown(offices.missing)];
  return holders(offices.value, groupLeader).map((one) => leader(one, branch, facts, on));
}

function leader(office: OfficeFact, branch: string, facts: Facts, on: IsoDate): Verdict {
  const roster = facts.members(branch, on);
  if (!roster.known) return unknown(roster.missing);
  const member = roster.value.find(({ person }) => person === office.person);
  if (member === undefined) {
    const en = 'the group leader is not on the roster of the branch';
    return unknown(text('党小组组长不在本支部党员名册上', en));
  }
  if (member.kind === undefined) {
    const en = 'whether the group leader is a formal member is not said';
    return unknown(text('没有写明党小组组长是否正式党员', en));
  }
  if (isFormalOn(member, on)) return fine;
  const en = `the group leader ${office.name} is a probationary member`;
  return officeFault(office, text(`党小组组长${office.name}是预备党员`, en));
}
