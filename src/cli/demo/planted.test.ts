import { describe, expect, test } from 'vitest';
import dues from '../../catalogue/dues.ts';
import { catalogue } from '../../catalogue/index.generated.ts';
import type { IsoDate } from '../../kernel/date.ts';
import { judgePlan } from '../../testing/demoFacts.ts';
import { leaveGiven } from './acts/leave.ts';
import { planDemo } from './demo.ts';
import { plantedLines } from './plantedLines.ts';
import { plants } from './plants/all.ts';

const days: readonly IsoDate[] = [
  '2026-11-27',
  '2026-04-17',
  '2026-06-10',
  '2026-09-01',
  '2027-12-30',
  '2027-01-04',
];

interface Told {
  readonly rule: string;
  readonly unit: number;
  readonly subject: { readonly type: string; readonly id: string };
  readonly period: { readonly from: string } | null;
}

test.each(days)('made on %s, its findings are what was planted, and nothing else', (today) => {
  const plan = planDemo(today, plants, [leaveGiven.plant]);
  const { findings, idOf } = judgePlan(plan.bureau, plan.gatherings, today);
  const found = findings.map(({ rule, unit, subject: { type, id }, period, says }) => ({
    ...{ rule, unit: Number(unit), subject: { type, id }, period },
    says: says.zh,
  }));
  // Nobody has given leave yet: what is to be waived is found with the rest.
  const faults = [...plan.planted, ...plan.excused];
  const lines = plantedLines(plan.bureau, faults, idOf).map(({ rule, unit, subject, period }) => {
    return { rule, unit, subject, period };
  });
  const word = ({ rule, unit, subject, period }: Told) =>
    `${rule} ${unit} ${subject.type} ${subject.id} ${period?.from ?? ''}`;
  const wanted = new Set(lines.map(word));
  const got = new Map(found.map((one) => [word(one), one.says]));
  const extra = [...got].filter(([key]) => !wanted.has(key));
  const missing = [...wanted].filter((key) => !got.has(key));
  expect({ extra, missing }).toEqual({ extra: [], missing: [] });
  expect(found).toHaveLength(lines.length);
});

/** Of these the database holds nothing that could be at fault yet; each says what is missing. */
const unanswered = [
  ...['ORG09', 'ORG11', 'ORG12', 'ORG18', 'ORG20', 'MTG25', 'MTG27'],
  // Read from what lies sealed, by nobody who reads the findings of the bureau.
  'DEV16',
  // No book of dues is stored yet.
  ...dues.defects.map(({ id }) => id),
];

describe('every rule', () => {
  test('is planted, or cannot be answered from the database', () => {
    const own = plants.map(({ rule }) => rule);
    expect(own.length).toBe(new Set(own).size);
    const all = catalogue.rules.map(({ id }) => id);
    expect([...own, ...unanswered].toSorted()).toEqual([...new Set(all)].toSorted());
  });

  test('is planted late in the year, in one of six branches', () => {
    const { planted } = planDemo('2026-11-27', plants);
    const rules = new Set(planted.map(({ rule }) => rule));
    expect([...rules].toSorted()).toEqual(plants.map(({ rule }) => rule).toSorted());
    expect(new Set(planted.map(({ branch }) => branch)).size).toBe(6);
  });
});
