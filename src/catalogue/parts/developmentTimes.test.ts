import { describe, expect, test } from 'vitest';
import { statusOf } from '../../engines/case/status.ts';
import { take } from '../../engines/case/take.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { CaseFact, StepFact } from '../../kernel/facts.ts';
import {
  developmentFact,
  developmentFacts,
  developmentGround,
  goodSteps,
  reviewFact,
  stepsTo,
} from '../../testing/development.ts';
import { meetings } from '../../testing/developmentMeetings.ts';
import DEV20 from '../rules/DEV20.ts';
import DEV31 from '../rules/DEV31.ts';
import DEV34 from '../rules/DEV34.ts';
import development from './developmentCase.ts';

/** Times that a first taking of a step answered, or moved: machine and rule say the same. */
const ground = (asOf: IsoDate) =>
  developmentGround(asOf, developmentFacts([reviewFact], { activities: meetings }));
const good = (id: string) => goodSteps.find(({ step }) => step === id) as StepFact;
const upTo = (last: string, ...more: readonly StepFact[]): CaseFact =>
  developmentFact({ steps: [...stepsTo(last, {}), ...more] });

/** What the status of a day says of a step. */
const lateness = (one: CaseFact, step: string, asOf: IsoDate) =>
  statusOf(development, one, ground(asOf)).steps.find((each) => each.step === step)?.late;

/** Whether taking a step is told to be late. */
function isLate(one: CaseFact, taken: StepFact): boolean {
  const result = take(development, one, taken, ground(taken.on));
  if (!result.ok) throw new Error(result.problems[0].message.zh);
  return result.value.advice.some(({ code }) => code === 'too-late');
}

const found = (rule: typeof DEV20, one: CaseFact, asOf: IsoDate) =>
  rule.judge(one, ground(asOf).facts, asOf).length;

const refused = (on: IsoDate): StepFact => ({
  ...good('admission'),
  on,
  outcome: 'refused',
  vote: { rule: 'V2', entitled: 23, present: 20, yes: 5, startsAt: `${on}T15:00` },
});
const admitted = (on: IsoDate): StepFact => ({ ...good('admission'), on });
const met = (on: IsoDate, outcome: string, until?: IsoDate): StepFact => ({
  ...good('confirmation'),
  on,
  outcome,
  documents: { ...good('confirmation').documents, ...(until ? { extendedUntil: until } : {}) },
  ...(outcome === 'undecided'
    ? { vote: { rule: 'V3', entitled: 23, present: 20, yes: 5, startsAt: `${on}T15:00` } }
    : {}),
});

describe('a meeting that refused, and another', () => {
  const first = (on: IsoDate) => upTo('volunteer-form', refused(on));
  test('refused on the last day: the second is not late, whenever it is', () => {
    expect(isLate(upTo('volunteer-form'), refused('2026-08-03'))).toBe(false);
    expect(lateness(first('2026-08-03'), 'admission', '2026-12-31')).toBe('in-time');
    expect(isLate(first('2026-08-03'), admitted('2026-12-31'))).toBe(false);
    const both = { ...first('2026-08-03'), steps: [...first('2026-08-03').steps] };
    both.steps.push(admitted('2026-12-31'));
    expect(found(DEV20, both, '2026-12-31')).toBe(0);
  });

  test('refused a day later: that one was late, the second is not told once more', () => {
    expect(isLate(upTo('volunteer-form'), refused('2026-08-04'))).toBe(true);
    expect(isLate(first('2026-08-04'), admitted('2026-12-31'))).toBe(false);
    expect(found(DEV20, first('2026-08-04'), '2026-12-31')).toBe(1);
  });

  test('without any the time runs out', () => {
    expect(lateness(upTo('volunteer-form'), 'admission', '2026-08-03')).toBe('in-time');
    expect(lateness(upTo('volunteer-form'), 'admission', '2026-08-04')).toBe('late');
    expect(isLate(upTo('volunteer-form'), admitted('2026-08-04'))).toBe(true);
  });

  test('approval waits for a meeting that admits, and its time runs from that one', () => {
    expect(lateness(first('2026-07-20'), 'approval', '2027-01-21')).toBe('in-time');
    const then = upTo('volunteer-form', refused('2026-07-20'), admitted('2026-09-01'));
    expect(lateness(then, 'approval', '2026-12-01')).toBe('in-time');
    expect(lateness(then, 'approval', '2026-12-02')).toBe('prolonged');
    expect(lateness(then, 'approval', '2027-03-02')).toBe('late');
  });
});

describe('probation that was prolonged until 20 January 2028', () => {
  const before = upTo('confirmation-request');
  const one = upTo('confirmation-request', met('2027-07-25', 'extended', '2028-01-20'));
  test('the next meeting is in time for sixty days after that day, and late after them', () => {
    expect(lateness(one, 'confirmation', '2027-12-31')).toBe('in-time');
    expect(lateness(one, 'confirmation', '2028-03-20')).toBe('in-time');
    expect(lateness(one, 'confirmation', '2028-03-21')).toBe('late');
    expect(isLate(one, met('2028-03-20', 'confirmed'))).toBe(false);
    expect(isLate(one, met('2028-03-21', 'confirmed'))).toBe(true);
    expect(found(DEV31, one, '2028-03-20')).toBe(0);
    expect(found(DEV31, one, '2028-03-21')).toBe(1);
  });

  test('the meeting that prolonged it has a last day of its own', () => {
    expect(isLate(before, met('2027-09-18', 'extended', '2028-01-20'))).toBe(false);
    expect(isLate(before, met('2027-09-19', 'extended', '2028-01-20'))).toBe(true);
  });

  test('nothing waits to be approved meanwhile', () => {
    expect(lateness(one, 'confirmation-approval', '2027-10-26')).toBe('in-time');
    expect(found(DEV34, one, '2027-10-26')).toBe(0);
    const then = upTo(
      'confirmation-request',
      met('2027-07-25', 'extended', '2028-01-20'),
      met('2028-01-25', 'confirmed'),
    );
    expect(lateness(then, 'confirmation-approval', '2028-04-25')).toBe('in-time');
    expect(lateness(then, 'confirmation-approval', '2028-04-26')).toBe('late');
  });
});

describe('a vote on confirmation that did not carry', () => {
  const vain = (on: IsoDate) => upTo('confirmation-request', met(on, 'undecided'));
  test('in time: another meeting is not late', () => {
    expect(lateness(vain('2027-07-25'), 'confirmation', '2027-12-31')).toBe('in-time');
    expect(isLate(vain('2027-07-25'), met('2027-12-31', 'confirmed'))).toBe(false);
    const both = upTo(
      'confirmation-request',
      met('2027-07-25', 'undecided'),
      met('2027-12-31', 'confirmed'),
    );
    expect(found(DEV31, both, '2027-12-31')).toBe(0);
  });

  test('too late: told of the first, once', () => {
    expect(isLate(upTo('confirmation-request'), met('2027-09-19', 'undecided'))).toBe(true);
    expect(isLate(vain('2027-09-19'), met('2027-12-31', 'confirmed'))).toBe(false);
    expect(found(DEV31, vain('2027-09-19'), '2027-12-31')).toBe(1);
  });
});
