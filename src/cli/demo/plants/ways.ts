import { addDays, addMonths, type IsoDate } from '../../../kernel/date.ts';
import type { PlannedCase, PlannedStep } from '../cases/case.ts';
import { type Wrong, wrongWay } from './changeCase.ts';
import { ofCase, type Plant } from './plant.ts';

type Steps = PlannedCase['steps'];

interface Row {
  readonly rule: string;
  /** Planted after this day: a younger text asks for what is wrong. */
  readonly since?: IsoDate;
  readonly way: Wrong;
  readonly wrong: (one: PlannedCase) => Steps;
}

/** Plants of ways into the Party: each is a way of its own with one thing wrong about it. */
export function plantWays(rows: readonly Row[]): readonly Plant[] {
  return rows.map(({ rule, since, way, wrong }) => ({
    rule,
    branch: way.branch,
    house: (house) => {
      if (since !== undefined && house.today <= since) return [];
      return [ofCase(rule, wrongWay(house, way, wrong))];
    },
  }));
}

/** The first taking of a step. */
export function stepIn({ name, steps }: PlannedCase, step: string): PlannedStep {
  const found = steps.find((one) => one.step === step);
  if (found === undefined) throw new Error(`the way of ${name} has no ${step}`);
  return found;
}

export function changeStep(
  one: PlannedCase,
  step: string,
  change: (taken: PlannedStep) => Partial<PlannedStep>,
): Steps {
  stepIn(one, step);
  return one.steps.map((taken) => (taken.step === step ? { ...taken, ...change(taken) } : taken));
}

/** Only the documents of one step are wrong. */
export function documents(step: string, values: PlannedStep['documents']) {
  return (one: PlannedCase) =>
    changeStep(one, step, (taken) => ({ documents: { ...taken.documents, ...values } }));
}

/** Only the vote of one step is wrong. */
export function vote(step: string, values: Partial<NonNullable<PlannedStep['vote']>>) {
  return (one: PlannedCase) =>
    changeStep(one, step, (taken) =>
      taken.vote === undefined ? {} : { vote: { ...taken.vote, ...values } },
    );
}

/** A step was left out. */
export function without(step: string) {
  return (one: PlannedCase) => one.steps.filter((taken) => taken !== stepIn(one, step));
}

/** Nothing is wrong but that it went no further. */
export const noFurther = ({ steps }: PlannedCase): Steps => steps;

/** A step was taken so long after another one, or before it. */
export function dayFrom(step: string, from: string, months: number, days: number) {
  return (one: PlannedCase) => {
    const on = addDays(addMonths(stepIn(one, from).on, months), days);
    return changeStep(one, step, () => ({ on }));
  };
}
