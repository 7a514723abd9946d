import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Working } from '../../kernel/calendar.ts';
import { addDays, type IsoDate } from '../../kernel/date.ts';
import { known } from '../../kernel/facts.ts';
import { type Away, bestDays, bestPair, type DayGround } from './days.ts';

const start: IsoDate = '2026-11-02';
const names = ['甲', '乙', '丙', '丁', '戊', '己'];
const people = names.map((name) => ({ person: `p${name}`, name }));

/** A day on which these of the first `size` people are away. */
function dayOf(i: number, gone: readonly number[], size = names.length, working: Working = 'yes') {
  const members = people.slice(0, size);
  const away = members.flatMap((one, at): Away[] =>
    gone.includes(at) ? [{ ...one, because: 'duty', word: '值' }] : [],
  );
  const voters = new Set(members.slice(0, 4).map(({ person }) => person));
  const roll = { on: addDays(start, i), members, voters, expected: members.length };
  const entitled = known(voters.size);
  return {
    on: roll.on,
    working,
    roll: { ...roll, entitled },
    away,
    covered: i !== 1,
  } satisfies DayGround;
}

const anyDays = fc
  .array(
    fc.record({
      gone: fc.subarray([0, 1, 2, 3, 4, 5]),
      size: fc.integer({ min: 1, max: 6 }),
      working: fc.constantFrom<Working>('yes', 'no', 'unknown'),
    }),
    { maxLength: 9 },
  )
  .map((days) => days.map(({ gone, size, working }, i) => dayOf(i, gone, size, working)));

test('no day is better than the first, and every day is there once', () => {
  fc.assert(
    fc.property(anyDays, (days) => {
      const choices = bestDays({ votes: ['V1', 'V6'] }, days);
      for (const [i, one] of choices.entries()) {
        const before = choices[i - 1];
        if (before !== undefined) expect(before.can).toBeGreaterThanOrEqual(one.can);
        expect(one.can + one.away.length).toBe(one.expected);
        for (const { needs, reached } of one.quorums) expect(reached).toBe(one.voters >= needs);
      }
      expect(choices.map(({ on }) => on).sort()).toEqual(days.map(({ on }) => on));
    }),
  );
});

test('a second sitting never reaches fewer than one day, and no pair reaches more', () => {
  fc.assert(
    fc.property(anyDays, (days) => {
      const pair = bestPair(days);
      if (days.length < 2) {
        expect(pair).toBeNull();
        return;
      }
      const [best] = bestDays({ votes: [] }, days);
      expect(pair?.reached).toBeGreaterThanOrEqual(best?.can ?? 0);
      expect(pair && pair.first < pair.second).toBe(true);
      const here = (on: IsoDate) => {
        const day = days.find((one) => one.on === on);
        const gone = day?.away.map(({ person }) => person) ?? [];
        return day?.roll.members.map((one) => one.person).filter((p) => !gone.includes(p)) ?? [];
      };
      for (const a of days) {
        for (const b of days) {
          const union = new Set([...here(a.on), ...here(b.on)]);
          if (a !== b) expect(pair?.reached).toBeGreaterThanOrEqual(union.size);
        }
      }
    }),
  );
});

test('of equals what a table covers, then the working day, then the earlier; quorums say how many voters they take', () => {
  const choices = bestDays({ votes: ['V1', 'V2', 'V6'] }, [
    dayOf(0, [0, 1], 6, 'no'),
    dayOf(1, [0, 1]),
    dayOf(2, [0, 1]),
    dayOf(3, [4, 5]),
    dayOf(4, [5]),
  ]);
  expect(choices.map(({ on, can, voters }) => [on.slice(8), can, voters])).toEqual([
    ...[
      ['06', 5, 4],
      ['05', 4, 4],
      ['04', 4, 2],
      ['02', 4, 2],
      ['03', 4, 2],
    ],
  ]);
  const needs = choices.at(-1)?.quorums.map((one) => [one.needs, one.reached]);
  // Half of four, more than half of four, four fifths of four.
  expect(needs).toEqual([
    [2, true],
    [3, false],
    [4, false],
  ]);
});

test('two days reach everybody where none does alone, and who is left is named', () => {
  const pair = bestPair([dayOf(0, [0, 1, 2]), dayOf(1, [0, 3]), dayOf(2, [1, 2, 3])]);
  expect(pair).toMatchObject({ first: '2026-11-02', second: '2026-11-03', expected: 6 });
  expect(pair?.reached).toBe(5);
  expect(pair?.left).toEqual([people[0]]);
});
