import { Type } from 'typebox';
import { type Contract, Id, Moment, maybe, oneOf, shape } from './common.ts';

const Username = Type.String({ minLength: 1, maxLength: 64 });
/** Any characters, spaces and Chinese included, may be pasted; rules apply to new ones only. */
const Password = Type.String({ minLength: 1, maxLength: 512 });

/** What is still missing: a code, a second factor altogether, a new password for an old one. */
export const Next = oneOf('totp', 'enrol', 'password', 'done');
const NextStep = shape({ next: Next });

export const Me = shape({
  account: Id,
  person: Id,
  tenant: Id,
  username: Type.String(),
  secondFactor: Type.Boolean(),
  next: Next,
  /** The session dies after this much silence, and at the latest at `endsAt`. */
  idleSeconds: Type.Integer(),
  endsAt: Moment,
  /** Steps of 30 s by which the last code was off; negative: the phone is slow. */
  drift: Type.Integer(),
});

export const OwnSession = shape({
  id: Id,
  signedInAt: Moment,
  lastSeenAt: Moment,
  address: maybe(Type.String()),
  agent: maybe(Type.String()),
  current: Type.Boolean(),
});

export const Enrolment = shape({
  /** Base32, for those who type it. */
  secret: Type.String(),
  uri: Type.String(),
  svg: Type.String(),
  /** Shown once: each opens one sign-in when the phone is gone. */
  recoveryCodes: Type.Array(Type.String()),
});

export const account = {
  'POST /api/account/sign-in': {
    summary: 'Give name and password; answers what is still missing',
    body: shape({
      username: Username,
      password: Password,
      /** Others use this computer too: a short session, and nothing is remembered. */
      shared: Type.Optional(Type.Boolean()),
    }),
    reply: NextStep,
  },
  'POST /api/account/totp': {
    summary: 'Give the code of the authenticator, or a recovery code',
    body: shape({ code: Type.String({ minLength: 6, maxLength: 24 }) }),
    reply: NextStep,
  },
  'POST /api/account/enrol-totp': {
    summary: 'Begin to enrol an authenticator; the first code from it completes the enrolment',
    body: shape({ password: Password }),
    reply: Enrolment,
  },
  'POST /api/account/sign-out': { summary: 'End this session', reply: NextStep },
  'GET /api/account/me': { summary: 'Whose session this is, and what it still owes', reply: Me },
  'GET /api/account/sessions': {
    summary: 'My sessions that are alive',
    reply: Type.Array(OwnSession),
  },
  'POST /api/account/sessions/:id/end': {
    summary: 'End one of my sessions',
    params: shape({ id: Id }),
    reply: shape({ ended: Type.Boolean() }),
  },
  'POST /api/account/password': {
    summary: 'Change my password; every other session of mine ends',
    body: shape({ current: Password, password: Password }),
    reply: NextStep,
  },
  'POST /api/account/activate': {
    summary: 'Set the first or a new password with a one-time code',
    body: shape({
      code: Type.String({ minLength: 16, maxLength: 64 }),
      username: Type.Optional(Username),
      password: Password,
    }),
    reply: shape({ username: Type.String() }),
  },
} as const satisfies Contract;
