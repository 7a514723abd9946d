import { expect, test } from 'vitest';
import { type Entry, type Marks, marksAfter } from './marks.ts';
import { onDuty, signInBy } from './signIn.ts';

const entry = (
  person: string,
  policeNumber: string | null,
  change: Partial<Entry> = {},
): Entry => ({
  ...{
    person,
    name: person,
    memberKind: 'formal',
    team: null,
    teamId: null,
    policeNumber,
    duty: null,
  },
  ...{ expected: true, votes: true, mayVote: true, note: null, seats: [] },
  ...change,
});
const roll = [
  entry('a', '100001'),
  entry('b', '100002'),
  entry('c', null),
  entry('d', 'XJ0009'),
  entry('e', '100007'),
  entry('f', '100007'),
];
const none: Marks = new Map();

test.each([
  ['100001', 'came', 'a'],
  [' １００００２ ', 'came', 'b'],
  ['xj0009', 'came', 'd'],
  ['999999', 'unknown', null],
  ['10000', 'unknown', null],
  ['100007', 'several', null],
  ['   ', 'nothing', null],
])('%s: %s', (typed, is, who) => {
  const found = signInBy(roll, none, typed);
  expect([found.is, 'entry' in found ? found.entry.person : null]).toEqual([is, who]);
});

test('who came by number keeps the way and the time; the same number again changes nothing', () => {
  const before = { marks: none, before: null, sitting: 1, way: 'roll-call' } as const;
  const came = marksAfter(before, { does: 'number', person: 'a', cameAt: '14:31' });
  expect(came.marks.get('a')).toEqual({
    ...{ mark: 'present', reason: '', way: 'number', cameAt: '14:31' },
  });
  expect(signInBy(roll, came.marks, '100001').is).toBe('already');
  expect(marksAfter(came, { does: 'number', person: 'a', cameAt: '15:00' })).toBe(came);
});

test('the duty table proposes, and marks nobody: only duty, only what hinders, only the unmarked', () => {
  const away = { because: 'duty', word: '值', hours: 'whole-day' } as const;
  const people = [
    entry('a', null, { duty: away }),
    entry('b', null, { duty: { ...away, hours: 'by-day' } }),
    entry('c', null, { duty: { ...away, because: 'rest' } }),
    entry('d', null, { duty: away }),
    entry('guest', null, { duty: away, expected: false }),
  ];
  const marks: Marks = new Map([['d', { mark: 'present', reason: '' }]]);
  const named = (at: string | null) => onDuty(people, marks, at).map(({ person }) => person);
  expect(named('15:00')).toEqual(['a', 'b']);
  expect(named('19:00')).toEqual(['a']);
  const state = { marks, before: null, sitting: 1, way: 'sheet' } as const;
  const told = onDuty(people, marks, null);
  const after = marksAfter(state, { does: 'on-duty', people: told, reason: '值班' });
  expect(after.marks.get('a')).toEqual({ mark: 'leave', reason: '值班' });
  expect(after.marks.get('c')).toBeUndefined();
});
