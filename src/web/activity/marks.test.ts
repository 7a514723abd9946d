import { describe, expect, test } from 'vitest';
import {
  countsOf,
  type Entry,
  inOrder,
  linesOf,
  type MarkAct,
  type MarkState,
  type Marks,
  marksAfter,
  marksOf,
  mergedMarks,
  strayMarks,
} from './marks.ts';

const entry = (person: string, change: Partial<Entry> = {}): Entry => ({
  ...{ person, name: person, memberKind: 'formal', team: null, teamId: null },
  ...{ expected: true, votes: true, mayVote: true, note: null, seats: [] },
  ...{ policeNumber: null, duty: null },
  ...change,
});
const roll = [
  entry('a'),
  entry('b'),
  entry('c', { memberKind: 'probationary', votes: false }),
  entry('guest', { memberKind: null, expected: false, votes: false }),
];
const none: MarkState = { marks: new Map(), before: null, sitting: 1, way: 'roll-call' };
const acted = (...acts: MarkAct[]) => acts.reduce(marksAfter, none);
const mark = (person: string, is: 'present' | 'leave' | 'absent' | 'unconfirmed'): MarkAct => ({
  does: 'mark',
  person,
  mark: is,
});

describe('marking', () => {
  test('nobody is present by default', () => {
    expect(countsOf(roll, none.marks)).toEqual({
      ...{ expected: 3, attended: 0, leave: 0, absent: 0, unconfirmed: 3 },
      ...{ entitled: 2, present: 0, open: 2 },
    });
  });

  test('the same mark again takes it back', () => {
    expect(acted(mark('a', 'present'), mark('a', 'present')).marks.size).toBe(0);
    expect(acted(mark('a', 'leave'), mark('a', 'unconfirmed')).marks.size).toBe(0);
  });

  test('a reason stays from leave to absent and goes with present', () => {
    const away = acted(mark('a', 'leave'), { does: 'reason', person: 'a', reason: '出差' });
    expect(marksAfter(away, mark('a', 'absent')).marks.get('a')).toEqual({
      mark: 'absent',
      reason: '出差',
    });
    const came = marksAfter(away, mark('a', 'present'));
    expect(came.marks.get('a')).toEqual({ mark: 'present', reason: '', way: 'roll-call' });
  });

  test('who signed in by code is present, and a mark that was made since stays', () => {
    const people = [{ person: 'a', sitting: 1, cameAt: '14:58' }];
    const came = { mark: 'present', reason: '', way: 'qr', cameAt: '14:58' };
    const arrived = (over: boolean): MarkAct => ({ does: 'arrived', people, over });
    expect(acted(arrived(false)).marks.get('a')).toEqual(came);
    expect(acted(mark('a', 'leave'), arrived(true)).marks.get('a')).toEqual(came);
    expect(acted(mark('a', 'leave'), arrived(false)).marks.get('a')?.mark).toBe('leave');
    expect(acted(mark('a', 'present'), arrived(true)).marks.get('a')?.way).toBe('roll-call');
    const back = acted({ does: 'rest', roll }, arrived(true), { does: 'take-back' });
    expect([...back.marks]).toEqual([['a', came]]);
  });

  test('a reason without a mark says nothing', () => {
    expect(acted({ does: 'reason', person: 'a', reason: '出差' })).toBe(none);
  });

  test('“all others present” leaves the marked and the guests alone, and can be taken back', () => {
    const all = acted(mark('b', 'leave'), { does: 'rest', roll });
    expect(countsOf(roll, all.marks)).toMatchObject({ attended: 2, leave: 1, unconfirmed: 0 });
    expect(all.marks.has('guest')).toBe(false);
    const back = marksAfter(all, { does: 'take-back' });
    expect([...back.marks.keys()]).toEqual(['b']);
    expect(marksAfter(back, { does: 'take-back' })).toBe(back);
  });

  test('another mark ends the chance to take it back', () => {
    expect(acted({ does: 'rest', roll }, mark('a', 'absent')).before).toBeNull();
  });
});

describe('sittings', () => {
  const to = (sitting: number): MarkAct => ({ does: 'sitting', sitting });

  test('whoever is marked present came to the sitting that is being called', () => {
    const { marks } = acted(mark('a', 'present'), to(2), mark('b', 'present'), mark('c', 'leave'));
    expect(linesOf(roll, marks)).toEqual([
      { person: 'a', mark: 'present', way: 'roll-call' },
      { person: 'b', mark: 'present', way: 'roll-call', sitting: 2 },
      { person: 'c', mark: 'leave' },
    ]);
    expect(marksOf(linesOf(roll, marks))).toEqual(marks);
  });

  test('present at another sitting moves a person there, the same one again takes it back', () => {
    const moved = acted(mark('a', 'present'), to(2), mark('a', 'present'));
    expect(moved.marks.get('a')).toMatchObject({ sitting: 2 });
    expect(marksAfter(moved, mark('a', 'present')).marks.size).toBe(0);
  });

  test('all others came to the sitting that is being called', () => {
    const { marks } = acted(mark('a', 'present'), to(3), { does: 'rest', roll });
    expect([marks.get('a')?.sitting, marks.get('b')?.sitting]).toEqual([undefined, 3]);
  });

  test('a sitting that is taken out takes its marks along, and the later ones move up', () => {
    const { marks } = acted(
      ...[mark('a', 'present'), to(2), mark('b', 'present'), to(3), mark('c', 'present')],
      { does: 'drop-sitting', sitting: 2 },
    );
    expect([...marks].map(([person, one]) => [person, one.sitting ?? 1])).toEqual([
      ['a', 1],
      ['c', 2],
    ]);
  });
});

test('a probationary member attends and does not count for the vote; a guest counts for neither', () => {
  const { marks } = acted(mark('a', 'present'), mark('c', 'present'), mark('guest', 'present'));
  expect(countsOf(roll, marks)).toMatchObject({
    ...{ expected: 3, attended: 2, entitled: 2, present: 1, open: 1 },
  });
});

test('what is sent: roll order, reasons of those who were away, nobody who is not on the roll', () => {
  const { marks } = acted(
    mark('gone', 'present'),
    mark('b', 'leave'),
    { does: 'reason', person: 'b', reason: ' 值班 ' },
    mark('a', 'present'),
  );
  expect(linesOf(roll, marks)).toEqual([
    { person: 'a', mark: 'present', way: 'roll-call' },
    { person: 'b', mark: 'leave', reason: '值班' },
  ]);
  expect(strayMarks(roll, marks)).toBe(1);
  expect(marksOf(linesOf(roll, marks)).get('b')).toEqual({ mark: 'leave', reason: '值班' });
});

describe('two people marked at once', () => {
  const of = (marks: Record<string, 'present' | 'leave'>): Marks =>
    marksOf(Object.entries(marks).map(([person, is]) => ({ person, mark: is })));
  const merged = (base: Marks, mine: Marks, theirs: Marks) =>
    Object.fromEntries([...mergedMarks(base, mine, theirs)].map(([who, one]) => [who, one.mark]));

  test.each([
    ['each person from whoever changed it', of({}), of({ a: 'present' }), of({ b: 'leave' })],
    ['an untouched mark of mine gives way', of({ b: 'present' }), of({ b: 'present' }), of({})],
    ['where both changed it, mine', of({}), of({ a: 'present' }), of({ a: 'leave' })],
    ['what I took back is gone', of({ a: 'leave' }), of({}), of({ a: 'leave' })],
  ])('%s', (name, base, mine, theirs) => {
    const expected = {
      'each person from whoever changed it': { a: 'present', b: 'leave' },
      'an untouched mark of mine gives way': {},
      'where both changed it, mine': { a: 'present' },
      'what I took back is gone': {},
    }[name];
    expect(merged(base, mine, theirs)).toEqual(expected);
  });
});

test('groups stand in the order of their numbers, people of a group as they came', () => {
  const people = [
    entry('a', { team: '第二党小组' }),
    entry('b', { team: '第一党小组' }),
    entry('c', { team: '第一党小组' }),
    entry('d', { team: '第10党小组' }),
    entry('e'),
  ];
  expect(inOrder(people).map((one) => one.person)).toEqual(['e', 'b', 'c', 'a', 'd']);
});
