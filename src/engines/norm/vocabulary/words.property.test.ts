import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type IsoDate } from '../../../kernel/date.ts';
import { type DeedFact, known } from '../../../kernel/facts.ts';
import { factsOf } from '../../../kernel/factsOf.ts';
import { text } from '../../../kernel/text.ts';
import { activityFact, factSet, groupFact, unitFact } from '../../../testing/facts.ts';
import { atLeast, type Duty, duty, type Limit, share, within } from '../define.ts';
import { evaluate } from '../evaluate.ts';
import type { Waiver } from '../types.ts';
import { deed, event } from './told.ts';

const day = fc.integer({ min: 0, max: 730 }).map((n) => addDays('2025-01-01', n));
const branch = { id: 'branch', name: text('党支部', 'branch') };
const group = { id: 'group', name: text('党小组', 'group') };
const act = { id: 'act', kind: 'case', name: text('办理', 'act') } as const;
const occurrence = { id: 'occurrence', name: text('事项', 'occurrence') };
const good = { id: 'good', name: text('好', 'good') };

const rule = (measure: Duty['do'], on: Duty['on'][number]) =>
  duty({
    id: 'X',
    on,
    force: 'normally',
    since: '2025-03-01',
    do: measure,
    cite: { regulation: 'ZB', article: '1', mark: 'verified' },
    cure: text('补办', 'do it'),
  });

const limits: fc.Arbitrary<Limit> = fc.oneof(
  fc.integer({ min: 0, max: 90 }).map((days): Limit => ({ way: 'days-after', days })),
  fc.integer({ min: 0, max: 6 }).map((months): Limit => ({ way: 'months-after', months })),
  fc.integer({ min: 0, max: 6 }).map((months): Limit => ({ way: 'months-before', months })),
  fc.constant<Limit>({ way: 'until-it-says' }),
);
const measures = fc.oneof(
  limits.map((limit) => within(limit, act, occurrence)),
  fc
    .integer({ min: 0, max: 60 })
    .map((days) => within({ way: 'days-after', days }, act, { endOf: 'quarter' })),
);
const about = fc.option(fc.constantFrom('e0', 'e1', '2025-04-01'), { nil: undefined });
const deeds = fc
  .array(fc.tuple(day, about), { maxLength: 12 })
  .map((list) => list.map(([on, of], i) => act1(i, on, of)));
const events = fc
  .array(fc.tuple(day, fc.integer({ min: 1, max: 200 })), { maxLength: 4 })
  .map((list) =>
    list.map(([on, length], i) =>
      event({ kind: 'occurrence', id: `e${i}`, on, until: addDays(on, length) }),
    ),
  );
const spans = fc
  .tuple(day, fc.integer({ min: 30, max: 730 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }));

function act1(i: number, on: IsoDate, of: string | undefined): DeedFact {
  const one = deed({ id: `d${i}`, handle: 'act', on });
  return of === undefined ? one : { ...one, about: of };
}

test('within: one more deed never adds a miss, nor takes away what was met', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(
      measures,
      deeds,
      events,
      spans,
      day,
      day,
      about,
      (measure, done, happened, span, asOf, on, of) => {
        const judge = (list: readonly DeedFact[]) => {
          const set = factSet({ rest: { span, deeds: known(list), events: known(happened) } });
          const rules = [rule(measure, branch)];
          return evaluate({ rules, facts: factsOf(set, []), asOf, subjects: 'all', waivers: [] });
        };
        const before = judge(done).states;
        const after = judge([...done, act1(99, on, of)]).states;
        expect(after.map(({ period }) => period)).toEqual(before.map(({ period }) => period));
        for (const [i, { state, period }] of after.entries()) {
          seen.add(state);
          if (state === 'missed') {
            expect(before[i]?.state).toBe('missed');
            expect(period.to <= asOf && period.to <= span.to).toBe(true);
          }
          if (before[i]?.state === 'met') expect(state).toBe('met');
        }
      },
    ),
    { verbose: true, numRuns: 300 },
  );
  expect(seen).toEqual(new Set(['met', 'missed', 'open', 'not-in-force', 'unknown']));
});

const grades = fc.array(fc.constantFrom('good', 'fair', undefined), { maxLength: 30 });
const fractions = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .map(([a, b]): [number, number] => [Math.min(a, b), b]);

function gradedState(list: readonly (string | undefined)[], fraction: readonly [number, number]) {
  const measure = share({ bound: 'at-most', fraction, grade: good, of: act, every: 'year' });
  const given = list.map((grade, i) => {
    const one = act1(i, '2026-05-01', undefined);
    return grade === undefined ? one : { ...one, grade };
  });
  const set = factSet({ rest: { deeds: known(given) } });
  const rules = [rule(measure, branch)];
  const asOf = '2027-01-01';
  return evaluate({ rules, facts: factsOf(set, []), asOf, subjects: 'all', waivers: [] }).states[0]
    ?.state;
}

test('share at most: taking one of the grade away, or giving another one, never adds a breach', () => {
  const seen = new Set<string | undefined>();
  fc.assert(
    fc.property(grades, fractions, (list, fraction) => {
      const state = gradedState(list, fraction);
      seen.add(state);
      if (state !== 'met') return;
      const at = list.indexOf('good');
      if (at >= 0) expect(gradedState(list.toSpliced(at, 1), fraction)).toBe('met');
      expect(gradedState([...list, 'fair'], fraction)).toBe('met');
      expect(gradedState([...list, undefined], fraction)).toBe('met');
    }),
    { verbose: true },
  );
  expect(seen).toEqual(new Set(['met', 'missed']));
});

test('but taking another grade away may: the rest is a larger share', () => {
  expect(gradedState(['good', 'good', 'fair', 'fair', 'fair'], [2, 5])).toBe('met');
  expect(gradedState(['good', 'good', 'fair', 'fair'], [2, 5])).toBe('missed');
});

const units = [
  unitFact({}),
  groupFact({ id: 'g1', name: '甲组' }),
  groupFact({ id: 'g2', name: '乙组' }),
  unitFact({ id: 'u2' }),
  groupFact({ id: 'g3', name: '丙组', partOf: 'u2' }),
];
const meeting = { id: 'group-meeting', name: text('党小组会', 'group meeting') };
const held = fc.array(fc.tuple(fc.constantFrom('g1', 'g2', 'g3'), day), { maxLength: 40 });
const waivers = fc.array(
  fc
    .tuple(fc.constantFrom('u1', 'g1', 'g2', 'g3', 'p9'), day, fc.integer({ min: 1, max: 400 }))
    .map(([subject, from, length]): Waiver => {
      const until = addDays(from, length);
      return {
        id: `${subject} ${from}`,
        rule: 'X',
        subject,
        reason: 'r',
        grantedBy: 'w',
        from,
        until,
      };
    }),
  { maxLength: 4 },
);

function groupsJudged(list: readonly [string, IsoDate][], asOf: IsoDate, given: readonly Waiver[]) {
  const activities = list.map(([unit, on], i) =>
    activityFact({ id: `a${i}`, handle: 'group-meeting', unit, on }),
  );
  const span = { from: '2025-01-01', to: '2027-01-01' } as const;
  const facts = factsOf(factSet({ units, activities, rest: { span } }), []);
  const rules = [rule(atLeast(1, meeting, 'quarter'), group)];
  return evaluate({ rules, facts, asOf, subjects: 'all', waivers: given });
}

/** Groups that a finding names, with its period. */
function named({ findings, waived }: ReturnType<typeof groupsJudged>): string[] {
  const all = [...findings, ...waived.map(({ finding }) => finding)];
  return all
    .flatMap(({ subject, says, period }) => {
      const said = `${subject.name}${says.zh}`;
      return ['甲组', '乙组', '丙组']
        .filter((name) => said.includes(name))
        .map((name) => `${name} ${period?.from}`);
    })
    .sort();
}

test('folding loses no miss and adds none, with waivers or without', () => {
  let folded = 0;
  fc.assert(
    fc.property(held, day, waivers, (list, asOf, given) => {
      const judged = groupsJudged(list, asOf, given);
      const missed = judged.states.filter(({ state }) => state === 'missed');
      const expected = missed.map(({ subject, period }) => `${subject.name} ${period.from}`);
      expect(named(judged)).toEqual(expected.sort());
      if (judged.findings.length + judged.waived.length < missed.length) folded += 1;
    }),
    { verbose: true },
  );
  expect(folded).toBeGreaterThan(0);
});

test('a waiver changes no state, and what it does not cover is told as before', () => {
  let covered = 0;
  fc.assert(
    fc.property(held, day, waivers, (list, asOf, given) => {
      const without = groupsJudged(list, asOf, []);
      const laid = groupsJudged(list, asOf, given);
      expect(laid.states).toEqual(without.states);
      expect(laid.unknowns).toEqual(without.unknowns);
      expect(named(laid)).toEqual(named(without));
      covered += laid.waived.length;
      for (const { finding, waiver } of laid.waived) {
        expect(waiver.from <= asOf && asOf < waiver.until).toBe(true);
        expect([finding.subject.id, finding.unit]).toContain(waiver.subject);
      }
    }),
    { verbose: true },
  );
  expect(covered).toBeGreaterThan(0);
});
