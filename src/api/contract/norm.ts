import { Type } from 'typebox';
import { type Contract, Day, maybe, oneOf, shape, Text, Unit } from './common.ts';

export const Cite = shape({
  regulation: Type.String(),
  /** Full name of the regulation. */
  name: Text,
  article: Type.String(),
  mark: oneOf('verified', 'secondary', 'unverified', 'local', 'proposal'),
});

/** A fault, with its article, its evidence and its cure. */
export const Finding = shape({
  rule: Type.String(),
  title: Text,
  severity: oneOf('info', 'warning', 'error', 'critical'),
  unit: Unit,
  unitName: Type.String(),
  subject: shape({
    type: oneOf('unit', 'member', 'activity', 'place'),
    id: Type.String(),
    name: Type.String(),
  }),
  period: maybe(shape({ from: Day, to: Day })),
  /** How many more of the same rule and unit this line stands for. */
  others: Type.Integer({ minimum: 0 }),
  says: Text,
  cure: Text,
  cite: Cite,
  /** Records to open. */
  evidence: Type.Array(shape({ type: Type.String(), id: Type.String() })),
});

export const norm = {
  'GET /api/findings': {
    summary: 'What the rules find within reach, worst first',
    query: shape({
      unit: Type.Optional(Unit),
      from: Type.Optional(Day),
      to: Type.Optional(Day),
      rule: Type.Optional(Type.String({ maxLength: 10 })),
      offset: Type.Optional(Type.Integer({ minimum: 0 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
      /** `folded`: one line per rule and unit, which says how many more it stands for. */
      lines: Type.Optional(oneOf('each', 'folded')),
    }),
    reply: shape({
      period: shape({ from: Day, to: Day }),
      findings: Type.Array(Finding),
      total: Type.Integer(),
      /** How many lines there are to page through: as many as findings, or fewer when folded. */
      lines: Type.Integer(),
      /** What could not be judged, and what is missing for it. */
      unknowns: Type.Array(
        shape({ rule: Type.String(), unit: Unit, unitName: Type.String(), missing: Text }),
      ),
    }),
  },
} as const satisfies Contract;
