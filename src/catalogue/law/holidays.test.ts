import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderHolidays } from '../../../scripts/holidays.ts';
import { calendar, isWorkingDay, type Working } from '../../kernel/calendar.ts';
import { type IsoDate, weekday } from '../../kernel/date.ts';
import { statutoryHolidays } from './holidays.ts';

const ours = calendar(statutoryHolidays);

test('the generated file is what the package says today', () => {
  const file = new URL('./holidays.generated.json', import.meta.url);
  expect(readFileSync(file, 'utf8'), 'run: node scripts/holidays.ts').toBe(renderHolidays());
});

test('covers every year from 2004 without a gap, each with its New Year and its National Day', () => {
  const { years, holidays } = statutoryHolidays;
  expect(years).toEqual(years.map((_, n) => 2004 + n));
  expect(years).toContain(2026);
  for (const year of years) {
    expect(holidays).toContain(`${year}-01-01`);
    expect(holidays).toContain(`${year}-10-01`);
  }
});

test('every make-up working day is a Saturday or a Sunday', () => {
  expect(statutoryHolidays.workdays.filter((date) => weekday(date) < 6)).toEqual([]);
});

test.each<[IsoDate, Working]>([
  ['2026-02-14', 'yes'],
  ['2026-02-15', 'no'],
  ['2026-02-23', 'no'],
  ['2026-02-24', 'yes'],
  ['2026-06-18', 'yes'],
  ['2026-06-19', 'no'],
  ['2026-06-22', 'yes'],
  ['2018-12-29', 'yes'],
  ['2018-12-31', 'no'],
  ['2003-12-31', 'unknown'],
])('%s is a working day: %s', (date, expected) => {
  expect(isWorkingDay(ours, date)).toBe(expected);
});
