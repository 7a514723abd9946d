import { expect, test } from 'vitest';
import type { IsoDate } from '../../../kernel/date.ts';
import { type DeedFact, known, type OfficeFact } from '../../../kernel/facts.ts';
import { text } from '../../../kernel/text.ts';
import {
  committeeFact,
  factSet,
  memberFact,
  officeFact,
  unitFact,
} from '../../../testing/facts.ts';
import { atLeast, duty, type Holders, type Named } from '../define.ts';
import { aloud, deed, judged, states, told } from './told.ts';

// 谈心谈话: not a matrix of pairs. Who is bound is a person; with whom is what the talk is called.
const committeeKind = { id: 'branch-committee', name: text('支部委员会', 'branch committee') };
const post = (id: string): Named => ({ id, name: text(id, id) });
const members = { id: 'member', name: text('党员', 'member'), subject: 'member' } as const;
const seats: Holders = {
  id: 'committee-seat',
  name: text('支部委员', 'committee member'),
  subject: 'holder',
  posts: [post('secretary'), post('deputy-secretary'), post('organisation-member')],
  in: [committeeKind],
};
const talk = (id: string, zh: string, en: string) =>
  ({ id, kind: 'case', name: text(zh, en) }) as const;
const amongSeats = talk('talk-among-committee', '支委之间谈心谈话', 'talk within the committee');
const withSeat = talk('talk-with-committee', '支委与党员谈心谈话', 'talk with the committee');
const amongMembers = talk('talk-among-members', '党员之间谈心谈话', 'talk between members');

const yearly = (on: typeof members | Holders, what: Named) =>
  duty({
    id: 'LIFE13',
    on,
    force: 'normally',
    since: '2018-10-28',
    do: atLeast(1, what, 'year'),
    told: 'in-last-month',
    cite: { regulation: 'ZB', article: '19', mark: 'secondary' },
    cure: text('补谈', 'have the talk'),
  });
const withCommittee = yearly(members, withSeat);
const withinCommittee = yearly(seats, amongSeats);
const betweenMembers = yearly(members, amongMembers);

const person = (id: string, name: string) => memberFact({ person: id, name });
const four = [
  person('p1', '张书记'),
  person('p2', '李委员'),
  person('p3', '王五'),
  person('p4', '赵六'),
];
const seat = (id: string, postId: string, change: Partial<OfficeFact> = {}) =>
  officeFact({ person: id, name: id, post: postId, unit: 'u1-committee', ...change });
const two = [seat('p1', 'secretary'), seat('p2', 'organisation-member')];
const had = (handle: Named, on: IsoDate, ...of: readonly string[]) =>
  deed({ handle: handle.id, on, of });

function facts(deeds: readonly DeedFact[], offices: readonly OfficeFact[] = two) {
  const units = [unitFact({}), committeeFact({})];
  const rest = { offices: known(offices), deeds: known(deeds) };
  return factSet({ units, members: four, rest });
}
const names = (...args: Parameters<typeof judged>) =>
  judged(...args).findings.map(({ subject }) => subject.name);

test('they read as they are meant', () => {
  expect(aloud(withCommittee).zh).toContain('党员一般每年至少有1次支委与党员谈心谈话');
  expect(aloud(withinCommittee)).toEqual({
    zh: 'LIFE13：自2018-10-28起，支部委员一般每年至少有1次支委之间谈心谈话（《ZB》第19条，据二手资料）。',
    en: 'LIFE13: since 2018-10-28, committee member normally has at least one talk within the committee a year (ZB, art. 19, secondary source).',
  });
});

test('a talk counts for both who had it, and only in its own relation', () => {
  const deeds = [
    had(withSeat, '2026-05-01', 'p1', 'p3'),
    had(amongMembers, '2026-06-01', 'p3', 'p4'),
  ];
  expect(names(withCommittee, facts(deeds), '2026-12-31')).toEqual(['李委员', '赵六']);
  expect(names(withinCommittee, facts(deeds), '2026-12-31')).toEqual(['p1', 'p2']);
  expect(names(betweenMembers, facts(deeds), '2026-12-31')).toEqual(['张书记', '李委员']);
});

test('as many states as persons, never as many as pairs', () => {
  expect(states(betweenMembers, facts([]), '2026-12-31')).toHaveLength(four.length);
  expect(states(withinCommittee, facts([]), '2026-12-31')).toHaveLength(two.length);
});

test('nothing is told before December, everything from its first day', () => {
  const set = facts([had(withSeat, '2026-05-01', 'p1', 'p3')]);
  expect(told(withCommittee, set, '2026-11-30')).toEqual([]);
  expect(states(withCommittee, set, '2026-11-30')).toContain('赵六 2026-01-01 open');
  expect(told(withCommittee, set, '2026-12-01')).toEqual([
    'warning 2026年目前支委与党员谈心谈话0次，至少应有1次',
    'warning 2026年目前支委与党员谈心谈话0次，至少应有1次',
  ]);
  expect(told(withCommittee, set, '2027-01-01')).toEqual([
    'warning 2026年支委与党员谈心谈话0次，至少应有1次',
    'warning 2026年支委与党员谈心谈话0次，至少应有1次',
  ]);
});

test('in December nothing is told of a year of which only a part was read', () => {
  const set = { ...facts([]), span: { from: '2026-06-01', to: '2027-01-01' } } as const;
  expect(told(withCommittee, set, '2026-12-10')).toEqual([]);
  const upToToday = { ...facts([]), span: { from: '2026-01-01', to: '2026-12-11' } } as const;
  expect(told(withCommittee, upToToday, '2026-12-10')).toHaveLength(4);
});

test('a person with two posts has one seat; a post in the branch itself is none', () => {
  const posts = [seat('p1', 'secretary'), seat('p1', 'organisation-member')];
  expect(names(withinCommittee, facts([], posts), '2026-12-31')).toEqual(['p1']);
  const inBranch = seat('p1', 'secretary', { unit: 'u1' });
  expect(names(withinCommittee, facts([], [inBranch]), '2026-12-31')).toEqual([]);
  expect(names(withinCommittee, facts([], [seat('p1', 'group-leader')]), '2026-12-31')).toEqual([]);
});

test('only who held the seat all year is bound, from one post to the next without a gap', () => {
  const half = [seat('p1', 'secretary', { from: '2026-01-02' })];
  expect(names(withinCommittee, facts([], half), '2026-12-31')).toEqual([]);
  const whole = [
    seat('p1', 'deputy-secretary', { from: '2025-03-01', to: '2026-07-01' }),
    seat('p1', 'secretary', { from: '2026-07-01' }),
  ];
  expect(names(withinCommittee, facts([], whole), '2026-12-31')).toEqual(['p1']);
});

test('a source without posts cannot tell, nor one that does not know of a committee', () => {
  const { offices: _, ...rest } = facts([]);
  const { unknowns, findings } = judged(withinCommittee, rest, '2026-12-31');
  expect(findings).toEqual([]);
  expect(unknowns.map(({ missing }) => missing.zh)).toEqual(['没有读到党内职务']);
  const gap = { unit: 'u1', kind: 'branch-committee', missing: text('没有名单', 'no list') };
  const unsaid = { ...facts([], []), units: known([unitFact({})]), gaps: [gap] };
  expect(judged(withinCommittee, unsaid, '2026-12-31').unknowns).toHaveLength(1);
});
