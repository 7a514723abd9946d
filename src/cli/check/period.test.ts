import { expect, test } from 'vitest';
import { isoDate } from '../../kernel/date.ts';
import { coveredBy, yearOf } from './period.ts';

const covered = (titles: string[], days: string[], asOf: string) =>
  coveredBy(titles, days.map(isoDate), isoDate(asOf));

test.each([
  ['2026年度三会一课台账', '2026-11-23', '2026-01-01', '2026-11-24'],
  ['2025年三会一课台账', '2026-11-23', '2025-01-01', '2026-01-01'],
  ['2026年上半年台账', '2026-11-23', '2026-01-01', '2026-07-01'],
  ['2026年第二季度台账', '2026-11-23', '2026-04-01', '2026-07-01'],
  ['2026年第4季度台账', '2026-11-23', '2026-10-01', '2026-11-24'],
  ['2026年5月台账', '2026-11-23', '2026-05-01', '2026-06-01'],
])('%s', (title, asOf, from, to) => {
  expect(covered([title], [], asOf)).toEqual({ from, to });
});

test('several titles span from the first to the last', () => {
  expect(covered(['2026年3月', '2026年1月', '2025年12月'], [], '2026-11-23')).toEqual({
    from: '2025-12-01',
    to: '2026-04-01',
  });
});

test('a title of a year to come says nothing yet', () => {
  expect(covered(['2027年度台账'], ['2026-03-05'], '2026-11-23')).toEqual({
    from: '2026-03-01',
    to: '2026-04-01',
  });
});

test('without a year the first to the last full month', () => {
  const days = ['2026-06-10', '2026-02-20'];
  expect(covered(['台账'], days, '2026-11-23')).toEqual({ from: '2026-02-01', to: '2026-07-01' });
  expect(covered(['台账'], days, '2026-06-30')).toEqual({ from: '2026-02-01', to: '2026-07-01' });
  expect(covered(['台账'], days, '2026-06-29')).toEqual({ from: '2026-02-01', to: '2026-06-01' });
  expect(covered(['台账'], [], '2026-06-29')).toBeNull();
});

test('one year in a title dates rows that give no year, several do not', () => {
  expect(yearOf('２０２６年度台账')).toBe(2026);
  expect(yearOf('2025年至2026年台账')).toBeNull();
  expect(yearOf('台账')).toBeNull();
});
