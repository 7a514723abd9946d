import { Type } from 'typebox';
import { BookDay, type Contract, Day, maybe, oneOf, shape, Text, Unit } from './common.ts';
import { Cite, Rule, Waiver } from './norm.ts';

/** How a duty stands in a period; `open`: not over, or not begun; `waived`: missed under leave. */
const State = oneOf('met', 'missed', 'waived', 'open', 'unknown', 'not-in-force');
const Every = oneOf('month', 'quarter', 'half-year', 'year');
const Year = Type.Integer({ minimum: 2000, maximum: 2100 });
const Times = Type.Integer({ minimum: 0 });
const Period = shape({ from: Day, to: Day });
/** A year of a unit and all below it, or of all within reach; of one duty or of every one. */
const asked = {
  unit: Type.Optional(Unit),
  year: Type.Optional(Year),
  rule: Type.Optional(Rule),
};

export const completion = {
  'GET /api/completion': {
    summary: 'How the duties of a year stand, unit by unit and period by period',
    query: shape(asked),
    reply: shape({
      year: Year,
      /** The day from which is judged: today, or the first day after a year that is over. */
      asOf: Day,
      columns: Type.Array(
        shape({
          rule: Rule,
          title: Text,
          /** What is held. */
          name: Text,
          /** Whom it binds. */
          on: Text,
          every: Every,
          times: Times,
          cite: Cite,
        }),
      ),
      /** In the order of the tree. */
      rows: Type.Array(
        shape({
          unit: Unit,
          name: Type.String(),
          kind: Type.String(),
          /** The committee that it stands under, or that it is. */
          group: maybe(shape({ unit: Unit, name: Type.String() })),
          /** One a column; null: the duty binds neither the unit nor a part of it. */
          lines: Type.Array(maybe(shape({ states: Type.Array(State), times: Type.Array(Times) }))),
        }),
      ),
    }),
  },
  'GET /api/completion/cell': {
    summary: 'One duty of one unit in one period, with the evidence',
    query: shape({ unit: Unit, rule: Rule, from: BookDay }),
    reply: shape({
      unit: Unit,
      unitName: Type.String(),
      rule: Rule,
      period: Period,
      periodName: Text,
      asOf: Day,
      state: State,
      /** Why nobody knows whether the unit has such parts. */
      missing: maybe(Text),
      /** The unit itself, or its parts that the duty binds. */
      parts: Type.Array(
        shape({
          name: Type.String(),
          state: State,
          times: Times,
          missing: maybe(Text),
          held: Type.Array(shape({ id: Type.String(), on: maybe(Day), title: Type.String() })),
        }),
      ),
      /** Leave under which it, or a part of it, is waived. */
      waivers: Type.Array(Waiver),
    }),
  },
  'GET /api/completion/file': {
    summary: 'The same as a workbook',
    query: shape(asked),
  },
} as const satisfies Contract;
