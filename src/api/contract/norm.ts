import { Type } from 'typebox';
import { type Contract, Day, Id, May, Moment, maybe, oneOf, shape, Text, Unit } from './common.ts';

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
    type: oneOf('unit', 'member', 'activity', 'place', 'case'),
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

const SubjectType = oneOf('unit', 'member', 'activity', 'place', 'case');
export const Rule = Type.String({ maxLength: 10 });

/** Leave from a rule, for one subject or for everything of a unit (豁免). */
export const Waiver = shape({
  id: Id,
  rule: Rule,
  unit: Unit,
  unitName: Type.String(),
  /** Null: everything of the unit. */
  subject: maybe(shape({ type: SubjectType, id: Type.String(), name: Type.String() })),
  reason: Type.String(),
  from: Day,
  /** First day on which it no longer holds. */
  until: Day,
  /** Who gave it. */
  actor: Type.String(),
  at: Moment,
  /** Taken back, from a day on. */
  ended: maybe(shape({ on: Day, reason: Type.String(), actor: Type.String() })),
  /** `take-back`, for whoever may. */
  may: May,
});

/** What leave takes out of the findings: the first of them, and how many there are. */
export const Waived = shape({
  waiver: Waiver,
  finding: Finding,
  count: Type.Integer({ minimum: 1 }),
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
      /** What is not told because leave was given for it, by whom, why and until when. */
      waived: Type.Array(Waived),
      /** Leave in force that covers nothing, for whoever gives leave. */
      unused: Type.Array(Waiver),
    }),
  },
  'GET /api/waivers': {
    summary: 'Leave that was given for what these units answer for, the latest first',
    query: shape({ unit: Type.Optional(Unit) }),
    reply: shape({ waivers: Type.Array(Waiver) }),
  },
  'POST /api/waivers': {
    summary: 'Give leave from a rule, for one subject or a whole unit, a year at most',
    body: shape({
      rule: Rule,
      unit: Unit,
      /** Null: everything of the unit by this rule. */
      subject: maybe(shape({ type: SubjectType, id: Type.String({ maxLength: 100 }) })),
      reason: Type.String({ minLength: 2, maxLength: 500 }),
      /** The last day on which it holds. */
      last: Day,
    }),
    reply: shape({ id: Id }),
  },
  'POST /api/waivers/:waiver/take-back': {
    summary: 'Take leave back from today on, with a reason',
    params: shape({ waiver: Id }),
    body: shape({ reason: Type.String({ minLength: 2, maxLength: 500 }) }),
    reply: shape({ id: Id }),
  },
} as const satisfies Contract;
