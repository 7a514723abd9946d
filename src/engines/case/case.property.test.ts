import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendar } from '../../kernel/calendar.ts';
import { addDays, addMonths, type IsoDate } from '../../kernel/date.ts';
import type { CaseFact, StepFact } from '../../kernel/facts.ts';
import { factsOf } from '../../kernel/factsOf.ts';
import { form } from '../../kernel/form.ts';
import { text } from '../../kernel/text.ts';
import { rounds } from '../../testing/depth.ts';
import { factSet } from '../../testing/facts.ts';
import { type CaseKind, type Clause, caseKind, type Outcome, type Step } from './define.ts';
import { dryRun } from './dryRun.ts';
import { settled, stepsOf } from './progress.ts';
import { statusOf } from './status.ts';
import { take } from './take.ts';

const cite = { regulation: 'ZB', article: '11', mark: 'verified' } as const;
const since = <T>(value: T) =>
  [{ from: '2020-01-01' as const, value: { ...value, force: 'must' as const }, cite }] as const;
const who = { id: 'branch', name: text('党支部', 'branch'), stands: 'in-the-unit' } as const;
const ends: readonly Outcome[] = [
  { id: 'on', name: text('通过', 'on'), leads: 'on', vote: 'none', effects: [] },
  { id: 'again', name: text('再办', 'again'), leads: 'again', vote: 'none', effects: [] },
  { id: 'stop', name: text('终止', 'stop'), leads: 'closes', vote: 'none', effects: [] },
];
const nameOf = (i: number) => `step${i}`;

const stepShape = fc.record({
  after: fc.array(fc.nat(5), { maxLength: 3 }),
  months: fc.option(fc.integer({ min: 0, max: 14 })),
  since: fc.nat(5),
  branches: fc.boolean(),
});
const kinds = fc.array(stepShape, { minLength: 2, maxLength: 6 }).map((shapes): CaseKind => {
  const steps = shapes.map(({ after, months, since: base, branches }, i): Step => {
    const earlier = (n: number) => nameOf(n % Math.max(i, 1));
    const clauses: readonly Clause[] =
      months === null || i === 0
        ? []
        : [{ clause: 'wait', since: earlier(base), who, terms: since({ span: { months } }) }];
    return {
      id: nameOf(i),
      name: text(`第${i}步`, nameOf(i)),
      by: who,
      after: i === 0 ? [] : [...new Set(after.map(earlier))],
      asked: since({}),
      clauses,
      due: [],
      documents: form({ id: nameOf(i), name: text('材料', 'papers'), fields: {} }),
      outcomes: branches ? ends : [],
    };
  });
  const [first, ...rest] = steps;
  if (first === undefined) throw new Error('a case has a step');
  const stages = [{ id: 'all', name: text('全部', 'all'), steps: [first, ...rest] as const }];
  return caseKind({
    id: 'case',
    name: text('事项', 'case'),
    reading: 'with-the-unit',
    stages,
    cite,
  });
});
const tries = fc.array(
  fc.record({
    step: fc.nat(5).map(nameOf),
    days: fc.integer({ min: -20, max: 300 }),
    outcome: fc.constantFrom('on', 'on', 'on', 'again', 'stop'),
  }),
  { maxLength: 25 },
);

const facts = factsOf(factSet({}), []);
const days = calendar({ years: [], holidays: [], workdays: [] });
const groundOf = (asOf: IsoDate) => ({ facts, calendar: days, asOf });
const start: CaseFact = { id: 'c', handle: 'case', name: '事项', unit: 'u1', steps: [] };

function proposal(kind: CaseKind, step: string, on: IsoDate, outcome: string): StepFact {
  const branches = stepsOf(kind).find(({ id }) => id === step)?.outcomes.length ?? 0;
  return { step, on, documents: {}, ...(branches > 0 ? { outcome } : {}) };
}

test('a case never goes on past a blocked step, and a refusal changes nothing', () => {
  fc.assert(
    fc.property(kinds, tries, (kind, list) => {
      let [one, day] = [start, '2024-01-15' as IsoDate];
      for (const { step, days: more, outcome } of list) {
        const on = addDays(day, more);
        const status = statusOf(kind, one, groundOf(on)).steps.find((each) => each.step === step);
        const result = take(kind, one, proposal(kind, step, on, outcome), groundOf(on));
        const isLast = one.steps.every((other) => other.on <= on);
        // The status of the day says beforehand what an attempt of that day meets.
        expect(result.ok).toBe(status?.state === 'possible' && isLast);
        if (!result.ok) continue;
        const definition = stepsOf(kind).find(({ id }) => id === step);
        for (const before of stepsOf(kind).filter(({ id }) => definition?.after.includes(id))) {
          expect(settled(before, one, on)).toBeDefined();
        }
        for (const clause of definition?.clauses ?? []) {
          if (clause.clause !== 'wait') continue;
          const base = one.steps.findLast((other) => other.step === clause.since);
          const span = clause.terms[0].value?.span;
          if (base === undefined || span === undefined || !('months' in span)) continue;
          expect(addMonths(base.on, span.months) <= on).toBe(true);
        }
        expect(result.value.one.steps).toEqual([...one.steps, proposal(kind, step, on, outcome)]);
        [one, day] = [result.value.one, on];
      }
    }),
    { numRuns: rounds(300, 5000) },
  );
});

test('what closed stays closed', () => {
  fc.assert(
    fc.property(kinds, fc.nat(5), fc.nat(2000), (kind, n, later) => {
      const [first] = stepsOf(kind);
      if (first === undefined || first.outcomes.length === 0) return;
      const one = { ...start, steps: [proposal(kind, first.id, '2024-01-15', 'stop')] };
      const on = addDays('2024-01-15', later);
      expect(statusOf(kind, one, groundOf(on)).state).toBe('closed');
      expect(take(kind, one, proposal(kind, nameOf(n), on, 'on'), groundOf(on)).ok).toBe(false);
    }),
  );
});

test('a rule that did not change differs in nothing, one that asks for less adds nothing', () => {
  fc.assert(
    fc.property(kinds, tries, (kind, list) => {
      const steps = list.map(({ step, days: more, outcome }) =>
        proposal(kind, step, addDays('2024-06-01', more), outcome),
      );
      const cases = [{ ...start, steps }];
      expect(dryRun(kind, kind, cases, groundOf('2026-01-01'))).toEqual([]);
      const milder = {
        ...kind,
        stages: kind.stages.map((stage) => ({
          ...stage,
          steps: stage.steps.map((step) => ({
            ...step,
            clauses: [],
          })) as unknown as typeof stage.steps,
        })),
      };
      const changed = dryRun(kind, milder, cases, groundOf('2026-01-01'));
      expect(changed.flatMap(({ added }) => added)).toEqual([]);
    }),
  );
});
