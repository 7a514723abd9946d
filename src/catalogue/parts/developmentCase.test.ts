import { describe, expect, test } from 'vitest';
import type { CaseKind, Step } from '../../engines/case/define.ts';
import { dryRun } from '../../engines/case/dryRun.ts';
import { statusOf } from '../../engines/case/status.ts';
import { take, takeAll } from '../../engines/case/take.ts';
import { type FactSet, known, missing, type StepFact } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import {
  developmentFact,
  developmentFacts,
  developmentGround,
  goodSteps,
  people,
  reviewFact,
  stepsTo,
} from '../../testing/development.ts';
import development from './developmentCase.ts';

const good = (step: string): StepFact => {
  const found = goodSteps.find((one) => one.step === step);
  if (found === undefined) throw new Error(step);
  return found;
};
/** What speaks against, and what is advised about, a step of the good way on other facts. */
function met(step: string, before: string, set: FactSet) {
  const one = developmentFact({ steps: stepsTo(before, {}) });
  const result = take(development, one, good(step), developmentGround(good(step).on, set));
  return result.ok
    ? result.value.advice.map(({ says }) => says.zh)
    : result.problems.map(({ message }) => message.zh);
}

const leaves = ['approval-filing', 'continued-education', 'archive'];
test.each([...new Set(goodSteps.map(({ step }) => step))])('%s is never passed over', (left) => {
  const ground = developmentGround('2028-01-01', developmentFacts([reviewFact]));
  const steps = goodSteps.filter(({ step }) => step !== left);
  const result = takeAll(development, developmentFact({ steps: [] }), steps, ground);
  expect(result.ok).toBe(leaves.includes(left));
});

describe('what a step asks of other records', () => {
  const review = (outcome: string, on: '2026-06-20' | '2025-06-19') => ({
    ...reviewFact,
    steps: reviewFact.steps.map((step) => ({ ...step, on, ...(step.outcome ? { outcome } : {}) })),
  });
  const penalty = (kind: string) =>
    developmentFacts([reviewFact], {
      events: known([
        { id: 'e', kind, of: people.zhang, on: '2026-06-01', until: '2026-12-01', name: '处分' },
      ]),
    });

  test('a political review that was passed', () => {
    const asks = (...cases: Parameters<typeof developmentFacts>[0]) =>
      met('political-review', 'introducers', developmentFacts(cases));
    expect(asks(reviewFact)).toEqual([]);
    expect(asks()).toEqual(['还不能办理：没有政治审查结论']);
    expect(asks({ ...reviewFact, person: people.li })).toEqual(['还不能办理：没有政治审查结论']);
    expect(asks(review('unqualified', '2026-06-20'))).toEqual([
      '还不能办理：政治审查结论（2026-06-20）不符合要求',
    ]);
  });

  test('one that grew old is told and stops nothing: how long it is good is local', () => {
    const old = developmentFacts([review('qualified', '2025-06-19')]);
    const says = '政治审查结论（2025-06-19）已于2026-06-19过有效期';
    expect(met('admission', 'volunteer-form', old)).toEqual([says]);
  });

  test('a general meeting on record that day', () => {
    const none = developmentFacts([reviewFact], { activities: known([]) });
    const says = '还不能办理：2026-07-20没有支部党员大会的记录';
    expect(met('admission', 'volunteer-form', none)).toEqual([says]);
    const unread = { activities: missing(text('没有读到记录', 'no records were read')) };
    expect(met('admission', 'volunteer-form', developmentFacts([reviewFact], unread))).toEqual([
      '还不能办理：无法判断：没有读到记录',
    ]);
  });

  test('introducers: who may not is refused, who had better not is told, and never why', () => {
    expect(met('introducers', 'target-consent', penalty('may-not-introduce'))).toEqual([
      '还不能办理：张三当日有不能或不宜担任的情形',
    ]);
    expect(met('introducers', 'target-consent', penalty('better-not-introduce'))).toEqual([
      '张三当日有不能或不宜担任的情形',
    ]);
  });
});

test('a status tells codes and no words; a case that closed has nothing left to do', () => {
  const ground = developmentGround('2026-09-01', developmentFacts([reviewFact]));
  const one = developmentFact({ steps: stepsTo('placement', {}) });
  const open = statusOf(development, one, ground).steps.filter(
    ({ state }) => state !== 'settled' && state !== 'not-asked',
  );
  expect(open.map(({ step, state, codes }) => [step, state, ...codes])).toEqual([
    ['oath', 'possible'],
    ['continued-education', 'possible'],
    ['confirmation-request', 'blocked', 'step-missing'],
    ['confirmation', 'blocked', 'step-missing', 'too-early'],
    ['confirmation-approval', 'blocked', 'step-missing'],
    ['archive', 'blocked', 'step-missing'],
  ]);
  const refused = developmentFact({
    steps: stepsTo('approval', { approval: { outcome: 'refused', vote: { rule: 'V5', yes: 2 } } }),
  });
  const closed = statusOf(development, refused, ground);
  expect(closed.state).toBe('closed');
  expect(closed.steps.filter(({ state }) => state === 'possible')).toEqual([]);
  const dropped = (endedOn: '2026-09-01' | '2026-09-02') =>
    statusOf(development, { ...one, endedOn }, ground).state;
  expect([dropped('2026-09-01'), dropped('2026-09-02')]).toEqual(['closed', 'open']);
});

/** The same case with something else asked of one step. */
function changed(id: string, change: (step: Step) => Step): CaseKind {
  const stages = development.stages.map((stage) => {
    const [first, ...rest] = stage.steps.map((step) => (step.id === id ? change(step) : step));
    return { ...stage, steps: first === undefined ? stage.steps : ([first, ...rest] as const) };
  });
  return { ...development, stages };
}

test('a changed rule tried on past cases: from 1 July 2026 a notice of seven working days', () => {
  const seven = changed('target-consent', (step) => ({
    ...step,
    clauses: step.clauses.map((clause) => {
      const last = clause.clause === 'notice' ? clause.terms.at(-1) : undefined;
      if (clause.clause !== 'notice' || last === undefined) return clause;
      const value = { workingDays: 7, force: 'must' } as const;
      return {
        ...clause,
        terms: [...clause.terms, { from: '2026-07-01', value, cite: last.cite }],
      };
    }),
  }));
  const later = developmentFact({
    id: 'd2',
    steps: stepsTo('target-consent', {
      'target-consent': {
        on: '2026-07-08',
        documents: { noticeFrom: '2026-07-01', noticeTo: '2026-07-07' },
      },
    }),
  });
  const ground = developmentGround('2026-12-31', developmentFacts([reviewFact]));
  const found = dryRun(development, seven, [developmentFact({}), later], ground);
  expect(
    found.map(({ case: id, taken, added, gone }) => [id, taken.step, added.length, gone.length]),
  ).toEqual([['d2', 'target-consent', 1, 0]]);
  expect(found[0]?.added[0]?.says.zh).toBe(
    '公示2026-07-01至2026-07-07，满7个工作日应到2026-07-09，最早2026-07-10可往下办',
  );
});
