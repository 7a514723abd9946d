import { expect, test } from 'vitest';
import { activityFact, factSet, heldOn, memberFact } from '../testing/facts.ts';
import { known, missing } from './facts.ts';
import { factsOf } from './factsOf.ts';
import { text } from './text.ts';

const year = { from: '2026-01-01', to: '2027-01-01' } as const;

test('a period takes its first day and leaves its end', () => {
  const facts = factsOf(
    factSet({ activities: heldOn('2026-03-31', '2026-04-01', '2026-06-30') }),
    [],
  );
  const answer = facts.activities('branch-assembly', 'u1', {
    from: '2026-04-01',
    to: '2026-06-30',
  });
  expect(answer.known && answer.value.map((activity) => activity.on)).toEqual(['2026-04-01']);
});

test('an activity counts for its own handle and for those that it counts as, once each', () => {
  const activities = [activityFact({ handle: 'election' })];
  const handles = [
    {
      id: 'election',
      kind: 'activity',
      name: text('换届', 'election'),
      countsAs: ['branch-assembly', 'election'],
    },
  ] as const;
  const facts = factsOf(factSet({ activities }), handles);
  for (const handle of ['election', 'branch-assembly']) {
    expect(facts.activities(handle, 'u1', year)).toEqual(known(activities));
  }
  expect(factsOf(factSet({ activities }), []).activities('branch-assembly', 'u1', year)).toEqual(
    known([]),
  );
});

test('a record without a date counts for no period and stays among the records, last', () => {
  const activities = [activityFact({ id: 'x', on: null }), ...heldOn('2026-05-01', '2026-02-01')];
  const facts = factsOf(factSet({ activities }), []);
  const records = facts.records('u1');
  expect(records.known && records.value.map((r) => r.on)).toEqual([
    '2026-02-01',
    '2026-05-01',
    null,
  ]);
  const counted = facts.activities('branch-assembly', 'u1', year);
  expect(counted.known && counted.value).toHaveLength(2);
});

test('members of a day: from and joining belong to it, the end does not', () => {
  const member = memberFact({ from: '2026-02-01', to: '2026-03-01', joinedOn: '2026-02-05' });
  const facts = factsOf(factSet({ members: [member] }), []);
  const here = (['2026-02-04', '2026-02-05', '2026-02-28', '2026-03-01'] as const).map((on) => {
    const answer = facts.members('u1', on);
    return answer.known ? answer.value.length : null;
  });
  expect(here).toEqual([0, 1, 1, 0]);
});

test('whom no branch has is found under null', () => {
  const facts = factsOf(factSet({ members: [memberFact({ unit: null })] }), []);
  expect(facts.members('u1', '2026-01-01')).toEqual(known([]));
  expect(facts.members(null, '2026-01-01')).toMatchObject({ value: [{ name: '张三' }] });
});

test('who is formal is judged on the day, and what is not said stays open', () => {
  const { kind: _, ...unsaid } = memberFact({ person: 'p3' });
  const members = [memberFact({}), memberFact({ person: 'p2', fullOn: '2026-06-02' }), unsaid];
  const facts = factsOf(factSet({ members }), []);
  expect(facts.headcount('u1', '2026-06-01')).toEqual(
    known({ all: 3, formal: 1, undetermined: 1 }),
  );
  expect(facts.headcount('u1', '2026-06-02')).toEqual(
    known({ all: 3, formal: 2, undetermined: 1 }),
  );
});

test('what was not loaded is missing, never empty', () => {
  const none = missing(text('没有', 'none'));
  const blank = factsOf(factSet({ rest: { members: none, activities: none, units: none } }), []);
  expect(blank.units()).toBe(none);
  expect(blank.members('u1', '2026-01-01')).toBe(none);
  expect(blank.headcount('u1', '2026-01-01')).toBe(none);
  expect(blank.records('u1')).toBe(none);
  const part = factsOf(factSet({ rest: { loaded: { members: ['u1'], activities: ['u2'] } } }), []);
  expect(part.members('u1', '2026-01-01').known).toBe(true);
  expect(part.members('u2', '2026-01-01').known).toBe(false);
  expect(part.activities('branch-assembly', 'u1', year).known).toBe(false);
  expect(part.records('u2').known).toBe(true);
});
