import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type IsoDate } from '../../kernel/date.ts';
import { factsOf } from '../../kernel/factsOf.ts';
import { intersection, type PeriodUnit, periodsIn } from '../../kernel/period.ts';
import { text } from '../../kernel/text.ts';
import { activityFact, factSet, heldOn, unitFact } from '../../testing/facts.ts';
import { atLeast, duty } from './define.ts';
import { evaluate } from './evaluate.ts';

const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2018-01-01', n));
const life = fc.tuple(day, fc.integer({ min: 1, max: 1500 }));
const every = fc.constantFrom<PeriodUnit>('month', 'quarter', 'half-year', 'year');
const bureauYears = fc.record({
  days: fc.array(day, { maxLength: 30 }),
  asOf: day,
  from: fc.option(day),
  to: fc.option(day),
  span: life.map(([from, length]) => ({ from, to: addDays(from, length) })),
  every,
  times: fc.integer({ min: 1, max: 3 }),
});
type World = typeof bureauYears extends fc.Arbitrary<infer T> ? T : never;

const kind = { id: 'branch', name: text('党支部', 'branch') };
const handle = { id: 'branch-assembly', name: text('支部党员大会', 'general meeting') };

function judge(world: World, days: readonly IsoDate[]) {
  const rule = duty({
    id: 'X',
    on: kind,
    force: 'normally',
    since: '2018-10-28',
    do: atLeast(world.times, handle, world.every),
    cite: { regulation: 'ZB', article: '11', mark: 'verified' },
    cure: text('补开', 'hold one'),
  });
  const units = [unitFact({ from: world.from, to: world.to })];
  const facts = factSet({ units, activities: heldOn(...days), rest: { span: world.span } });
  return evaluate({
    rules: [rule],
    facts: factsOf(facts, []),
    asOf: world.asOf,
    subjects: 'all',
    waivers: [],
  });
}

test('one more record never adds a miss, nor takes away a period that was met', () => {
  fc.assert(
    fc.property(bureauYears, day, (world, more) => {
      const before = judge(world, world.days).states;
      const after = judge(world, [...world.days, more]).states;
      for (const [i, state] of after.entries()) {
        if (state.state === 'missed') expect(before[i]?.state).toBe('missed');
        if (before[i]?.state === 'met') expect(state.state).toBe('met');
      }
    }),
    { verbose: true },
  );
});

test('periods follow each other without a gap and cover what was loaded', () => {
  fc.assert(
    fc.property(bureauYears, (world) => {
      const periods = judge(world, world.days).states.map((state) => state.period);
      expect(periods).toEqual(periodsIn(world.every, world.span));
      expect(periods[0] && periods[0].from <= world.span.from).toBe(true);
      expect((periods.at(-1)?.to ?? '') >= world.span.to).toBe(true);
      for (const [i, period] of periods.entries()) {
        expect(period.from).toBe(i === 0 ? period.from : periods[i - 1]?.to);
        expect(intersection(period, world.span)).not.toBeNull();
      }
    }),
    { verbose: true },
  );
});

test('a miss lies in the life of the unit, in what was loaded, and is over', () => {
  fc.assert(
    fc.property(bureauYears, (world) => {
      const { states, findings } = judge(world, world.days);
      const missed = states.filter((state) => state.state === 'missed');
      expect(findings).toHaveLength(missed.length);
      for (const { period, times } of missed) {
        expect(period.to <= world.asOf).toBe(true);
        expect(period.from >= world.span.from && period.to <= world.span.to).toBe(true);
        expect(world.from === null || world.from <= period.from).toBe(true);
        expect(world.to === null || period.to <= world.to).toBe(true);
        const held = world.days.filter((d) => period.from <= d && d < period.to).length;
        expect(times).toBe(held);
        expect(held).toBeLessThan(world.times);
      }
    }),
    { verbose: true },
  );
});

test('the order of records does not matter, nor what another unit held', () => {
  fc.assert(
    fc.property(bureauYears, (world) => {
      const base = judge(world, world.days).states.map((s) => [s.state, s.times]);
      const turned = judge(world, [...world.days].reverse()).states.map((s) => [s.state, s.times]);
      expect(turned).toEqual(base);
      const others = world.days.map((on, i) => activityFact({ id: `b${i}`, unit: 'u2', on }));
      const facts = factsOf(factSet({ activities: others, rest: { span: world.span } }), []);
      for (const period of periodsIn('month', world.span)) {
        const answer = facts.activities('branch-assembly', 'u1', period);
        expect(answer).toEqual({ known: true, value: [] });
      }
    }),
    { verbose: true },
  );
});
