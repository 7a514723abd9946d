import { Type } from 'typebox';
import {
  type Contract,
  Day,
  Id,
  May,
  Moment,
  MonthName,
  maybe,
  oneOf,
  shape,
  Text,
  Unit,
} from './common.ts';

const Word = Type.String({ minLength: 1, maxLength: 20 });

/** What a shift says of whether somebody can come. */
export const Meaning = oneOf('here', 'away', 'by-day', 'by-night', 'rest');

const DutyBatch = shape({
  id: Id,
  unit: Unit,
  unitName: Type.String(),
  month: MonthName,
  fileName: Type.String(),
  status: oneOf('preview', 'committed', 'undone', 'dropped'),
  createdBy: Type.String(),
  createdAt: Moment,
  endedAt: maybe(Moment),
  counts: shape({ people: Type.Integer(), shifts: Type.Integer(), errors: Type.Integer() }),
});

const DutyPreview = shape({
  batch: DutyBatch,
  sheets: Type.Array(
    shape({
      name: Type.String(),
      /** How it was read; null: it was left out, and the note says why. */
      layout: maybe(oneOf('person-and-day', 'day-columns', 'day-rows')),
      headerRow: maybe(Type.Integer()),
      note: maybe(Text),
    }),
  ),
  /** Every shift that the table names; `meaning` null: somebody must say it first. */
  words: Type.Array(shape({ word: Word, count: Type.Integer(), meaning: maybe(Meaning) })),
  people: Type.Array(
    shape({
      name: Type.String(),
      unitName: Type.String(),
      shifts: Type.Array(shape({ on: Day, word: Word })),
    }),
  ),
  problems: Type.Array(
    shape({
      sheet: Type.String(),
      row: Type.Integer(),
      column: maybe(Type.String()),
      code: Type.String(),
      message: Text,
      cure: Text,
    }),
  ),
  /** A table of that month is there already: it is replaced. */
  replaces: Type.Boolean(),
  /** The day on which the table is deleted. */
  keptUntil: Day,
});
const BatchParam = shape({ batch: Id });

/** Who has which shift: what a date for a gathering is looked for with. */
export const duty = {
  'GET /api/duty': {
    summary: 'The duty table of a month of a unit, and what was imported for it',
    query: shape({ unit: Unit, month: MonthName }),
    reply: shape({
      numberOnly: Type.Boolean(),
      /** Null: there is no table of that month. */
      keptUntil: maybe(Day),
      shifts: Type.Array(
        shape({ person: Id, name: Type.String(), on: Day, word: Word, meaning: Meaning }),
      ),
      batches: Type.Array(DutyBatch),
      may: May,
    }),
  },
  'POST /api/duty/imports': {
    summary:
      'Read a duty table (the file’s bytes, or pasted cells as text/plain) and show what it says',
    query: shape({ unit: Unit, month: MonthName, fileName: Type.String({ maxLength: 200 }) }),
    reply: DutyPreview,
  },
  'GET /api/duty/imports/:batch': {
    summary: 'The preview as it would be committed now',
    params: BatchParam,
    reply: DutyPreview,
  },
  'POST /api/duty/imports/:batch/commit': {
    summary: 'Keep the table; it replaces that month of the units that it names',
    params: BatchParam,
    body: shape({
      /** What each shift of the table means. */
      meanings: Type.Array(shape({ word: Word, meaning: Meaning }), { maxItems: 200 }),
      /** What is faulty stays out; without this, one fault keeps the whole table out. */
      withoutFaults: Type.Boolean(),
    }),
    reply: DutyBatch,
  },
  'POST /api/duty/imports/:batch/undo': {
    summary: 'Take the table away; the one that it replaced stands again',
    params: BatchParam,
    body: shape({ reason: Type.String({ minLength: 2, maxLength: 500 }) }),
    reply: DutyBatch,
  },
} as const satisfies Contract;
