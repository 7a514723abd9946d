import { expect, test } from 'vitest';
import { text } from '../../kernel/text.ts';
import type { Report, ReportedFinding } from './report.ts';
import { printed } from './screen.ts';

const finding = (subject: string, row: number): ReportedFinding => ({
  ...{ rule: 'MTG18', severity: 'warning', sheet: '台账', row, period: null },
  ...{ subject, unit: subject },
  says: text('记录缺少：地点', 'the record lacks: place'),
  cure: text('补正', 'complete it'),
  cite: { regulation: 'ZB', article: '', mark: 'unverified' },
});
const print = (
  findings: readonly ReportedFinding[],
  rows = 9,
  period: Report['read']['period'] = null,
  notChecked: Report['notChecked'] = [],
) => {
  const read = { sheets: [], rows, skipped: [], period };
  const report: Report = { findings, notChecked, read };
  const asked = { language: 'zh', asOf: '2026-12-31', file: 'book.xlsx' } as const;
  return printed({ ...asked, report, regulation: (code) => text(code, code) });
};

test('of one branch five lines of a rule are shown and the rest is counted', () => {
  const many = Array.from({ length: 7 }, (_, i) => finding('第一党支部', i + 2));
  const lines = print([...many, finding('第二党支部', 20)]).split('\n');
  expect(lines.filter((line) => line.includes('第一党支部'))).toHaveLength(5);
  expect(lines.filter((line) => line.includes('另有2条同类'))).toHaveLength(1);
  expect(lines.filter((line) => line.includes('第二党支部'))).toHaveLength(1);
  expect(lines.filter((line) => line.includes('改法'))).toHaveLength(1);
  expect(print(many.slice(0, 5))).not.toContain('同类');
});

test('a book of which no row was used is not called clean', () => {
  expect(print([], 9)).toContain('没有发现问题');
  expect(print([], 0)).toContain('没有一行可用');
  expect(print([], 0)).not.toContain('没有发现问题');
});

test('a group is named with its branch where there are several', () => {
  const group = { ...finding('第一党小组', 2), unit: '第一党支部' };
  expect(print([group])).not.toContain('（第一');
  expect(print([group, finding('第二党支部', 3)])).toContain('（第一');
});

test('what runs until the evening of the day to judge from is said to be open', () => {
  const year = { from: '2026-01-01', to: '2027-01-01' } as const;
  expect(print([], 9, year)).toMatch(/--as-of\s+2027-01-01/);
  expect(print([], 9, { ...year, to: '2026-12-31' })).not.toContain('到期才判断');
});

test('rules that lack the same make one line', () => {
  const missing = text('没有读到党员名册', 'no roster of members was read');
  const both = ['ORG01', 'ORG02'].map((rule) => ({ rule, missing }));
  expect(print([], 9, null, both)).toContain('ORG01、ORG02  没有读到党员名册');
});
