import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rounds } from '../testing/depth.ts';
import {
  addFen,
  compareFen,
  type Fen,
  fen,
  fenFromJson,
  fenToJson,
  formatFen,
  leastFen,
  multiplyFen,
  negateFen,
  noMoney,
  parseFen,
  type Rounding,
  rate,
  subtractFen,
  sumFen,
} from './fen.ts';

const limit = 2n ** 53n - 1n;
const amounts = fc.bigInt(-limit, limit).map(fen);
const runs = rounds(10_000, 1_000_000);
const half: Rounding = { mode: 'half-up', to: 'fen' };

test.each<[string, bigint]>([
  ['3000', 300_000n],
  ['3,000.50', 300_050n],
  ['３０００．５０', 300_050n],
  ['３，０００', 300_000n],
  ['¥3000', 300_000n],
  ['￥ 3,000元', 300_000n],
  [' 12.5 元', 1_250n],
  ['12.', 1_200n],
  ['0.01', 1n],
  ['0', 0n],
  ['-12.34', -1_234n],
  ['007', 700n],
  ['1,234,567.89', 123_456_789n],
  ['90071992547409.91', limit],
])('reads %j as %i fen', (input, expected) => {
  expect(parseFen(input)).toEqual({ ok: true, value: expected });
});

test.each<[string, string, string]>([
  ['12.345', 'money/too-precise', '金额“12.345”小数超过两位'],
  ['12.000', 'money/too-precise', '金额“12.000”小数超过两位'],
  ['90071992547409.92', 'money/too-large', '金额“90071992547409.92”过大'],
  ['', 'money/not-an-amount', '金额“”无法识别'],
  ['3,00', 'money/not-an-amount', '金额“3,00”无法识别'],
  ['30,00.00', 'money/not-an-amount', '金额“30,00.00”无法识别'],
  ['3000,000', 'money/not-an-amount', '金额“3000,000”无法识别'],
  ['1e3', 'money/not-an-amount', '金额“1e3”无法识别'],
  ['.5', 'money/not-an-amount', '金额“.5”无法识别'],
  ['三千', 'money/not-an-amount', '金额“三千”无法识别'],
  ['1 2', 'money/not-an-amount', '金额“1 2”无法识别'],
  ['--1', 'money/not-an-amount', '金额“--1”无法识别'],
  ['9'.repeat(1_000_000), 'money/too-large', `金额“${'9'.repeat(30)}…”过大`],
  ['9'.repeat(40), 'money/too-large', `金额“${'9'.repeat(30)}…”过大`],
])('refuses %.40s: %s', (input, code, zh) => {
  const result = parseFen(input);
  if (result.ok) throw new Error(`was read as ${result.value}`);
  expect(result.problems[0]).toMatchObject({ code, message: { zh } });
  expect(result.problems[0].cure.zh).toBe('请按元填写数字，最多两位小数，例如 3000 或 3,000.50');
});

test.each<[unknown, boolean]>([
  [100, true],
  [-1, true],
  [Number.MAX_SAFE_INTEGER, true],
  [Number.MAX_SAFE_INTEGER + 1, false],
  [0.5, false],
  [Number.NaN, false],
  ['100', false],
  [null, false],
])('a JSON field holding %j is an amount: %s', (value, expected) => {
  expect(fenFromJson(value).ok).toBe(expected);
});

test('a JSON integer carries an amount there and back, up to the limit', () => {
  expect(fenToJson(fen(limit))).toBe(Number.MAX_SAFE_INTEGER);
  expect(() => fenToJson(fen(limit + 1n))).toThrow(RangeError);
});

test.each<[bigint, string, string]>([
  [0n, '0.00', '0.00'],
  [5n, '0.05', '0.05'],
  [-5n, '-0.05', '-0.05'],
  [99_999n, '999.99', '999.99'],
  [100_000n, '1000.00', '1,000.00'],
  [-123_456_789n, '-1234567.89', '-1,234,567.89'],
])('%i fen is written %s or %s', (amount, plain, grouped) => {
  expect(formatFen(fen(amount), 'plain')).toBe(plain);
  expect(formatFen(fen(amount), 'grouped')).toBe(grouped);
});

const percent = (thousandths: bigint) => rate(thousandths, 1000n);
test.each<[string, bigint, string, string]>([
  ['2500', 5n, '12.50', '12.50'],
  ['2999.99', 5n, '15.00', '15.00'],
  ['3000.01', 10n, '30.00', '30.00'],
  ['3001', 10n, '30.01', '30.00'],
  ['5000.01', 15n, '75.00', '75.00'],
  ['5001', 15n, '75.02', '75.00'],
  ['6789.50', 15n, '101.84', '101.80'],
  ['9999.99', 15n, '150.00', '150.00'],
  ['12345.67', 20n, '246.91', '246.90'],
  ['49999', 20n, '999.98', '1000.00'],
  ['5883', 15n, '88.25', '88.20'],
])('domain 19.1: %s at %i thousandths is %s, to the jiao %s', (base, by, inFen, inJiao) => {
  const amount = parseFen(base);
  if (!amount.ok) throw new Error(base);
  const round = (to: Rounding['to']) =>
    formatFen(multiplyFen(amount.value, percent(by), { mode: 'half-up', to }), 'plain');
  expect(round('fen')).toBe(inFen);
  expect(round('jiao')).toBe(inJiao);
});

test.each<[bigint, Rounding['mode'], Rounding['to'], bigint]>([
  [149n, 'half-up', 'yuan', 100n],
  [150n, 'half-up', 'yuan', 200n],
  [199n, 'down', 'yuan', 100n],
  [101n, 'up', 'yuan', 200n],
  [100n, 'up', 'yuan', 100n],
  [100n, 'down', 'yuan', 100n],
  [-149n, 'half-up', 'yuan', -100n],
  [-150n, 'half-up', 'yuan', -200n],
  [-199n, 'down', 'yuan', -100n],
  [-101n, 'up', 'yuan', -200n],
  [14n, 'half-up', 'jiao', 10n],
  [15n, 'half-up', 'jiao', 20n],
  [15n, 'half-up', 'fen', 15n],
])('%i fen rounded %s to the %s is %i', (amount, mode, to, expected) => {
  expect(multiplyFen(fen(amount), rate(1n, 1n), { mode, to })).toBe(expected);
});

test('a rate needs a denominator above 0', () => {
  expect(() => rate(1n, 0n)).toThrow(RangeError);
  expect(() => rate(1n, -2n)).toThrow(RangeError);
});

test('sums, differences and order', () => {
  expect(sumFen([fen(1n), fen(2n), fen(-4n)])).toBe(-1n);
  expect(sumFen([])).toBe(noMoney);
  expect(addFen(fen(2n), fen(3n))).toBe(5n);
  expect(subtractFen(fen(2n), fen(3n))).toBe(-1n);
  expect(leastFen(fen(2n), fen(3n))).toBe(2n);
  expect([fen(3n), fen(-1n), fen(2n)].sort(compareFen)).toEqual([-1n, 2n, 3n]);
});

test(`what is written is read back as itself (${runs} amounts)`, { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      const plain = parseFen(formatFen(amount, 'plain'));
      const grouped = parseFen(formatFen(amount, 'grouped'));
      if (!plain.ok || !grouped.ok) return false;
      return plain.value === amount && grouped.value === amount;
    }),
    { numRuns: runs },
  );
});

test('the three roundings bracket the exact product, and a reversal is the exact negative', () => {
  const share = fc.tuple(fc.bigInt(0n, 5000n), fc.bigInt(1n, 5000n)).map(([n, d]) => rate(n, d));
  fc.assert(
    fc.property(
      amounts,
      share,
      fc.constantFrom(...(['fen', 'jiao', 'yuan'] as const)),
      (a, by, to) => {
        const [down, middle, up] = (['down', 'half-up', 'up'] as const).map((mode) =>
          multiplyFen(a, by, { mode, to }),
        ) as [Fen, Fen, Fen];
        const exact = a * by.numerator;
        const size = (n: bigint) => (n < 0n ? -n : n);
        expect(size(down * by.denominator) <= size(exact)).toBe(true);
        expect(size(up * by.denominator) >= size(exact)).toBe(true);
        expect(middle === down || middle === up).toBe(true);
        const off = (n: bigint) => size(n * by.denominator - exact);
        expect(off(middle) <= off(down) && off(middle) <= off(up)).toBe(true);
        expect(multiplyFen(negateFen(a), by, half)).toBe(negateFen(multiplyFen(a, by, half)));
      },
    ),
  );
});
