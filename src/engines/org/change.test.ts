import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type IsoDate } from '../../kernel/date.ts';
import { text } from '../../kernel/text.ts';
import { afterMove, type Change, checkChange, type NewUnit } from './change.ts';
import { type UnitKind, unitKind } from './define.ts';
import type { NamedUnit, OrgState } from './link.ts';
import { type Link, pathUp, treeOn } from './tree.ts';

const cite = { regulation: 'TEST', article: '', mark: 'proposal' } as const;
const kind = (id: string, standing: UnitKind['standing'], under: string[]): UnitKind =>
  unitKind({
    id,
    name: text(id, id),
    code: id,
    standing,
    roll: 'nobody',
    under,
    synonyms: [],
    cite,
  });
const kinds = new Map(
  [
    kind('top', 'committee', []),
    kind('mid', 'committee', ['top', 'mid']),
    kind('leaf', 'branch', ['top', 'mid']),
    kind('part', 'group', ['leaf']),
    { ...kind('far', 'guided', []), guidedBy: ['top'] },
  ].map((k) => [k.id, k] as const),
);

const unit = (id: string, ofKind: string, from: IsoDate, to: IsoDate | null = null): NamedUnit => ({
  id,
  kind: ofKind,
  name: `名${id}`,
  from,
  to,
  successor: null,
});
const under = (id: string, above: string, from: IsoDate, to: IsoDate | null = null): Link => ({
  unit: id,
  above,
  relation: 'subordinate',
  from,
  to,
});

const state: OrgState = {
  kinds,
  units: [
    unit('T', 'top', '2020-01-01'),
    unit('M', 'mid', '2020-01-01'),
    unit('N', 'mid', '2020-01-01'),
    unit('L', 'leaf', '2021-03-01'),
    unit('P', 'part', '2021-03-01'),
    unit('Old', 'leaf', '2020-01-01', '2022-01-01'),
    unit('F', 'far', '2020-01-01'),
  ],
  links: [
    under('M', 'T', '2020-01-01'),
    under('N', 'M', '2020-01-01'),
    under('L', 'M', '2021-03-01'),
    under('P', 'L', '2021-03-01'),
    under('Old', 'M', '2020-01-01', '2022-01-01'),
  ],
};
const fresh: NewUnit = { id: 'X', kind: 'leaf', name: '新', above: 'M', guide: null };
const found = (over: Partial<NewUnit>, on: IsoDate): Change => ({
  type: 'found',
  on,
  unit: { ...fresh, ...over },
});

/** A change, and the codes of everything that stands against it. */
const table: readonly [string, Change, readonly string[]][] = [
  ['founds under a living committee', found({}, '2020-01-01'), []],
  ['not before the superior', found({}, '2019-12-31'), ['unit/before-founding']],
  [
    'not under a dissolved unit',
    found({ kind: 'part', above: 'Old' }, '2022-01-01'),
    ['unit/after-end'],
  ],
  ['under it on its last day', found({ kind: 'part', above: 'Old' }, '2021-12-31'), []],
  ['not an id twice', found({ id: 'L' }, '2023-01-01'), ['unit/exists']],
  ['not without a name', found({ name: ' ' }, '2023-01-01'), ['unit/name-missing']],
  ['not a sibling’s name', found({ name: '名L' }, '2023-01-01'), ['unit/name-taken']],
  ['a name of an ended sibling', found({ name: '名Old' }, '2023-01-01'), []],
  ['not a branch under a branch', found({ above: 'L' }, '2023-01-01'), ['unit/wrong-superior']],
  ['not a branch alone', found({ above: null }, '2023-01-01'), ['unit/wrong-superior']],
  ['nor under nobody knows what', found({ above: '?' }, '2023-01-01'), ['unit/unknown']],
  ['a guided one, alone', found({ kind: 'far', above: null, guide: 'T' }, '2023-01-01'), []],
  [
    'not guided by a branch',
    found({ kind: 'far', above: null, guide: 'L' }, '2023-01-01'),
    ['unit/wrong-guide'],
  ],
  ['not commanded', found({ kind: 'far', above: 'T' }, '2023-01-01'), ['unit/wrong-superior']],
  ['renames', { type: 'rename', unit: 'L', name: '新', on: '2021-03-01' }, []],
  [
    'not before it lived',
    { type: 'rename', unit: 'L', name: '新', on: '2021-02-28' },
    ['unit/before-founding'],
  ],
  ['keeps its own name', { type: 'rename', unit: 'L', name: '名L', on: '2023-01-01' }, []],
  [
    'not to a sibling’s',
    { type: 'rename', unit: 'L', name: '名N', on: '2023-01-01' },
    ['unit/name-taken'],
  ],
  ['moves', { type: 'move', unit: 'L', above: 'N', on: '2023-01-01' }, []],
  [
    'not under itself',
    { type: 'move', unit: 'M', above: 'M', on: '2023-01-01' },
    ['unit/under-itself'],
  ],
  [
    'not under its own',
    { type: 'move', unit: 'M', above: 'N', on: '2023-01-01' },
    ['unit/under-itself'],
  ],
  [
    'dissolves a branch with its groups',
    { type: 'dissolve', unit: 'L', successor: 'M', on: '2023-01-01' },
    [],
  ],
  [
    'not on the day of its founding',
    { type: 'dissolve', unit: 'L', successor: 'M', on: '2021-03-01' },
    ['unit/before-founding'],
  ],
  [
    'not a committee with branches',
    { type: 'dissolve', unit: 'M', successor: 'T', on: '2023-01-01' },
    ['unit/not-empty'],
  ],
  [
    'not without a successor',
    { type: 'dissolve', unit: 'L', successor: 'L', on: '2023-01-01' },
    ['unit/bad-successor'],
  ],
  [
    'nor to a dead one',
    { type: 'dissolve', unit: 'L', successor: 'Old', on: '2023-01-01' },
    ['unit/bad-successor'],
  ],
  [
    'not twice',
    { type: 'dissolve', unit: 'Old', successor: 'L', on: '2023-01-01' },
    ['unit/after-end'],
  ],
  ['merges', { type: 'merge', units: ['L'], into: 'N', on: '2023-01-01' }, []],
  [
    'not into itself',
    { type: 'merge', units: ['L'], into: 'L', on: '2023-01-01' },
    ['unit/bad-successor'],
  ],
  [
    'not into one of its own groups',
    { type: 'merge', units: ['L'], into: 'P', on: '2023-01-01' },
    ['unit/bad-successor'],
  ],
  ['not nobody', { type: 'merge', units: [], into: 'L', on: '2023-01-01' }, ['unit/too-few']],
  [
    'splits, living on',
    { type: 'split', unit: 'L', into: [fresh], keeper: null, on: '2023-01-01' },
    [],
  ],
  [
    'not into nothing',
    { type: 'split', unit: 'L', into: [], keeper: null, on: '2023-01-01' },
    ['unit/too-few'],
  ],
  [
    'ends into two',
    {
      type: 'split',
      unit: 'L',
      into: [fresh, { ...fresh, id: 'Y', name: '乙' }],
      keeper: 'Y',
      on: '2023-01-01',
    },
    [],
  ],
  [
    'not one that ends',
    { type: 'split', unit: 'L', into: [fresh], keeper: 'X', on: '2023-01-01' },
    ['unit/too-few'],
  ],
  [
    'kept by a part',
    {
      type: 'split',
      unit: 'L',
      into: [fresh, { ...fresh, id: 'Y', name: '乙' }],
      keeper: 'Q',
      on: '2023-01-01',
    },
    ['unit/bad-successor'],
  ],
  [
    'two parts, two names',
    {
      type: 'split',
      unit: 'L',
      into: [fresh, { ...fresh, id: 'Y' }],
      keeper: 'Y',
      on: '2023-01-01',
    },
    ['unit/name-taken'],
  ],
  [
    'two parts, two ids',
    {
      type: 'split',
      unit: 'L',
      into: [fresh, { ...fresh, name: '乙' }],
      keeper: 'X',
      on: '2023-01-01',
    },
    ['unit/exists'],
  ],
];

test.each(table)('%s', (_, change, codes) => {
  const result = checkChange(state, change);
  const problems = result.ok ? [] : result.problems;
  expect(problems.map((p) => p.code)).toEqual(codes);
  for (const { message, cure } of problems) {
    expect([message, cure].flatMap(({ zh, en }) => [zh, en]).every((said) => said.length > 5)).toBe(
      true,
    );
  }
});

test('a refusal says what was found, in both languages, and what to do', () => {
  const result = checkChange(state, found({}, '2019-12-31'));
  const [problem] = result.ok ? [] : result.problems;
  expect(problem).toMatchObject({
    at: 'on',
    message: { zh: '日期2019-12-31早于“名M”的成立日2020-01-01。' },
    cure: { en: 'Enter 2020-01-01 or a later day, or correct the day of founding first.' },
  });
});

const day = (n: number): IsoDate => addDays('2020-01-01', n);
const names = ['A', 'B', 'C', 'D', 'E'];
const moves = fc.array(
  fc.record({
    unit: fc.constantFrom(...names),
    above: fc.constantFrom('T', ...names),
    on: fc.integer({ min: 1, max: 30 }),
  }),
  { maxLength: 25 },
);

/** Plays random moves, in any order of days, and says on which days a circle stands. */
function circlesAfter(
  tries: readonly { unit: string; above: string; on: number }[],
  checked: boolean,
) {
  let now: OrgState = {
    kinds,
    units: [unit('T', 'top', day(0)), ...names.map((n) => unit(n, 'mid', day(0)))],
    links: names.map((n) => under(n, 'T', day(0))),
  };
  for (const { unit: id, above, on } of tries) {
    const change: Change = { type: 'move', unit: id, above, on: day(on) };
    if (checked && !checkChange(now, change).ok) continue;
    const { links, added } = afterMove(now.links, id, above, day(on));
    now = { ...now, links: [...links, added] };
  }
  return Array.from({ length: 32 }, (_, n) => treeOn(now.units, now.links, day(n))).filter((tree) =>
    names.some((n) => !pathUp(tree, n).includes('T')),
  );
}

test('no order of accepted moves makes a circle on any day', () => {
  fc.assert(
    fc.property(moves, (tries) => circlesAfter(tries, true).length === 0),
    { numRuns: 300 },
  );
});

test('without the check the same moves do make circles', () => {
  const control = fc.check(fc.property(moves, (tries) => circlesAfter(tries, false).length === 0));
  expect(control.failed).toBe(true);
});
