import { expect, test } from 'vitest';
import type { UnitKind } from '../../engines/org/define.ts';
import type { IsoDate } from '../../kernel/date.ts';
import { type DatedEntry, valueOn } from '../../kernel/dated.ts';
import { catalogue } from '../index.generated.ts';

const kinds = catalogue.unitKinds;
const kind = (id: string): UnitKind => {
  const found = kinds.find((k) => k.id === id);
  if (found === undefined) throw new Error(`no kind ${id}`);
  return found;
};

/** The number in force, or the state that says why there is none. */
function on<T>(entries: readonly DatedEntry<T>[] | undefined, day: IsoDate): T | string {
  const answer = valueOn(entries ?? [], day);
  return answer.state === 'value' ? answer.value : answer.state;
}

const thresholds: readonly [
  string,
  keyof NonNullable<UnitKind['memberLimits']>,
  IsoDate,
  unknown,
][] = [
  ['branch', 'formalAtLeast', '2018-10-27', 'not-in-force'],
  ['branch', 'formalAtLeast', '2018-10-28', 3],
  ['branch', 'allAtMost', '2026-11-01', 50],
  ['joint-branch', 'formalAtLeast', '2026-11-01', 'unknown'],
  ['joint-branch', 'covers', '2026-11-01', 5],
  ['temporary-branch', 'formalAtLeast', '2026-11-01', 'unknown'],
  ['branch-committee', 'dueFrom', '2026-11-01', 7],
  ['general-branch', 'allAtLeast', '2026-11-01', 50],
  ['general-branch', 'allAtMost', '2026-11-01', 99],
  ['unit-committee', 'allAtLeast', '2026-11-01', 100],
  ['organ-committee', 'allAtLeast', '2020-01-04', 'not-in-force'],
  ['organ-committee', 'allAtLeast', '2020-01-05', 100],
  ['group', 'allAtLeast', '2026-11-01', 3],
  ['group', 'formalAtLeast', '2026-11-01', 1],
];

test.each(thresholds)('%s %s on %s is %s', (id, limit, day, expected) => {
  expect(on(kind(id).memberLimits?.[limit], day)).toBe(expected);
});

const terms: readonly [string, IsoDate, unknown][] = [
  ['bureau-committee', '2026-11-01', 'unknown'],
  ['temporary-branch', '2026-11-01', 'unknown'],
  ['unit-committee', '2018-07-11', 'not-in-force'],
  ['unit-committee', '2018-07-12', 5],
  ['organ-committee', '2026-11-01', 5],
  ['organ-discipline-committee', '2026-11-01', 5],
  ['general-branch', '2026-11-01', 3],
  ['branch', '2018-07-11', 'not-in-force'],
  ['branch', '2018-07-12', 3],
  ['retired-branch', '2026-11-01', 3],
];

test.each(terms)('the term of %s begun on %s is %s years', (id, day, expected) => {
  expect(on(kind(id).termYears, day)).toBe(expected);
});

const seats: readonly [string, unknown][] = [
  ['branch-committee', { least: 3, usual: 5, most: 7 }],
  ['general-branch', { least: 5, usual: 7, most: 9 }],
  ['unit-committee', { least: 5, usual: 9, most: 11 }],
  ['organ-committee', { least: 5, usual: 9, most: 11 }],
  ['organ-discipline-committee', { least: 3, usual: 3, most: 5 }],
];

test.each(seats)('%s has its seats', (id, expected) => {
  expect(on(kind(id).seats, '2026-11-01')).toEqual(expected);
  expect(on(kind(id).seats, '2017-01-01')).toBe('not-in-force');
});

test.each([
  ['kind', kinds],
  ['post', catalogue.posts],
  ['place', catalogue.places],
] as const)('every word of a roster means one %s', (_, things) => {
  const owners = new Map<string, string>();
  const doubles = things.flatMap((k) =>
    k.synonyms.flatMap((word) => {
      const owner = owners.get(word);
      owners.set(word, k.id);
      return owner === undefined ? [] : [`${word}: ${owner}, ${k.id}`];
    }),
  );
  expect(doubles).toEqual([]);
});

test('codes are unique and every named superior or guide exists', () => {
  const ids = new Set(kinds.map((k) => k.id));
  expect(new Set(kinds.map((k) => k.code)).size).toBe(kinds.length);
  const unknown = kinds.flatMap((k) =>
    [...k.under, ...(k.guidedBy ?? [])].filter((u) => !ids.has(u)),
  );
  expect(unknown).toEqual([]);
});

test('a guided kind is guided by somebody and commanded by nobody', () => {
  const guided = kinds.filter((k) => k.standing === 'guided');
  expect(guided.map((k) => k.id)).toEqual(['county-bureau']);
  expect(guided.every((k) => k.under.length === 0 && (k.guidedBy ?? []).length > 0)).toBe(true);
});
