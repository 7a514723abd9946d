import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type VoteRuleId, voteRules } from './voteRules.ts';
import { decide, type Tally, type Verdict } from './votes.ts';

const ids = Object.keys(voteRules) as VoteRuleId[];

function tally(entitled: number, present: number, yes: number): Tally {
  return { entitled, present, yes, no: 0, abstain: 0 };
}

function verdict(id: VoteRuleId, of: Tally): Verdict {
  const result = decide(voteRules[id], of);
  if (!result.ok) throw new Error(result.problems.map((p) => p.code).join());
  return result.value;
}

const possible = fc
  .record({ id: fc.constantFrom(...ids), entitled: fc.integer({ min: 1, max: 600 }) })
  .chain(({ id, entitled }) =>
    fc
      .integer({ min: 0, max: entitled })
      .chain((present) =>
        fc
          .integer({ min: 0, max: present })
          .map((yes) => ({ id, of: tally(entitled, present, yes) })),
      ),
  );

test('one more vote in favour never turns a passed vote into a failed one', () => {
  fc.assert(
    fc.property(possible, ({ id, of }) => {
      fc.pre(of.yes < of.present);
      if (verdict(id, of).passed) {
        expect(verdict(id, { ...of, yes: of.yes + 1 }).passed).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

test('exactly half never passes, and one vote above half always does with a quorum', () => {
  fc.assert(
    fc.property(possible, ({ id, of }) => {
      const base = of[voteRules[id].pass.value.of];
      const half = Math.floor(base / 2);
      fc.pre(half < of.present);
      expect(verdict(id, { ...of, yes: half }).passed).toBe(false);
      const above = verdict(id, { ...of, yes: half + 1 });
      expect(above.passed).toBe(above.quorum);
    }),
    { numRuns: 2000 },
  );
});
