import { Type } from 'typebox';
import { type Contract, Day, Id, Moment, maybe, oneOf, shape, Text, Unit } from './common.ts';

export const AuditLine = shape({
  seq: Type.String(),
  at: Moment,
  actor: maybe(Id),
  actorName: Type.String(),
  action: Type.String(),
  objectType: Type.String(),
  objectId: Type.String(),
  unit: maybe(Unit),
  unitName: maybe(Type.String()),
  ok: Type.Boolean(),
  detail: Type.Record(Type.String(), Type.Unknown()),
  sealed: Type.Boolean(),
});

const Position = Type.String({ pattern: '^[1-9]\\d{0,15}$' });

const Code = Type.String({ minLength: 16, maxLength: 40 });

/** Where checkpoints are kept beside this server, and whether both agree. */
export const SecondPlace = shape({
  url: maybe(Type.String()),
  reachedAt: maybe(Moment),
  reached: Type.Boolean(),
  agrees: oneOf('yes', 'no', 'unknown'),
  size: Type.String(),
  said: maybe(Text),
});

export const audit = {
  'GET /api/audit': {
    summary: 'Who did what, when, where; newest first',
    query: shape({
      unit: Type.Optional(Unit),
      actor: Type.Optional(Id),
      objectType: Type.Optional(Type.String({ maxLength: 40 })),
      objectId: Type.Optional(Type.String({ maxLength: 60 })),
      from: Type.Optional(Day),
      to: Type.Optional(Day),
      before: Type.Optional(Type.String({ pattern: '^\\d{1,18}$' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    }),
    reply: shape({ lines: Type.Array(AuditLine), next: maybe(Type.String()) }),
  },
  'GET /api/audit/chain': {
    summary: 'Check the chain from its first event to its head and its checkpoints',
    reply: shape({
      intact: Type.Boolean(),
      events: Type.Integer(),
      sealed: Type.Integer(),
      head: Type.String(),
      checkpoints: Type.Integer(),
      /** How many of them the second place gave; null where there is none, or no answer. */
      kept: maybe(Type.Integer()),
      faults: Type.Array(shape({ position: Type.String(), what: Text })),
    }),
  },
  'GET /api/audit/second-place': {
    summary: 'Where checkpoints are kept beside this server, whether both agree, and by which key',
    reply: shape({ place: SecondPlace, rows: Type.String(), fingerprint: Type.String() }),
  },
  'GET /api/audit/sample': {
    summary: 'Records of a period drawn by a seed, as known at a checkpoint',
    query: shape({
      unit: Type.Optional(Unit),
      from: Day,
      to: Day,
      size: Type.Integer({ minimum: 1, maximum: 200 }),
      /** Position; the latest where it is left out. */
      checkpoint: Type.Optional(Position),
      /** The root of the checkpoint where it is left out, which nobody can choose. */
      seed: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    }),
    reply: shape({
      checkpoint: Type.String(),
      root: Type.String(),
      seed: Type.String(),
      knownAt: Moment,
      population: Type.Integer(),
      fingerprint: Type.String(),
      lines: Type.Array(
        shape({
          gathering: Id,
          unit: Unit,
          unitName: Type.String(),
          version: Type.Integer(),
          heldOn: Day,
          title: Type.String(),
          /** SHA-256 over seed, blank and id: the smallest were drawn. */
          number: Type.String(),
        }),
      ),
    }),
  },
  'GET /api/audit/evidence/:gathering': {
    summary: 'A record with its states, paper, attachments, trail and what proves them',
    params: shape({ gathering: Id }),
    query: shape({ purpose: Type.String({ minLength: 2, maxLength: 200 }) }),
  },
  'GET /api/audit/codes': {
    summary: 'The witness code of the latest checkpoint, and those that somebody wrote down',
    reply: shape({
      latest: maybe(shape({ position: Type.String(), at: Moment, code: Type.String() })),
      noted: Type.Array(
        shape({
          position: Type.String(),
          code: Type.String(),
          at: Moment,
          actor: Type.String(),
          /** Whether the chain as it stands still has it there. */
          holds: Type.Boolean(),
        }),
      ),
    }),
  },
  'POST /api/audit/codes': {
    summary: 'I wrote this code down',
    body: shape({ position: Position, code: Code }),
    reply: shape({ position: Type.String() }),
  },
  'GET /api/audit/codes/find': {
    summary: 'Is the code on my paper in the chain as it stands?',
    query: shape({ code: Code }),
    reply: shape({
      code: Type.String(),
      found: maybe(shape({ position: Type.String(), at: maybe(Moment) })),
    }),
  },
  'GET /api/audit/sheet': {
    summary: 'The weekly audit sheet of the week of a day, from Monday: codes and counts',
    query: shape({
      day: Day,
      format: oneOf('pdf', 'docx', 'txt'),
      language: Type.Optional(oneOf('zh', 'en')),
    }),
  },
  'GET /api/audit/export': {
    summary: 'The whole trail with checkpoints and public key, to be proved on another machine',
    query: shape({ purpose: Type.String({ minLength: 2, maxLength: 200 }) }),
  },
} as const satisfies Contract;
