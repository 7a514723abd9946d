import { expect, test } from 'vitest';
import { addDays, type IsoDate } from '../../../kernel/date.ts';
import { type DeedFact, type Facts, known } from '../../../kernel/facts.ts';
import { type ClosedPeriod, periodAround } from '../../../kernel/period.ts';
import { text } from '../../../kernel/text.ts';
import { activityFact, factSet, heldOn, unitFact } from '../../../testing/facts.ts';
import { defect, duty, fault, type Named, unknown, within } from '../define.ts';
import { aloud, deed, judged, stand, states, told } from './told.ts';

// 备案审查: ten days after the end of every quarter the pack of that quarter is handed in.
const branch = { id: 'branch', name: text('党支部', 'branch') };
const filing = { id: 'quarterly-filing', kind: 'case', name: text('季度备案', 'filing') } as const;
const proposal = { regulation: 'OWN', article: '', mark: 'proposal' } as const;
const cure = text('尽快报送', 'hand it in');

const FIL01 = duty({
  id: 'FIL01',
  on: branch,
  force: 'must',
  since: '2026-01-01',
  do: within({ way: 'days-after', days: 10 }, filing, { endOf: 'quarter' }),
  cite: proposal,
  cure,
});

const filed = (on: IsoDate, about?: IsoDate) =>
  deed({ handle: 'quarterly-filing', on, ...(about === undefined ? {} : { about }) });
const facts = (...deeds: readonly DeedFact[]) => factSet({ rest: { deeds: known(deeds) } });

test('it reads as it is meant', () => {
  expect(aloud(FIL01)).toEqual({
    zh: 'FIL01：自2026-01-01起，党支部应当做到：每季度结束后10日内季度备案（《OWN》，本系统建议）。',
    en: 'FIL01: since 2026-01-01, branch must have filing within 10 days of the end of a quarter (OWN, our proposal).',
  });
});

test.each([
  ['on the tenth day', filed('2026-04-10'), 'met'],
  ['on the eleventh', filed('2026-04-11'), 'missed'],
  ['on the eleventh, naming the quarter', filed('2026-04-11', '2026-01-01'), 'missed'],
  ['on the last day of the quarter, naming it', filed('2026-03-31', '2026-01-01'), 'met'],
  ['on the last day of the quarter, naming none', filed('2026-03-31'), 'missed'],
  ['in time, of another quarter', filed('2026-04-05', '2025-10-01'), 'missed'],
] as const)('handed in %s', (_, one, state) => {
  const quarters = states(FIL01, facts(one), '2026-04-30');
  expect(quarters).toContain(`第一党支部 2026-04-01 ${state}`);
});

test('a quarter is open through the ten days, missed on the next', () => {
  const quarter = (asOf: IsoDate) => stand(FIL01, facts(), asOf)[1];
  expect(['2026-02-01', '2026-04-10', '2026-04-11'].map((day) => quarter(day as IsoDate))).toEqual([
    'open',
    'open',
    'missed',
  ]);
});

test('the fourth quarter falls due in January, and before the rule it is not in force', () => {
  expect(stand(FIL01, facts(), '2026-12-31')).toEqual([
    'not-in-force',
    'missed',
    'missed',
    'missed',
  ]);
  const next = {
    ...facts(filed('2027-01-10')),
    span: { from: '2027-01-01', to: '2028-01-01' },
  } as const;
  expect(states(FIL01, next, '2027-02-01')[0]).toBe('第一党支部 2027-01-01 met');
  const late = { ...facts(filed('2027-01-11', '2026-10-01')), span: next.span };
  expect(told(FIL01, late, '2027-02-01')).toEqual([
    'warning 2026年第4季度的季度备案迟至2027-01-11',
  ]);
});

test('two quarters missed in a row are told as worse, where the basis is firm', () => {
  const firm = { ...FIL01, force: 'normally', cites: [{ ...proposal, mark: 'verified' }] } as const;
  const { findings } = judged(firm, facts(), '2026-08-01');
  expect(findings.map(({ severity, says }) => `${severity} ${says.zh}`)).toEqual([
    'error 2026年第2季度到期没有季度备案',
    'warning 2026年第1季度到期没有季度备案',
  ]);
});

test('only a quarter that was lived through, and its ten days, bind', () => {
  const lived = (from: IsoDate | null, to: IsoDate | null) =>
    stand(FIL01, { ...facts(), units: known([unitFact({ from, to })]) }, '2026-06-30')[1];
  expect(lived('2026-01-01', '2026-04-11')).toBe('missed');
  expect(lived('2026-01-02', null)).toBe('not-in-force');
  expect(lived(null, '2026-04-10')).toBe('not-in-force');
});

test('months after the end of a year run to the end of a month', () => {
  const yearly = within({ way: 'months-after', months: 3 }, filing, { endOf: 'year' });
  const rule = { ...FIL01, since: '2020-01-01', do: yearly } as const;
  expect(stand(rule, facts(filed('2026-03-31')), '2026-04-01')).toEqual(['met']);
  expect(stand(rule, facts(filed('2026-04-01')), '2026-04-01')).toEqual(['missed']);
  expect(stand(rule, facts(), '2026-03-31')).toEqual(['open']);
});

// What the pack holds is a selection over facts: one defect of the unit, a fault for every item
// that has neither a record in the quarter nor a word that there was none.
const assembly = { id: 'branch-assembly', kind: 'activity', name: text('支部党员大会', 'meeting') };
const admission = { id: 'admission', kind: 'case', name: text('发展党员', 'admission') };
const pack: readonly (Named & { readonly kind: string })[] = [assembly, admission];

function isThere(item: (typeof pack)[number], unit: string, facts: Facts, quarter: ClosedPeriod) {
  const held =
    item.kind === 'activity'
      ? facts.activities(item.id, unit, quarter)
      : facts.deeds(item.id, unit, quarter);
  const zero = facts.deeds('zero-report', unit, quarter);
  if (!held.known) return held;
  const isZero = zero.known && zero.value.some(({ about }) => about === item.id);
  return known(held.value.length > 0 || isZero);
}

const FIL02 = defect({
  id: 'FIL02',
  of: 'unit',
  needs: 'unit',
  on: [branch],
  title: text('备案材料不全', 'the pack is not whole'),
  force: 'normally',
  since: '2026-01-01',
  cite: proposal,
  cure: text('补报，或说明本季度没有', 'add it, or say that there was none'),
  judge: ({ id }, facts, asOf) => {
    const quarter = periodAround('quarter', addDays(periodAround('quarter', asOf).from, -1));
    return pack.map((item) => {
      const there = isThere(item, id, facts, quarter);
      if (!there.known) return unknown(there.missing);
      if (there.value) return { verdict: 'fine' };
      return fault(
        text(`没有${item.name.zh}，也没有零报告`, `neither ${item.name.en} nor zero report`),
      );
    });
  },
});

const zero = (on: IsoDate, about: string) => deed({ handle: 'zero-report', on, about });
test.each([
  ['nothing', [], [], 2],
  ['a record of one item', ['2026-03-31'], [], 1],
  ['a record and a zero report', ['2026-03-31'], [zero('2026-03-31', 'admission')], 0],
  ['a zero report of the next quarter', ['2026-03-31'], [zero('2026-04-01', 'admission')], 1],
  ['a record of the next quarter', ['2026-04-01'], [zero('2026-03-31', 'admission')], 1],
  ['a case', ['2026-03-31'], [deed({ handle: 'admission', on: '2026-01-01' })], 0],
] as const)('a pack with %s', (_, days, deeds, faults) => {
  const set = factSet({ activities: heldOn(...days), rest: { deeds: known(deeds) } });
  expect(judged(FIL02, set, '2026-04-12').findings).toHaveLength(faults);
});

test('a zero report says nothing of a duty: the meeting that was not held stays missing', () => {
  const rest = { deeds: known([zero('2026-03-31', 'branch-assembly')]) };
  const set = factSet({ activities: [activityFact({ unit: 'u2' })], rest });
  expect(judged(FIL02, set, '2026-04-12').findings.map(({ says }) => says.zh)).toEqual([
    '没有发展党员，也没有零报告',
  ]);
});
