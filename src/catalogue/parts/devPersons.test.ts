import { expect, test } from 'vitest';
import { take } from '../../engines/case/take.ts';
import { evaluate } from '../../engines/norm/evaluate.ts';
import { type EventFact, type FactSet, known, missing } from '../../kernel/facts.ts';
import { factsOf } from '../../kernel/factsOf.ts';
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
import { memberFact } from '../../testing/facts.ts';
import DEV12 from '../rules/DEV12.ts';
import development from './developmentCase.ts';

/** The machine on the day of the step and the rule afterwards, on the same facts. */
function both(rest: Partial<FactSet>) {
  const before = developmentFact({ steps: stepsTo('target-consent', {}) });
  const after = developmentFact({ steps: stepsTo('introducers', {}) });
  const step = goodSteps.find((one) => one.step === 'introducers');
  if (step === undefined) throw new Error('introducers');
  const set = developmentFacts([after, reviewFact], rest);
  const taken = take(development, before, step, developmentGround(step.on, set));
  const asked = { rules: [DEV12], asOf: step.on, subjects: 'all', waivers: [] } as const;
  const { findings, unknowns } = evaluate({ ...asked, facts: factsOf(set, []) });
  return {
    refused: taken.ok ? [] : taken.problems.map(({ message }) => message.zh),
    advised: taken.ok ? taken.value.advice.map(({ says }) => says.zh) : [],
    found: findings.map(({ says }) => says.zh),
    unknown: unknowns.map(({ missing: what }) => what.zh),
  };
}

const events = (...list: readonly Partial<EventFact>[]): Partial<FactSet> => ({
  events: known(
    list.map((one) => ({
      ...{ id: 'e', kind: 'better-not-introduce', of: people.zhang, name: '处分' },
      ...{ on: '2026-01-01' as const, until: '2027-01-01' as const },
      ...one,
    })),
  ),
});
const fine = { refused: [], advised: [], found: [], unknown: [] };

test('penalties that were not read bar nobody: both say that they do not know', () => {
  const unread = { events: missing(text('没有读到处分', 'penalties were not read')) };
  expect(both(unread)).toEqual({
    ...fine,
    advised: ['无法判断：没有读到处分', '无法判断：没有读到处分'],
    unknown: ['没有读到处分', '没有读到处分'],
  });
});

test('an event about nobody in particular bars nobody', () => {
  const ofNobody = { of: null };
  expect(both(events(ofNobody, { ...ofNobody, kind: 'may-not-introduce' }))).toEqual(fine);
});

test('whoever changed his name is called in both as on that day', () => {
  const place = (name: string, from: `${number}-${number}-${number}`) =>
    memberFact({ person: people.zhang, name, from, to: name === '张五' ? null : '2026-05-01' });
  const members = known([
    place('张五', '2026-05-01'),
    place('张三', '2020-01-01'),
    memberFact({ person: people.li, name: '李四' }),
  ]);
  expect(both({ ...events({}), members })).toEqual({
    ...fine,
    advised: ['张五当日有不能或不宜担任的情形'],
    found: ['张五在2026-06-10不宜担任入党介绍人'],
  });
});

test('whoever stands in no roster is somebody in both', () => {
  const zhang = memberFact({ person: people.zhang, name: '张三' });
  const { refused, found } = both({ members: known([zhang]) });
  expect(refused).toEqual(['还不能办理：某人当日不是正式党员']);
  expect(found).toEqual(['入党介绍人某人在2026-06-10不是正式党员']);
});
