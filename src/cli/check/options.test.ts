import { expect, test } from 'vitest';
import { optionsOf } from './options.ts';

const read = (...argv: string[]) => optionsOf(argv, '2026-11-23');

test('the day to judge from is today unless said', () => {
  expect(read('a.xlsx')).toMatchObject({
    ok: true,
    value: { file: 'a.xlsx', asOf: '2026-11-23', period: null, json: false, roster: null },
  });
  expect(read('a.xlsx', '--as-of', '2026-06-30', '--json', '--roster', 'b.xls')).toMatchObject({
    value: { asOf: '2026-06-30', json: true, roster: 'b.xls' },
  });
  expect(read('--help')).toEqual({ ok: true, value: 'help' });
});

test('a period is half-open; the last day of a month as its end is meant to belong to it', () => {
  const period = (words: string) => {
    const options = read('a.xlsx', '--period', words);
    return options.ok && options.value !== 'help' ? options.value.period : options;
  };
  expect(period('2026-01-01..2026-07-01')).toEqual({ from: '2026-01-01', to: '2026-07-01' });
  expect(period('2026-01-01..2026-06-30')).toEqual({ from: '2026-01-01', to: '2026-07-01' });
  expect(period('2026-01-01..2026-06-29')).toEqual({ from: '2026-01-01', to: '2026-06-29' });
});

test.each([
  [[], 'check/no-file'],
  [['a.xlsx', 'b.xlsx'], 'check/two-files'],
  [['a.xlsx', '--nonsense'], 'check/unknown-option'],
  [['a.xlsx', '--as-of', '2026-02-30'], 'check/as-of'],
  [['a.xlsx', '--lang', 'fr'], 'check/lang'],
  [['a.xlsx', '--period', '2026'], 'check/period'],
  [['a.xlsx', '--period', '2026-07-01..2026-01-01'], 'check/period'],
  [['a.xlsx', '--period', '2026-07-01..2026-07-01'], 'check/period'],
])('%j is refused', (argv, code) => {
  expect(read(...argv)).toMatchObject({ ok: false, problems: [{ code }] });
});

test.each([
  [['a.xlsx', '--frob'], '没有“--frob”这个参数'],
  [['a.xlsx', '--as-of'], '参数--as-of的写法不对'],
  [['a.xlsx', '--period', '2026-07-01..2026-01-01'], '止日要晚于起日'],
])('%j is refused in Chinese', (argv, says) => {
  const options = read(...argv);
  expect(options.ok ? '' : options.problems[0].message.zh).toContain(says);
});
