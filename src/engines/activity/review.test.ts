import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asksHost,
  drawOf,
  type HostGround,
  hostRule,
  isDrawn,
  ledWithoutCommittee,
  reviewStanding,
} from './review.ts';

const ground: HostGround = {
  ...{ recorded: true, withoutCommittee: true, host: 'h', hostWrote: false, said: null },
};

test.each([
  ['the host', {}, 'h', 'host', true],
  ['somebody else', {}, 'x', 'not-the-host', true],
  ['nobody is named', { host: null }, 'h', 'not-the-host', false],
  ['a draft', { recorded: false }, 'h', 'not-recorded', false],
  ['a host who wrote it', { hostWrote: true }, 'h', 'wrote-it', false],
  ['a branch with a committee', { withoutCommittee: false }, 'h', 'has-committee', false],
  ['returned already', { said: 'returned' }, 'h', 'said-already', true],
  ['confirmed already', { said: 'confirmed' }, 'h', 'said-already', true],
] as const)('%s', (_, changed, person, rule, asked) => {
  const changedGround = { ...ground, ...changed };
  expect([hostRule(changedGround, person), asksHost(changedGround)]).toEqual([rule, asked]);
});

test.each([
  ['a secretary alone', 'branch', [null], true],
  ['a secretary and a deputy', 'branch', [null, null], true],
  ['a seat in a committee', 'branch', [null, 'board'], false],
  ['nobody knows who is in office', 'branch', [], false],
  ['a group has none of its own and belongs to a branch', 'group', [null], false],
] as const)('without a committee: %s', (_, standing, bodies, expected) => {
  const offices = bodies.map((body) => ({ body }));
  expect(ledWithoutCommittee(standing, offices)).toBe(expected);
});

test.each([
  ['host', false, 'host', false],
  ['host', true, 'waiting', true],
  ['confirmed', false, 'confirmed', false],
  ['confirmed', true, 'waiting', true],
  ['waiting', true, 'waiting', false],
  ['accepted', true, 'accepted', false],
  ['returned', true, 'returned', false],
] as const)('%s, drawn: %s', (said, drawn, state, sample) => {
  expect(reviewStanding(said, drawn)).toEqual({ state, sample });
});

describe('the draw', () => {
  const ids = fc.uuid({ version: 7 });
  const versions = fc.integer({ min: 1, max: 10_000 });
  const shares = fc.integer({ min: 0, max: 10_000 });

  test('the same record in the same state is drawn the same way, between the borders', () => {
    fc.assert(
      fc.property(ids, versions, (id, version) => {
        const drawn = drawOf(id, version);
        expect(drawOf(id, version)).toBe(drawn);
        expect(Number.isInteger(drawn) && drawn >= 0 && drawn < 10_000).toBe(true);
        expect([isDrawn(id, version, 0), isDrawn(id, version, 10_000)]).toEqual([false, true]);
      }),
    );
  });

  test('what a small sample holds, a larger one holds too', () => {
    fc.assert(
      fc.property(ids, versions, shares, shares, (id, version, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(isDrawn(id, version, less) && !isDrawn(id, version, more)).toBe(false);
      }),
    );
  });

  // The digits as they are in an id: evenly spread, which fc.uuid is not.
  const many = Array.from({ length: 20_000 }, (_, i) => {
    const digits = (BigInt(i) * 0x9e3779b97f4an) % 0x1000000000000n;
    return `00000000-0000-7000-8000-${digits.toString(16).padStart(12, '0')}`;
  });

  test.each([100, 1_000, 2_000, 5_000])('the share of many is about right: %i', (share) => {
    for (const version of [1, 2, 7]) {
      const drawn = many.filter((id) => isDrawn(id, version, share)).length;
      expect(Math.abs(drawn / many.length - share / 10_000)).toBeLessThan(0.01);
    }
  });

  test('a corrected state is drawn anew', () => {
    const both = many.filter((id) => isDrawn(id, 1, 2_000) && isDrawn(id, 2, 2_000)).length;
    expect(both / many.length).toBeLessThan(0.1);
  });

  test('worked out by hand', () => {
    // 0xff = 255; (255 + 1) × 48 271 = 12 357 376.
    expect(drawOf('01912345-0000-7000-8000-0000000000ff', 1)).toBe(7_376);
  });
});
