import fc from 'fast-check';
import { expect, expectTypeOf, test } from 'vitest';
import type { Cite } from './cite.ts';
import { addDays, type IsoDate } from './date.ts';
import {
  checkSetting,
  resolve,
  type Setting,
  type SettingEntry,
  type SettingType,
  type SettingValue,
  setting,
} from './setting.ts';
import { text } from './text.ts';

const cite: Cite = { regulation: 'XJ', article: '', mark: 'secondary' };

const winBase = setting({
  key: 'election.winBase',
  name: text('当选票数的基数', 'base of the majority'),
  of: {
    type: 'choice',
    options: [
      { id: 'present', label: text('实到会', 'those present') },
      { id: 'entitled', label: text('应到会', 'those entitled') },
    ],
  },
  default: [{ from: '2020-07-13', value: 'present', cite }],
  cite,
});

const remit = setting({
  key: 'dues.remittance',
  name: text('党费上缴比例', 'share of dues remitted'),
  of: { type: 'percent', min: 0, max: 10_000 },
  default: null,
  cite: { regulation: 'DF', article: '15', mark: 'verified' },
});

function entry(scope: string, from: IsoDate, value: unknown, key = winBase.key): SettingEntry {
  return { key, value, from, scope, documentNo: `${scope}〔2026〕1号` };
}

const entries = [
  entry('bureau', '2026-01-01', 'entitled'),
  entry('committee', '2026-03-01', 'present'),
  entry('committee', '2026-06-01', 'entitled'),
  entry('committee', '2026-09-01', null),
  entry('branch', '2026-07-01', 'present'),
  entry('elsewhere', '2026-01-01', 'present'),
];

test('a value has the type that its definition describes', () => {
  expectTypeOf<SettingValue<typeof winBase>>().toEqualTypeOf<'present' | 'entitled'>();
  expectTypeOf<SettingValue<typeof remit>>().toEqualTypeOf<number>();
});

test.each<[string, IsoDate, string[], string, IsoDate, string]>([
  [
    'the default, before anybody decided',
    '2025-12-31',
    ['branch', 'committee'],
    'present',
    '2020-07-13',
    'XJ',
  ],
  [
    'the bureau',
    '2026-01-01',
    ['branch', 'committee'],
    'entitled',
    '2026-01-01',
    'bureau〔2026〕1号',
  ],
  [
    'the bureau, the day before the committee',
    '2026-02-28',
    ['branch', 'committee'],
    'entitled',
    '2026-01-01',
    'bureau〔2026〕1号',
  ],
  [
    'the committee',
    '2026-03-01',
    ['branch', 'committee'],
    'present',
    '2026-03-01',
    'committee〔2026〕1号',
  ],
  [
    'its next decision',
    '2026-06-01',
    ['branch', 'committee'],
    'entitled',
    '2026-06-01',
    'committee〔2026〕1号',
  ],
  [
    'the branch, nearer though the bureau decided too',
    '2026-07-01',
    ['branch', 'committee'],
    'present',
    '2026-07-01',
    'branch〔2026〕1号',
  ],
  [
    'the bureau again, once the committee withdrew',
    '2026-09-01',
    ['committee'],
    'entitled',
    '2026-01-01',
    'bureau〔2026〕1号',
  ],
  [
    'the committee, the day before it withdrew',
    '2026-08-31',
    ['committee'],
    'entitled',
    '2026-06-01',
    'committee〔2026〕1号',
  ],
  [
    'the bureau, named in the chain or not',
    '2026-02-01',
    ['bureau', 'branch'],
    'entitled',
    '2026-01-01',
    'bureau〔2026〕1号',
  ],
])('%s decides on %s', (_, on, chain, value, since, document) => {
  expect(resolve(winBase, entries, { on, chain })).toMatchObject({
    state: 'value',
    value,
    since,
    cite: { regulation: document },
  });
});

test('a decision of the bureau itself is local practice, whatever its number', () => {
  const answer = resolve(winBase, entries, { on: '2026-01-01', chain: [] });
  expect(answer).toMatchObject({
    cite: { regulation: 'bureau〔2026〕1号', article: '', mark: 'local' },
  });
});

test('no default and no entry: unknown, never zero', () => {
  const scope = { on: '2026-06-01', chain: ['branch'] } as const;
  expect(resolve(remit, [], scope)).toEqual({ state: 'unknown' });
  expect(resolve(remit, entries, scope)).toEqual({ state: 'unknown' });
  const later = [entry('bureau', '2026-06-02', 2000, remit.key)];
  expect(resolve(remit, later, scope)).toEqual({ state: 'unknown' });
  expect(resolve(remit, later, { ...scope, on: '2026-06-02' })).toMatchObject({ value: 2000 });
  const withdrawn = [...later, entry('bureau', '2026-07-01', null, remit.key)];
  expect(resolve(remit, withdrawn, { ...scope, on: '2026-07-01' })).toEqual({ state: 'unknown' });
});

test('zero is a decision', () => {
  const none = [entry('bureau', '2026-01-01', 0, remit.key)];
  expect(resolve(remit, none, { on: '2026-01-01', chain: [] })).toMatchObject({ value: 0 });
});

test('a default that was not yet in force says so', () => {
  const answer = resolve(winBase, [], { on: '2020-07-12', chain: [] });
  expect(answer).toEqual({ state: 'not-in-force' });
});

test('of two decisions of one day the one recorded later counts', () => {
  const twice = [
    entry('bureau', '2026-01-01', 'present'),
    entry('bureau', '2026-01-01', 'entitled'),
  ];
  const scope = { on: '2026-01-01', chain: [] } as const;
  expect(resolve(winBase, twice, scope)).toMatchObject({ value: 'entitled' });
  expect(resolve(winBase, twice.toReversed(), scope)).toMatchObject({ value: 'present' });
});

test('a stored value that the definition no longer allows crashes instead of passing', () => {
  const broken = [entry('bureau', '2026-01-01', 'everybody')];
  expect(() => resolve(winBase, broken, { on: '2026-01-01', chain: [] })).toThrow(
    new RangeError('election.winBase: a stored value of 2026-01-01 does not fit'),
  );
});

const options = winBase.of.options;
test.each<[SettingType, unknown, boolean, string]>([
  [{ type: 'integer', unit: text('次', 'times'), min: 1, max: 12 }, 1, true, '1至12次的整数'],
  [{ type: 'integer', unit: text('次', 'times'), min: 1, max: 12 }, 12, true, '1至12次的整数'],
  [{ type: 'integer', unit: text('次', 'times'), min: 1, max: 12 }, 0, false, '1至12次的整数'],
  [{ type: 'integer', unit: text('次', 'times'), min: 1, max: 12 }, 13, false, '1至12次的整数'],
  [{ type: 'integer', unit: text('次', 'times'), min: 1, max: 12 }, 1.5, false, '1至12次的整数'],
  [{ type: 'percent', min: 0, max: 250 }, 250, true, '0%至2.5%，最多两位小数'],
  [{ type: 'percent', min: 0, max: 250 }, 251, false, '0%至2.5%，最多两位小数'],
  [{ type: 'percent', min: 0, max: 250 }, '20%', false, '0%至2.5%，最多两位小数'],
  [{ type: 'days', min: 1, max: 90 }, 90, true, '1至90天'],
  [{ type: 'days', min: 1, max: 90 }, 91, false, '1至90天'],
  [{ type: 'choice', options }, 'entitled', true, '实到会、应到会'],
  [{ type: 'choice', options }, 'nobody', false, '实到会、应到会'],
  [{ type: 'text', maxLength: 2 }, '二字', true, '1至2字'],
  [{ type: 'text', maxLength: 2 }, '三个字', false, '1至2字'],
  [{ type: 'text', maxLength: 2 }, ' ', false, '1至2字'],
  [{ type: 'list', maxLength: 2, maxItems: 2 }, [], true, '至多2项，互不相同，每项1至2字'],
  [
    { type: 'list', maxLength: 2, maxItems: 2 },
    ['一', '二'],
    true,
    '至多2项，互不相同，每项1至2字',
  ],
  [
    { type: 'list', maxLength: 2, maxItems: 2 },
    ['一', '一'],
    false,
    '至多2项，互不相同，每项1至2字',
  ],
  [
    { type: 'list', maxLength: 2, maxItems: 2 },
    ['一', '二', '三'],
    false,
    '至多2项，互不相同，每项1至2字',
  ],
  [{ type: 'list', maxLength: 2, maxItems: 2 }, '一', false, '至多2项，互不相同，每项1至2字'],
])('%j takes %j: %s', (of, value, fits, wanted) => {
  const any: Setting = { key: 'any', name: text('某项', 'any'), of, default: null, cite };
  const result = checkSetting(any, value);
  if (fits) expect(result).toEqual({ ok: true, value });
  else {
    expect(result).toMatchObject({
      ok: false,
      problems: [
        {
          code: 'setting/does-not-fit',
          message: { zh: '“某项”的取值不符合要求' },
          cure: { zh: `可填：${wanted}` },
        },
      ],
    });
  }
});

test('a default that does not fit is a bug, found at once', () => {
  const bad = { ...remit, default: [{ from: '2020-01-01', value: 10_001, cite }] } as const;
  expect(() => setting(bad)).toThrow(
    new RangeError('dues.remittance: the default of 2020-01-01 does not fit'),
  );
});

test('an entry that begins later, or elsewhere, never changes the answer', () => {
  const on: IsoDate = '2026-06-15';
  const days = fc.integer({ min: 1, max: 900 });
  const scopes = fc.constantFrom('branch', 'committee', 'bureau', 'elsewhere');
  fc.assert(
    fc.property(fc.array(fc.tuple(days, scopes)), (later) => {
      const more = later.map(([n, scope]) => entry(scope, addDays(on, n), 'present'));
      const scope = { on, chain: ['branch', 'committee'] };
      expect(resolve(winBase, [...entries, ...more], scope)).toEqual(
        resolve(winBase, entries, scope),
      );
    }),
  );
});
