import { Type } from 'typebox';
import { rights } from '../../kernel/rights.ts';
import { CaseVote, Effects, StepDraft, Version, Word } from './caseStep.ts';
import {
  type Contract,
  Day,
  Id,
  May,
  Moment,
  maybe,
  Name,
  oneOf,
  shape,
  Text,
  Unit,
} from './common.ts';
import { Cite } from './norm.ts';

const Words = Type.String({ minLength: 2, maxLength: 500 });
/** Who acts, or can supply what is missing. */
const Actor = shape({ id: Type.String(), name: Text });

/** Why a step cannot be taken, or what is advised against: clause, datum, who supplies it, when. */
export const CaseReason = shape({
  code: Type.String(),
  force: oneOf('hints', 'normally', 'must', 'voids'),
  /** Null where the order of the steps itself asks. */
  cite: maybe(Cite),
  says: Text,
  missing: Text,
  who: Actor,
  /** First day on which it no longer stands in the way, where time alone cures it. */
  from: maybe(Day),
});

const State = oneOf('settled', 'possible', 'blocked', 'not-asked', 'closed');
const Late = oneOf('in-time', 'prolonged', 'late');

/** A step that waits, as a list shows it. */
const NextStep = shape({
  step: Type.String(),
  name: Text,
  by: Actor,
  state: State,
  late: Late,
  codes: Type.Array(Type.String()),
  /** First day on which it can be taken, as far as days alone decide; null: not known yet. */
  earliest: maybe(Day),
  /** Last day on which it is in time. */
  due: maybe(Day),
});

const head = {
  id: Id,
  /** Id of the kind, such as `member-development`. */
  kind: Type.String(),
  kindName: Text,
  person: Id,
  name: Type.String(),
  unit: Unit,
  unitName: Type.String(),
  openedOn: Day,
  version: Version,
  state: oneOf('open', 'closed'),
  /** Ended outside of its steps. */
  ended: maybe(shape({ on: Day, why: Type.String(), reason: Type.String() })),
  /** Id and name of the stage that it stands in; null: closed. */
  stage: maybe(Actor),
  last: maybe(shape({ step: Type.String(), name: Text, on: Day, outcome: maybe(Text) })),
};

/** Somebody’s place on the way: what comes next, when, and what stands in the way. */
export const CaseLine = shape({
  ...head,
  /** Steps whose turn it is, those that are late first. */
  next: Type.Array(NextStep),
  /** The first thing that stands in the way of the first of them. */
  blocker: maybe(shape({ code: Type.String(), says: Text, who: Actor, from: maybe(Day) })),
});

/** A step on record. */
export const CaseStep = shape({
  id: Id,
  step: Type.String(),
  name: Text,
  on: Day,
  outcome: maybe(Type.String()),
  outcomeName: maybe(Text),
  documents: Type.Record(Type.String(), Type.Unknown()),
  vote: maybe(CaseVote),
  confirmed: Type.Array(Type.String()),
  lateReason: maybe(Type.String()),
  /** Days between the step and its record. */
  daysLate: Type.Integer(),
  effects: Effects,
  recordedBy: Type.String(),
  recordedAt: Moment,
  /** Taken back, by whom and why; null: it stands. */
  voided: maybe(shape({ by: Type.String(), at: Moment, reason: Type.String() })),
});

const StepView = shape({
  ...NextStep.properties,
  /** Id of the stage. */
  stage: Type.String(),
  /** Last day on which it was taken. */
  taken: maybe(Day),
  reasons: Type.Array(CaseReason),
  advice: Type.Array(CaseReason),
  dueCite: maybe(Cite),
  /** The reader may record it once nothing stands in the way. */
  mine: Type.Boolean(),
});

const OneCase = shape({
  ...head,
  /** The day for which all of this holds. */
  asOf: Day,
  stages: Type.Array(Actor),
  steps: Type.Array(StepView),
  /** In order of day; those that were taken back among them. */
  record: Type.Array(CaseStep),
  /** Names of everybody and of every unit that a step names. */
  people: Type.Array(shape({ person: Id, name: Type.String() })),
  units: Type.Array(shape({ unit: Type.String(), name: Type.String() })),
  /** Rights that it bars, and barred, in order of day; `to` null: until they are given back. */
  bars: Type.Array(
    shape({
      right: oneOf(...rights),
      weight: oneOf('must', 'normally'),
      from: Day,
      to: maybe(Day),
    }),
  ),
  /** Id of the step that may be taken back: the last one. */
  takesBack: maybe(Id),
  /** `record`, `void`, `end`: what the reader may do now. */
  may: May,
});

/** The own case, as the person concerned sees it: nobody else’s word or standing is in it. */
const OwnCase = shape({
  id: Id,
  kind: Type.String(),
  kindName: Text,
  unitName: Type.String(),
  openedOn: Day,
  state: oneOf('open', 'closed'),
  ended: maybe(shape({ on: Day, why: Type.String() })),
  stages: Type.Array(Actor),
  steps: Type.Array(
    shape({
      step: Type.String(),
      stage: Type.String(),
      name: Text,
      by: Actor,
      state: State,
      late: Late,
      taken: maybe(Day),
      times: Type.Integer(),
      outcome: maybe(Text),
      earliest: maybe(Day),
      due: maybe(Day),
      /** What has to come first, where the steps themselves or days alone say so. */
      waits: Type.Array(Text),
    }),
  ),
});

/** How many a committee may admit in a year, of itself and those below it, by which paper. */
const YearPlaces = shape({
  unit: Unit,
  unitName: Type.String(),
  year: Type.Integer(),
  places: Type.Integer(),
  documentNo: Type.String(),
  taken: Type.Integer(),
  /** On the way to one: those above have spoken, and the meeting is still to come. */
  underWay: Type.Integer(),
});

const CaseParam = shape({ case: Id });
const Problems = Type.Array(
  shape({
    code: Type.String(),
    message: Text,
    cure: Text,
    at: Type.Optional(Type.String()),
  }),
);

/** What moves through steps: everybody’s place, one case, what is recorded of it. */
export const cases = {
  'GET /api/cases': {
    summary: 'Everybody’s place on the way: next date and blocker',
    query: shape({
      kind: Type.Optional(Word),
      unit: Type.Optional(Unit),
      person: Type.Optional(Id),
      state: Type.Optional(oneOf('open', 'closed', 'all')),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
      /** `cursor` of the page before. */
      before: Type.Optional(Type.String({ maxLength: 60 })),
    }),
    reply: shape({
      /** Null: cases of this kind are not counted against places of a year. */
      places: maybe(Type.Array(YearPlaces)),
      /** Committees within reach for which nobody has entered any for this year. */
      withoutPlaces: Type.Integer(),
      cases: Type.Array(CaseLine),
      total: Type.Integer(),
      cursor: maybe(Type.String()),
      /** Kinds of case that the reader may open, with the units in which she may. */
      opens: Type.Array(shape({ kind: Type.String(), name: Text, units: Type.Array(Unit) })),
    }),
  },
  'POST /api/cases': {
    summary: 'Open a case about somebody, who may be new to the bureau',
    body: shape({
      kind: Word,
      unit: Unit,
      on: Day,
      /** Somebody on record; or `newcomer`. */
      person: Type.Optional(maybe(Id)),
      newcomer: Type.Optional(maybe(shape({ name: Name, bornOn: Day }))),
    }),
    reply: shape({ id: Id, person: Id, version: Version }),
  },
  'GET /api/cases/:case': {
    summary: 'One case: every step, why not, by when, and what the reader may do next',
    params: CaseParam,
    reply: OneCase,
  },
  'POST /api/cases/:case/check': {
    summary: 'What recording a step would meet; nothing is saved',
    params: CaseParam,
    body: StepDraft,
    reply: shape({
      /** Empty: it would be taken. */
      problems: Problems,
      advice: Type.Array(CaseReason),
      effects: Effects,
    }),
  },
  'POST /api/cases/:case/steps': {
    summary: 'Record a step, with everything that it changes elsewhere',
    params: CaseParam,
    body: StepDraft,
    reply: shape({ id: Id, version: Version, advice: Type.Array(CaseReason), effects: Effects }),
  },
  'POST /api/cases/:case/void': {
    summary: 'Take the last step back, with what it changed elsewhere',
    params: CaseParam,
    body: shape({ version: Version, step: Id, reason: Words }),
    reply: shape({ version: Version }),
  },
  'POST /api/cases/:case/end': {
    summary: 'End a case outside of its steps',
    params: CaseParam,
    body: shape({
      version: Version,
      on: Day,
      why: oneOf('withdrawn', 'dropped', 'moved-away', 'died'),
      reason: Words,
    }),
    reply: shape({ version: Version }),
  },
  'GET /api/my-cases': {
    summary: 'The reader’s own cases',
    reply: shape({ cases: Type.Array(OwnCase) }),
  },
} as const satisfies Contract;
