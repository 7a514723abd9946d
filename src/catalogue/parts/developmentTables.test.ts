import { describe, expect, test } from 'vitest';
import { take } from '../../engines/case/take.ts';
import { addMonths, type IsoDate } from '../../kernel/date.ts';
import type { CaseFact, StepFact } from '../../kernel/facts.ts';
import { voteRules } from '../../kernel/voteRules.ts';
import { decide } from '../../kernel/votes.ts';
import {
  developmentFact,
  developmentFacts,
  developmentGround,
  goodSteps,
  reviewFact,
  stepsTo,
} from '../../testing/development.ts';
import { activityFact } from '../../testing/facts.ts';
import DEV23 from '../rules/DEV23.ts';
import DEV35 from '../rules/DEV35.ts';
import development from './developmentCase.ts';

const good = (id: string) => goodSteps.find(({ step }) => step === id) as StepFact;
const upTo = (last: string, changes: Parameters<typeof stepsTo>[1]): CaseFact =>
  developmentFact({ steps: stepsTo(last, changes) });

/** What becomes of a step that is taken: refused, told to be late, or in order. */
function met(one: CaseFact, taken: StepFact): 'refused' | 'late' | 'fine' {
  const held = [activityFact({ id: 'm', on: taken.on })];
  const facts = developmentFacts([reviewFact], { activities: { known: true, value: held } });
  const result = take(development, one, taken, developmentGround(taken.on, facts));
  if (!result.ok) return 'refused';
  return result.value.advice.some(({ code }) => code === 'too-late') ? 'late' : 'fine';
}

describe('domain.md 19.6', () => {
  const before = upTo('volunteer-form', {});
  const opinion = (n: number) =>
    ({ person: `p${n}`, at: '2026-07-20T14:00', says: 'yes' }) as const;
  const voted = (e: number, a: number, y: number, w: number): StepFact => ({
    ...good('admission'),
    vote: {
      ...{ rule: 'V2', entitled: e, present: a, yes: y, startsAt: '2026-07-20T15:00' },
      opinions: Array.from({ length: w }, (_, n) => opinion(n)),
    },
  });
  test.each([
    [23, 12, 11, 1, 'fine'],
    [23, 12, 12, 0, 'fine'],
    [23, 12, 11, 0, 'refused'],
    [23, 11, 11, 1, 'refused'],
    [20, 10, 10, 1, 'refused'],
    [20, 11, 10, 1, 'fine'],
    [20, 11, 10, 0, 'refused'],
    [20, 11, 11, 0, 'fine'],
  ])('of %d entitled %d came, %d in favour and %d in writing: %s', (e, a, y, w, what) => {
    expect(met(before, voted(e, a, y, w))).toBe(what);
    // A source that knows the number of opinions alone is judged alike.
    const { opinions: _, ...counted } = voted(e, a, y, 0).vote ?? { rule: 'V2' };
    expect(met(before, { ...voted(e, a, y, 0), vote: { ...counted, written: w } })).toBe(what);
  });

  test('probationary members in the room are in neither number', () => {
    // Five of them came beside ten of twenty who may vote: the meeting is not valid.
    expect(met(before, voted(20, 10, 10, 0))).toBe('refused');
    expect(met(before, voted(20, 15, 15, 0))).toBe('fine');
  });

  test.each([
    [10, 'no'],
    [11, 'yes'],
  ])('an ordinary resolution of twenty entitled with ten or eleven votes: %d %s', (y, passes) => {
    const tally = { entitled: 20, present: Math.max(10, y), yes: y, no: 0, abstain: 0 };
    const verdict = decide(voteRules.V1, tally);
    expect(verdict.ok && verdict.value.quorum).toBe(true);
    expect(verdict.ok && verdict.value.passed).toBe(passes === 'yes');
  });

  test.each([
    [1, 0],
    [2, 1],
  ])('one ballot on %d candidates: DEV23 finds %d', (subjects, count) => {
    const one = upTo('admission', { admission: { vote: { rule: 'V2', subjects } } });
    const { facts } = developmentGround('2026-12-31', developmentFacts([one]));
    expect(DEV23.judge(one, facts, '2026-12-31')).toHaveLength(count);
  });
});

describe('domain.md 19.7', () => {
  test.each<[IsoDate, number, IsoDate]>([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2026-03-15', 3, '2026-06-15'],
    ['2026-03-15', 6, '2026-09-15'],
    ['2026-03-15', 12, '2027-03-15'],
  ])('%s and %d months: %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  type Met = ReturnType<typeof met>;
  const days: readonly (readonly [string, string, IsoDate, Met, IsoDate, Met])[] = [
    ['talk', 'apply', '2025-05-10', 'fine', '2025-05-11', 'late'],
    ['target-choice', 'cultivation', '2026-05-31', 'refused', '2026-06-01', 'fine'],
    ['target-consent', 'target-choice', '2026-06-08', 'refused', '2026-06-09', 'fine'],
    ['admission', 'volunteer-form', '2026-08-03', 'fine', '2026-08-04', 'late'],
    ['approval', 'approval-talk', '2026-10-20', 'fine', '2026-10-21', 'late'],
    ['oath', 'placement', '2026-09-15', 'fine', '2026-09-16', 'late'],
    ['confirmation', 'confirmation-request', '2027-07-19', 'refused', '2027-07-20', 'fine'],
    ['confirmation', 'confirmation-request', '2027-09-18', 'fine', '2027-09-19', 'late'],
    ['confirmation-approval', 'confirmation', '2027-10-25', 'fine', '2027-10-26', 'late'],
  ];
  test.each(days)('%s after %s: %s %s, %s %s', (step, last, one, was, other, is) => {
    const before = upTo(last, {});
    expect(met(before, { ...good(step), on: one })).toBe(was);
    expect(met(before, { ...good(step), on: other })).toBe(is);
  });

  test('an activist of 1 September 2025 is a candidate from 1 September 2026', () => {
    const before = upTo('cultivation', { activist: { on: '2025-09-01' } });
    const chosen = (on: IsoDate) => met(before, { ...good('target-choice'), on });
    expect([chosen('2026-08-20'), chosen('2026-08-31')]).toEqual(['refused', 'refused']);
    expect(chosen('2026-09-01')).toBe('fine');
  });

  test('prolonged once from 20 July 2027: from 20 January to 20 July 2028', () => {
    const before = upTo('confirmation-request', {});
    const until = (extendedUntil: IsoDate) =>
      met(before, {
        ...good('confirmation'),
        outcome: 'extended',
        documents: { ...good('confirmation').documents, extendedUntil },
      });
    expect([until('2028-01-19'), until('2028-01-20')]).toEqual(['refused', 'fine']);
    expect([until('2028-07-20'), until('2028-07-21')]).toEqual(['fine', 'refused']);
  });

  test.each([
    ['2027-07-19', 1],
    ['2027-07-20', 0],
    ['2027-07-21', 1],
  ])('standing in the Party counts from the end of probation: %s', (fullFrom, count) => {
    const change = { 'confirmation-approval': { documents: { fullFrom } } };
    const one = upTo('confirmation-approval', change);
    const { facts } = developmentGround('2027-12-31', developmentFacts([one]));
    expect(DEV35.judge(one, facts, '2027-12-31')).toHaveLength(count);
  });
});
