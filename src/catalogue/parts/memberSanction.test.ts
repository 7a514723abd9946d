import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barsOf } from '../../engines/case/bars.ts';
import type { CaseGround, CaseKind } from '../../engines/case/define.ts';
import { ripeBy } from '../../engines/case/ripe.ts';
import { explanationOf } from '../../engines/case/status.ts';
import { take } from '../../engines/case/take.ts';
import { calendar } from '../../kernel/calendar.ts';
import { addDays, type IsoDate } from '../../kernel/date.ts';
import { type CaseFact, known, type StepFact } from '../../kernel/facts.ts';
import { factsOf } from '../../kernel/factsOf.ts';
import { rights, rightsOn } from '../../kernel/rights.ts';
import { factSet } from '../../testing/facts.ts';
import { statutoryHolidays } from '../law/holidays.ts';
import memberDisposition from './memberDisposition.ts';
import memberSanction from './memberSanction.ts';

/** What each sanction and disposition bars, from when to when, and what gives it back. */

const who = 'p1';
const vote = {
  rule: 'V7',
  entitled: 9,
  present: 8,
  yes: 7,
  no: 1,
  abstain: 0,
  way: 'secret',
} as const;

function step(id: string, on: IsoDate, outcome?: string, documents = {}): StepFact {
  return { step: id, on, documents, ...(outcome === undefined ? {} : { outcome }) };
}

/** Everything up to a decision, as it should be. */
function decidedAs(kind: CaseKind, outcome: string, on: IsoDate, documents = {}): CaseFact {
  const opened = kind === memberSanction ? [step('opened', '2025-01-05')] : [];
  return {
    ...{ id: 'c', handle: kind.id, name: '某某', person: who, unit: '9' },
    steps: [
      ...opened,
      step('heard', '2025-01-10'),
      step('committee', '2025-01-15'),
      { ...step('meeting', '2025-01-20', 'proposed'), vote },
      step('decision', on, outcome, documents),
      step('told', addDays(on, 5), undefined, { toldOn: addDays(on, 5) }),
    ],
  };
}

function ground(asOf: IsoDate): CaseGround {
  const facts = factsOf({ ...factSet({}), cases: known([]), settings: [] }, []);
  return { facts, calendar: calendar(statutoryHolidays), asOf };
}

const wayOn = (one: CaseFact, ...more: StepFact[]) => ({ ...one, steps: [...one.steps, ...more] });
const on = (kind: CaseKind, one: CaseFact, day: IsoDate) => {
  const all = rightsOn(who, day, barsOf(kind, one));
  return Object.fromEntries(
    rights.map((right) => [right, all[right]]).filter(([, is]) => is !== 'may'),
  );
};

const day = '2025-02-01';
const weighs = { introduce: 'better-not', 'be-excellent': 'may-not' };
const onProbation = {
  ...{ vote: 'may-not', 'be-elected': 'may-not', introduce: 'may-not', 'be-excellent': 'may-not' },
};
const former = { 'former-post': 'may-not' };

describe('a sanction bars from the day of its decision on', () => {
  const table: readonly [
    outcome: string,
    last: IsoDate,
    free: IsoDate,
    bars: object,
    then: object,
  ][] = [
    ['warning', '2026-01-31', '2026-02-01', weighs, {}],
    ['serious-warning', '2026-07-31', '2026-08-01', weighs, {}],
    ['post-lost', '2027-01-31', '2027-02-01', { ...weighs, ...former }, {}],
    [
      'probation-1',
      '2026-01-31',
      '2026-02-01',
      onProbation,
      { ...onProbation, 'be-excellent': undefined },
    ],
    ['expelled', '2030-01-31', '2030-02-01', { rejoin: 'may-not' }, {}],
    ['none', '2026-01-31', '2026-02-01', {}, {}],
  ];
  test.each(table)('%s', (outcome, last, free, bars, then) => {
    const one = decidedAs(memberSanction, outcome, day);
    expect(on(memberSanction, one, '2025-01-31')).toEqual({});
    expect(on(memberSanction, one, day)).toEqual(bars);
    expect(on(memberSanction, one, last)).toEqual(bars);
    expect(on(memberSanction, one, free)).toEqual(JSON.parse(JSON.stringify(then)));
  });

  test('probation ends with a decision alone, however much time has passed', () => {
    const one = decidedAs(memberSanction, 'probation-1', day);
    expect(on(memberSanction, one, '2035-01-01')).toMatchObject({ vote: 'may-not' });
    const restored = wayOn(one, step('restoration', '2026-02-10', 'restored'));
    expect(on(memberSanction, restored, '2026-02-09')).toMatchObject({ vote: 'may-not' });
    expect(on(memberSanction, restored, '2026-02-10')).toEqual(former);
    expect(on(memberSanction, restored, '2028-02-09')).toEqual(former);
    expect(on(memberSanction, restored, '2028-02-10')).toEqual({});
  });

  test('what an appeal makes of it is counted from the first decision', () => {
    const one = decidedAs(memberSanction, 'post-lost', day);
    const changed = wayOn(
      one,
      step('appeal', '2025-03-01'),
      step('appeal-decision', '2025-05-01', 'warning'),
    );
    expect(on(memberSanction, changed, '2025-04-30')).toEqual({ ...weighs, ...former });
    expect(on(memberSanction, changed, '2025-05-01')).toEqual(weighs);
    expect(on(memberSanction, changed, '2026-02-01')).toEqual({});
    const upheld = wayOn(one, step('appeal-decision', '2025-05-01', 'upheld'));
    expect(on(memberSanction, upheld, '2027-01-31')).toEqual({ ...weighs, ...former });
    const revoked = wayOn(one, step('appeal-decision', '2025-05-01', 'revoked'));
    expect(on(memberSanction, revoked, '2025-04-30')).toEqual({ ...weighs, ...former });
    expect(on(memberSanction, revoked, '2025-05-01')).toEqual({});
  });

  test('a decision of a day without a text bars nothing, and one of 2023 does', () => {
    expect(
      on(memberSanction, decidedAs(memberSanction, 'warning', '2023-05-01'), '2024-04-30'),
    ).toEqual(weighs);
    expect(
      on(memberSanction, decidedAs(memberSanction, 'warning', '2017-05-01'), '2017-06-01'),
    ).toEqual({});
  });
});

describe('a disposition bars until another decision', () => {
  const suspended = decidedAs(memberDisposition, 'suspended', day);
  test('suspended membership votes nowhere, until it is revived', () => {
    expect(on(memberDisposition, suspended, '2029-01-01')).toEqual(onProbation);
    const revived = wayOn(suspended, step('revival', '2026-01-01', 'revived'));
    expect(on(memberDisposition, revived, '2026-01-01')).toEqual({});
  });
  test.each(['persuaded', 'removed'])('%s: five years', (outcome) => {
    const one = decidedAs(memberDisposition, outcome, day);
    expect(on(memberDisposition, one, '2030-01-31')).toEqual({ rejoin: 'may-not' });
    expect(on(memberDisposition, one, '2030-02-01')).toEqual({});
  });
  test('time to mend is at most a year, and a removal names its case', () => {
    const before = decidedAs(memberDisposition, 'mend', day).steps.slice(0, -2);
    const one = { ...decidedAs(memberDisposition, 'mend', day), steps: before };
    const taken = (outcome: string, documents: object) =>
      take(memberDisposition, one, step('decision', day, outcome, documents), ground('2025-03-01'))
        .ok;
    expect(taken('mend', { until: '2026-02-01' })).toBe(true);
    expect(taken('mend', { until: '2026-02-02' })).toBe(false);
    expect(taken('mend', {})).toBe(false);
    expect(taken('removed', {})).toBe(false);
    expect(taken('removed', { removalCase: 'unfit' })).toBe(true);
  });
});

describe('the case waits for its time', () => {
  const stateOf = (one: CaseFact, id: string, asOf: IsoDate) => {
    const found = explanationOf(memberSanction, one, ground(asOf)).find(
      ({ step: of }) => of === id,
    );
    return [found?.state, found?.codes, found?.earliest];
  };
  const warned = decidedAs(memberSanction, 'warning', day);
  const probation = decidedAs(memberSanction, 'probation-1', day);

  test('it is closed on the day after which nothing is barred, not before', () => {
    expect(stateOf(warned, 'closed', '2026-01-31')).toEqual([
      'blocked',
      ['too-early'],
      '2026-02-01',
    ]);
    expect(stateOf(warned, 'closed', '2026-02-01')).toEqual(['possible', [], '2026-02-01']);
    const early = take(
      memberSanction,
      warned,
      step('closed', '2026-01-31', 'closed'),
      ground('2026-01-31'),
    );
    expect(early.ok).toBe(false);
  });

  test('probation is not closed before somebody decided on the rights', () => {
    const closing = (one: CaseFact) =>
      take(memberSanction, one, step('closed', '2029-01-01', 'closed'), ground('2029-01-01')).ok;
    expect(closing(probation)).toBe(false);
    expect(closing(wayOn(probation, step('restoration', '2026-02-01', 'restored')))).toBe(true);
    expect(stateOf(warned, 'restoration', '2027-01-01')).toEqual([
      'blocked',
      ['step-missing'],
      null,
    ]);
  });

  test('one year of probation is prolonged once; two are not', () => {
    const prolong = (one: CaseFact, at: IsoDate) =>
      take(memberSanction, one, step('restoration', at, 'prolonged'), ground(at)).ok;
    expect(prolong(probation, '2026-01-31')).toBe(false);
    expect(prolong(probation, '2026-02-01')).toBe(true);
    const longer = wayOn(probation, step('restoration', '2026-02-01', 'prolonged'));
    expect(on(memberSanction, longer, '2027-01-01')).toEqual(onProbation);
    expect(prolong(longer, '2027-02-01')).toBe(false);
    expect(prolong(decidedAs(memberSanction, 'probation-2', day), '2027-02-01')).toBe(false);
  });

  test('somebody is reminded before the time is over, and as long as nobody closes it', () => {
    const ripe = (one: CaseFact, asOf: IsoDate) =>
      ripeBy(memberSanction, one, ground(asOf), addDays(asOf, 30)).map(({ step: id }) => id);
    expect(ripe(warned, '2026-01-01')).toEqual([]);
    expect(ripe(warned, '2026-01-02')).toEqual(['closed']);
    expect(ripe(warned, '2027-01-01')).toEqual(['closed']);
    expect(ripe(probation, '2026-01-15')).toContain('restoration');
    expect(ripe(wayOn(warned, step('closed', '2026-02-01', 'closed')), '2027-01-01')).toEqual([]);
  });
});

test('bars of a right never overlap, and none reaches back before what laid it', () => {
  const endings = ['warning', 'post-lost', 'probation-1', 'revoked', 'upheld'];
  const days = fc.integer({ min: 0, max: 900 }).map((n) => addDays(day, n));
  const more = fc.array(fc.tuple(days, fc.constantFrom(...endings)), { maxLength: 5 });
  fc.assert(
    fc.property(fc.constantFrom('warning', 'probation-2', 'post-lost'), more, (first, steps) => {
      const taken = steps.map(([at, outcome]) => step('appeal-decision', at, outcome));
      const bars = barsOf(memberSanction, wayOn(decidedAs(memberSanction, first, day), ...taken));
      for (const bar of bars) {
        expect(bar.from >= day).toBe(true);
        expect(bar.to === null || bar.to > bar.from).toBe(true);
        const same = bars.filter((one) => one !== bar && one.right === bar.right);
        for (const other of same) {
          const isApart =
            (bar.to !== null && bar.to <= other.from) ||
            (other.to !== null && other.to <= bar.from);
          expect(isApart).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});
