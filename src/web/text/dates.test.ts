import { expect, test } from 'vitest';
import { dayWords, momentWords, spanWords } from './dates.ts';

test.each([
  ['2026-11-23', '2026年11月23日', '23 Nov 2026'],
  ['2026-01-01', '2026年1月1日', '1 Jan 2026'],
  ['1949-12-31', '1949年12月31日', '31 Dec 1949'],
] as const)('a day in words: %s', (day, zh, en) => {
  expect(dayWords(day, 'zh')).toBe(zh);
  expect(dayWords(day, 'en')).toBe(en);
});

test('a span names its last day, or that it goes on', () => {
  expect(spanWords('2026-01-01', '2026-03-31', 'zh')).toBe('2026年1月1日至2026年3月31日');
  expect(spanWords('2026-01-01', null, 'zh')).toBe('2026年1月1日起');
  expect(spanWords('2026-01-01', '2026-03-31', 'en')).toBe('1 Jan 2026 to 31 Mar 2026');
});

test('a moment is told in Shanghai time, across midnight too', () => {
  expect(momentWords('2026-11-23T15:59:00Z', 'zh')).toBe('2026年11月23日 23:59');
  expect(momentWords('2026-11-23T16:00:00Z', 'zh')).toBe('2026年11月24日 00:00');
  expect(momentWords('2026-12-31T16:05:59.123456Z', 'en')).toBe('1 Jan 2027 00:05');
});
