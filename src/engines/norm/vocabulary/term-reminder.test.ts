import { expect, test } from 'vitest';
import { addMonths, addYears, type IsoDate } from '../../../kernel/date.ts';
import { type DeedFact, known } from '../../../kernel/facts.ts';
import { text } from '../../../kernel/text.ts';
import { factSet, unitFact } from '../../../testing/facts.ts';
import { duty, within } from '../define.ts';
import { aloud, deed, event, judged, stand, told } from './told.ts';

// 换届提醒: six months before a term ends the committee above reminds the branch.
const branch = { id: 'branch', name: text('党支部', 'branch') };
const reminder = { id: 'term-reminder', kind: 'case', name: text('换届提醒', 'reminder') } as const;
const termEnd = { id: 'term-end', name: text('任期届满', 'the end of a term') };

const ELE03 = duty({
  id: 'ELE03',
  on: branch,
  force: 'normally',
  since: '2018-10-28',
  do: within({ way: 'months-before', months: 6 }, reminder, termEnd),
  told: 'in-last-month',
  cite: { regulation: 'ZB', article: '', mark: 'verified' },
  cure: text('发函或电话提醒', 'send the reminder'),
});

const elected: IsoDate = '2023-07-01';
const end = event({
  kind: 'term-end',
  id: 'term-1',
  of: 'u1',
  on: addYears(elected, 3),
  name: '本届任期',
});
const sent = (on: IsoDate, about?: string): DeedFact =>
  deed({ handle: 'term-reminder', on, ...(about === undefined ? {} : { about }) });
const spanOf = (year: number) =>
  ({ from: `${year}-01-01`, to: `${year + 1}-01-01` }) as { from: IsoDate; to: IsoDate };
const facts = (year: number, ...deeds: DeedFact[]) =>
  factSet({ rest: { span: spanOf(year), events: known([end]), deeds: known(deeds) } });

test('it reads as it is meant', () => {
  expect(end.on).toBe('2026-07-01');
  expect(addMonths(end.on, -6)).toBe('2026-01-01');
  expect(aloud(ELE03)).toEqual({
    zh: 'ELE03：自2018-10-28起，党支部一般做到：任期届满前6个月换届提醒（《ZB》，已核对原文）。',
    en: 'ELE03: since 2018-10-28, branch normally has reminder 6 months before the end of a term (ZB, text verified).',
  });
});

test.each([
  ['a year before', sent('2025-01-01'), 'met'],
  ['a day more, which reminded of something else', sent('2024-12-31'), 'missed'],
  ['in the year before', sent('2025-12-20', 'term-1'), 'met'],
  ['on the day', sent('2026-01-01'), 'met'],
  ['a day late', sent('2026-01-02', 'term-1'), 'missed'],
  ['in time, of another term', sent('2025-12-20', 'term-0'), 'missed'],
] as const)('sent %s', (_, one, state) => {
  expect(stand(ELE03, facts(2026, one), '2026-03-01')).toEqual([state]);
});

test('it shows in the year in which it falls due, before the term ends in another', () => {
  expect(stand(ELE03, facts(2025), '2025-12-31')).toEqual(['open']);
  expect(stand(ELE03, facts(2026), '2026-01-01')).toEqual(['open']);
  expect(stand(ELE03, facts(2026), '2026-01-02')).toEqual(['missed']);
  expect(stand(ELE03, facts(2027), '2027-03-01')).toEqual([]);
});

test('it is told a month ahead, then as missing, then as late', () => {
  expect(told(ELE03, facts(2025), '2025-12-01')).toEqual([]);
  expect(told(ELE03, facts(2025), '2025-12-02')).toEqual([
    'warning “本届任期”目前没有换届提醒，2026-01-01到期',
  ]);
  expect(told(ELE03, facts(2026), '2026-01-02')).toEqual(['warning “本届任期”到期没有换届提醒']);
  expect(told(ELE03, facts(2026, sent('2026-03-01', 'term-1')), '2026-03-01')).toEqual([
    'warning “本届任期”的换届提醒迟至2026-03-01',
  ]);
});

test('a branch must live on the day of the reminder, and the rule be in force', () => {
  const lived = (from: IsoDate | null, to: IsoDate | null) =>
    stand(ELE03, { ...facts(2026), units: known([unitFact({ from, to })]) }, '2026-02-01');
  expect(lived('2026-01-01', null)).toEqual(['missed']);
  expect(lived('2026-01-02', null)).toEqual(['not-in-force']);
  expect(lived(null, '2026-01-01')).toEqual(['not-in-force']);
  expect(stand({ ...ELE03, since: '2026-01-02' }, facts(2026), '2026-02-01')).toEqual([
    'not-in-force',
  ]);
});

test('without a list of terms nothing is said to be missing', () => {
  const { events: _, ...rest } = facts(2026);
  const { unknowns, findings } = judged(ELE03, rest, '2026-02-01');
  expect(findings).toEqual([]);
  expect(unknowns.map(({ missing }) => missing.zh)).toEqual(['没有读到起算事项']);
});
