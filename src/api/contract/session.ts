import { Type } from 'typebox';
import { GatheringLine } from './activity.ts';
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
import { NamedGap } from './monthlyReport.ts';
import { Finding } from './norm.ts';

const RoleHeld = shape({
  role: Type.String(),
  unit: Unit,
  unitName: Type.String(),
  /** First day without it; null: until it is ended. */
  to: maybe(Day),
  /** For whom I act by it, where it is lent to me. */
  forName: maybe(Type.String()),
  /** Until when, where it was given for hours. */
  until: maybe(Moment),
});

export const session = {
  'GET /api/me': {
    summary: 'Who I am, what I hold, what day it is',
    reply: shape({
      person: Id,
      name: Type.String(),
      bureau: Type.String(),
      demo: Type.Boolean(),
      today: Day,
      roles: Type.Array(RoleHeld),
      /** Readings in need of the last two weeks, by others: that concern me, that I am told of. */
      emergencies: shape({
        concerning: Type.Integer(),
        told: Type.Integer(),
        /** Among those the ones that wait for my signature. */
        toReview: Type.Integer(),
      }),
      /** Permissions that I have anywhere, with the units they reach. */
      reach: Type.Record(Type.String(), Type.Array(Unit)),
      /** Hash of the catalogue that the server runs; a browser with another one reloads. */
      catalogue: Type.String(),
    }),
  },
  'GET /api/home': {
    summary: 'What is wrong (worst first, at most five), and what was recorded last',
    reply: shape({
      findings: Type.Array(Finding),
      findingsInAll: Type.Integer(),
      /** How many are not among them because leave was given. */
      waived: Type.Integer(),
      units: Type.Integer(),
      members: Type.Integer(),
      gatherings: Type.Array(GatheringLine),
      /** What waits for the reader, each counted up to 100. */
      todo: shape({
        /** Records that the reader may review. */
        waiting: Type.Integer(),
        /** Records of the reader's units that a reviewer returned. */
        returned: Type.Integer(),
        /** Resolutions of the reader's units whose day has passed. */
        overdue: Type.Integer(),
        /** Drafts of the reader's units whose day has passed. */
        unfinished: Type.Integer(),
        /** Confined cases, by kind, whose time is over soon or is over. */
        ending: Type.Array(shape({ kind: Type.String(), name: Text, count: Type.Integer() })),
        /** Requests to correct that wait for the reader. */
        corrections: Type.Integer(),
        /** Monthly reports of the reader's own committee that may go up by now. */
        reports: Type.Integer(),
      }),
      /** Gaps of the reader's units that a report names, as long as it waits for its day. */
      named: Type.Array(NamedGap),
      may: May,
    }),
  },
  'GET /api/may': {
    summary: 'Can this person do this there, and by which rule?',
    query: shape({ person: Id, action: Name, unit: Unit }),
    reply: shape({ allowed: Type.Boolean(), because: Text }),
  },
  'GET /api/status': {
    summary: 'Version, database, durability settings, audit chain',
    reply: shape({
      version: Type.String(),
      database: shape({
        kind: Type.String(),
        version: Type.String(),
        settings: Type.Record(Type.String(), Type.String()),
      }),
      passwordProfile: oneOf('default', 'mlps3'),
      /** Of signing in, beside password and code; null: not set up. */
      ways: shape({
        /** The attribute of a certificate that holds the police number. */
        certificateField: maybe(Type.String()),
        /** Who answers for single sign-on. */
        issuer: maybe(Type.String()),
        /** Whether the provider's word for two factors is taken. */
        provesTwo: Type.Boolean(),
      }),
      catalogue: Type.String(),
      demo: Type.Boolean(),
      /** Seconds by which the server's clock is ahead of the database's, and how many may be. */
      clock: shape({ ahead: Type.Number(), most: Type.Number() }),
      may: May,
      /** Of the audit trail; null: none is set up. */
      secondPlace: maybe(
        shape({
          reachedAt: maybe(Moment),
          reached: Type.Boolean(),
          agrees: oneOf('yes', 'no', 'unknown'),
        }),
      ),
    }),
  },
} as const satisfies Contract;
