import { expect, test } from 'vitest';
import { text } from '../../kernel/text.ts';
import type { Report, ReportedFinding } from './report.ts';
import { printed } from './screen.ts';

const finding = (subject: string, row: number): ReportedFinding => ({
  ...{ rule: 'MTG18', severity: 'warning', sheet: '台账', row, subject, period: null },
  says: text('记录缺少：地点', 'the record lacks: place'),
  cure: text('补正', 'complete it'),
  cite: { regulation: 'ZB', article: '', mark: 'unverified' },
});
const print = (findings: readonly ReportedFinding[], rows = 9) => {
  const read = { sheets: [], rows, skipped: [], period: null };
  const report: Report = { findings, notChecked: [], read };
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
