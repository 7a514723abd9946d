import { describe, expect, test } from 'vitest';
import { type ActivityFact, type BallotFact, known, type MemberFact } from '../../kernel/facts.ts';
import { factsOf } from '../../kernel/factsOf.ts';
import { electionRule, voteRules } from '../../kernel/voteRules.ts';
import { activityFact, factSet, memberFact } from '../../testing/facts.ts';
import { contentFacts } from './content.ts';
import { judgeBallot } from './define.ts';
import { attendanceOf, rollOf } from './roll.ts';

const members = [
  memberFact({ person: 'a', name: '甲' }),
  memberFact({ person: 'b', name: '乙' }),
  memberFact({ person: 'c', name: '丙', kind: 'probationary', fullOn: null }),
  memberFact({ person: 'd', name: '丁', fullOn: '2026-06-02' }),
  memberFact({ person: 'e', name: '戊', to: '2026-06-01' }),
  memberFact({ person: 'f', name: '己', joinedOn: '2026-07-01', kind: 'probationary' }),
];
const rollOn = (on: '2026-06-01' | '2026-06-02', list: readonly MemberFact[] = members) => {
  const roll = rollOf(
    { participants: 'members' },
    'u1',
    factsOf(factSet({ members: list }), []),
    on,
  );
  if (!roll.known) throw new Error('a roll was expected');
  return roll.value;
};

describe('the roll of a day', () => {
  test('everybody of that day attends, formal members of that day vote', () => {
    const roll = rollOn('2026-06-01');
    expect(roll.members.map((m) => m.name)).toEqual(['甲', '乙', '丙', '丁']);
    expect(roll.expected).toBe(4);
    expect(roll.entitled).toEqual(known(2));
    expect(rollOn('2026-06-02').entitled).toEqual(known(3));
  });

  test('who may vote is missing where a kind is not said', () => {
    const { kind: _, ...unsaid } = memberFact({ person: 'x' });
    const roll = rollOn('2026-06-01', [...members, unsaid]);
    expect(roll.expected).toBe(5);
    expect(roll.entitled.known).toBe(false);
  });

  test('a number-only unit has counts and no names', () => {
    const set = factSet({ rest: { headcounts: [{ unit: 'u1', formal: 8, probationary: 1 }] } });
    const roll = rollOf({ participants: 'members' }, 'u1', factsOf(set, []), '2026-06-01');
    expect(roll).toMatchObject({ value: { members: [], expected: 9, entitled: known(8) } });
  });
});

describe('attendance', () => {
  test('nobody is present by default', () => {
    const { present, unconfirmed, absences } = attendanceOf(rollOn('2026-06-01'), []);
    expect(present).toBe(0);
    expect(unconfirmed).toHaveLength(4);
    expect(absences).toEqual([]);
  });

  test('a probationary member attends and never counts for a vote; a guest is only listed', () => {
    const attendance = attendanceOf(rollOn('2026-06-01'), [
      { person: 'a', mark: 'present' },
      { person: 'c', mark: 'present' },
      { person: 'd', mark: 'leave', reason: '出差' },
      { person: 'g', mark: 'present' },
    ]);
    expect(attendance).toMatchObject({ expected: 4, present: 2, guests: ['g'] });
    expect(attendance.entitled).toEqual(known(2));
    expect(attendance.presentEntitled).toEqual(known(1));
    expect(attendance.absences).toEqual([{ name: '丁', reason: '出差' }]);
    expect(attendance.unconfirmed.map((m) => m.name)).toEqual(['乙']);
  });

  test('the last mark counts; absent without a reason is said so', () => {
    const { absences, present } = attendanceOf(rollOn('2026-06-01'), [
      { person: 'a', mark: 'present' },
      { person: 'a', mark: 'absent', reason: ' ' },
    ]);
    expect(present).toBe(0);
    expect(absences).toEqual([{ name: '甲', reason: null }]);
  });
});

describe('a vote from its record', () => {
  const ballot = (change: Partial<BallotFact>) => ({ subject: '计划', rule: 'V1', ...change });
  const record = (change: Partial<ActivityFact>) => activityFact(change);

  test.each([
    [20, 10, 11, 'carries'],
    [20, 10, 10, 'fails'],
    [20, 9, 9, 'fails'],
    [81, 41, 41, 'carries'],
    [81, 40, 40, 'fails'],
    [1, 1, 1, 'carries'],
  ] as const)('ordinary: E=%i, A=%i, Y=%i %s', (entitled, present, yes, state) => {
    const tally = ballot({ entitled, present, yes });
    expect(judgeBallot(voteRules.V1, tally, record({}), 0).state).toBe(state);
  });

  test.each([
    [81, 65, 33, 'carries'],
    [81, 65, 32, 'fails'],
    [81, 64, 64, 'fails'],
    [80, 64, 33, 'carries'],
    [80, 64, 32, 'fails'],
  ] as const)('election: E=%i, A=%i, Y=%i %s', (entitled, present, yes, state) => {
    const tally = ballot({ rule: 'V6', entitled, present, yes });
    expect(judgeBallot(electionRule('present'), tally, record({}), 0).state).toBe(state);
  });

  test('heads that may hold voteless members make a range, and only a sure failure fails', () => {
    const judged = (yes: number) =>
      judgeBallot(voteRules.V1, ballot({ yes }), record({ expected: 22, present: 22 }), 2).state;
    expect([10, 11, 12].map(judged)).toEqual(['fails', 'unknown', 'carries']);
    const came = (present: number) =>
      judgeBallot(voteRules.V1, ballot({ yes: 22 }), record({ expected: 22, present }), 2).state;
    expect([9, 10, 12, 13].map(came)).toEqual(['fails', 'unknown', 'unknown', 'carries']);
  });
});

test('the form of a record turns into facts; a field that it does not have stays unsaid', () => {
  const fields = { agenda: {}, gist: {}, resolutions: {} };
  const value = { agenda: [{ topic: '学习' }, { topic: ' ' }], resolutions: [{ text: '通过' }] };
  expect(contentFacts(fields, value)).toEqual({
    agenda: ['学习'],
    gist: null,
    resolutions: ['通过'],
  });
  expect(contentFacts({ gist: {} }, value)).toEqual({ gist: null });
});

test('a lesson says who gave it and from which plan; resolutions, who sees to them until when', () => {
  const lesson = { lecturer: {}, plan: {} };
  expect(contentFacts(lesson, { lecturer: '张三', plan: ' ' })).toEqual({
    lecturer: '张三',
    plan: null,
  });
  const fields = { resolutions: { of: { text: {}, owner: {}, due: {} } } };
  const followUp = (...rows: readonly object[]) =>
    contentFacts(fields, { resolutions: rows }).followUp;
  const whole = { text: '一', owner: '张三', due: '2026-03-31' };
  expect(followUp(whole, { text: '二', owner: '李四', due: '2026-04-30' })).toEqual({
    owner: '张三、李四',
    due: '2026-03-31',
  });
  expect(followUp(whole, { text: '二', owner: '李四' })).toEqual({
    owner: '张三、李四',
    due: null,
  });
  // A row that nobody wrote a resolution into needs nobody to see to it.
  expect(followUp(whole, { text: ' ' })).toEqual({ owner: '张三', due: '2026-03-31' });
  expect(followUp()).toEqual({ owner: null, due: null });
});

test('the follow-up is due on the first day of which nobody has said what came of it', () => {
  const fields = { resolutions: { of: { text: {}, owner: {}, due: {} } } };
  const rows = [
    { text: '一', owner: '张三', due: '2026-03-31' },
    { text: '二', owner: '李四', due: '2026-02-28' },
  ];
  const followUp = (...said: readonly (readonly [string, string])[]) =>
    contentFacts(fields, { resolutions: rows }, new Map(said)).followUp;
  expect(followUp()).toMatchObject({ due: '2026-02-28', outcome: null });
  expect(followUp(['二', '已办'])).toMatchObject({ due: '2026-03-31', outcome: null });
  expect(followUp(['二', '已办'], ['一', '办结'])).toMatchObject({ outcome: '办结；已办' });
  // Words that no resolution has any more speak of none.
  expect(followUp(['三', '已办'])).toMatchObject({ due: '2026-02-28', outcome: null });
  expect(contentFacts(fields, { resolutions: rows }).followUp).not.toHaveProperty('outcome');
  expect(contentFacts(fields, { resolutions: [] }, new Map()).followUp).toEqual({
    owner: null,
    due: null,
  });
});
