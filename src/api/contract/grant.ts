import { Type } from 'typebox';
import { CodeSheet } from './account.ts';
import { type Contract, Day, Id, May, Moment, maybe, Name, oneOf, shape, Unit } from './common.ts';

export const GrantLine = shape({
  id: Id,
  person: Id,
  personName: Type.String(),
  role: Type.String(),
  unit: Unit,
  unitName: Type.String(),
  from: Day,
  to: maybe(Day),
  state: oneOf('requested', 'granted', 'refused', 'ended'),
  reason: Type.String(),
  /** For whom the person acts, where the grant is lent. */
  forName: maybe(Type.String()),
  requestedBy: Type.String(),
  requestedAt: Moment,
  approvedBy: maybe(Type.String()),
  approvedAt: maybe(Moment),
  /** What I may do with it now: approve, refuse, end; see what was opened. */
  may: May,
});

export const AccountLine = shape({
  account: Id,
  person: Id,
  name: Type.String(),
  username: Type.String(),
  state: oneOf('invited', 'active', 'disabled'),
  secondFactor: Type.Boolean(),
  lastSignIn: maybe(Moment),
});
const GrantParam = shape({ grant: Id });

export const grant = {
  'GET /api/grants': {
    summary: 'Grants: asked for, given, refused, ended',
    query: shape({ person: Type.Optional(Id), unit: Type.Optional(Unit) }),
    reply: shape({ grants: Type.Array(GrantLine), may: May }),
  },
  'POST /api/grants': {
    summary: 'Ask for a grant; a second person decides',
    body: shape({
      person: Id,
      role: Name,
      unit: Unit,
      from: Day,
      to: Type.Optional(maybe(Day)),
      reason: Type.String({ minLength: 2, maxLength: 500 }),
    }),
    reply: shape({ id: Id }),
  },
  'POST /api/grants/:grant/decide': {
    summary: 'Approve, refuse or end a grant',
    params: GrantParam,
    body: shape({ decision: oneOf('approve', 'refuse', 'end') }),
    reply: shape({ id: Id }),
  },
  'GET /api/grants/:grant/opened': {
    summary: 'What was opened under a grant with a last day, for the two who gave it',
    params: GrantParam,
    reply: shape({
      lines: Type.Array(
        shape({
          seq: Type.String(),
          at: Moment,
          /** The operation of this API. */
          what: Type.String(),
          unitName: maybe(Type.String()),
        }),
      ),
    }),
  },
  'GET /api/accounts': {
    summary: 'Accounts and their state',
    reply: shape({ accounts: Type.Array(AccountLine), may: May }),
  },
  'POST /api/accounts': {
    summary:
      'Open an account for a person on a roster, or for somebody named here for the first time',
    body: shape({ person: Type.Optional(Id), name: Type.Optional(Name), username: Name }),
    reply: shape({ account: Id, code: Type.String() }),
  },
  'GET /api/accounts/slips': {
    summary: 'How many people of a unit wait for a first sign-in',
    query: shape({ unit: Unit }),
    reply: shape({ without: Type.Integer(), unopened: Type.Integer() }),
  },
  'POST /api/accounts/slips': {
    summary: 'Open accounts for a whole unit; the answer is the paper with a strip for each',
    body: shape({
      unit: Unit,
      /** Whoever has no account yet, or whose account was never opened: the old code ends. */
      whom: oneOf('without', 'unopened'),
      format: oneOf('docx', 'pdf'),
      language: Type.Optional(oneOf('zh', 'en')),
    }),
  },
  'GET /api/accounts/:account/view': {
    summary: 'The pages that an account would have, without content: every answer hollow',
    params: shape({ account: Id }),
    reply: shape({
      name: Type.String(),
      /** By operation; who it is with roles and reach, and the tree, are told, and nothing else. */
      answers: Type.Record(Type.String(), Type.Unknown()),
    }),
  },
  'POST /api/accounts/:account/disable': {
    summary: 'Close an account; its sessions end at once',
    params: shape({ account: Id }),
    reply: shape({ account: Id }),
  },
  'POST /api/accounts/:account/enable': {
    summary: 'Open a closed account again',
    params: shape({ account: Id }),
    reply: shape({ account: Id }),
  },
  'POST /api/accounts/:account/code': {
    summary:
      'A new one-time code, for a forgotten password; the old password holds until it is used',
    params: shape({ account: Id }),
    reply: shape({ username: Type.String(), code: Type.String() }),
  },
  'POST /api/accounts/:account/second-factor/remove': {
    summary: 'For a lost phone: the next sign-in enrols anew; sessions end at once',
    params: shape({ account: Id }),
    reply: shape({ account: Id }),
  },
  'POST /api/accounts/:account/code-sheet': {
    summary: 'Print a sheet of one-time codes for somebody without a phone; the old one ends',
    params: shape({ account: Id }),
    reply: shape({ username: Type.String(), sheet: CodeSheet }),
  },
  'POST /api/password-profile': {
    summary: 'Which rules new passwords follow, and whether they grow old',
    body: shape({ profile: oneOf('default', 'mlps3') }),
    reply: shape({ profile: oneOf('default', 'mlps3') }),
  },
  'POST /api/setup': {
    summary: 'First run: name the bureau, get three codes for three administrators',
    body: shape({
      bureau: Name,
      administrators: Type.Object(
        { system: Name, security: Name, audit: Name },
        { additionalProperties: false },
      ),
    }),
    reply: shape({
      codes: Type.Array(
        shape({ office: Type.String(), name: Type.String(), username: Name, code: Type.String() }),
      ),
    }),
  },
  'GET /api/setup': {
    summary: 'Whether this database waits for its first run',
    reply: shape({ waits: Type.Boolean() }),
  },
} as const satisfies Contract;
