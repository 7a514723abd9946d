import { Type } from 'typebox';
import { Joint, MadeUp, Outcome, Review, ReviewStanding } from './activityAfter.ts';
import { type Contract, Day, Id, May, Moment, maybe, oneOf, shape, Text, Unit } from './common.ts';
import { Finding, Waived } from './norm.ts';

const Count = Type.Integer({ minimum: 0, maximum: 100_000 });
export const Clock = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' });

export const Mark = oneOf('unconfirmed', 'present', 'leave', 'absent');

/** In which way it was established that somebody came. */
const Way = oneOf('roll-call', 'number', 'sheet', 'qr');

export const Attendance = shape({
  person: Id,
  mark: Mark,
  reason: Type.Optional(maybe(Type.String({ maxLength: 200 }))),
  /** Handles of the parts that somebody who was there missed. */
  missed: Type.Optional(Type.Array(Type.String(), { maxItems: 10 })),
  /** The sitting to which somebody came; 1 where there is only one. */
  sitting: Type.Optional(Type.Integer({ minimum: 1, maximum: 9 })),
  /** Of somebody present: in which way that is known, and at what time of day it was. */
  way: Type.Optional(maybe(Way)),
  cameAt: Type.Optional(maybe(Clock)),
});

/** A further sitting for those who could not come to the first. */
export const Sitting = shape({
  heldOn: Day,
  startsAt: maybe(Clock),
  endsAt: maybe(Clock),
  place: maybe(Type.String({ maxLength: 200 })),
});

export const Ballot = shape({
  subject: Type.String({ minLength: 1, maxLength: 200 }),
  rule: Type.String(),
  yes: Count,
  no: Count,
  abstain: Count,
  written: Type.Optional(Count),
  declared: Type.Optional(maybe(oneOf('passed', 'failed'))),
});

/** Counts of a unit whose names must not be stored. */
const Numbers = shape({ expected: Count, attended: Count, entitled: Count, present: Count });

export const Part = shape({
  handle: Type.String(),
  /** Held against the form of the activity. */
  content: Type.Record(Type.String(), Type.Unknown()),
  ballots: Type.Array(Ballot, { maxItems: 50 }),
  numbers: Type.Optional(maybe(Numbers)),
  /** Groups that hold it, where groups do; unsaid: all of the unit. */
  teams: Type.Optional(Type.Array(Unit, { maxItems: 50, uniqueItems: true })),
});

const JointOf = shape({ gathering: Id, version: Type.Integer({ minimum: 1 }) });

/** What a person writes of a gathering. */
export const GatheringDraft = shape({
  unit: Unit,
  heldOn: Day,
  startsAt: Type.Optional(maybe(Clock)),
  endsAt: Type.Optional(maybe(Clock)),
  place: Type.Optional(maybe(Type.String({ maxLength: 200 }))),
  host: Type.Optional(maybe(Id)),
  recorder: Type.Optional(maybe(Id)),
  title: Type.String({ minLength: 1, maxLength: 200 }),
  yearOfAccount: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2200 })),
  lateReason: Type.Optional(maybe(Type.String({ maxLength: 500 }))),
  /** Where the signed original lies: box, page. */
  original: Type.Optional(maybe(Type.String({ maxLength: 200 }))),
  /** The second sitting and those after it. */
  sittings: Type.Optional(Type.Array(Sitting, { maxItems: 8 })),
  /** Other units with which it is held. */
  guests: Type.Optional(Type.Array(Unit, { maxItems: 20, uniqueItems: true })),
  /** The invitation that it answers, in the state that was taken over. */
  jointOf: Type.Optional(maybe(JointOf)),
  attendance: Type.Array(Attendance, { maxItems: 2000 }),
  parts: Type.Array(Part, { minItems: 1, maxItems: 10 }),
});

/** Somebody on the roll of a day: who is expected, who votes, where the person stands. */
export const RollEntry = shape({
  person: Id,
  name: Type.String(),
  memberKind: maybe(oneOf('formal', 'probationary')),
  team: maybe(Type.String()),
  teamId: maybe(Unit),
  expected: Type.Boolean(),
  votes: Type.Boolean(),
  /** False: no vote on that day in anything; why is not told. */
  mayVote: Type.Boolean(),
  /** Why the person is not expected or does not vote, in words that may be read by everybody. */
  note: maybe(Text),
  /** Kinds of the bodies of the unit in which the person has a seat. */
  seats: Type.Array(Type.String()),
  policeNumber: maybe(Type.String()),
  /** What the duty table says to keep the person away on that day. */
  duty: maybe(
    shape({
      because: oneOf('duty', 'rest'),
      word: Type.String(),
      hours: oneOf('whole-day', 'by-day'),
    }),
  ),
});

export const JudgedBallot = shape({
  subject: Type.String(),
  rule: Type.String(),
  entitled: Count,
  present: Count,
  yes: Count,
  no: Count,
  abstain: Count,
  written: Count,
  declared: maybe(oneOf('passed', 'failed')),
  /** By the rule: null where the tally cannot be judged. */
  valid: maybe(Type.Boolean()),
  passed: maybe(Type.Boolean()),
  because: Text,
});

export const GatheringLine = shape({
  id: Id,
  unit: Unit,
  unitName: Type.String(),
  heldOn: Day,
  title: Type.String(),
  kinds: Type.Array(Type.String()),
  status: oneOf('draft', 'recorded', 'withdrawn'),
  expected: Count,
  attended: Count,
});

const Gathering = shape({
  id: Id,
  version: Type.Integer(),
  status: oneOf('draft', 'recorded', 'withdrawn'),
  unit: Unit,
  unitName: Type.String(),
  heldOn: Day,
  startsAt: maybe(Clock),
  endsAt: maybe(Clock),
  place: maybe(Type.String()),
  host: maybe(Id),
  hostName: maybe(Type.String()),
  recorder: maybe(Id),
  recorderName: maybe(Type.String()),
  title: Type.String(),
  yearOfAccount: Type.Integer(),
  lateReason: maybe(Type.String()),
  original: maybe(Type.String()),
  recordedAt: maybe(Moment),
  changedAt: Moment,
  changedBy: Type.String(),
  attendance: Type.Array(
    shape({
      person: Id,
      name: Type.String(),
      mark: Mark,
      reason: maybe(Type.String()),
      votes: Type.Boolean(),
      /** Handles of the parts at which the person was expected; none: an observer. */
      parts: Type.Array(Type.String()),
      /** Those of them that the person missed, though present at the gathering. */
      missed: Type.Array(Type.String()),
      sitting: Type.Integer(),
      way: maybe(Way),
      cameAt: maybe(Clock),
    }),
  ),
  sittings: Type.Array(Sitting),
  guests: Type.Array(Unit),
  jointOf: maybe(JointOf),
  parts: Type.Array(
    shape({
      handle: Type.String(),
      /** Kind of the body or of the groups that held it; null: the unit itself. */
      body: maybe(Type.String()),
      /** Groups that held it, each of which it counts for; null: no group did. */
      teams: maybe(
        Type.Array(shape({ team: Unit, name: Type.String(), expected: Count, attended: Count })),
      ),
      expected: Count,
      attended: Count,
      entitled: Count,
      present: Count,
      content: Type.Record(Type.String(), Type.Unknown()),
      ballots: Type.Array(JudgedBallot),
    }),
  ),
});

const GatheringParam = shape({ gathering: Id });

export const activity = {
  'GET /api/gatherings': {
    summary: 'Gatherings within reach, newest first',
    query: shape({
      unit: Type.Optional(Unit),
      from: Type.Optional(Day),
      to: Type.Optional(Day),
      before: Type.Optional(Type.String({ maxLength: 60 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    }),
    reply: shape({ lines: Type.Array(GatheringLine), next: maybe(Type.String()), may: May }),
  },
  'GET /api/gatherings/roll': {
    summary: 'The roll of a day: who is expected, who votes; and the last record’s structure',
    query: shape({ unit: Unit, on: Day, handle: Type.String() }),
    reply: shape({
      numberOnly: Type.Boolean(),
      roll: Type.Array(RollEntry),
      host: maybe(Id),
      recorder: maybe(Id),
      place: maybe(Type.String()),
      startsAt: maybe(Clock),
      /** What was decided above, by which the draft is judged while it is written. */
      settings: Type.Array(
        shape({
          key: Type.String(),
          value: Type.Unknown(),
          from: Day,
          scope: Type.String(),
          documentNo: Type.String(),
        }),
      ),
      above: Type.Array(shape({ unit: Type.String(), parent: Type.String() })),
      /** Whether people may sign in on that day by the code on the host’s screen. */
      byCode: Type.Boolean(),
      /** Rules from which the whole unit has leave today. */
      waived: Type.Array(Type.String()),
      /** Headings of the last record’s agenda: its structure, never its words. */
      agendaItems: Type.Integer(),
    }),
  },
  'GET /api/gatherings/:gathering': {
    summary: 'One gathering with what the rules say of it',
    params: GatheringParam,
    reply: shape({
      gathering: Gathering,
      findings: Type.Array(Finding),
      waived: Type.Array(Waived),
      /** The latest first. */
      reviews: Type.Array(Review),
      outcomes: Type.Array(Outcome),
      madeUp: Type.Array(MadeUp),
      joint: maybe(Joint),
      /** Whether the reader may review it: it is recorded, and somebody else wrote it. */
      reviewable: Type.Boolean(),
      /** Where its review stands; null: it is not recorded. */
      standing: maybe(ReviewStanding),
      /** Whether the reader is asked to confirm it, having hosted it. */
      hosting: Type.Boolean(),
      /** Opened by its host, who reads nothing else of the unit. */
      asHost: Type.Boolean(),
      may: May,
    }),
  },
  'POST /api/gatherings': {
    summary: 'Record a gathering, or keep a draft of it',
    body: shape({ id: Id, finished: Type.Boolean(), draft: GatheringDraft }),
    reply: shape({ id: Id, version: Type.Integer(), findings: Type.Array(Finding) }),
  },
  'PUT /api/gatherings/:gathering': {
    summary: 'Change a gathering; 409 with both states when somebody else was faster',
    params: GatheringParam,
    body: shape({ basedOn: Type.Integer(), finished: Type.Boolean(), draft: GatheringDraft }),
    reply: shape({ id: Id, version: Type.Integer(), findings: Type.Array(Finding) }),
  },
  'POST /api/gatherings/:gathering/withdraw': {
    summary: 'Withdraw a record with its reason; it stays readable',
    params: GatheringParam,
    body: shape({
      basedOn: Type.Integer(),
      reason: Type.String({ minLength: 2, maxLength: 500 }),
    }),
    reply: shape({ id: Id, version: Type.Integer() }),
  },
  'GET /api/gatherings/:gathering/revisions': {
    summary: 'Every saved state: who, when, what',
    params: GatheringParam,
    reply: shape({
      revisions: Type.Array(
        shape({
          version: Type.Integer(),
          at: Moment,
          actor: Type.String(),
          content: Type.Unknown(),
        }),
      ),
    }),
  },
} as const satisfies Contract;
