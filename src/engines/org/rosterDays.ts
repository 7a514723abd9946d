import { addMonths, addYears } from '../../kernel/date.ts';
import { valueOn } from '../../kernel/dated.ts';
import type { MemberKind } from '../../kernel/facts.ts';
import type { RosterGround } from './rosterGround.ts';
import type { RosterRow, Standing } from './rosterMatch.ts';
import type { Found } from './rosterProblems.ts';
import * as problems from './rosterProblems.ts';

export interface KindRead {
  readonly kind: MemberKind;
  readonly problems: readonly Found[];
}

/**
 * Formal or probationary: as the row says; else by its days; else as the roster has it. Between the
 * shortest and the longest probation nobody can tell, so the row is refused.
 */
export function kindOf(
  row: RosterRow,
  person: Standing | null,
  { on, paper }: Pick<RosterGround, 'on' | 'paper'>,
): KindRead {
  const { stated, fullOn, joinedOn } = row;
  if (stated === 'probationary' && fullOn !== null && fullOn <= on) {
    return { kind: stated, problems: [problems.probationaryWithDay(fullOn)] };
  }
  if (stated === 'formal' || stated === 'probationary') return { kind: stated, problems: [] };
  if (fullOn !== null) return { kind: fullOn <= on ? 'formal' : 'probationary', problems: [] };
  if (person?.kind) return { kind: person.kind, problems: [] };
  if (joinedOn === null) return { kind: 'formal', problems: [problems.kindAssumed()] };
  const least = valueOn(paper.probation, joinedOn);
  if (least.state === 'value' && on < addMonths(joinedOn, least.value)) {
    return { kind: 'probationary', problems: [] };
  }
  const most = valueOn(paper.longestProbation, joinedOn);
  const over = most.state !== 'value' || addMonths(joinedOn, most.value) <= on;
  return { kind: 'formal', problems: over ? [] : [problems.kindUnknown(joinedOn)] };
}

/** Days that may be right and are rarely so. */
export function daysOf(row: RosterRow, { on, paper }: Pick<RosterGround, 'on' | 'paper'>): Found[] {
  const { birth, joinedOn, fullOn } = row;
  const found: Found[] = [];
  if (joinedOn === null) return found;
  if (joinedOn > on) found.push(problems.joinedAfter(joinedOn, on));
  const age = valueOn(paper.joiningAge, joinedOn);
  if (birth !== null && age.state === 'value' && birth < joinedOn) {
    if (joinedOn < addYears(birth, age.value)) {
      found.push(problems.joinedYoung(joinedOn, age.value));
    }
  }
  const months = valueOn(paper.probation, joinedOn);
  if (fullOn !== null && months.state === 'value' && joinedOn < fullOn) {
    if (fullOn < addMonths(joinedOn, months.value)) {
      found.push(problems.confirmedEarly(fullOn, months.value));
    }
  }
  return found;
}
