import { expect, test } from 'vitest';
import { calendar } from './calendar.ts';
import type { IsoDate } from './date.ts';
import { known } from './facts.ts';
import { noticeJudged } from './notice.ts';
import { text } from './text.ts';

const days = calendar({ years: [2026], holidays: ['2026-06-19'], workdays: [] });
const called = text('公示起算日是否计入', 'whether the first day counts');
const judged = (to: IsoDate, next: IsoDate, value: string | null, from: IsoDate = '2026-06-02') =>
  noticeJudged({ from, to, next, workingDays: 5 }, { value, called }, days);
const first = 'with-first-day';

test.each([
  ['Tuesday to Monday', '2026-06-08', '2026-06-09', 'kept', '2026-06-09'],
  ['down a day before its last', '2026-06-07', '2026-06-20', 'short', '2026-06-09'],
  ['the next step on its last day', '2026-06-08', '2026-06-08', 'early', '2026-06-09'],
  ['longer than asked, and not waited for', '2026-06-10', '2026-06-10', 'early', '2026-06-11'],
] as const)('%s', (_name, to, next, state, free) => {
  expect(judged(to, next, first)).toEqual(known({ state, last: '2026-06-08', free }));
});

test('where the first day does not count it ends a working day later', () => {
  const short = { state: 'short', last: '2026-06-09', free: '2026-06-10' };
  expect(judged('2026-06-08', '2026-06-20', 'after-first-day')).toEqual(known(short));
});

test('a way of counting that is not known, and a year that was not announced, are unknown', () => {
  for (const value of [null, 'by-weeks']) {
    expect(judged('2026-06-08', '2026-06-09', value)).toEqual({ known: false, missing: called });
  }
  expect(judged('2031-06-08', '2031-06-09', first, '2031-06-02').known).toBe(false);
});
