import type { IsoDate } from '../../kernel/date.ts';
import {
  type Answer,
  type Facts,
  known,
  type OfficeFact,
  type UnitFact,
} from '../../kernel/facts.ts';
import branchCommittee from '../org/branch-committee.ts';
import committeeMember from '../org/posts/committee-member.ts';
import deputySecretary from '../org/posts/deputy-secretary.ts';
import disciplineMember from '../org/posts/discipline-member.ts';
import organisationMember from '../org/posts/organisation-member.ts';
import publicityMember from '../org/posts/publicity-member.ts';
import secretary from '../org/posts/secretary.ts';

/** Posts that give a seat in a branch committee, the two heads first. */
const heads: readonly string[] = [secretary.id, deputySecretary.id];
const seats: ReadonlySet<string> = new Set([
  ...heads,
  ...[organisationMember, publicityMember, disciplineMember, committeeMember].map(({ id }) => id),
]);

/** The committee of a branch on a day, null where it has none. */
export function committeeOf(unit: string, facts: Facts, on: IsoDate): Answer<UnitFact | null> {
  const parts = facts.parts(unit, branchCommittee.id, on);
  return parts.known ? known(parts.value[0] ?? null) : parts;
}

/** Who holds a post in a unit or in its committee on a day. */
export function officersOf(unit: string, facts: Facts, on: IsoDate): Answer<readonly OfficeFact[]> {
  const own = facts.offices(unit, on);
  if (!own.known) return own;
  const committee = committeeOf(unit, facts, on);
  if (!committee.known || committee.value === null) return own;
  const seated = facts.offices(committee.value.id, on);
  return seated.known ? known([...own.value, ...seated.value]) : seated;
}

/** Persons with a seat in the committee; somebody with two posts has one seat. */
export function seatsOf(officers: readonly OfficeFact[]): readonly string[] {
  const seated = officers.filter(({ post }) => seats.has(post));
  return [...new Set(seated.map(({ person }) => person))];
}

export function isSeat(post: string): boolean {
  return seats.has(post);
}

/** A post that only a committee has: a branch without one has a secretary and a deputy at most. */
export function isMemberOfCommittee(post: string): boolean {
  return seats.has(post) && !heads.includes(post);
}

/** Holders of a post among officers. */
export function holders(
  officers: readonly OfficeFact[],
  post: { readonly id: string },
): readonly OfficeFact[] {
  return officers.filter((one) => one.post === post.id);
}

/** Secretary and deputy, who lead a branch without a committee. */
export function isHead({ post }: OfficeFact): boolean {
  return heads.includes(post);
}
