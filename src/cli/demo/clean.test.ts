import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../kernel/date.ts';
import { judgePlan } from '../../testing/demoFacts.ts';
import { planDemo } from './demo.ts';
import { plants } from './plants/all.ts';

const days: readonly IsoDate[] = ['2026-11-20', '2027-03-01', '2028-12-31'];

describe.each(days)('the demo bureau that is made on %s', (today) => {
  const { bureau, gatherings } = planDemo(today, []);

  test('has nothing that a rule finds', () => {
    const { findings } = judgePlan(bureau, gatherings, today);
    const said = findings.map(({ rule, says, subject }) => `${rule} ${subject.name} ${says.zh}`);
    expect(said).toEqual([]);
  });

  test('says nothing twice in one branch, and nothing of a day to come', () => {
    const groups = new Map(bureau.units.map((unit) => [unit.key, unit.parent]));
    const said = gatherings.flatMap(({ unit, record }) =>
      record.parts.map(({ content }) => {
        const branch = bureau.branches.has(unit) ? unit : (groups.get(unit) ?? unit);
        return `${branch} ${content.gist}`;
      }),
    );
    expect(said.length).toBe(new Set(said).size);
    expect(gatherings.every(({ record }) => record.heldOn < today)).toBe(true);
    expect(gatherings.every((one) => one.recordedAt.slice(0, 10) < today)).toBe(true);
  });

  test('is the same whenever it is planned', () => {
    expect(planDemo(today, plants)).toEqual(planDemo(today, plants));
  });
});

test('about forty are on their way into the Party, by the text of 2014, of 2026 and across', () => {
  const { bureau } = planDemo('2026-11-27', []);
  const ways = bureau.cases.filter(({ handle }) => handle === 'member-development');
  const texts = ways.map(({ steps }) => {
    const [first, last] = [steps[0]?.on ?? '', steps.at(-1)?.on ?? ''];
    return last < '2026-05-11' ? 'old' : first < '2026-05-11' ? 'across' : 'new';
  });
  expect(ways.length).toBeGreaterThanOrEqual(40);
  expect(new Set(texts)).toEqual(new Set(['old', 'across', 'new']));
  expect(new Set(ways.map(({ steps }) => steps.at(-1)?.step)).size).toBeGreaterThanOrEqual(12);
  expect(new Set(ways.map(({ unit }) => unit)).size).toBeGreaterThanOrEqual(12);
  expect(bureau.cases.length - ways.length).toBeGreaterThanOrEqual(2);
  const steps = bureau.cases.flatMap((one) => one.steps);
  expect(steps.every(({ on }) => on < '2026-11-27')).toBe(true);
  // Whoever was admitted this year was so in a meeting that is on record.
  const held = steps.filter(({ step, on }) => step === 'admission' && on >= '2026-01-01');
  expect(held.length).toBeGreaterThan(5);
  expect(held.every(({ vote }) => vote?.heldIn !== undefined)).toBe(true);
});

test('it is as large as a city bureau: about 2,400 members, a year of gatherings', () => {
  const { bureau, gatherings } = planDemo('2026-11-20', []);
  const members = [...bureau.branches.values()].flatMap((one) => one.members);
  expect(members.length).toBeGreaterThan(2_350);
  expect(members.length).toBeLessThan(2_450);
  expect(new Set(members.map(({ idNumber }) => idNumber)).size).toBe(members.length);
  expect(gatherings.length).toBeGreaterThan(3_000);
});
