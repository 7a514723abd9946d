import { describe, expect, test } from 'vitest';
import { factSet, memberFact } from '../testing/facts.ts';
import type { EventFact, MemberFact } from './facts.ts';
import { known, missing } from './facts.ts';
import { factsOf } from './factsOf.ts';
import { barredOn, formalOn, nameOn } from './standing.ts';
import { text } from './text.ts';

const day = '2026-06-10';
const places = (...members: readonly Partial<MemberFact>[]) =>
  factsOf(factSet({ members: members.map(memberFact) }), []);
const { kind: _, ...unsaid } = memberFact({});

describe('what to call a person', () => {
  test('by the place of that day, wherever it stands in the list', () => {
    const facts = places(
      { name: '旧名', from: '2020-01-01', to: '2025-01-01' },
      { name: '当日', from: '2025-01-01', to: '2026-07-01' },
      { name: '新名', from: '2026-07-01' },
    );
    expect(nameOn('p1', day, facts).zh).toBe('当日');
  });

  test('without one, by the place that began last', () => {
    const facts = places(
      { name: '新名', from: '2021-01-01', to: '2022-01-01' },
      { name: '旧名', from: null, to: '2021-01-01' },
    );
    expect(nameOn('p1', day, facts).zh).toBe('新名');
  });

  test('nobody on record, or one without a name, is somebody and never an id', () => {
    expect(nameOn('p1', day, places())).toEqual(text('某人', 'somebody'));
    expect(nameOn('p1', day, places({ name: '' })).zh).toBe('某人');
  });
});

describe('whether somebody was a formal member', () => {
  test.each([
    ['formal', { fullOn: day }, 'formal'],
    ['confirmed a day later', { fullOn: '2026-06-11' }, 'not-formal'],
    ['probationary', { kind: 'probationary' }, 'not-formal'],
    ['gone that day', { to: day }, 'not-formal'],
  ] as const)('%s', (_name, change, answer) => {
    expect(formalOn('p1', day, places(change))).toEqual(known(answer));
  });

  test('one place that says so is enough; a silent one leaves it unknown', () => {
    const both = factsOf(factSet({ members: [unsaid, memberFact({ unit: 'u2' })] }), []);
    expect(formalOn('p1', day, both)).toEqual(known('formal'));
    const silent = factsOf(factSet({ members: [unsaid] }), []);
    expect(formalOn('p1', day, silent)).toMatchObject({
      missing: { zh: '没有读到张三是否正式党员' },
    });
  });
});

describe('what bars somebody', () => {
  const event = (change: Partial<EventFact>): EventFact => ({
    ...{ id: 'e', kind: 'better-not-introduce', of: 'p1', name: '处分' },
    ...{ on: '2026-01-01', until: '2027-01-01' },
    ...change,
  });
  const { until: __, ...endless } = event({});
  const barred = (...events: readonly EventFact[]) =>
    barredOn(
      ['p1', 'p2'],
      'better-not-introduce',
      day,
      factsOf(factSet({ rest: { events: known(events) } }), []),
    );

  test.each([
    ['one that holds', event({}), ['p1']],
    ['its first day', event({ on: day }), ['p1']],
    ['the day on which it ends', event({ until: day }), []],
    ['one to come', event({ on: '2026-06-11' }), []],
    ['one without an end', endless, ['p1']],
    ['another kind', event({ kind: 'may-not-introduce' }), []],
    ['one that is about nobody', event({ of: null }), []],
  ] as const)('%s', (_name, one, persons) => {
    expect(barred(one)).toEqual({ persons, missing: null });
  });

  test('a list that was not read bars nobody and is said once', () => {
    const unread = missing(text('没有读到处分', 'penalties were not read'));
    const facts = factsOf(factSet({ rest: { events: unread } }), []);
    expect(barredOn(['p1', 'p2'], 'better-not-introduce', day, facts)).toEqual({
      persons: [],
      missing: unread.missing,
    });
  });
});
