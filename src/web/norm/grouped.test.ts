import { expect, test } from 'vitest';
import { text } from '../../kernel/text.ts';
import { grouped } from './grouped.ts';

const unknown = (rule: string, unit: number, zh: string) => ({
  ...{ rule, unit, unitName: `第${unit}支部`, missing: text(zh, zh) },
});

test('the same gap of many units is one line; the widest gap comes first', () => {
  const list = [
    unknown('A1', 1, '缺甲'),
    unknown('A2', 1, '缺乙'),
    unknown('A2', 2, '缺乙'),
    unknown('A2', 2, '缺丙'),
  ];
  expect(grouped(list).map(({ rule, missing, units }) => [rule, missing.zh, units])).toEqual([
    ['A2', '缺乙', ['第1支部', '第2支部']],
    ['A1', '缺甲', ['第1支部']],
    ['A2', '缺丙', ['第2支部']],
  ]);
  expect(grouped([])).toEqual([]);
});
