import { expect, test } from 'vitest';
import { dayInShanghai, minuteInShanghai } from './shanghai.ts';

test.each([
  ['2026-11-23T15:59:59Z', '2026-11-23 23:59', '2026-11-23'],
  ['2026-11-23T16:00:00Z', '2026-11-24 00:00', '2026-11-24'],
  ['2026-12-31T16:00:00Z', '2027-01-01 00:00', '2027-01-01'],
])('%s is %s', (moment, minute, day) => {
  expect(minuteInShanghai(new Date(moment))).toBe(minute);
  expect(dayInShanghai(new Date(moment))).toBe(day);
});
