import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../kernel/date.ts';
import { fen, formatFen, parseFen } from '../../kernel/fen.ts';
import type { AskSetting } from '../../kernel/setting.ts';
import { resolve, type SettingEntry } from '../../kernel/setting.ts';
import { rounds } from '../../testing/depth.ts';
import { duesOf, rateWords } from './duesAmount.ts';
import type { DuesKindId } from './duesKinds.ts';

const on: IsoDate = '2026-10-01';
const decided = (entries: Readonly<Record<string, unknown>>, day = on): AskSetting => {
  const from: IsoDate = '2020-01-01';
  const list: SettingEntry[] = Object.entries(entries).map(([key, value]) => {
    return { key, value, from, scope: 'bureau', documentNo: '襄公党〔2026〕5号' };
  });
  return (of) => resolve(of, list, { on: day, chain: [] });
};
const nothing = decided({});
const yuan = (words: string) => {
  const amount = parseFen(words);
  if (!amount.ok) throw new Error(words);
  return amount.value;
};
function due(kind: DuesKindId, base: string | null, ask = nothing, day = on, level?: string) {
  const question = { kind, base: base === null ? null : yuan(base), level: level ?? null, on: day };
  const answer = duesOf(question, ask);
  return answer.known ? formatFen(answer.due, 'plain') : answer.why.zh;
}

/** domain.md 19.1: base, to the fen, to the jiao. */
const salaried = [
  ['2500', '12.50', '12.50'],
  ['2999.99', '15.00', '15.00'],
  ['3000', '15.00', '15.00'],
  ['3000.01', '30.00', '30.00'],
  ['3001', '30.01', '30.00'],
  ['4000', '40.00', '40.00'],
  ['5000', '50.00', '50.00'],
  ['5000.01', '75.00', '75.00'],
  ['5001', '75.02', '75.00'],
  ['6789.50', '101.84', '101.80'],
  ['8000', '120.00', '120.00'],
  ['9999.99', '150.00', '150.00'],
  ['10000', '150.00', '150.00'],
  ['10000.01', '200.00', '200.00'],
  ['10001', '200.02', '200.00'],
  ['12345.67', '246.91', '246.90'],
  ['49999', '999.98', '1000.00'],
  ['50000', '1000.00', '1000.00'],
  ['50001', '1000.00', '1000.00'],
  ['66000', '1000.00', '1000.00'],
  ['0', '0.00', '0.00'],
] as const;

test.each(salaried)('a wage of %s owes %s, to the jiao %s', (base, inFen, inJiao) => {
  expect(due('salaried', base)).toBe(inFen);
  expect(due('annual', base)).toBe(inFen);
  expect(due('self-employed', base)).toBe(inFen);
  expect(due('salaried', base, decided({ 'dues-rounding': 'jiao' }))).toBe(inJiao);
  expect(due('auxiliary', base, decided({ 'dues-auxiliary': 'by-wage' }))).toBe(inFen);
});

/** domain.md 19.2 */
test.each([
  ['3000', '15.00'],
  ['3500', '17.50'],
  ['5000', '25.00'],
  ['5000.01', '50.00'],
  ['5001', '50.01'],
  ['8000', '80.00'],
  ['10001', '100.01'],
  ['100000', '1000.00'],
  ['100001', '1000.00'],
])('a pension of %s owes %s', (base, owed) => {
  expect(due('retired', base)).toBe(owed);
});

describe('what owes a fixed amount, and what nobody entered', () => {
  const table = { 'dues-auxiliary': 'by-table', 'dues-auxiliary-table': ['三级=15.00', '四级:18'] };
  test.each<[string, string, string]>([
    ['a student', due('student', null), '0.20'],
    ['a student with a base', due('student', '9000'), '0.20'],
    ['who is without work', due('unemployed', null), '0.20'],
    ['a farmer', due('farmer', null, decided({ 'dues-farmer-amount': 50 })), '0.50'],
    ['auxiliary, level 3', due('auxiliary', '2780', decided(table), on, '三级'), '15.00'],
    ['auxiliary, level 4', due('auxiliary', null, decided(table), on, ' 四级'), '18.00'],
    [
      'auxiliary by wage',
      due('auxiliary', '2780', decided({ 'dues-auxiliary': 'by-wage' })),
      '13.90',
    ],
    ['no base', due('salaried', null), '没有写交纳基数'],
    ['less than nothing', due('salaried', '-0.01'), '交纳基数小于零'],
    ['to the yuan', due('salaried', '5001', decided({ 'dues-rounding': 'yuan' })), '75.00'],
  ])('%s', (_, found, wanted) => {
    expect(found).toBe(wanted);
  });

  test.each<[string, string, RegExp]>([
    ['a farmer, nothing entered', due('farmer', null), /0\.20元至1\.00元.*还没有登记/],
    ['auxiliary, nothing entered', due('auxiliary', '2780'), /还没有登记/],
    [
      'auxiliary, no table',
      due('auxiliary', null, decided({ 'dues-auxiliary': 'by-table' })),
      /层级标准还没有登记/,
    ],
    ['auxiliary, no level', due('auxiliary', null, decided(table)), /没有写辅警的层级/],
    ['auxiliary, another level', due('auxiliary', null, decided(table), on, '五级'), /没有“五级”/],
  ])('%s', (_, found, wanted) => {
    expect(found).toMatch(wanted);
  });

  test.each([10, 19, 101, 150])('a province may not ask %i fen of farmers', (amount) => {
    expect(() => decided({ 'dues-farmer-amount': amount })).not.toThrow();
    expect(() => due('farmer', null, decided({ 'dues-farmer-amount': amount }))).toThrow(
      RangeError,
    );
  });
});

test.each<[IsoDate, string, string]>([
  ['2008-03-31', '5001', '这一天还没有规定'],
  ['2008-04-01', '5001', '75.02'],
  ['2017-12-30', '66000', '1320.00'],
  ['2017-12-31', '66000', '1000.00'],
])('on %s a wage of %s owes %s', (day, base, owed) => {
  expect(due('salaried', base, decided({}, day), day)).toBe(owed);
});

test('the sum is shown step by step, each with its article', () => {
  const answer = duesOf({ kind: 'salaried', base: yuan('66000'), level: null, on }, nothing);
  if (!answer.known) throw new Error('unknown');
  expect(
    answer.steps.map(({ says, amount }) => `${says.zh} ${formatFen(amount, 'plain')}`),
  ).toEqual([
    '交纳基数 66000.00',
    '全额×2% 1320.00',
    '每月一般不超过1000.00元，超出的由本人自愿 1000.00',
  ]);
  expect(answer.steps.map(({ cite }) => cite.regulation)).toEqual(['DF', 'DF', 'DFN']);
  expect([50, 100, 150, 200].map(rateWords)).toEqual(['0.005', '0.01', '0.015', '0.02']);
});

/** An independent reckoning: no fraction, no shared code, only whole numbers. */
function oracle(base: bigint, isRetired: boolean): bigint {
  const perMille10 = isRetired
    ? base <= 500_000n
      ? 50n
      : 100n
    : base <= 300_000n
      ? 50n
      : base <= 500_000n
        ? 100n
        : base <= 1_000_000n
          ? 150n
          : 200n;
  const twice = 2n * base * perMille10 + 10_000n;
  const due = (twice - (twice % 20_000n)) / 20_000n;
  return due > 100_000n ? 100_000n : due;
}
const inFloats = (base: bigint) => {
  const amount = Number(base) / 100;
  const by = amount <= 3000 ? 0.005 : amount <= 5000 ? 0.01 : amount <= 10_000 ? 0.015 : 0.02;
  return BigInt(Math.round(Math.min(1000, Number((amount * by).toFixed(2))) * 100));
};
function inSteps(base: bigint): bigint {
  const part = (from: bigint, to: bigint, by: bigint) =>
    base <= from ? 0n : ((base < to ? base : to) - from) * by;
  const sum =
    part(0n, 300_000n, 50n) + part(300_000n, 500_000n, 100n) + part(500_000n, 1_000_000n, 150n);
  return (2n * sum + 10_000n) / 20_000n;
}

test('random amounts are exact against an independent reckoning; floats and steps are not', () => {
  const dueOf = (kind: DuesKindId, base: bigint) => {
    const answer = duesOf({ kind, base: fen(base), level: null, on }, nothing);
    return answer.known ? answer.due : -1n;
  };
  const differs = { floats: 0, steps: 0 };
  const [biggest] = [9_999_999_999n];
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: biggest }), fc.nat({ max: 1_100_000 }), (wide, near) => {
      for (const base of [wide, BigInt(near)]) {
        if (dueOf('salaried', base) !== oracle(base, false)) throw new Error(`wage ${base}`);
        if (dueOf('retired', base) !== oracle(base, true)) throw new Error(`pension ${base}`);
        const read = parseFen(formatFen(fen(base), 'grouped'));
        if (!read.ok || read.value !== base) throw new Error(`read back ${base}`);
        if (inFloats(base) !== oracle(base, false)) differs.floats += 1;
        if (base <= 1_000_000n && inSteps(base) !== oracle(base, false)) differs.steps += 1;
      }
    }),
    { numRuns: rounds(5_000, 500_000) },
  );
  expect(differs.steps).toBeGreaterThan(0);
  // 5,001.00 × 1.5 % = 75.015, which no float holds.
  expect(
    [500_100n, 678_100n, 100_500n, 301_500n].some((one) => inFloats(one) !== oracle(one, false)),
  ).toBe(true);
  expect(differs.floats).toBeGreaterThan(0);
});
