import { Type } from 'typebox';
import {
  type FileFormat,
  fileFormats,
  type GatheringFile,
  gatheringFiles,
} from '../../kernel/attachment.ts';
import { type Contract, Id, May, Moment, maybe, oneOf, shape, Text } from './common.ts';

const words = <W extends string>(table: Readonly<Record<W, unknown>>) =>
  Type.Unsafe<W>({ type: 'string', enum: Object.keys(table) });
const Purpose = words<GatheringFile>(gatheringFiles);
const FileParam = shape({ file: Id });
const GatheringParam = shape({ gathering: Id });

const Attached = shape({
  id: Id,
  purpose: Purpose,
  name: Type.String(),
  format: words<FileFormat>(fileFormats),
  bytes: Type.Number(),
  actor: Type.String(),
  at: Moment,
  /** Taken away: by whom, when and why. */
  voided: maybe(shape({ actor: Type.String(), at: Moment, reason: Type.String() })),
  /** False: the bytes are no longer on the disk. */
  there: Type.Boolean(),
});

/** Files that hang on records. */
export const file = {
  'GET /api/gatherings/:gathering/files': {
    summary: 'Files of a gathering, those that were taken away among them',
    params: GatheringParam,
    reply: shape({
      files: Type.Array(Attached),
      /** Why nothing can be attached here; null: it can. */
      closed: maybe(Text),
      may: May,
    }),
  },
  'POST /api/gatherings/:gathering/files': {
    summary: 'Attach a file; its bytes are the body, at most 50 MB',
    params: GatheringParam,
    query: shape({ purpose: Purpose, name: Type.String({ maxLength: 300 }) }),
    reply: shape({ id: Id }),
  },
  'GET /api/files/:file': {
    summary: 'The bytes of a file, to keep or to be shown in place',
    params: FileParam,
    query: shape({ as: Type.Optional(oneOf('shown', 'kept')) }),
  },
  'POST /api/files/:file/void': {
    summary: 'Take a file away with its reason; who, when and why stay',
    params: FileParam,
    body: shape({ reason: Type.String({ minLength: 2, maxLength: 200, pattern: '\\S' }) }),
    reply: shape({ id: Id }),
  },
} as const satisfies Contract;
