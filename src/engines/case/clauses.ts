import type { Cite } from '../../kernel/cite.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { StepFact } from '../../kernel/facts.ts';
import { forceOn, milder } from '../../kernel/force.ts';
import { aheadFaults } from './ahead.ts';
import type { Actor, Ahead, Clause } from './clauseTypes.ts';
import { type Fault, type Question, termsOn } from './fault.ts';
import { ownFaults } from './own.ts';
import type { Reason } from './types.ts';

/** A fault with how strongly, on whose word and who can cure it: a reason without its words. */
export interface Obstacle extends Pick<Reason, 'force' | 'cite' | 'who'> {
  readonly fault: Fault;
}

const ahead: ReadonlySet<Clause['clause']> = new Set([
  ...(['wait', 'until', 'times', 'age', 'decided', 'ended', 'served', 'place'] as const),
]);

function isAhead(clause: Clause): clause is Ahead {
  return ahead.has(clause.clause);
}

/** What stands in the way of a step on a day, as far as it lies outside the step itself. */
export function addObstacles(
  clauses: readonly Clause[],
  question: Question,
  found: Obstacle[],
): void {
  for (const clause of clauses) {
    if (!isAhead(clause)) continue;
    const faults = aheadFaults(clause, question);
    if (faults.length > 0) found.push(...obstacles(clause, question.on, faults));
  }
}

/** What the step itself brings, or fails to bring. */
export function ownReasons(
  clauses: readonly Clause[],
  taken: StepFact,
  question: Question,
): readonly Reason[] {
  return clauses.flatMap((clause) =>
    isAhead(clause)
      ? []
      : obstacles(clause, taken.on, ownFaults(clause, taken, question)).map(reasonOf),
  );
}

function obstacles(clause: Clause, on: IsoDate, faults: readonly Fault[]): readonly Obstacle[] {
  if (faults.length === 0) return [];
  const entry = termsOn<unknown>(clause.terms, on);
  if (entry === null) return [];
  const force = forceOn(entry.value, on);
  return faults.map((fault) => obstacleOf(fault, force, entry.cite, clause.who));
}

export function obstacleOf(
  fault: Fault,
  force: Reason['force'],
  cite: Cite | null,
  who: Actor,
): Obstacle {
  const told = fault.atMost === undefined ? force : milder(force, fault.atMost);
  return { fault, force: told, cite, who };
}

/** The same in words. */
export function reasonOf({ fault: { code, from, words }, force, cite, who }: Obstacle): Reason {
  return { code, force, cite, ...words(), who, from: from ?? null };
}
