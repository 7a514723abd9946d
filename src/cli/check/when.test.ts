import { expect, test } from 'vitest';
import type { Cell } from '../../documents/sheet/model.ts';
import { whenOf } from './when.ts';

const cell = (text: string): Cell => ({ kind: 'text', text });
const at = (on: string, start?: string, end?: string) => ({ on, start, end, monthOnly: false });

test.each([
  ['2026-03-05', at('2026-03-05')],
  ['2026.3.5', at('2026-03-05')],
  ['2026/3/5', at('2026-03-05')],
  ['2026年3月5日', at('2026-03-05')],
  ['２０２６年３月５日', at('2026-03-05')],
  ['二〇二六年三月五日', at('2026-03-05')],
  ['20260305', at('2026-03-05')],
  ['2026-03-05 15:00', at('2026-03-05', '15:00')],
  ['2026.3.5 15:00-16:30', at('2026-03-05', '15:00', '16:30')],
  ['2026-03-05 15:00至16:30', at('2026-03-05', '15:00', '16:30')],
  ['2026年3月5日下午3点至4点半', at('2026-03-05', '15:00', '16:30')],
  ['2026年3月5日上午11点—下午1点', at('2026-03-05', '11:00', '13:00')],
  ['2026年3月5日15:00-14:00', at('2026-03-05', '15:00')],
  ['2026年3月5日下午3点', at('2026-03-05', '15:00')],
  ['2026年3月5日 下午3：30', at('2026-03-05', '15:30')],
  ['2026年3月5日9时半', at('2026-03-05', '09:30')],
  ['2026年3月5日（星期四）上午9:00', at('2026-03-05', '09:00')],
  ['3月5日', at('2026-03-05')],
  ['3月5日下午2点', at('2026-03-05', '14:00')],
])('%s', (words, expected) => {
  expect(whenOf(cell(words), 1900, 2026)).toEqual(expected);
});

test('a cell with the format of a date keeps its hour', () => {
  const date: Cell = { kind: 'date', date: '2026-03-05', shows: 'day', time: '09:30' };
  expect(whenOf(date, 1900, null)).toEqual(at('2026-03-05', '09:30'));
});

test.each(['2026年3月', '3月', '3月份', '2026年3月中旬', '三月底'])('%s is a month', (words) => {
  expect(whenOf(cell(words), 1900, 2026)).toMatchObject({ on: '2026-03-01', monthOnly: true });
});

const any = { from: null, to: null };
const year = { from: '2026-01-01', to: '2027-01-01' };
const february = { from: '2026-02-01', to: '2026-03-01' };
test.each([
  ['2026/2/30', null, february],
  ['二〇二六年二月三十日', null, february],
  ['2月30日', 2026, february],
  ['2月30日', null, any],
  ['2026-13-01', null, year],
  ['2026年', null, year],
  ['每月15日', 2026, year],
  ['周五下午', null, any],
  ['第一季度', 2026, { from: '2026-01-01', to: '2026-04-01' }],
  ['2026年上半年', null, { from: '2026-01-01', to: '2026-07-01' }],
  ['三季度', null, any],
  ['待定', 2026, null],
  ['未召开', 2026, null],
])('%s is no day, and may be one of %j %j', (words, ofTitle, may) => {
  expect(whenOf(cell(words), 1900, ofTitle)).toMatchObject({ may });
});

test('a number that lost its last 0 may be any day of its month', () => {
  expect(whenOf({ kind: 'number', number: 2.1 }, 1900, 2026)).toMatchObject({ may: february });
});

test('a blank cell is no date; nothing is guessed of the rest', () => {
  expect(whenOf({ kind: 'empty' }, 1900, 2026)).toEqual({ on: null });
  for (const words of ['2026/2/30', '2026-13-01', '待定', '每月15日', '2026年']) {
    expect(whenOf(cell(words), 1900, 2026), words).toHaveProperty('unreadable');
  }
  expect(whenOf(cell('3月5日'), 1900, null)).toHaveProperty('unreadable');
  expect(whenOf(cell('13月5日'), 1900, 2026)).toHaveProperty('unreadable');
});
