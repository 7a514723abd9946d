import { describe, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.generated.ts';
import { clockOf } from '../../engines/org/clock.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { TermFact } from '../../kernel/term.ts';
import { termFact } from '../../testing/facts.ts';
import { termWords } from './termWords.ts';
import { byGroup, slotsOf, split, type TermRow } from './wave.ts';

const today = '2026-11-27';

function row(from: IsoDate, change: Partial<TermFact> = {}, group = 1): TermRow {
  const term = termFact({ from, reminders: [], ...change });
  const clock = clockOf(term, catalogue.termPlan, today);
  const of = { unit: group, name: `第${group}党委` };
  return {
    ...{ unit: 9, name: '支部', kind: 'branch', group: of },
    clock: { ...clock, steps: [...clock.steps] },
  };
}
const counts = (rows: readonly TermRow[], months: 1 | 3) =>
  slotsOf(rows, today, months)
    .filter((slot) => Object.values(slot.counts).some((count) => count > 0))
    .map(({ key, counts: of }) => [key, of.election, of.request, of.reminder]);

describe('the wave', () => {
  test('begins with what is late, and goes on for two years', () => {
    const keys = slotsOf([], today, 1).map(({ key }) => key);
    expect([keys.length, keys[0], keys[1], keys.at(-1)]).toEqual([
      25,
      'late',
      '2026-11',
      '2028-10',
    ]);
    const quarters = slotsOf([], today, 3).map(({ key }) => key);
    expect([quarters[1], quarters.at(-1)]).toEqual(['2026-Q4', '2028-Q4']);
  });

  test('an election is in the month of its last day, the work before it in its own', () => {
    expect(counts([row('2024-09-15')], 1)).toEqual([
      ['2027-03', 0, 0, 1],
      ['2027-08', 0, 1, 0],
      ['2027-09', 1, 0, 0],
    ]);
    expect(counts([row('2024-09-15')], 3)).toEqual([
      ['2027-Q1', 0, 0, 1],
      ['2027-Q3', 1, 1, 0],
    ]);
  });

  test('what is over stands in front, and not in its month once more', () => {
    expect(counts([row('2023-11-20')], 1)).toEqual([['late', 1, 1, 1]]);
    expect(counts([row('2023-11-27')], 1)).toEqual([
      ['late', 0, 1, 1],
      ['2026-11', 1, 0, 0],
    ]);
  });

  test('what was done is no work any more', () => {
    const reminders = [{ on: '2027-03-01', documentNo: null }] as const;
    expect(counts([row('2024-09-15', { reminders })], 1)).toEqual([
      ['2027-08', 0, 1, 0],
      ['2027-09', 1, 0, 0],
    ]);
  });

  test('committees are counted, the busiest first; whoever has nothing to do is left out', () => {
    const rows = [
      row('2024-09-15', {}, 1),
      row('2024-09-16', {}, 2),
      row('2024-12-01', {}, 2),
      row('2026-11-01', {}, 3),
    ];
    const lines = byGroup(rows, slotsOf(rows, today, 3), today);
    expect(lines.map(({ name, all }) => [name, all])).toEqual([
      ['第2党委', 2],
      ['第1党委', 1],
    ]);
  });

  test('what lies beyond two years is counted, what cannot be told is named', () => {
    const rows = [
      row('2024-09-15'),
      row('2026-11-01'),
      row('2025-11-01'),
      row('2024-01-01', { years: null }),
    ];
    const { near, unknown, later } = split(rows, today);
    expect([near.length, unknown.length, later]).toEqual([1, 1, 2]);
  });
});

test('the last day is one of the days on which it is done in time, and is called so', () => {
  for (const words of [termWords.by, termWords.lateBy]) {
    const { zh } = words('2027年3月5日');
    expect(zh).toContain('最迟');
    expect(zh).not.toContain('日前');
  }
});
