import { expect, test } from 'vitest';
import { countIn, dayIn, personsIn } from './stepFields.ts';

const holding = (value: unknown) => ({ documents: { field: value } });

test.each([
  ['2026-06-10', '2026-06-10'],
  ['2026-02-30', undefined],
  ['', undefined],
  [20260610, undefined],
])('%j is the day %s', (value, day) => {
  expect(dayIn(holding(value), 'field')).toBe(day);
  expect(dayIn(undefined, 'field')).toBeUndefined();
});

test('only a number is a count, none among them', () => {
  expect(['3', 0, 24].map((value) => countIn(holding(value), 'field'))).toEqual([undefined, 0, 24]);
});

test.each([
  ['one', 'p1', ['p1']],
  ['rows, each person once', [{ person: 'p1' }, { person: 'p2' }, { person: 'p1' }], ['p1', 'p2']],
  ['an empty field', '', []],
  ['rows that name nobody', [{ person: '' }, {}, null, 'p1', { person: 7 }], []],
  ['nothing written', undefined, []],
])('%s', (_name, value, persons) => {
  expect(personsIn(holding(value), 'field')).toEqual(persons);
});
