import { describe, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.generated.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { TermFact } from '../../kernel/term.ts';
import { termFact } from '../../testing/facts.ts';
import { clockOf, inOrderOfClock } from './clock.ts';

const { termPlan } = catalogue;
const at = (asOf: IsoDate, change: Partial<TermFact> = {}) =>
  clockOf(termFact({ reminders: [], ...change }), termPlan, asOf);
const until = (day: IsoDate) => ({ until: day, on: '2026-06-20', documentNo: '2号' }) as const;

describe('the clock of a branch elected on 2023-07-01 for three years', () => {
  test.each([
    ['2025-12-31', {}, 'running', 182],
    ['2026-01-01', {}, 'due', 181],
    ['2026-07-01', {}, 'due', 0],
    ['2026-07-02', {}, 'overdue', -1],
    ['2026-07-01', { extension: until('2027-07-01') }, 'due', 365],
    ['2026-07-02', { extension: until('2027-07-01') }, 'extended', 364],
    ['2027-07-02', { extension: until('2027-07-01') }, 'overdue', -1],
    ['2026-07-02', { extension: until('2026-03-01') }, 'overdue', -1],
  ] as const)('on %s with %o it is %s', (asOf, change, state, daysLeft) => {
    expect(at(asOf, change)).toMatchObject({ state, daysLeft, ends: '2026-07-01', years: 3 });
  });

  test('without a term, or without its length, there is no end', () => {
    expect(clockOf(undefined, termPlan, '2026-01-01')).toMatchObject({ state: 'none', ends: null });
    expect(at('2026-01-01', { years: null })).toMatchObject({ state: 'unmeasured', steps: [] });
  });

  test('what is to be done is counted backwards from the end', () => {
    expect(at('2025-12-01').steps.map(({ id, by, state }) => [id, by, state])).toEqual([
      ['reminder', '2026-01-01', 'open'],
      ['study', '2026-05-01', 'open'],
      ['request', '2026-06-01', 'open'],
      ['approval', '2026-07-01', 'open'],
      ['election', '2026-07-01', 'open'],
      ['report', '2026-07-11', 'open'],
    ]);
  });

  test('what waits with the election waits with it; the reminder does not', () => {
    const { steps } = at('2026-06-25', { extension: until('2026-12-31') });
    expect(steps.map(({ id, by }) => [id, by])).toEqual([
      ['reminder', '2026-01-01'],
      ['study', '2026-10-31'],
      ['request', '2026-11-30'],
      ['approval', '2026-12-31'],
      ['election', '2026-12-31'],
      ['report', '2027-01-10'],
    ]);
  });

  test('the next step is the first that is open; what a later one overtook has passed', () => {
    expect(at('2026-01-02').next).toMatchObject({ id: 'reminder', state: 'late' });
    const paper = { on: '2026-05-20', documentNo: null } as const;
    const asked = at('2026-05-21', { requests: [paper] });
    expect(asked.steps.map(({ state }) => state)).toEqual([
      ...['passed', 'passed', 'done'],
      ...['open', 'open', 'open'],
    ]);
    expect(asked.next?.id).toBe('approval');
  });

  test('what nothing on record could show is never late', () => {
    const states = (asOf: IsoDate) => at(asOf).steps.map(({ id, state }) => `${id} ${state}`);
    expect(states('2026-05-01')).toContain('study open');
    expect(states('2026-05-02')).toContain('study passed');
    expect(states('2026-06-02')).toContain('request late');
  });

  test('what is over comes first, what cannot be told last', () => {
    const clocks = [
      clockOf(undefined, termPlan, '2026-08-01'),
      at('2026-08-01', { from: '2024-01-01' }),
      at('2026-08-01'),
    ];
    expect(clocks.toSorted(inOrderOfClock).map(({ state }) => state)).toEqual([
      'overdue',
      'due',
      'none',
    ]);
  });
});
