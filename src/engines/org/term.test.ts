import { expect, test } from 'vitest';
import type { IsoDate } from '../../kernel/date.ts';
import { text } from '../../kernel/text.ts';
import { type UnitKind, unitKind } from './define.ts';
import { postTermEnd } from './term.ts';

const cite = { regulation: 'TEST', article: '', mark: 'proposal' } as const;
const without: UnitKind = unitKind({
  ...{ id: 'k', name: text('k', 'k'), code: 'K', standing: 'branch', roll: 'members' },
  ...{ under: [], synonyms: [], cite },
});
const three: UnitKind = { ...without, termYears: [{ from: '2018-07-12', value: 3, cite }] };

const cases: readonly [
  string,
  'of-the-unit' | 'none',
  UnitKind,
  IsoDate,
  IsoDate | null,
  IsoDate | null,
][] = [
  ['the usual length', 'of-the-unit', three, '2025-03-10', null, '2028-03-10'],
  ['from a leap day', 'of-the-unit', three, '2024-02-29', null, '2027-02-28'],
  ['on the first day of the rule', 'of-the-unit', three, '2018-07-12', null, '2021-07-12'],
  ['a day before the rule nobody can tell', 'of-the-unit', three, '2018-07-11', null, null],
  [
    'what is left of a running term',
    'of-the-unit',
    three,
    '2026-05-01',
    '2028-03-10',
    '2028-03-10',
  ],
  [
    'a term that ends that day is over',
    'of-the-unit',
    three,
    '2028-03-10',
    '2028-03-10',
    '2031-03-10',
  ],
  ['a post without a term', 'none', three, '2025-03-10', '2028-03-10', null],
  ['a kind without terms', 'of-the-unit', without, '2025-03-10', '2028-03-10', null],
];

test.each(cases)('%s', (_, term, kind, on, running, expected) => {
  expect(postTermEnd({ term }, kind, on, running)).toBe(expected);
});
