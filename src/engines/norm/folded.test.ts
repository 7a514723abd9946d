import { expect, test } from 'vitest';
import { yearPeriod } from '../../kernel/period.ts';
import { text } from '../../kernel/text.ts';
import { alike, folded, unfolded } from './folded.ts';
import type { Finding, Severity } from './types.ts';

const finding = (rule: string, unit: string, year: number, severity: Severity): Finding => ({
  ...{ rule, unit, severity, period: yearPeriod(year), evidence: [] },
  subject: { type: 'unit', id: unit, name: unit },
  says: text('一', 'one'),
  cure: text('改', 'mend'),
  cite: { regulation: 'ZB', article: '11', mark: 'verified' },
});
const summary = (list: ReturnType<typeof folded>) =>
  list.map(({ finding: { rule, unit, period }, others }) => [rule, unit, period?.from, others]);

test('the latest of the worst stands for all of one rule and unit', () => {
  const all = [
    finding('A', 'u1', 2024, 'error'),
    finding('A', 'u2', 2024, 'error'),
    finding('A', 'u1', 2025, 'error'),
    finding('A', 'u1', 2026, 'warning'),
    finding('B', 'u1', 2026, 'warning'),
  ];
  expect(summary(folded(all))).toEqual([
    ['A', 'u1', '2025-01-01', 2],
    ['A', 'u2', '2024-01-01', 0],
    ['B', 'u1', '2026-01-01', 0],
  ]);
  expect(summary(unfolded(all)).map(([, , , others]) => others)).toEqual([0, 0, 0, 0, 0]);
  expect(folded([])).toEqual([]);
});

test('what says the same by the same rule stands together, in the order of the first', () => {
  const says = (rule: string, zh: string, part: number) => ({ rule, says: text(zh, zh), part });
  const all = [
    says('A', '缺地点', 1),
    says('B', '缺地点', 1),
    says('A', '缺议题', 1),
    says('A', '缺地点', 2),
  ];
  const parts = alike(all).map((group) => group.map(({ rule, part }) => `${rule}${part}`));
  expect(parts).toEqual([['A1', 'A2'], ['B1'], ['A1']]);
  expect(alike([])).toEqual([]);
});
