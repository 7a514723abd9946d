import { Type } from 'typebox';
import { Day, Id, maybe, oneOf, shape } from './common.ts';

const Count = Type.Integer({ minimum: 0, maximum: 100_000 });
export const Word = Type.String({ minLength: 1, maxLength: 60 });
export const Version = Type.Integer({ minimum: 1 });
/** A moment of the meeting’s own clock, `2026-07-20T15:00`. */
const Clocked = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d$' });

const Opinion = shape({ person: Id, at: Clocked, says: oneOf('yes', 'no', 'abstain') });

/** The vote on which a step rests; its rule is the step’s own. */
export const CaseVote = shape({
  /**
   * The record of the gathering in which it was taken. What is left out of who may vote, who came
   * and when it began is read there.
   */
  gathering: Type.Optional(maybe(Id)),
  entitled: Type.Optional(Count),
  present: Type.Optional(Count),
  yes: Type.Optional(Count),
  no: Type.Optional(Count),
  abstain: Type.Optional(Count),
  invalid: Type.Optional(Count),
  issued: Type.Optional(Count),
  returned: Type.Optional(Count),
  way: Type.Optional(oneOf('secret', 'open')),
  /** Persons on whom this one count decided. */
  subjects: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
  startsAt: Type.Optional(Clocked),
  /** Written opinions of who could not come. */
  opinions: Type.Optional(Type.Array(Opinion, { maxItems: 500 })),
});

/** What a person writes of a step. */
export const StepDraft = shape({
  /** The state of the case that it was written on. */
  version: Version,
  step: Word,
  on: Day,
  outcome: Type.Optional(maybe(Word)),
  /** Held against the step’s form. */
  documents: Type.Record(Type.String(), Type.Unknown()),
  vote: Type.Optional(maybe(CaseVote)),
  /** What a person confirms that no machine can read. */
  confirmed: Type.Optional(Type.Array(Word, { maxItems: 20, uniqueItems: true })),
  /** Why it is late, or is recorded late. */
  lateReason: Type.Optional(maybe(Type.String({ maxLength: 500 }))),
});

/** What a step changed, or would change, in other records. */
export const Effects = Type.Array(
  shape({
    effect: oneOf(
      ...(['admit', 'confirm', 'endMembership', 'move', 'appoint', 'found'] as const),
      ...(['merge', 'dissolve', 'reverse', 'openCase'] as const),
    ),
    on: Day,
  }),
);
