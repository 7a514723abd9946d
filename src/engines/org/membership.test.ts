import { expect, test } from 'vitest';
import type { IsoDate } from '../../kernel/date.ts';
import { text } from '../../kernel/text.ts';
import { type Post, post, type UnitKind, unitKind } from './define.ts';
import type { NamedUnit, OrgState } from './link.ts';
import { checkMembership, checkPosition, type Membership, type Position } from './membership.ts';
import { type Term, termEnd } from './term.ts';

const cite = { regulation: 'TEST', article: '', mark: 'proposal' } as const;
const kind = (id: string, roll: UnitKind['roll']): UnitKind =>
  unitKind({
    id,
    name: text(id, id),
    code: id,
    standing: 'branch',
    roll,
    under: [],
    synonyms: [],
    cite,
  });
const unit = (id: string, ofKind: string, from: IsoDate, to: IsoDate | null = null): NamedUnit => ({
  id,
  kind: ofKind,
  name: id,
  from,
  to,
  successor: null,
});
const state: OrgState = {
  kinds: new Map(
    [kind('branch', 'members'), kind('camp', 'guests'), kind('part', 'nobody')].map((k) => [
      k.id,
      k,
    ]),
  ),
  units: [
    unit('A', 'branch', '2020-01-01'),
    unit('B', 'branch', '2021-01-01', '2024-01-01'),
    unit('C', 'camp', '2020-01-01'),
    unit('G', 'part', '2020-01-01'),
  ],
  links: [{ unit: 'G', above: 'A', relation: 'subordinate', from: '2020-01-01', to: null }],
};
const member = (over: Partial<Membership>): Membership => ({
  person: 'p',
  unit: 'A',
  group: null,
  relation: 'belongs',
  from: '2022-01-01',
  to: null,
  ...over,
});

const memberships: readonly [string, Partial<Membership>, Partial<Membership>[], string[]][] = [
  ['belongs to one branch', {}, [], []],
  ['not before the branch', { unit: 'B', from: '2020-12-31' }, [], ['unit/before-founding']],
  ['on its first day', { unit: 'B', from: '2021-01-01' }, [], []],
  ['not after its end', { unit: 'B', from: '2024-01-01' }, [], ['unit/after-end']],
  ['not in two', {}, [{ unit: 'B', from: '2021-01-01' }], ['membership/two-branches']],
  ['after the other ended', {}, [{ unit: 'B', from: '2021-01-01', to: '2022-01-01' }], []],
  ['one day too early', {}, [{ unit: 'B', to: '2022-01-02' }], ['membership/two-branches']],
  ['somebody else’s branch', {}, [{ person: 'q', unit: 'B' }], []],
  ['attends beside', { relation: 'attends' }, [{ unit: 'B' }], []],
  ['belongs beside attending', {}, [{ unit: 'C', relation: 'attends' }], []],
  ['not on a temporary roll', { unit: 'C' }, [], ['membership/no-roll']],
  ['attends there', { unit: 'C', relation: 'attends' }, [], []],
  ['not in a group as such', { unit: 'G' }, [], ['membership/no-roll']],
  ['in a group of the branch', { group: 'G' }, [], []],
  ['not of another', { unit: 'B', group: 'G' }, [], ['membership/group-elsewhere']],
  ['nowhere', { unit: '?' }, [], ['unit/unknown']],
];

test.each(memberships)('%s', (_, mine, others, codes) => {
  const found = checkMembership(state, member(mine), others.map(member));
  expect(found.map((p) => p.code)).toEqual(codes);
});

const head: Post = post({
  id: 'head',
  name: text('书记', 'secretary'),
  synonyms: [],
  in: ['branch'],
  holders: 'one',
  seat: 'none',
  term: 'of-the-unit',
  rank: 1,
  cite,
});
const hand: Post = { ...head, id: 'hand', holders: 'several' };
const position = (over: Partial<Position>): Position => ({
  person: 'p',
  post: 'head',
  unit: 'A',
  from: '2022-01-01',
  to: null,
  ...over,
});

const positions: readonly [string, Post, Partial<Position>, Partial<Position>[], string[]][] = [
  ['held by one', head, {}, [], []],
  ['not by two', head, {}, [{ person: 'q', from: '2021-01-01' }], ['position/taken']],
  ['handed over', head, {}, [{ person: 'q', from: '2021-01-01', to: '2022-01-01' }], []],
  ['in another unit', head, {}, [{ person: 'q', unit: 'B' }], []],
  ['by several', hand, { post: 'hand' }, [{ person: 'q', post: 'hand' }], []],
  ['not where there is none', head, { unit: 'G' }, [], ['position/not-here']],
  ['not before the unit', head, { unit: 'B', from: '2020-01-01' }, [], ['unit/before-founding']],
  ['nowhere', head, { unit: '?' }, [], ['unit/unknown']],
];

test.each(positions)('a post %s', (_, definition, mine, others, codes) => {
  const found = checkPosition(state, position(mine), definition, others.map(position));
  expect(found.map((p) => p.code)).toEqual(codes);
});

const three = unitKind({
  ...kind('branch', 'members'),
  termYears: [
    { from: '2018-07-12', value: 3, cite },
    { from: '2030-01-01', value: null, cite },
  ],
});

const terms: readonly [Term, unknown][] = [
  [{ from: '2018-07-11', years: null }, { state: 'unknown' }],
  [
    { from: '2018-07-11', years: 2 },
    { state: 'ends', on: '2020-07-11', years: 2 },
  ],
  [
    { from: '2018-07-12', years: null },
    { state: 'ends', on: '2021-07-12', years: 3 },
  ],
  [
    { from: '2024-02-29', years: null },
    { state: 'ends', on: '2027-02-28', years: 3 },
  ],
  [
    { from: '2029-12-31', years: null },
    { state: 'ends', on: '2032-12-31', years: 3 },
  ],
  [{ from: '2030-01-01', years: null }, { state: 'unknown' }],
];

test.each(terms)('a term %j', (term, expected) => {
  expect(termEnd(term, three)).toEqual(expected);
});

test('an appointed committee has no term', () => {
  expect(termEnd({ from: '2024-01-01', years: 3 }, kind('camp', 'guests'))).toEqual({
    state: 'no-term',
  });
});
