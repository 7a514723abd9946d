import { expect, test } from 'vitest';
import type { IsoDate } from '../../kernel/date.ts';
import type { FactSet, UnitFact } from '../../kernel/facts.ts';
import { factsOf } from '../../kernel/factsOf.ts';
import { text } from '../../kernel/text.ts';
import { activityFact, committeeFact, factSet, groupFact, unitFact } from '../../testing/facts.ts';
import { type CompletionRow, completionOf, countedDuties } from './completion.ts';
import { atLeast, duty, type NormRule, precededBy, within } from './define.ts';
import { evaluate } from './evaluate.ts';

const kind = (id: string) => ({ id, name: text(id, id) });
const asked = (id: string, on: string, every: 'month' | 'quarter', handle: string, times = 1) =>
  duty({
    ...{ id, on: kind(on), force: 'normally', since: '2018-10-28' },
    do: atLeast(times, kind(handle), every),
    cite: { regulation: 'ZB', article: '11', mark: 'verified' },
    cure: text('补开', 'hold one'),
  });
const assembly = asked('A', 'branch', 'quarter', 'branch-assembly');
const committee = asked('C', 'branch-committee', 'month', 'committee-meeting');
const group = asked('G', 'group', 'month', 'group-meeting');

interface Known {
  readonly units?: readonly UnitFact[];
  readonly held?: readonly Parameters<typeof activityFact>[0][];
}

function matrix(
  facts: Partial<Omit<FactSet, 'units'>> & Known,
  asOf: IsoDate = '2026-07-15',
  rules: readonly NormRule[] = [assembly, committee, group],
  year = 2026,
) {
  const { units = [unitFact({})], held = [], ...rest } = facts;
  const activities = held.map((one, i) => activityFact({ id: `a${i}`, ...one }));
  const set = factSet({ units, activities, rest });
  const duties = countedDuties(rules);
  const ground = factsOf(set, []);
  const judged = evaluate({ rules: duties, facts: ground, asOf, subjects: 'all', waivers: [] });
  return completionOf(duties, judged, units, year);
}

const letters = {
  met: 'm',
  missed: 'x',
  waived: 'w',
  open: 'o',
  unknown: '?',
  'not-in-force': '-',
} as const;
const shown = (row: CompletionRow | undefined) =>
  row?.lines.map((line) => line?.map(({ state }) => letters[state]).join('') ?? null);

test('a unit by its duties by the periods of the year; no duty binds, no line', () => {
  const { columns, rows } = matrix({ held: [{ on: '2026-02-10' }, { on: '2026-03-01' }] });
  expect(columns.map(({ duty: one, periods }) => [one.id, periods.length])).toEqual([
    ['A', 4],
    ['C', 12],
    ['G', 12],
  ]);
  expect(rows.map(({ unit }) => unit)).toEqual(['u1']);
  expect(shown(rows[0])).toEqual(['mxoo', null, null]);
  expect(rows[0]?.lines[0]?.map(({ times }) => times)).toEqual([2, 0, 0, 0]);
});

const parts = [unitFact({}), groupFact({}), groupFact({ id: 'u1-g2', name: '第二党小组' })];
const meets = (unit: string, on: IsoDate) => ({ unit, on, handle: 'group-meeting' });

const folds: readonly [string, Parameters<typeof matrix>[0], string, number][] = [
  [
    'both held',
    { units: parts, held: [meets('u1-g1', '2026-01-05'), meets('u1-g2', '2026-01-06')] },
    'm',
    1,
  ],
  ['one missed', { units: parts, held: [meets('u1-g1', '2026-01-05')] }, 'x', 0],
  [
    'the fewest times count',
    {
      units: parts,
      held: [
        meets('u1-g1', '2026-01-05'),
        meets('u1-g1', '2026-01-06'),
        meets('u1-g2', '2026-01-06'),
      ],
    },
    'm',
    1,
  ],
  [
    'one was founded later',
    {
      units: [unitFact({}), groupFact({}), groupFact({ id: 'u1-g2', from: '2026-02-01' })],
      held: [meets('u1-g1', '2026-01-05')],
    },
    'm',
    1,
  ],
  [
    'a miss counts more than what is unknown',
    {
      units: parts,
      loaded: { activities: ['u1-g1'] },
    },
    'x',
    0,
  ],
];

test.each(folds)('groups as one cell: %s', (_, facts, state, times) => {
  const line = matrix(facts).rows[0]?.lines[2];
  expect(letters[line?.[0]?.state ?? 'open']).toBe(state);
  expect(line?.[0]?.times).toBe(times);
});

test('the parts of a cell are named, each with its own state and evidence', () => {
  const source = { in: 'record', type: 'gathering', id: 'x' } as const;
  const held = [{ ...meets('u1-g1', '2026-01-05'), source }];
  const cell = matrix({ units: parts, held }).rows[0]?.lines[2]?.[0];
  expect(cell?.of.map(({ subject, state, evidence }) => [subject.name, state, evidence])).toEqual([
    ['第一党小组', 'met', [source]],
    ['第二党小组', 'missed', []],
  ]);
});

test('what is unknown says why, also where nobody knows whether there is a committee', () => {
  const why = text('只登记人数', 'only counts are kept');
  const gaps = [{ unit: 'u1', kind: 'branch-committee', missing: why }];
  const counted = matrix({ units: [unitFact({ from: '2026-02-10' })], gaps }).rows[0];
  expect(shown(counted)).toEqual(['-xoo', '--??????????', null]);
  expect(counted?.lines[1]?.[3]).toMatchObject({ of: [], times: 0, missing: why });
  expect(counted?.lines[1]?.[0]?.missing).toBeNull();
  const { rows, missing } = matrix({ loaded: { activities: [] } });
  const blind = rows[0]?.lines[0]?.[0];
  expect(blind?.state).toBe('unknown');
  expect(blind?.of.map((one) => missing.get(one)?.zh)).toEqual([
    expect.stringContaining('没有读到'),
  ]);
});

test('rows keep the order of the units; who did not live in the year has none', () => {
  const units = [
    unitFact({ id: 'u2', name: '第二党支部' }),
    unitFact({ id: 'u1', to: '2026-01-01' }),
    unitFact({ id: 'u3', from: '2026-12-31' }),
    unitFact({ id: 'c1', kind: 'unit-committee' }),
  ];
  const { rows } = matrix({ units });
  expect(rows.map(({ unit }) => unit)).toEqual(['u2', 'u3']);
  expect(shown(rows[1])).toEqual(['----', null, null]);
});

test('a past year is over: its last month was missed, not open', () => {
  const units = [unitFact({}), committeeFact({})];
  expect(shown(matrix({ units }, '2027-01-01').rows[0])).toEqual(['xxxx', 'x'.repeat(12), null]);
});

test('columns are what units are asked for so often a period, in the order of the rules', () => {
  const before = { id: 'P', do: precededBy(7, kind('a'), kind('b')) };
  const inTime = { id: 'W', do: within({ way: 'days-after', days: 30 }, kind('a'), kind('e')) };
  const everybody = { ...kind('member'), subject: 'member' as const };
  const others = [
    ...[before, inTime].map((one) => ({ ...assembly, ...one })),
    { ...assembly, id: 'M', on: [everybody] as const },
  ];
  expect(countedDuties([group, ...others, assembly]).map(({ id }) => id)).toEqual(['G', 'A']);
});
