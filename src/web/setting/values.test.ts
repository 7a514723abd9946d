import { expect, test } from 'vitest';
import type { SettingType } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { type Entry, valuesOn, valueText } from './values.ts';

const days = { key: 'days' };
const entry = (change: Partial<Entry>): Entry => ({
  ...{ id: 'e', key: 'days', unit: 1, unitName: '市局党委', value: 3, from: '2026-01-01' },
  ...{ documentNo: '1号', note: null, state: 'accepted', may: [] },
  ...{ proposedBy: '甲', proposedAt: '2026-01-01T00:00:00Z' },
  ...{ decidedBy: '乙', decidedAt: '2026-01-02T00:00:00Z' },
  ...change,
});
const told = (...entries: readonly Entry[]) =>
  valuesOn(days, entries, '2026-06-01').map(({ unit, value }) => [unit, value]);

test('each committee that decided has its own value, the latest day counts', () => {
  const mine = { unit: 7, value: 5 };
  expect(told(entry({}), entry(mine))).toEqual([
    [1, 3],
    [7, 5],
  ]);
  expect(told(entry({ value: 9, from: '2026-05-01' }), entry({}))).toEqual([[1, 9]]);
});

test('of one day, what was decided later counts; what begins later does not yet', () => {
  const later = entry({ value: 4, decidedAt: '2026-01-03T00:00:00Z' });
  expect(told(later, entry({}))).toEqual([[1, 4]]);
  expect(told(entry({}), entry({ value: 8, from: '2026-06-01' }))).toEqual([[1, 8]]);
  expect(told(entry({}), entry({ value: 8, from: '2026-06-02' }))).toEqual([[1, 3]]);
});

test('withdrawn, proposed and refused values are none, and another key is another setting', () => {
  expect(told(entry({}), entry({ value: null, from: '2026-02-01' }))).toEqual([]);
  expect(told(entry({ state: 'proposed' }), entry({ state: 'refused' }))).toEqual([]);
  expect(told(entry({ key: 'share' }))).toEqual([]);
});

const of = (type: SettingType, value: unknown) => valueText({ of: type }, value).zh;
const unit = text('次', 'times');

test.each<[string, SettingType, unknown, string]>([
  ['days', { type: 'days', min: 0, max: 9 }, 7, '7 天'],
  ['a count', { type: 'integer', unit, min: 0, max: 9 }, 3, '3 次'],
  ['whole hundredths of a percent', { type: 'percent', min: 0, max: 10_000 }, 6666, '66.66%'],
  ['a choice', { type: 'choice', options: [{ id: 'a', label: text('甲', 'A') }] }, 'a', '甲'],
  ['words', { type: 'list', maxLength: 9, maxItems: 9 }, ['旅游', '聚餐'], '旅游、聚餐'],
  ['none', { type: 'text', maxLength: 9 }, null, '不再单独规定'],
])('%s are said as one says them', (_, type, value, says) => {
  expect(of(type, value)).toBe(says);
});
