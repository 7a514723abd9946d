import { expect, test } from 'vitest';
import { saysNothing } from './saysNothing.ts';

test.each([
  null,
  '',
  ' ',
  '无',
  '没有',
  '暂无',
  '否',
  '未备',
  '无教案',
  '待定',
  '/',
  '－',
  '——',
  '无。',
  '无/无',
])('%j says that there is nothing', (cell) => {
  expect(saysNothing(cell)).toBe(true);
});

test.each([
  '有',
  '√',
  '✓',
  '是',
  '略',
  '同上',
  '见附件',
  '无锡支队',
  '张三',
  '2026-03-31',
  '3',
  '未落实',
])('%j says something', (cell) => {
  expect(saysNothing(cell)).toBe(false);
});
