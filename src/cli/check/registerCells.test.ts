import { describe, expect, test } from 'vitest';
import type { Cell } from '../../documents/sheet/model.ts';
import { amountIn, isFreed, monthIn, remarked } from './registerCells.ts';

const cell = (words: string) => ({ kind: 'text', text: words }) as Cell;

describe('the month of a row', () => {
  const read = (words: string) => monthIn(cell(words), 1900, null);

  test.each([
    '2026.1-3',
    '2026年1-3',
    '2026年1-3月',
    '2026-1-3月',
    '2026.01-03',
    '2026/1－3',
    '2026.1~3',
    '2026年1、2',
    '2026年1月、2月',
    '2026年10-12月',
    '2026年一季度',
  ])('%s are several', (words) => {
    expect(read(words)).toMatchObject({ why: { zh: expect.stringMatching(/一行写了几个月/) } });
  });

  test.each([
    ['2026-3月', '2026-03-01'],
    ['2026-12月', '2026-12-01'],
    ['2026年3月', '2026-03-01'],
    ['2026.3', '2026-03-01'],
    ['2026-1-3', '2026-01-01'],
    ['2026.1.3', '2026-01-01'],
    ['2026/1/3', '2026-01-01'],
  ])('%s is one', (words, month) => {
    expect(read(words)).toEqual({ month });
  });
});

test.each(['免', '免交', '免 缴', '减免', '已减免'])('%s is no arrear', (words) => {
  expect(isFreed(cell(words))).toBe(true);
  expect(amountIn(cell(words))).toEqual({ amount: null });
});

test.each(['未交', '欠', '无', '-', '0', ''])('“%s” is no relief', (words) => {
  expect(isFreed(cell(words))).toBe(false);
});

describe('relief in remarks', () => {
  test.each([
    '经支部研究减免',
    '生活困难，减免',
    '免交',
    '支部同意免缴',
    '减交一半',
    '同意少交',
    '党委批准少缴',
    '申请少交',
    '未就业，免交',
    '不在岗，减免',
  ])('%s', (words) => {
    expect(remarked(words).relief).toEqual({});
  });

  test.each([
    '上月少交，本月补齐',
    '少缴2元',
    '未减免',
    '未批准减免',
    '未经批准减免',
    '不免交',
    '不予减免',
    '不符合减免条件',
    '不同意少交',
    '没有减免',
    '没批准少交',
    '减免期满，恢复交纳',
    '取消减免',
    '以免交错',
    '',
  ])('none: %s', (words) => {
    expect(remarked(words).relief).toBeNull();
  });

  test('a register without remarks says nothing', () => {
    expect(remarked(undefined)).toEqual({});
  });
});
