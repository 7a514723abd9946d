import type { CaseFact, StepFact } from '../../../kernel/facts.ts';
import type { PlannedCase, PlannedStep } from './case.ts';

type NumberOf = (key: string) => number;

/** The documents as they are stored: a unit stands in them by its number. */
export function documentsOf(
  { documents }: Pick<PlannedStep, 'documents'>,
  numberOf: NumberOf,
): Readonly<Record<string, unknown>> {
  const { approvedBy, ...rest } = documents;
  return typeof approvedBy === 'string'
    ? { ...rest, approvedBy: String(numberOf(approvedBy)) }
    : documents;
}

/** A planned case as rules read it once it is stored. */
export function caseFactOf(planned: PlannedCase, numberOf: NumberOf): CaseFact {
  const { id, handle, unit, person, name, born, steps } = planned;
  return {
    ...{ id, handle, person, name, born, unit: String(numberOf(unit)) },
    steps: steps.map((step) => stepFactOf(step, numberOf)),
  };
}

function stepFactOf(planned: PlannedStep, numberOf: NumberOf): StepFact {
  const { step, on, outcome, vote, confirmed, sealed = {} } = planned;
  return {
    ...{ step, on, documents: { ...documentsOf(planned, numberOf), ...sealed } },
    ...(outcome === undefined ? {} : { outcome }),
    ...(vote === undefined ? {} : { vote }),
    ...(confirmed === undefined ? {} : { confirmed }),
  };
}
