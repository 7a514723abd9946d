import { expect, test } from 'vitest';
import { type DeedFact, known, type OfficeFact } from '../../../kernel/facts.ts';
import { text } from '../../../kernel/text.ts';
import { committeeFact, factSet, officeFact, unitFact } from '../../../testing/facts.ts';
import { atLeast, duty, type Holders, share } from '../define.ts';
import { aloud, deed, judged, stand, states, told } from './told.ts';

// 述职评议: every secretary debriefs once a year; of the grades at most two in five are 好.
const branch = { id: 'branch', name: text('党支部', 'branch') };
const branchCommittee = { id: 'branch-committee', name: text('支部委员会', 'branch committee') };
const committee = { id: 'unit-committee', name: text('基层党委', 'unit committee') };
const secretaries: Holders = {
  id: 'any-secretary',
  name: text('党组织书记', 'secretary'),
  subject: 'holder',
  posts: [{ id: 'secretary', name: text('书记', 'secretary') }],
  in: [branch, branchCommittee, committee],
};
const debrief = { id: 'debrief', kind: 'case', name: text('述职评议', 'debriefing') } as const;
const good = { id: 'good', name: text('好', 'good') };
const proposal = { regulation: 'SZ', article: '', mark: 'proposal' } as const;

const SZ01 = duty({
  id: 'SZ01',
  on: secretaries,
  force: 'must',
  since: '2019-12-30',
  do: atLeast(1, debrief, 'year'),
  cite: { ...proposal, mark: 'verified' },
  cure: text('补述职', 'hold the debriefing'),
});
const SZ02 = duty({
  id: 'SZ02',
  on: committee,
  force: 'must',
  since: '2019-12-30',
  do: share({ bound: 'at-most', fraction: [2, 5], grade: good, of: debrief, every: 'year' }),
  told: 'in-last-month',
  cite: proposal,
  cure: text('重新评定', 'grade again'),
});

const units = [
  unitFact({ id: 'c', kind: 'unit-committee', name: '交警支队党委' }),
  unitFact({}),
  committeeFact({}),
];
const facts = (deeds: readonly DeedFact[], offices: readonly OfficeFact[]) =>
  factSet({ units, rest: { deeds: known(deeds), offices: known(offices) } });

/** A debriefing counts for whoever debriefs and for the committee that grades. */
const graded = (...grades: readonly (string | undefined)[]) =>
  grades.map((grade, i) => {
    const of = ['c', `p${i}`];
    const one = deed({ id: `d${i}`, handle: 'debrief', on: '2026-12-05', of });
    return grade === undefined ? one : { ...one, grade };
  });
const many = (good: number, all: number) =>
  graded(...Array.from({ length: all }, (_, i) => (i < good ? 'good' : 'fair')));

test('they read as they are meant', () => {
  expect(aloud(SZ01).zh).toContain('党组织书记应当每年至少有1次述职评议');
  expect(aloud(SZ02)).toEqual({
    zh: 'SZ02：自2019-12-30起，基层党委应当做到：每年述职评议中好不超过2/5（《SZ》，本系统建议）。',
    en: 'SZ02: since 2019-12-30, unit committee must have at most 2/5 good of debriefing a year (SZ, our proposal).',
  });
});

test('every secretary, of the committee as of the branch, wherever the post stands', () => {
  const posts = [
    officeFact({ person: 'p0', name: '张三', unit: 'c' }),
    officeFact({ person: 'p1', name: '李四', unit: 'u1-committee' }),
    officeFact({ person: 'p2', name: '王五', unit: 'u1-committee', post: 'organisation-member' }),
  ];
  expect(states(SZ01, facts(graded('good'), posts), '2027-01-01')).toEqual([
    '张三 2026-01-01 met',
    '李四 2026-01-01 missed',
  ]);
  const { findings } = judged(SZ01, facts([], posts), '2027-01-01');
  expect(findings.map(({ subject, unit }) => `${subject.type} ${subject.id} ${unit}`)).toEqual([
    'member p0 c',
    'member p1 u1',
  ]);
  expect(judged(SZ01, facts([], posts), '2026-12-31').findings).toEqual([]);
});

test('who took over during the year debriefs with the next', () => {
  const taken = [
    officeFact({ person: 'p0', unit: 'u1', to: '2026-05-01' }),
    officeFact({ person: 'p1', unit: 'u1', from: '2026-05-01' }),
  ];
  expect(stand(SZ01, facts([], taken), '2027-01-01')).toEqual(['not-in-force', 'not-in-force']);
});

test.each([
  [0, 0, 'met'],
  [0, 1, 'met'],
  [1, 1, 'missed'],
  [1, 2, 'missed'],
  [1, 3, 'met'],
  [2, 4, 'missed'],
  [2, 5, 'met'],
  [3, 5, 'missed'],
  [3, 7, 'missed'],
  [2, 7, 'met'],
  [32, 81, 'met'],
  [33, 81, 'missed'],
] as const)('%i good of %i graded', (goods, all, state) => {
  expect(stand(SZ02, facts(many(goods, all), []), '2027-01-01')).toEqual([state]);
});

test('who has no grade is in neither number', () => {
  const five = graded('good', 'good', undefined, undefined, undefined);
  expect(stand(SZ02, facts(five, []), '2027-01-01')).toEqual(['missed']);
});

test('while grades still come in it is open, and told only in the last month', () => {
  const first = facts(graded('good'), []);
  expect(stand(SZ02, first, '2026-12-04')).toEqual(['open']);
  expect(stand(SZ02, first, '2026-12-05')).toEqual(['open']);
  expect(told(SZ02, first, '2026-12-04')).toEqual([]);
  expect(told(SZ02, first, '2026-12-05')).toEqual([
    'warning 2026年述职评议1份，其中好1份，最多0份',
  ]);
  expect(told(SZ02, facts(many(2, 5), []), '2026-12-31')).toEqual([]);
});

test('a share of a year that was read in part is unknown, for better as for worse', () => {
  const span = { from: '2026-02-01', to: '2027-01-01' } as const;
  for (const goods of [0, 5]) {
    const set = { ...facts(many(goods, 5), []), span };
    expect(stand(SZ02, set, '2027-01-01')).toEqual(['unknown']);
    expect(told(SZ02, set, '2026-12-31')).toEqual([]);
  }
});

test('a share that must be reached is rounded up', () => {
  const least = { ...SZ02.do, bound: 'at-least' } as typeof SZ02.do;
  const rule = { ...SZ02, do: least };
  expect(stand(rule, facts(many(1, 3), []), '2027-01-01')).toEqual(['missed']);
  expect(told(rule, facts(many(1, 3), []), '2027-01-01')).toEqual([
    'warning 2026年述职评议3份，其中好1份，至少2份',
  ]);
  expect(stand(rule, facts(many(2, 3), []), '2027-01-01')).toEqual(['met']);
});
