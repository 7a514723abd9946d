import { expect, test } from 'vitest';
import type { Cell, DateSystem } from './model.ts';
import { roster } from './testRoster.ts';
import { readValue, type Value } from './values.ts';

const place = { sheet: '名册', row: 5, column: 26 };

function read(id: string, cell: Cell | string | number, system: DateSystem): Value | string {
  const column = roster.find((one) => one.id === id);
  if (column === undefined) throw new Error(id);
  const given: Cell =
    typeof cell === 'string'
      ? { kind: 'text', text: cell }
      : typeof cell === 'number'
        ? { kind: 'number', number: cell }
        : cell;
  const result = readValue(column, given, place, system);
  return result.ok ? result.value : result.problems[0].code;
}

const day = (date: string) => ({ precision: 'day', date });
const month = (year: number, m: number) => ({ precision: 'month', year, month: m });

const dates: readonly [Cell | string | number, unknown][] = [
  ['2019.07', month(2019, 7)],
  ['2019.7', month(2019, 7)],
  ['2019-7-1', day('2019-07-01')],
  ['2019/7/1', day('2019-07-01')],
  ['2019/07/01 00:00:00', day('2019-07-01')],
  ['2019-07-01T08:30:00.000Z', day('2019-07-01')],
  ['2019.07.01', day('2019-07-01')],
  ['2019年7月1日', day('2019-07-01')],
  ['2019年07月01号', day('2019-07-01')],
  ['2019 年 7 月 1 日', day('2019-07-01')],
  ['2019年7月', month(2019, 7)],
  ['2019年12月', month(2019, 12)],
  ['2019-07', month(2019, 7)],
  ['20190701', day('2019-07-01')],
  [20190701, day('2019-07-01')],
  ['201907', month(2019, 7)],
  [201907, month(2019, 7)],
  ['２０１９．０７．０１', day('2019-07-01')],
  ['２０１９年７月', month(2019, 7)],
  ['二〇一九年七月一日', day('2019-07-01')],
  ['二〇一九年十一月二十三日', day('2019-11-23')],
  ["'2019-07-01", day('2019-07-01')],
  ['  2019-07-01\n', day('2019-07-01')],
  ['2020-02-29', day('2020-02-29')],
  ['2019-02-29', 'cell/no-such-day'],
  ['2019-13-01', 'cell/no-such-day'],
  ['2019.13', 'cell/no-such-day'],
  ['20190231', 'cell/no-such-day'],
  ['1899-12-31', 'cell/year-out-of-range'],
  ['1900-01-01', day('1900-01-01')],
  ['2100-12-31', day('2100-12-31')],
  ['2101-01-01', 'cell/year-out-of-range'],
  ['2019', 'cell/date-year-only'],
  ['2019年', 'cell/date-year-only'],
  [2019, 'cell/date-year-only'],
  ['19.7.1', 'cell/date-ambiguous'],
  ['98年7月', 'cell/date-ambiguous'],
  ['7/1/2019', 'cell/date-ambiguous'],
  ['190701', 'cell/date-ambiguous'],
  ['七月', 'cell/not-a-date'],
  ['不详', 'cell/not-a-date'],
  [2019.07, month(2019, 7)],
  [2019.11, month(2019, 11)],
  [2019.12, month(2019, 12)],
  [2019.1, 'cell/date-lost-zero'],
  [2019.2, 'cell/no-such-day'],
  [2019.071, 'cell/not-a-date'],
  [43647, day('2019-07-01')],
  ['43647', day('2019-07-01')],
  [43647.5, day('2019-07-01')],
  [123, 'cell/not-a-date'],
  [-1, 'cell/not-a-date'],
  [{ kind: 'date', date: '2019-07-01', shows: 'day' }, day('2019-07-01')],
  [{ kind: 'date', date: '2019-07-01', shows: 'month' }, month(2019, 7)],
  [{ kind: 'boolean', boolean: true }, 'cell/not-a-date'],
  [{ kind: 'error', error: '#REF!' }, 'cell/error'],
  [{ kind: 'empty', formula: true }, 'cell/formula-without-value'],
  [{ kind: 'empty' }, null],
  ['', null],
  ['无', null],
  ['——', null],
  ['/', null],
];

for (const [cell, expected] of dates) {
  test(`date ${JSON.stringify(cell)}`, () => expect(read('joined', cell, 1900)).toEqual(expected));
}

test('serials of the 1904 system lie four years and a day later', () => {
  expect(read('joined', 42185, 1904)).toEqual(day('2019-07-01'));
  expect(read('joined', '42185', 1904)).toEqual(day('2019-07-01'));
});

const numbers: readonly [Cell | string | number, unknown][] = [
  ['420600199001010000', '420600199001010000'],
  ['42060019760303000x', '42060019760303000X'],
  [" '420600 19900101 0000 ", '420600199001010000'],
  ['４２０６００１９７６０３０３０００Ｘ', '42060019760303000X'],
  ['\u202a420600199001010000\u202c', '420600199001010000'],
  ['420600900101000', '420600900101000'],
  [420600900101000, '420600900101000'],
  [420600199001010000, 'cell/id-number-lost-digits'],
  [1e15, 'cell/id-number-lost-digits'],
  [999_999_999_999_999, '999999999999999'],
  ['4.206E+17', 'cell/id-number-lost-digits'],
  ['4.20600199001010E+17', 'cell/id-number-lost-digits'],
  [{ kind: 'date', date: '2019-07-01', shows: 'day' }, 'cell/not-an-id-number'],
  ['', 'cell/missing'],
  ['无', 'cell/missing'],
];

for (const [cell, expected] of numbers) {
  test(`ID number ${JSON.stringify(cell)}`, () =>
    expect(read('idNumber', cell, 1900)).toEqual(expected));
}

const others: readonly [string, Cell | string | number, unknown][] = [
  ['gender', '男', 'male'],
  ['gender', ' 女 性', 'female'],
  ['gender', 'FEMALE', 'female'],
  ['gender', '其他', 'cell/unknown-choice'],
  ['gender', '', null],
  ['years', 6, 6],
  ['years', '１２', 12],
  ['years', '1,234', 1234],
  ['years', '12,34', 'cell/not-an-integer'],
  ['years', -0, 0],
  ['years', 6.5, 'cell/not-an-integer'],
  ['years', '6年', 'cell/not-an-integer'],
  ['years', 1e21, 'cell/not-an-integer'],
  ['name', ' 示例甲 ', '示例甲'],
  ['name', '无', '无'],
  ['name', '', 'cell/missing'],
  ['phone', 13800000001, '13800000001'],
  ['phone', '', null],
];

for (const [id, cell, expected] of others) {
  test(`${id} ${JSON.stringify(cell)}`, () => expect(read(id, cell, 1900)).toEqual(expected));
}

test('a problem says what was found, where and what to do, in both languages', () => {
  const column = roster.find(({ id }) => id === 'gender');
  if (column === undefined) throw new Error('gender');
  const result = readValue(column, { kind: 'text', text: '其他' }, place, 1900);
  expect(result.ok ? null : result.problems[0]).toEqual({
    code: 'cell/unknown-choice',
    message: {
      zh: '工作表“名册”第 5 行 AA 列：“其他”不在可选的内容里。',
      en: 'Sheet "名册", row 5, column AA: "其他" is not one of the choices.',
    },
    cure: { zh: '请填写：男、女。', en: 'Write one of: 男, 女.' },
    at: '名册!AA5',
  });
});

test('a lost ID number is never repeated in the message', () => {
  const column = roster.find(({ id }) => id === 'idNumber');
  if (column === undefined) throw new Error('idNumber');
  const result = readValue(column, { kind: 'number', number: 420600199001010000 }, place, 1900);
  expect(JSON.stringify(result)).not.toContain('4206');
});
