import fc from 'fast-check';
import { expect, test } from 'vitest';
import { periodsIn, yearPeriod } from '../../kernel/period.ts';
import { text } from '../../kernel/text.ts';
import { unitFact } from '../../testing/facts.ts';
import { completionOf, countedDuties } from './completion.ts';
import { atLeast, duty } from './define.ts';
import type { DutyState } from './types.ts';

const months = periodsIn('month', yearPeriod(2026));
const rules = ['A', 'B'].map((id) =>
  duty({
    ...{ id, on: { id: 'x', name: text('x', 'x') }, force: 'must', since: '2020-01-01' },
    do: atLeast(1, { id, name: text(id, id) }, 'month'),
    cite: { regulation: 'ZB', article: '1', mark: 'verified' },
    cure: text('补', 'mend'),
  }),
);
const duties = countedDuties(rules);
const units = ['u1', 'u2', 'u3'].map((id) => unitFact({ id, name: id }));

const state = fc.constantFrom<DutyState['state']>(
  ...(['met', 'missed', 'open', 'not-in-force', 'unknown'] as const),
);
const states: fc.Arbitrary<DutyState[]> = fc.array(
  fc
    .record({
      rule: fc.constantFrom('A', 'B'),
      unit: fc.constantFrom('u1', 'u2', 'u3'),
      part: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
      month: fc.integer({ min: 0, max: 11 }),
      state,
      times: fc.nat(4),
    })
    .map(({ rule, unit, part, month, state: is, times }) => ({
      ...{ rule, unit, subject: { type: 'unit' as const, id: `${unit}-${part}`, name: part } },
      ...{ period: months[month] ?? yearPeriod(2026), state: is, times, evidence: [] },
    })),
  { maxLength: 60 },
);

test('folding hides no miss, makes none up, and loses no state', () => {
  fc.assert(
    fc.property(states, (all) => {
      const { rows, columns } = completionOf(duties, { states: all, unknowns: [] }, units, 2026);
      const cells = rows.flatMap(({ unit, lines }) =>
        lines.flatMap((line, i) =>
          (line ?? []).map((cell) => ({ unit, rule: columns[i]?.duty.id, ...cell })),
        ),
      );
      const inCell = (one: DutyState, cell: (typeof cells)[number]) =>
        one.unit === cell.unit && one.rule === cell.rule && one.period.from === cell.period.from;
      for (const cell of cells) {
        const parts = all.filter((one) => inCell(one, cell));
        expect(cell.of).toHaveLength(parts.length);
        const missed = parts.filter((one) => one.state === 'missed');
        expect(cell.state === 'missed').toBe(missed.length > 0);
        if (cell.state === 'met') {
          expect(parts.every(({ state: s }) => s === 'met' || s === 'not-in-force')).toBe(true);
        }
      }
      expect(cells.reduce((sum, { of }) => sum + of.length, 0)).toBe(all.length);
    }),
    { verbose: true },
  );
});

test('the order in which states come changes no cell, and units keep their own', () => {
  fc.assert(
    fc.property(states, (all) => {
      const shape = (list: readonly DutyState[]) =>
        completionOf(duties, { states: list, unknowns: [] }, units, 2026).rows.map((row) => [
          row.unit,
          row.lines.map((line) => line?.map((cell) => [cell.state, cell.times])),
        ]);
      const rows = shape(all);
      expect(shape(all.toReversed())).toEqual(rows);
      const order = rows.map(([unit]) => unit);
      expect(order).toEqual(units.map(({ id }) => id).filter((id) => order.includes(id)));
    }),
    { verbose: true },
  );
});
