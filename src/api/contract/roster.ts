import { Type } from 'typebox';
import {
  asOf,
  type Contract,
  Day,
  Id,
  Line,
  May,
  Moment,
  maybe,
  Name,
  oneOf,
  shape,
  Unit,
} from './common.ts';
import { HistoryLine, PostHolding } from './org.ts';

export const RosterLine = shape({
  person: Id,
  name: Type.String(),
  unit: Unit,
  unitName: Type.String(),
  team: maybe(Unit),
  teamName: maybe(Type.String()),
  standing: oneOf('member', 'participant', 'known'),
  memberKind: maybe(oneOf('formal', 'probationary')),
  staff: maybe(Type.String()),
  flags: Type.Array(Type.String()),
  from: Day,
  to: maybe(Day),
});

const Code = Type.String({ maxLength: 10 });

/** What is held of a person; sealed fields show their last characters only. */
export const PersonCard = shape({
  person: Id,
  /**
   * The recorded row this was read from: a change names it, so that two people do not overwrite.
   */
  basedOn: Id,
  name: Type.String(),
  gender: maybe(Type.String()),
  ethnicity: maybe(Type.String()),
  bornOn: maybe(Day),
  education: maybe(Type.String()),
  joinedOn: maybe(Day),
  fullOn: maybe(Day),
  idNumberState: Type.String(),
  idNumberTail: maybe(Type.String()),
  mobileTail: maybe(Type.String()),
  policeNumber: maybe(Type.String()),
  recordedAt: Moment,
});

/** Fields that a person's file may be given. */
const fields = {
  name: Name,
  gender: Type.Optional(Type.String()),
  ethnicity: Type.Optional(Type.String()),
  bornOn: Type.Optional(Day),
  education: Type.Optional(Type.String()),
  joinedOn: Type.Optional(Day),
  fullOn: Type.Optional(Day),
  idNumber: Type.Optional(Type.String({ maxLength: 30 })),
  mobile: Type.Optional(Type.String({ maxLength: 30 })),
  policeNumber: Type.Optional(Type.String({ maxLength: 20 })),
};
const place = {
  team: Type.Optional(maybe(Unit)),
  standing: oneOf('member', 'participant', 'known'),
  memberKind: Type.Optional(oneOf('formal', 'probationary')),
  staff: Type.Optional(Type.String()),
  flags: Type.Optional(Type.Array(Code, { maxItems: 10 })),
};
/** What a list of the roster is asked for; a saved search holds the same. */
const search = {
  unit: Unit,
  /** Include the units below. */
  below: Type.Optional(Type.Boolean()),
  q: Type.Optional(Type.String({ maxLength: 50 })),
  standing: Type.Optional(oneOf('member', 'participant', 'known')),
  memberKind: Type.Optional(oneOf('formal', 'probationary')),
  staff: Type.Optional(Code),
  flag: Type.Optional(Code),
};
export const RosterSearch = shape({ ...search, on: Type.Optional(Day) });
const SavedSearch = shape({ id: Id, name: Type.String(), filter: RosterSearch });
const SearchName = Type.String({ minLength: 1, maxLength: 30 });

/** One of two files that look like one person. */
export const AlikePerson = shape({
  person: Id,
  name: Type.String(),
  unit: Unit,
  unitName: Type.String(),
  bornOn: maybe(Day),
  policeNumber: maybe(Type.String()),
  idNumberTail: maybe(Type.String()),
  joinedOn: maybe(Day),
  from: Day,
});
const act = { on: Day, documentNo: Type.Optional(Line), note: Type.Optional(Line) };
const PersonParam = shape({ person: Id });
const Done = shape({ effect: Id, person: Id });

export const roster = {
  'GET /api/roster': {
    summary: 'Who stands where on a day, as known on a day',
    query: shape({
      ...asOf,
      ...search,
      offset: Type.Optional(Type.Integer({ minimum: 0 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    }),
    reply: shape({
      on: Day,
      lines: Type.Array(RosterLine),
      total: Type.Integer(),
      may: May,
    }),
  },
  'GET /api/roster/filters': {
    summary: 'Searches that the reader saved',
    reply: shape({ filters: Type.Array(SavedSearch) }),
  },
  'POST /api/roster/filters': {
    summary: 'Save a search under a name; one of the same name is replaced',
    body: shape({ name: SearchName, filter: RosterSearch }),
    reply: SavedSearch,
  },
  'POST /api/roster/filters/:filter/drop': {
    summary: 'Drop a saved search',
    params: shape({ filter: Id }),
    reply: shape({ id: Id }),
  },
  'GET /api/roster/duplicates': {
    summary: 'Files that look like one person, within reach of roster.write on both sides',
    query: shape({ unit: Type.Optional(Unit) }),
    reply: shape({
      pairs: Type.Array(
        shape({
          one: AlikePerson,
          other: AlikePerson,
          reasons: Type.Array(oneOf('born-on', 'police-number', 'branch')),
        }),
      ),
      /** More pairs than these were found. */
      more: Type.Boolean(),
    }),
  },
  'GET /api/roster/export': {
    summary: 'The roster as a workbook',
    query: shape({ ...asOf, unit: Unit, purpose: Type.String({ minLength: 2, maxLength: 200 }) }),
  },
  'GET /api/roster/paper': {
    summary: 'The roster as Word or PDF',
    query: shape({ ...asOf, unit: Unit, format: oneOf('docx', 'pdf') }),
  },
  'GET /api/persons/:person': {
    summary: 'What is held of a person',
    params: PersonParam,
    query: shape(asOf),
    reply: shape({
      card: PersonCard,
      lines: Type.Array(RosterLine),
      posts: Type.Array(PostHolding),
      history: Type.Array(HistoryLine),
      may: May,
    }),
  },
  'POST /api/persons/:person/reveal': {
    summary: 'Read a sealed field; recorded with its reason',
    params: PersonParam,
    body: shape({
      field: oneOf('idNumber', 'mobile'),
      reason: Type.String({ minLength: 2, maxLength: 200 }),
    }),
    reply: shape({ value: maybe(Type.String()) }),
  },
  'POST /api/persons': {
    summary: 'Put a person on a roster',
    body: shape({ ...act, unit: Unit, ...fields, ...place }),
    reply: Done,
  },
  'POST /api/persons/:person/amend': {
    summary: 'Correct or complete what is held of a person',
    params: PersonParam,
    body: shape({ ...act, basedOn: Id, ...fields }),
    reply: Done,
  },
  'POST /api/persons/:person/move': {
    summary: 'Another branch, group or kind of membership from a day on',
    params: PersonParam,
    body: shape({ ...act, unit: Unit, ...place }),
    reply: Done,
  },
  'POST /api/persons/:person/merge': {
    summary: 'Two files are one person: this one takes over what stands under the other',
    params: PersonParam,
    body: shape({ gone: Id, documentNo: Type.Optional(Line), note: Type.Optional(Line) }),
    reply: Done,
  },
  'POST /api/persons/:person/end': {
    summary: 'End somebody’s place in a branch',
    params: PersonParam,
    body: shape({ ...act, unit: Unit }),
    reply: Done,
  },
} as const satisfies Contract;
