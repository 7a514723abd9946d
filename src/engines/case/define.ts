import { checkPaper } from './paperCheck.ts';
import type { CaseKind, Step } from './types.ts';

export type * from './types.ts';

/**
 * Declares something that moves through steps; its id stands in rows and never changes.
 *
 * @throws RangeError on a definition that contradicts itself: a bug, found when it is loaded.
 */
export function caseKind<const K extends Omit<CaseKind, 'kind'>>(
  definition: K,
): K & { readonly kind: 'case' } {
  const steps = definition.stages.flatMap((stage) => stage.steps);
  const ids = steps.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw new RangeError(`${definition.id}: a step stands twice`);
  steps.forEach((step, i) => {
    checkStep(definition.id, step, new Set(ids.slice(0, i)), new Set(ids));
  });
  checkPlaces(definition, steps);
  for (const paper of definition.papers ?? []) checkPaper(definition.id, paper, steps);
  return Object.freeze({ ...definition, kind: 'case' as const });
}

/** @throws RangeError where a place is taken or freed by a step that is not there */
function checkPlaces(
  { id, places }: Pick<CaseKind, 'id' | 'places'>,
  steps: readonly Step[],
): void {
  if (places === undefined) return;
  const isThere = ({ step, outcome }: { readonly step: string; readonly outcome: string }) =>
    steps.some((one) => one.id === step && one.outcomes.some((end) => end.id === outcome));
  const waits = steps.some((one) => one.id === places.waits);
  if (waits && isThere(places.takes) && isThere(places.frees)) return;
  throw new RangeError(`${id}: places are counted by steps that are not there`);
}

/** What comes before a step stands before it; whatever it names is there. */
function checkStep(
  id: string,
  step: Step,
  earlier: ReadonlySet<string>,
  all: ReadonlySet<string>,
): void {
  const at = `${id}.${step.id}`;
  const named = [
    ...step.due.map(({ from }) => from),
    ...(step.recurs === undefined ? [] : [step.recurs.from, step.recurs.until]),
    ...step.outcomes.flatMap(({ effects }) =>
      effects.flatMap(({ from }) => ('step' in from ? from.step : [])),
    ),
    ...step.outcomes.flatMap(({ bars }) => bars?.flatMap(({ counts }) => counts ?? []) ?? []),
    ...step.clauses.flatMap((clause) => {
      if (clause.clause === 'wait') return clause.since;
      if (clause.clause === 'until' || clause.clause === 'times') return clause.step;
      if (clause.clause === 'ended') return clause.ways.map((way) => way.step);
      return [];
    }),
  ];
  for (const other of step.after) {
    if (!earlier.has(other)) throw new RangeError(`${at}: “${other}” does not come before it`);
  }
  for (const other of named) {
    if (!all.has(other)) throw new RangeError(`${at}: there is no step “${other}”`);
  }
  for (const { again } of step.due) {
    if (again !== undefined && !(again in step.documents.fields)) {
      throw new RangeError(`${at}: no field “${again}”`);
    }
  }
  for (const clause of step.clauses) {
    const fields = 'field' in clause && clause.clause !== 'until' ? [clause.field] : [];
    for (const field of fields) {
      if (!(field in step.documents.fields)) throw new RangeError(`${at}: no field “${field}”`);
    }
  }
}
