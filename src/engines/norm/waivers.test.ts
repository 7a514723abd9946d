import { expect, test } from 'vitest';
import type { IsoDate } from '../../kernel/date.ts';
import { known } from '../../kernel/facts.ts';
import { factsOf } from '../../kernel/factsOf.ts';
import { text } from '../../kernel/text.ts';
import { factSet, groupFact, memberFact, unitFact } from '../../testing/facts.ts';
import { atLeast, duty } from './define.ts';
import { evaluate } from './evaluate.ts';
import type { DutyState, Waiver } from './types.ts';
import { leaveFor, withLeave } from './waivers.ts';

const on = {
  groups: { id: 'group', name: text('党小组', 'group') },
  members: { id: 'member', name: text('党员', 'member'), subject: 'member' },
} as const;
const once = (id: string, whom: keyof typeof on) =>
  duty({
    id,
    on: on[whom],
    force: 'normally',
    since: '2018-10-28',
    do: atLeast(1, { id: 'meeting', name: text('会', 'meeting') }, 'month'),
    cite: { regulation: 'ZB', article: '13', mark: 'verified' },
    cure: text('补开', 'hold one'),
  });
const rules = [once('A1', 'groups'), once('A2', 'members')];

const set = factSet({
  units: [
    unitFact({}),
    groupFact({}),
    groupFact({ id: 'u1-g2', name: '第二党小组' }),
    unitFact({ id: 'u2', name: '第二党支部' }),
  ],
  members: [memberFact({}), memberFact({ person: 'p2', unit: 'u2' })],
  rest: { span: { from: '2026-01-01', to: '2026-02-01' }, deeds: known([]) },
});
const waiver = (change: Partial<Waiver>): Waiver => ({
  id: 'w1',
  rule: 'A1',
  subject: 'u1',
  reason: '专班执勤',
  grantedBy: '机关党委',
  from: '2026-03-10',
  until: '2026-03-20',
  ...change,
});

function judge(waivers: readonly Waiver[], asOf: IsoDate, subjects: readonly string[] | 'all') {
  return evaluate({ rules, facts: factsOf(set, []), asOf, subjects, waivers });
}
function laid(change: Partial<Waiver>, asOf: IsoDate = '2026-03-15') {
  const { findings, waived, unusedWaivers } = judge([waiver(change)], asOf, 'all');
  return {
    told: findings.map(({ rule, subject }) => `${rule} ${subject.id}`),
    waived: waived.map(
      ({ finding, waiver: by }) => `${finding.rule} ${finding.subject.id} ${by.id}`,
    ),
    unused: unusedWaivers.map(({ id }) => id),
  };
}
const all = ['A1 u1', 'A2 p1', 'A2 p2'];

test('without a waiver everything is told', () => {
  expect(
    judge([], '2026-03-15', 'all').findings.map(({ rule, subject }) => `${rule} ${subject.id}`),
  ).toEqual(all);
});

test('of one rule and one subject, or of one rule and everything of a unit', () => {
  expect(laid({})).toEqual({ told: ['A2 p1', 'A2 p2'], waived: ['A1 u1 w1'], unused: [] });
  expect(laid({ rule: 'A2', subject: 'p2' }).waived).toEqual(['A2 p2 w1']);
  expect(laid({ rule: 'A2', subject: 'u1' }).waived).toEqual(['A2 p1 w1']);
});

test.each([
  ['2026-03-09', 0],
  ['2026-03-10', 1],
  ['2026-03-19', 1],
  ['2026-03-20', 0],
] as const)('on %s it covers %i', (asOf, count) => {
  const { told, waived, unused } = laid({}, asOf);
  expect([waived.length, told.length, unused]).toEqual([count, all.length - count, []]);
});

test('one in force that covers nothing is unused; one that is over or to come is not', () => {
  expect(laid({ subject: 'u2' })).toEqual({ told: all, waived: [], unused: ['w1'] });
  expect(laid({ subject: 'u2' }, '2026-03-20').unused).toEqual([]);
  expect(laid({ subject: 'u2' }, '2026-03-09').unused).toEqual([]);
});

test('of two that cover the same the first counts and the second is unused', () => {
  const { waived, unusedWaivers } = judge([waiver({}), waiver({ id: 'w2' })], '2026-03-15', 'all');
  expect(waived.map(({ waiver: { id } }) => id)).toEqual(['w1']);
  expect(unusedWaivers.map(({ id }) => id)).toEqual(['w2']);
});

test('leave of one group covers no other: what the other missed is still told', () => {
  const { findings, waived, unusedWaivers } = judge(
    [waiver({ subject: 'u1-g1' })],
    '2026-03-15',
    'all',
  );
  expect(waived.map(({ finding }) => `${finding.subject.name} ${finding.unit}`)).toEqual([
    '第一党小组 u1',
  ]);
  const rest = findings.filter(({ rule }) => rule === 'A1');
  expect(rest.map(({ subject, says }) => `${subject.id} ${says.zh}`)).toEqual([
    'u1 2026年1月会0次，至少应有1次（第二党小组）',
  ]);
  expect(unusedWaivers).toEqual([]);
  expect(laid({ subject: 'u1-g1' }, '2026-03-20').told).toEqual(all);
});

test('a waiver of a unit or rule that was not asked for is not called unused', () => {
  const elsewhere = [waiver({ subject: 'u2' }), waiver({ id: 'w2', rule: 'X' })];
  expect(judge(elsewhere, '2026-03-15', ['u1']).unusedWaivers).toEqual([]);
  expect(judge(elsewhere, '2026-03-15', ['u2']).unusedWaivers.map(({ id }) => id)).toEqual(['w1']);
});

test('leave of one unit covers nothing of another, whoever has moved there since', () => {
  expect(laid({ rule: 'A2', subject: 'p2', unit: 'u2' }).waived).toEqual(['A2 p2 w1']);
  expect(laid({ rule: 'A2', subject: 'p2', unit: 'u1' })).toMatchObject({ waived: [], told: all });
});

test('a subject is asked for with the unit that answers for it', () => {
  const of = waiver({ rule: 'A2', subject: 'p9', unit: 'u1' });
  const unused = (units: readonly string[]) =>
    judge([of], '2026-03-15', units).unusedWaivers.length;
  expect([unused(['u1']), unused(['u2'])]).toEqual([1, 0]);
});

test('of a span that is over, leave that holds today counts', () => {
  const over = { rules, facts: factsOf(set, []), asOf: '2026-02-01', subjects: 'all' } as const;
  const waived = (leaveOn: IsoDate) =>
    evaluate({ ...over, waivers: [waiver({})], leaveOn }).waived.length;
  expect([waived('2026-03-15'), waived('2026-03-20')]).toEqual([1, 0]);
});

test('a miss under leave is neither met nor missed; everything else stays the very same', () => {
  const { states } = judge([], '2026-03-15', 'all');
  const on = '2026-03-15';
  const leave = [waiver({ unit: 'u1' })];
  const now = withLeave(states, leave, on);
  const changed = now.filter((one, i) => one !== states[i]);
  const missed = (one: DutyState) =>
    one.rule === 'A1' && one.unit === 'u1' && one.state === 'missed';
  expect(changed).toHaveLength(states.filter(missed).length);
  expect(new Set(changed.map(({ state }) => state))).toEqual(new Set(['waived']));
  expect(changed.map((one) => leaveFor(one, leave, on)?.id)).toEqual(changed.map(() => 'w1'));
  expect(withLeave(states, leave, '2026-03-20')).toEqual(states);
});
