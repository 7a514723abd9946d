import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cite } from './cite.ts';
import { addDays, type IsoDate } from './date.ts';
import { type DatedEntry, valueOn } from './dated.ts';

const cite: Cite = { regulation: 'XZ26', article: '13', mark: 'verified' };
const old: DatedEntry<number> = { from: '2014-05-28', value: 3, cite };
const revised: DatedEntry<number> = { from: '2026-05-11', value: 5, cite };
const repealed: DatedEntry<number> = { from: '2030-01-01', value: null, cite };
const history = [old, revised, repealed];

test.each<[string, IsoDate, unknown]>([
  ['the day before the first', '2014-05-27', { state: 'not-in-force' }],
  ['the first day', '2014-05-28', { state: 'value', value: 3, since: '2014-05-28', cite }],
  [
    'the day before the change',
    '2026-05-10',
    { state: 'value', value: 3, since: '2014-05-28', cite },
  ],
  ['the day of the change', '2026-05-11', { state: 'value', value: 5, since: '2026-05-11', cite }],
  ['the last day before the repeal', '2029-12-31', expect.objectContaining({ value: 5 })],
  ['the day of the repeal', '2030-01-01', { state: 'not-in-force' }],
])('%s (%s)', (_, on, answer) => {
  expect(valueOn(history, on)).toEqual(answer);
});

test('nothing entered is unknown, never the last known and never zero', () => {
  expect(valueOn([], '2026-05-11')).toEqual({ state: 'unknown' });
});

test('zero is a value', () => {
  expect(valueOn([{ from: '2020-01-01', value: 0, cite }], '2020-01-01')).toMatchObject({
    state: 'value',
    value: 0,
  });
});

test('of two entries of one day the later in the list counts', () => {
  const twice = [old, { ...old, value: 4 }];
  expect(valueOn(twice, '2015-01-01')).toMatchObject({ value: 4 });
});

test('the order of the rows does not matter', () => {
  const days = fc.uniqueArray(fc.nat(5000), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(days, fc.nat(5000), (offsets, at) => {
      const start: IsoDate = '2010-01-01';
      const rows = offsets.map((n) => ({ from: addDays(start, n), value: n, cite }));
      const on = addDays(start, at);
      const sorted = [...rows].sort((a, b) => a.value - b.value);
      expect(valueOn(rows, on)).toEqual(valueOn(sorted, on));
      const begun = offsets.filter((n) => n <= at);
      const answer = valueOn(rows, on);
      if (begun.length === 0) expect(answer).toEqual({ state: 'not-in-force' });
      else expect(answer).toMatchObject({ state: 'value', value: Math.max(...begun) });
    }),
  );
});
