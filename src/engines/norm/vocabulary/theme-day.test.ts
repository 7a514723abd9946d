import { expect, test } from 'vitest';
import { addDays, type IsoDate } from '../../../kernel/date.ts';
import { known, missing } from '../../../kernel/facts.ts';
import { text } from '../../../kernel/text.ts';
import {
  activityFact,
  committeeFact,
  factSet,
  groupFact,
  unitFact,
} from '../../../testing/facts.ts';
import { duty, precededBy } from '../define.ts';
import { aloud, judged, stand, told } from './told.ts';

// 主题党日: the committee settles the theme before the day.
const branch = { id: 'branch', name: text('党支部', 'branch') };
const themeDay = { id: 'theme-day', name: text('主题党日', 'theme day') };
const study = { id: 'theme-settled', name: text('研究主题', 'settling of the theme') };

const MTG07 = duty({
  id: 'MTG07',
  on: branch,
  force: 'normally',
  since: '2018-10-28',
  do: precededBy(30, study, themeDay),
  cite: { regulation: 'ZB', article: '16', mark: 'unverified' },
  cure: text('先研究后开展', 'settle it first'),
});

const day: IsoDate = '2026-05-20';
const source = { in: 'workbook', sheet: '台账', row: 9 } as const;
const held = activityFact({ id: 'day', handle: 'theme-day', on: day, source });
const settled = (on: IsoDate, unit = 'u1-committee') =>
  activityFact({ id: `s ${on}`, handle: 'theme-settled', unit, on });
const facts = (...activities: ReturnType<typeof settled>[]) =>
  factSet({ units: [unitFact({}), committeeFact({})], activities });

test('it reads as it is meant', () => {
  expect(aloud(MTG07)).toEqual({
    zh: 'MTG07：自2018-10-28起，党支部一般做到：主题党日之前30日内有研究主题（《ZB》第16条，未核对）。',
    en: 'MTG07: since 2018-10-28, branch normally has settling of the theme in the 30 days before theme day (ZB, art. 16, not verified).',
  });
});

test.each([
  ['thirty days before', settled(addDays(day, -30)), 'met'],
  ['thirty-one days before', settled(addDays(day, -31)), 'missed'],
  ['on the day', settled(day), 'met'],
  ['the day after', settled(addDays(day, 1)), 'missed'],
  ['by the branch itself', settled(addDays(day, -1), 'u1'), 'met'],
  ['by another branch', settled(addDays(day, -1), 'u2'), 'missed'],
] as const)('settled %s', (_, one, state) => {
  expect(stand(MTG07, facts(held, one), '2026-12-31')).toEqual([state]);
});

test('it opens to the record that nothing came before; every record is an occasion of its own', () => {
  const second = { ...held, id: 'day 2' };
  const { findings } = judged(MTG07, facts(held, second), '2026-12-31');
  expect(findings.map(({ evidence }) => evidence)).toEqual([[source], [source]]);
  expect(told(MTG07, facts(held), '2026-12-31')).toEqual([
    'warning 2026-05-20的主题党日之前30日内没有研究主题',
  ]);
});

test('two records of two groups on one day are two lines of their branch', () => {
  const groups = [groupFact({ name: '甲组' }), groupFact({ id: 'u1-g2', name: '乙组' })];
  const activities = groups.map(({ id: unit }) => ({ ...held, id: `day of ${unit}`, unit }));
  const rule = { ...MTG07, on: [{ id: 'group', name: text('党小组', 'group') }] };
  const set = factSet({ units: [unitFact({}), ...groups], activities });
  expect(told(rule, set, '2026-12-31')).toEqual([
    'warning 2026-05-20的主题党日之前30日内没有研究主题（甲组）',
    'warning 2026-05-20的主题党日之前30日内没有研究主题（乙组）',
  ]);
  const joint = { ...held, unit: 'u1-g1', alsoFor: ['u1-g2'] };
  expect(told(rule, { ...set, activities: known([joint]) }, '2026-12-31')).toEqual([
    'warning 2026-05-20的主题党日之前30日内没有研究主题（甲组、乙组）',
  ]);
});

test('a second one in a row is no worse: only whole periods repeat', () => {
  const rule = { ...MTG07, cites: [{ ...MTG07.cites[0], mark: 'verified' }] } as const;
  const second = { ...held, id: 'day 2', on: '2026-07-20' } as const;
  const { findings } = judged(rule, facts(held, second), '2026-12-31');
  expect(findings.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
});

test('what lies before the first day that was read is unknown; a day to come is a plan', () => {
  const early = { ...held, on: '2026-01-30' } as const;
  expect(stand(MTG07, facts(early), '2026-12-31')).toEqual(['unknown']);
  expect(stand(MTG07, facts({ ...early, on: '2026-01-31' }), '2026-12-31')).toEqual(['missed']);
  expect(stand(MTG07, facts(held), '2026-05-19')).toEqual([]);
});

test('without a ledger nothing is missed', () => {
  const none = factSet({ rest: { activities: missing(text('没有台账', 'no ledger')) } });
  const { findings, unknowns } = judged(MTG07, none, '2026-12-31');
  expect(findings).toEqual([]);
  expect(unknowns.map(({ missing: what }) => what.zh)).toEqual(['没有台账']);
});
