import { expect, test } from 'vitest';
import { clockOf } from './clock.ts';

test.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['1430', '14:30'],
  ['14:30', '14:30'],
  ['14：30', '14:30'],
  ['１４３０', '14:30'],
  ['14.30', '14:30'],
  ['14点', '14:00'],
  ['14点30分', '14:30'],
  ['9:5', '09:05'],
  ['0:00', '00:00'],
  ['2359', '23:59'],
  [' ', null],
  ['24:00', undefined],
  ['1460', undefined],
  ['下午三点', undefined],
  ['12345', undefined],
])('%s is %s', (typed, clock) => {
  expect(clockOf(typed)).toBe(clock);
});
