import { describe, expect, test } from 'vitest';
import type { ActivityFact, MemberFact } from '../../kernel/facts.ts';
import { factsOf } from '../../kernel/factsOf.ts';
import { activityFact, factSet, groupFact, memberFact, unitFact } from '../../testing/facts.ts';
import { standingIn, turnsOf } from './turns.ts';

const year = { from: '2026-01-01', to: '2027-01-01' } as const;
const came = (member: Partial<MemberFact>, ...records: readonly Partial<ActivityFact>[]) => {
  const facts = factSet({
    units: [unitFact({}), unitFact({ id: 'u2' }), groupFact({})],
    activities: records.map((one, i) => activityFact({ id: `a${i}`, ...one })),
  });
  const turns = turnsOf(memberFact(member), factsOf(facts, []));
  return turns.known ? turns.value.map((turn) => turn.came) : turns.missing.zh;
};
const here = { absentees: [] };
const away = { absentees: ['p1'] };

describe('the turns of a member', () => {
  test('came, did not come, nobody says', () => {
    expect(came({}, here, away, {})).toEqual([true, false, null]);
  });

  test('only while he was on the roster, and in the period', () => {
    const days = ['2025-12-31', '2026-01-01', '2026-03-01', '2026-12-31', '2027-01-01'] as const;
    const held = days.map((on) => ({ on, ...here }));
    expect(came({}, ...held)).toHaveLength(3);
    expect(came({ from: '2026-03-01' }, ...held)).toHaveLength(2);
    expect(came({ to: '2026-03-01' }, ...held)).toHaveLength(1);
    expect(came({ joinedOn: '2026-03-02' }, ...held)).toHaveLength(1);
    expect(came({}, { on: null, ...here })).toEqual([]);
  });

  test('his group, and no other', () => {
    const meeting = { handle: 'group-meeting', unit: 'u1-g1', ...here };
    expect(came({ group: 'u1-g1' }, meeting)).toEqual([true]);
    expect(came({ group: null }, meeting)).toEqual([]);
  });

  test('a group that is not named tells only who was absent', () => {
    const meeting = { handle: 'group-meeting' };
    expect(came({}, { ...meeting, ...here }, { ...meeting, ...away })).toEqual([null, false]);
  });

  test('no meetings of the committee', () => {
    expect(came({}, { handle: 'committee-meeting', ...here })).toEqual([]);
  });

  test('what another branch held for both', () => {
    expect(came({}, { unit: 'u2', alsoFor: ['u1'], ...away })).toEqual([false]);
    expect(came({}, { unit: 'u2', ...away })).toEqual([]);
  });

  test('parts of one gathering are one turn', () => {
    const part = { id: 'g', handle: 'theme-day' };
    expect(came({}, { id: 'g', ...away }, { ...part, ...here })).toEqual([true]);
    expect(came({}, { id: 'g', ...here }, { ...part, ...away })).toEqual([true]);
    expect(came({}, { id: 'g', ...away }, part)).toEqual([false]);
    expect(came({}, { id: 'g' }, part)).toEqual([null]);
  });

  test('of nobody without a branch', () => {
    expect(came({ unit: null }, here)).toEqual([]);
  });
});

test('how a member stood', () => {
  const turn = (value: boolean | null) => ({ id: 'a', on: '2026-02-10', came: value }) as const;
  const standing = (...turns: readonly (boolean | null)[]) => standingIn(turns.map(turn), year);
  expect(standing()).toBe('nothing-held');
  expect(standing(false, true, null)).toBe('came');
  expect(standing(false, false)).toBe('absent');
  expect(standing(false, null)).toBe('open');
  expect(standingIn([turn(true)], { from: '2026-03-01', to: '2026-04-01' })).toBe('nothing-held');
});
