import type { IsoDate } from '../../kernel/date.ts';
import { type Answer, type Facts, known } from '../../kernel/facts.ts';
import organDisciplineCommittee from '../org/organ-discipline-committee.ts';
import disciplineMember from '../org/posts/discipline-member.ts';
import disciplineSecretary from '../org/posts/discipline-secretary.ts';
import { unitsBelow } from './orgBelow.ts';
import { holders } from './team.ts';

/** Whether a committee has a discipline commission, or somebody in office for discipline. */
export function hasDiscipline(unit: string, facts: Facts, on: IsoDate): Answer<boolean> {
  const { id } = organDisciplineCommittee;
  const parts = facts.parts(unit, id, on);
  const commission = unitsBelow(unit, facts, on).some(({ kind }) => kind === id);
  if (commission || (parts.known && parts.value.length > 0)) return known(true);
  for (const body of facts.family(unit)) {
    const offices = facts.offices(body, on);
    if (!offices.known) return offices;
    const held = [disciplineMember, disciplineSecretary].flatMap((post) =>
      holders(offices.value, post),
    );
    if (held.length > 0) return known(true);
  }
  return parts.known ? known(false) : parts;
}
