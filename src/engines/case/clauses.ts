import type { Cite } from '../../kernel/cite.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { StepFact } from '../../kernel/facts.ts';
import { type Demand, forceOn, milder } from '../../kernel/force.ts';
import { aheadFaults } from './ahead.ts';
import type { Actor, Ahead, Clause } from './clauseTypes.ts';
import { type Fault, type Question, termsOn } from './fault.ts';
import { ownFaults } from './own.ts';
import type { Reason } from './types.ts';

const ahead: readonly Clause['clause'][] = ['wait', 'until', 'times', 'age', 'decided'];

function isAhead(clause: Clause): clause is Ahead {
  return ahead.includes(clause.clause);
}

/** What stands in the way of a step on a day, as far as it lies outside the step itself. */
export function aheadReasons(clauses: readonly Clause[], question: Question): readonly Reason[] {
  return clauses
    .filter(isAhead)
    .flatMap((clause) => reasons(clause, question.on, aheadFaults(clause, question)));
}

/** What the step itself brings, or fails to bring. */
export function ownReasons(
  clauses: readonly Clause[],
  taken: StepFact,
  question: Question,
): readonly Reason[] {
  return clauses.flatMap((clause) =>
    isAhead(clause) ? [] : reasons(clause, taken.on, ownFaults(clause, taken, question)),
  );
}

function reasons(clause: Clause, on: IsoDate, faults: readonly Fault[]): readonly Reason[] {
  const entry = termsOn<unknown>(clause.terms, on);
  if (entry === null) return [];
  return faults.map((fault) => reasonOf(fault, forceOn(entry.value, on), entry.cite, clause.who));
}

export function reasonOf(
  { atMost, ...fault }: Fault,
  force: Demand['force'],
  cite: Cite | null,
  who: Actor,
): Reason {
  return { from: null, ...fault, force: milder(force, atMost ?? force), cite, who };
}
