import { Type } from 'typebox';
import { type Contract, Day, Id, May, Moment, maybe, oneOf, shape, Text, Unit } from './common.ts';

const Place = { sheet: Type.String(), row: Type.Integer(), column: maybe(Type.String()) };

export const ImportProblem = shape({
  ...Place,
  severity: oneOf('error', 'warning'),
  code: Type.String(),
  message: Text,
  cure: Text,
});

/** A line of the file as it was understood; ID numbers show their last four characters. */
export const ImportLine = shape({
  sheet: Type.String(),
  row: Type.Integer(),
  does: oneOf('enrol', 'amend', 'move', 'same', 'nothing'),
  name: Type.String(),
  unitName: maybe(Type.String()),
  cells: Type.Record(Type.String(), Type.String()),
});

export const ImportBatch = shape({
  id: Id,
  kind: Type.String(),
  unit: Unit,
  unitName: Type.String(),
  fileName: Type.String(),
  status: oneOf('preview', 'committed', 'undone', 'dropped'),
  createdBy: Type.String(),
  createdAt: Moment,
  endedAt: maybe(Moment),
  counts: shape({
    rows: Type.Integer(),
    enrol: Type.Integer(),
    amend: Type.Integer(),
    move: Type.Integer(),
    same: Type.Integer(),
    skipped: Type.Integer(),
    errors: Type.Integer(),
    warnings: Type.Integer(),
    newUnits: Type.Integer(),
  }),
});

const Preview = shape({
  batch: ImportBatch,
  sheets: Type.Array(
    shape({
      name: Type.String(),
      headerRow: maybe(Type.Integer()),
      /** Which column was read as what; unknown ones are named. */
      columns: Type.Array(
        shape({ letter: Type.String(), header: Type.String(), readAs: maybe(Type.String()) }),
      ),
      skipped: Type.Array(shape({ row: Type.Integer(), reason: Text })),
      note: maybe(Text),
    }),
  ),
  /** Names of units in the file that the tree does not know: founded only when told to. */
  unknownUnits: Type.Array(Type.String()),
  lines: Type.Array(ImportLine),
  problems: Type.Array(ImportProblem),
  may: May,
});
const BatchParam = shape({ batch: Id });

export const imports = {
  'GET /api/imports': {
    summary: 'Batches within reach, newest first',
    query: shape({ unit: Type.Optional(Unit) }),
    reply: shape({ batches: Type.Array(ImportBatch), may: May }),
  },
  'POST /api/imports': {
    summary:
      'Read a roster (the file’s bytes, or pasted cells as text/plain) and show what it would do',
    query: shape({ unit: Unit, on: Day, fileName: Type.String({ maxLength: 200 }) }),
    reply: Preview,
  },
  'GET /api/imports/:batch': {
    summary: 'The preview, or what was committed',
    params: BatchParam,
    reply: Preview,
  },
  'POST /api/imports/:batch/commit': {
    summary: 'Commit the batch as one transaction',
    params: BatchParam,
    body: shape({
      /** Units to found, each with its kind and parent. */
      found: Type.Array(shape({ name: Type.String(), kind: Type.String(), parent: Unit })),
      /** Rows with errors stay out; without this, one error keeps the whole file out. */
      withoutFaultyRows: Type.Boolean(),
    }),
    reply: ImportBatch,
  },
  'POST /api/imports/:batch/undo': {
    summary: 'Undo the batch; `dryRun` tells what later edits would be lost',
    params: BatchParam,
    body: shape({ dryRun: Type.Boolean(), reason: Type.String({ minLength: 2, maxLength: 500 }) }),
    reply: shape({
      undone: Type.Boolean(),
      persons: Type.Integer(),
      lost: Type.Array(
        shape({ name: Type.String(), kind: Type.String(), at: Moment, actor: Type.String() }),
      ),
    }),
  },
  'GET /api/imports/:batch/problems': {
    summary: 'The problems by row and column, as a workbook',
    params: BatchParam,
  },
} as const satisfies Contract;
