import { Type } from 'typebox';
import { type Contract, Id, Moment, maybe, oneOf, shape } from './common.ts';

const Username = Type.String({ minLength: 1, maxLength: 64 });
/** Any characters, spaces and Chinese included, may be pasted; rules apply to new ones only. */
const Password = Type.String({ minLength: 1, maxLength: 512 });

/** What is still missing: a code, a second factor altogether, a new password for an old one. */
export const Next = oneOf('totp', 'enrol', 'password', 'done');
const NextStep = shape({ next: Next });

/** A printed sheet of one-time codes, in the one answer that ever holds them. */
export const CodeSheet = shape({ issuedAt: Moment, codes: Type.Array(Type.String()) });

/** What is known of a sheet afterwards. */
export const SheetLeft = shape({
  issuedAt: Moment,
  /** Printed by the owner, not by the security administrator. */
  byOwner: Type.Boolean(),
  left: Type.Integer(),
  /** Numbers of the codes that are used. */
  used: Type.Array(Type.Integer()),
});

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
  sheet: maybe(SheetLeft),
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
  /** Shown once: each code opens one sign-in without the phone, or where none is allowed. */
  sheet: CodeSheet,
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
    summary: 'Give the code of the authenticator, or one from the printed sheet',
    body: shape({ code: Type.String({ minLength: 6, maxLength: 24 }) }),
    reply: shape({
      next: Next,
      /** Where the code came from a sheet: which one to cross out, and how many are left. */
      sheet: Type.Optional(shape({ number: Type.Integer(), left: Type.Integer() })),
    }),
  },
  'POST /api/account/enrol-totp': {
    summary: 'Begin to enrol; the first code from the authenticator or the sheet completes it',
    body: shape({ password: Password }),
    reply: Enrolment,
  },
  'POST /api/account/code-sheet': {
    summary: 'Print a new sheet of one-time codes; the old one ends',
    body: shape({ password: Password }),
    reply: CodeSheet,
  },
  'GET /api/account/ways': {
    summary: 'Which ways to prove who one is are set up here, beside password and code',
    reply: shape({
      certificate: Type.Boolean(),
      /** Single sign-on under the name that the administrator gave it; null: none. */
      signOn: maybe(Type.String()),
    }),
  },
  'POST /api/account/certificate': {
    summary: 'Prove the second factor with the certificate that the browser shows',
    reply: NextStep,
  },
  'POST /api/account/sign-on': {
    summary: 'Begin a single sign-on; answers where the browser goes',
    body: shape({
      shared: Type.Optional(Type.Boolean()),
      /** The page that was asked for. */
      back: Type.Optional(Type.String({ maxLength: 500 })),
    }),
    reply: shape({ to: Type.String() }),
  },
  'POST /api/account/sign-on/back': {
    summary: 'Hand in the answer with which the provider sent the browser back',
    body: shape({ search: Type.String({ minLength: 1, maxLength: 8_000 }) }),
    reply: shape({ next: Next, back: Type.String() }),
  },
  'POST /api/account/sign-out': {
    summary: 'End this session',
    reply: shape({
      next: Next,
      /** Where single sign-on began it: the browser goes there, to end it at the provider too. */
      leave: Type.Optional(Type.String()),
    }),
  },
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
