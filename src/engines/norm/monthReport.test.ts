import { expect, test } from 'vitest';
import type { IsoDate } from '../../kernel/date.ts';
import { factsOf } from '../../kernel/factsOf.ts';
import { periodAround } from '../../kernel/period.ts';
import { text } from '../../kernel/text.ts';
import { activityFact, factSet, unitFact } from '../../testing/facts.ts';
import { completionOf, countedDuties } from './completion.ts';
import { atLeast, duty } from './define.ts';
import { standingOf } from './evaluate.ts';
import { dueIn, type MonthContent } from './monthReport.ts';
import { monthSentences } from './monthWords.ts';

const kind = (id: string) => ({ id, name: text(id, id) });
const asked = (id: string, every: 'month' | 'quarter', handle: string) =>
  duty({
    ...{ id, on: kind('branch'), force: 'normally', since: '2018-10-28' },
    do: atLeast(1, kind(handle), every),
    cite: { regulation: 'ZB', article: '11', mark: 'verified' },
    cure: text('补开', 'hold one'),
  });
const rules = [asked('Q', 'quarter', 'branch-assembly'), asked('M', 'month', 'theme-day')];

/** What fell due in a month for a branch that held a theme day in January and nothing else. */
function due(month: IsoDate, asOf: IsoDate = '2026-12-31') {
  const activities = [activityFact({ id: 'a', on: '2026-01-10', handle: 'theme-day' })];
  const duties = countedDuties(rules);
  const facts = factsOf(factSet({ units: [unitFact({})], activities, rest: {} }), []);
  const judged = standingOf(duties, facts, asOf);
  const { columns, rows } = completionOf(duties, judged, [unitFact({})], 2026);
  const [row] = rows;
  if (row === undefined) throw new Error('no row');
  return dueIn(columns, row, periodAround('month', month)).map(({ column, cell, since }) => {
    return `${column.duty.id} ${cell.state} ${since}`;
  });
}

test('due in a month is what ends with it: a quarter in its last month, not before', () => {
  expect(due('2026-01-01')).toEqual(['M met 2026-01-01']);
  expect(due('2026-02-01')).toEqual(['M missed 2026-02-01']);
  expect(due('2026-03-01')).toEqual(['Q missed 2026-01-01', 'M missed 2026-02-01']);
});

test('a gap says since when: the first of the periods that were missed in a row', () => {
  expect(due('2026-06-01')).toEqual(['Q missed 2026-01-01', 'M missed 2026-02-01']);
});

const gap = (rule: string) => {
  return {
    rule,
    kind: text(rule, rule),
    period: { from: '2026-08-01', to: '2026-09-01' } as const,
  };
};
const line = (gaps: readonly string[], unknown: readonly unknown[] = []) => {
  return { unit: 1, gaps: gaps.map(gap), unknown };
};
const plain: MonthContent = {
  month: '2026-08-01',
  lines: [line([]), line([]), line(['甲会', '乙课'], [1]), line(['乙课']), line([], [1])],
  before: null,
  records: { held: 30, days: 7, late: [1, 2] },
  repaired: null,
};

test('three sentences: how many have it all, what is missing most, what came right or late', () => {
  expect(monthSentences(plain).map(({ zh }) => zh)).toEqual([
    '8月有应做事项的党组织5个，全部完成2个，有缺项2个，资料不全、不能判断1个。',
    '缺项共3项，乙课最多（2项），其余甲会1项。',
    '此前没有通报，8月的活动记录30条，会后超过7天登记的2条。',
  ]);
  const before = { month: '2026-07-01', named: 4, put: [1, 2, 3] } as const;
  const later = { ...plain, before, repaired: [1], lines: [line([]), line(['甲会'])] };
  expect(monthSentences(later).map(({ zh }) => zh)).toEqual([
    '8月有应做事项的党组织2个，全部完成1个，有缺项1个。',
    '缺项共1项，都是甲会。',
    '上次通报（7月）的4项缺项已补上3项，本次征求意见期间补上1项，8月的活动记录30条，会后超过7天登记的2条。',
  ]);
});

test('nothing is called most where kinds are level, and none is missing where none is', () => {
  const level = { ...plain, lines: [line(['甲会', '乙课'])] };
  expect(monthSentences(level)[1].zh).toBe('缺项共2项，甲会1项、乙课1项。');
  expect(monthSentences({ ...plain, lines: [line([])] })[1].zh).toBe('没有缺项。');
  const waived = { ...line([]), waived: [1] };
  const withLeave = { ...plain, lines: [line([]), waived, { ...line(['甲会']), waived: [1] }] };
  expect(monthSentences(withLeave)[0].zh).toBe(
    '8月有应做事项的党组织3个，全部完成1个，有缺项1个，缺项均已豁免1个。',
  );
});
