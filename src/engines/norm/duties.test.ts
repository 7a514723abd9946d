import { expect, test } from 'vitest';
import type { IsoDate } from '../../kernel/date.ts';
import { type FactSet, missing } from '../../kernel/facts.ts';
import { factsOf } from '../../kernel/factsOf.ts';
import { text } from '../../kernel/text.ts';
import { factSet, heldOn, unitFact } from '../../testing/facts.ts';
import { atLeast, duty } from './define.ts';
import { evaluate } from './evaluate.ts';

const branch = { id: 'branch', name: text('党支部', 'branch') };
const assembly = { id: 'branch-assembly', name: text('支部党员大会', 'general meeting') };
const quarterly = duty({
  id: 'MTG01',
  on: branch,
  force: 'normally',
  since: '2018-10-28',
  do: atLeast(1, assembly, 'quarter'),
  cite: { regulation: 'ZB', article: '11', mark: 'verified' },
  cure: text('补开', 'hold one'),
});

function judge(facts: FactSet, asOf: IsoDate, rule = quarterly) {
  const handles = [
    { id: 'election', kind: 'activity', name: text('选举', 'e'), countsAs: ['branch-assembly'] },
  ] as const;
  return evaluate({
    rules: [rule],
    facts: factsOf(facts, handles),
    asOf,
    subjects: 'all',
    waivers: [],
  });
}
const statesOf = (facts: FactSet, asOf: IsoDate) => judge(facts, asOf).states.map((s) => s.state);

test('a quarter is missed on the day after its last, not before', () => {
  const facts = factSet({ activities: heldOn('2026-01-05') });
  expect(statesOf(facts, '2026-06-30')).toEqual(['met', 'open', 'open', 'open']);
  expect(statesOf(facts, '2026-07-01')).toEqual(['met', 'missed', 'open', 'open']);
});

test('the first and the last day of a quarter count for it', () => {
  const facts = factSet({ activities: heldOn('2026-03-31', '2026-04-01', '2026-07-01') });
  expect(statesOf(facts, '2027-01-01')).toEqual(['met', 'met', 'met', 'missed']);
});

test('what lies after the day of judgement has not happened', () => {
  const facts = factSet({ activities: heldOn('2026-02-10') });
  expect(statesOf(facts, '2026-02-09')[0]).toBe('open');
  expect(statesOf(facts, '2026-02-10')[0]).toBe('met');
});

test('a unit is bound by the quarters that it lives through whole', () => {
  const born = (from: IsoDate) => factSet({ units: [unitFact({ from })] });
  expect(statesOf(born('2026-04-01'), '2027-01-01')[1]).toBe('missed');
  expect(statesOf(born('2026-04-02'), '2027-01-01')[1]).toBe('not-in-force');
  const gone = (to: IsoDate) => factSet({ units: [unitFact({ to })] });
  expect(statesOf(gone('2026-07-01'), '2027-01-01')[1]).toBe('missed');
  expect(statesOf(gone('2026-06-30'), '2027-01-01')[1]).toBe('not-in-force');
});

test('before its first day a rule is not in force, nor in the quarter of that day', () => {
  const facts = factSet({ rest: { span: { from: '2018-07-01', to: '2019-04-01' } } });
  expect(statesOf(facts, '2019-04-01')).toEqual(['not-in-force', 'not-in-force', 'missed']);
});

test('a quarter that was read in part can be met, never missed', () => {
  const span = { from: '2026-02-01', to: '2026-07-01' } as const;
  const facts = (...days: IsoDate[]) => factSet({ activities: heldOn(...days), rest: { span } });
  expect(statesOf(facts('2026-02-10', '2026-05-01'), '2026-12-31')).toEqual(['met', 'met']);
  const { unknowns, findings } = judge(facts('2026-05-01'), '2026-12-31');
  expect(findings).toEqual([]);
  expect(unknowns[0]?.missing.zh).toContain('2026年第1季度不完整');
});

test('the second miss in a row is an error, a met quarter begins anew', () => {
  const missedOnce = judge(
    factSet({ activities: heldOn('2026-01-05', '2026-08-01') }),
    '2027-01-01',
  );
  expect(missedOnce.findings.map((f) => f.severity)).toEqual(['warning', 'warning']);
  const twice = judge(factSet({ activities: heldOn('2026-01-05', '2026-12-01') }), '2027-01-01');
  expect(twice.findings.map((f) => f.severity)).toEqual(['error', 'warning']);
  expect(twice.findings[0]?.period).toEqual({ from: '2026-07-01', to: '2026-10-01' });
  expect(twice.findings[0]?.says.zh).toBe(
    '2026年第3季度支部党员大会0次，至少应有1次，已连续2个季度没有（上一次是2026-01-05）',
  );
});

test('an activity that counts as another fulfils its duty too', () => {
  const [held] = heldOn('2026-02-10');
  if (held === undefined) throw new Error('one activity expected');
  const facts = factSet({ activities: [{ ...held, handle: 'election' }] });
  expect(statesOf(facts, '2026-04-01')[0]).toBe('met');
});

test('without records nothing is missed and what is missing is said', () => {
  const none = missing(text('没有台账', 'no ledger'));
  const { findings, unknowns } = judge(factSet({ rest: { activities: none } }), '2027-01-01');
  expect(findings).toEqual([]);
  expect(unknowns).toHaveLength(4);
  const other = factSet({ rest: { loaded: { activities: ['u2'] } } });
  expect(judge(other, '2027-01-01').findings).toEqual([]);
});

test('a kind of unit that the duty does not name is not bound; an unasked one not judged', () => {
  expect(statesOf(factSet({ units: [unitFact({ kind: 'group' })] }), '2027-01-01')).toEqual([]);
  const facts = factsOf(factSet({}), []);
  const asked = {
    rules: [quarterly],
    facts,
    asOf: '2027-01-01',
    subjects: ['u2'],
    waivers: [],
  } as const;
  expect(evaluate(asked).states).toEqual([]);
});

test('a met period opens to its evidence', () => {
  const [held] = heldOn('2026-02-10');
  if (held === undefined) throw new Error('one activity expected');
  const source = { in: 'workbook', sheet: '台账', row: 4 } as const;
  const { states } = judge(factSet({ activities: [{ ...held, source }] }), '2027-01-01');
  expect(states[0]?.evidence).toEqual([source]);
  expect(states[0]?.times).toBe(1);
});

test('a rule of the first day of a quarter binds that quarter', () => {
  const rule = { ...quarterly, since: '2026-04-01' } as const;
  const states = judge(factSet({}), '2027-01-01', rule).states.map((state) => state.state);
  expect(states).toEqual(['not-in-force', 'missed', 'missed', 'missed']);
});
