import development from '../src/catalogue/parts/developmentCase.ts';
import type { CaseGround } from '../src/engines/case/define.ts';
import { statusOf } from '../src/engines/case/status.ts';
import { addDays, type IsoDate } from '../src/kernel/date.ts';
import type { CaseFact } from '../src/kernel/facts.ts';
import {
  developmentFact,
  developmentFacts,
  developmentGround,
  goodSteps,
  reviewFact,
} from '../src/testing/development.ts';
import { median, type Row, rounded } from './measure.ts';

const rounds = 11;
const persons = 24_000;
const goal = 100_000;

interface Asked {
  readonly one: CaseFact;
  readonly ground: CaseGround;
}

/** Persons at every place of the way, each with a review, asked about soon after the last step. */
function drawn(round: number): readonly Asked[] {
  const ids = Array.from({ length: persons }, (_, i) => `${round}-${i}`);
  const reviews = ids.map((person) => ({ ...reviewFact, id: `r${person}`, person }));
  const { facts, calendar } = developmentGround('2028-01-01', developmentFacts(reviews));
  return ids.map((person, i) => {
    const steps = goodSteps.slice(0, i % (goodSteps.length + 1));
    const last: IsoDate = steps.at(-1)?.on ?? '2025-04-01';
    const ground = { facts, calendar, asOf: addDays(last, i % 40) };
    return { one: developmentFact({ id: person, person, steps }), ground };
  });
}

/**
 * States of cases per second of a core: the time that the thread itself was given, since others
 * use the machine too. Every case is seen for the first time. `missed` takes a goal not reached.
 */
export function caseRows(missed: string[]): Row[] {
  const rates = Array.from({ length: rounds + 2 }, (_, round) => {
    const asked = drawn(round);
    const before = process.threadCpuUsage();
    for (const { one, ground } of asked) statusOf(development, one, ground);
    const { user, system } = process.threadCpuUsage(before);
    return (asked.length * 1_000_000) / (user + system);
  }).slice(2);
  const value = median(rates);
  const spread = (Math.max(...rates) - Math.min(...rates)) / value;
  const row = { name: 'case.status', value, unit: '1/s', baseline: null, ratio: null, spread };
  if (value < goal) missed.push(`${row.name}: ${Math.round(value)}/s`);
  return [rounded(row)];
}
