import { expect, test } from 'vitest';
import type { IsoDate } from '../../kernel/date.ts';
import { matchRow, peopleOf, type RosterRow, repeats, type Standing } from './rosterMatch.ts';

const standing = (person: string, change: Partial<Standing>): Standing => ({
  ...{ person, name: '王芳', number: null, birth: null, unit: '1', group: null },
  ...{ kind: 'formal', staff: null, later: null, ...change },
});
const row = (change: Partial<RosterRow>): RosterRow => ({
  ...{ id: 's!2', label: '2', name: '王芳', formula: false, number: null, birth: null },
  ...{ joinedOn: null, fullOn: null, branch: null, group: null, posts: null, staff: null },
  ...{ stated: null, ...change },
});
const day: IsoDate = '1990-01-01';
const other: IsoDate = '1991-01-01';

/** Who stands on the roster, what the row says (in unit 1), who it is, and what is said of it. */
const cases: readonly [string, Standing[], Partial<RosterRow>, string | null, string[]][] = [
  ['the number', [standing('a', { number: 'n', unit: '2' })], { number: 'n' }, 'a', []],
  [
    'the number under another name',
    [standing('a', { number: 'n', name: '王方' })],
    { number: 'n' },
    'a',
    ['other-name'],
  ],
  ['the number elsewhere', [], { number: 'far' }, null, ['number-elsewhere']],
  ['name and birth date', [standing('a', { birth: day, unit: '2' })], { birth: day }, 'a', []],
  [
    'name and birth date, number new',
    [standing('a', { birth: day })],
    { birth: day, number: 'n' },
    'a',
    [],
  ],
  [
    'name and birth date, number other',
    [standing('a', { birth: day, number: 'm' })],
    { birth: day, number: 'n' },
    null,
    ['other-number'],
  ],
  [
    'two of one name and birth date',
    [standing('a', { birth: day }), standing('b', { birth: day })],
    { birth: day },
    null,
    ['ambiguous-person'],
  ],
  ['name and branch', [standing('a', {})], {}, 'a', []],
  [
    'name and branch, two of them',
    [standing('a', {}), standing('b', {})],
    {},
    null,
    ['ambiguous-person'],
  ],
  [
    'name and branch, one elsewhere',
    [standing('a', {}), standing('b', { unit: '2' })],
    {},
    'a',
    [],
  ],
  [
    'name and branch, other birth date',
    [standing('a', { birth: other })],
    { birth: day },
    null,
    ['other-birth-date'],
  ],
  ['name and branch, number unknown so far', [standing('a', {})], { number: 'n' }, 'a', []],
  [
    'name and branch, other number',
    [standing('a', { number: 'm', birth: other })],
    { number: 'n', birth: day },
    null,
    ['same-name-nearby'],
  ],
  ['only the name, elsewhere', [standing('a', { unit: '2' })], {}, null, ['same-name-nearby']],
  ['nobody', [], {}, null, []],
];

test.each(cases)('%s', (_, known, says, person, codes) => {
  const match = matchRow(row(says), '1', peopleOf(known, ['far']));
  expect(match.person?.person ?? null).toBe(person);
  expect(match.problems.map(({ code }) => code)).toEqual(codes.map((code) => `roster/${code}`));
});

test('rows of one person are found, whatever tells them', () => {
  const known = standing('a', {});
  const settled = (
    id: string,
    change: Partial<RosterRow>,
    unit: string,
    person: Standing | null,
  ) => {
    return { row: row({ id, label: id, ...change }), unit, unitName: unit, person };
  };
  const codes = (...rows: Parameters<typeof repeats>[0]) => {
    return repeats(rows).map((one) => `${one.row} ${one.code}`);
  };
  const number = { number: 'n' };
  expect(codes(settled('2', number, '1', null), settled('3', number, '1', null))).toEqual([
    '3 roster/twice-in-file',
  ]);
  expect(codes(settled('2', number, '1', known), settled('3', {}, '1', known))).toEqual([
    '3 roster/twice-in-file',
  ]);
  expect(codes(settled('2', number, '1', null), settled('3', number, '2', null))).toEqual([
    '2 roster/two-branches',
    '3 roster/two-branches',
  ]);
  expect(codes(settled('2', {}, '1', null), settled('3', {}, '1', null))).toEqual([
    '3 roster/same-name-in-file',
  ]);
  expect(codes(settled('2', {}, '1', null), settled('3', {}, '2', null))).toEqual([]);
  expect(codes(settled('2', number, '1', null), settled('3', { number: 'm' }, '1', null))).toEqual(
    [],
  );
});
