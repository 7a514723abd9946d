import { Type } from 'typebox';
import { type Contract, Day, Id, Line, Moment, maybe, oneOf, shape, Text, Unit } from './common.ts';
import { Finding } from './norm.ts';

const Words = Type.String({ minLength: 2, maxLength: 1000 });
const Reason = Type.String({ minLength: 2, maxLength: 200 });
const Part = oneOf(
  ...(['who', 'standing', 'gatherings', 'notices', 'hosting', 'shifts', 'cases', 'books'] as const),
  ...(['waivers', 'files', 'account', 'corrections', 'versions', 'acts'] as const),
);
const PersonParam = shape({ person: Id });

const Fact = shape({ key: Type.String(), label: Text, value: Text });
export const HeldLine = shape({
  id: Type.String(),
  source: Type.String(),
  column: Type.String(),
  part: Part,
  title: Text,
  day: maybe(Day),
  at: Moment,
  unit: maybe(Unit),
  unitName: maybe(Type.String()),
  gathering: maybe(Id),
  facts: Type.Array(Fact),
  /** The reader may open the gathering that it comes from. */
  opens: Type.Boolean(),
});

/** Rows of a table that are told by their number: what one did, what hangs on the account. */
const Count = shape({
  source: Type.String(),
  column: Type.String(),
  part: Part,
  title: Text,
  count: Type.Integer(),
  firstAt: maybe(Moment),
  lastAt: maybe(Moment),
  /** The name to sign in by. */
  says: maybe(Type.String()),
});

/** Who opened or changed something of the file, by roles and never by name. */
const Seen = shape({
  at: Moment,
  kind: oneOf('read', 'change'),
  what: Text,
  own: Type.Boolean(),
  unitName: maybe(Type.String()),
  roles: Type.Array(shape({ role: Text, unitName: Type.String() })),
  reason: maybe(Type.String()),
  fields: Type.Array(Type.String()),
  times: Type.Integer(),
});

const Correction = shape({
  id: Id,
  said: maybe(Type.String()),
  wish: Type.String(),
  /** Where the signed paper lies, when somebody entered it for the person. */
  paper: maybe(Type.String()),
  filedOn: Day,
  dueOn: Day,
  unitName: Type.String(),
  answer: maybe(oneOf('done', 'refused')),
  reason: maybe(Type.String()),
  answeredOn: maybe(Day),
});

const Language = Type.Optional(oneOf('zh', 'en'));

/** The records by which it is seen are those of the branch, and stay with it. */
const FindingOnMe = Type.Pick(Finding, [
  ...(['rule', 'title', 'severity', 'period', 'says', 'cure', 'cite', 'unitName'] as const),
]);

/** Which entry is meant; without it something is missing from the file. */
const about = {
  source: Type.Optional(Type.String({ maxLength: 60 })),
  column: Type.Optional(Type.String({ maxLength: 60 })),
  entry: Type.Optional(Type.String({ maxLength: 120 })),
  wish: Words,
};

/** What is held on a person, for that person; and what she asks to be put right. */
export const dossier = {
  'GET /api/dossier': {
    summary: 'Everything that is held on the reader',
    reply: shape({
      person: Id,
      name: Type.String(),
      unitName: maybe(Type.String()),
      on: Day,
      lines: Type.Array(HeldLine),
      counts: Type.Array(Count),
      seen: Type.Array(Seen),
      corrections: Type.Array(Correction),
      /** What the rules find of the reader this year, unless leave was given for it. */
      findings: Type.Array(FindingOnMe),
      /** Days within which a request is answered, and who answers. */
      answerDays: Type.Integer(),
      answeredBy: Type.String(),
    }),
  },
  'GET /api/dossier/file': {
    summary: 'The same to keep: as JSON, or on paper as Word or PDF',
    query: shape({ format: oneOf('json', 'docx', 'pdf'), language: Language }),
  },
  'GET /api/persons/:person/dossier': {
    summary: 'The file of somebody without an account, on paper to be handed over',
    params: PersonParam,
    query: shape({ format: oneOf('docx', 'pdf'), reason: Reason, language: Language }),
  },
  'GET /api/corrections': {
    summary: 'Requests to correct that wait for the reader, and those that were answered',
    reply: shape({
      lines: Type.Array(
        shape({ ...Correction.properties, person: Id, name: Type.String(), mine: Type.Boolean() }),
      ),
      /** The reader's own requests. */
      own: Type.Array(Correction),
    }),
  },
  'POST /api/corrections': {
    summary: 'Ask for something in the own file to be put right',
    body: shape(about),
    reply: shape({ id: Id, dueOn: Day }),
  },
  'POST /api/persons/:person/corrections': {
    summary: 'Enter such a request for somebody who made it on paper',
    params: PersonParam,
    body: shape({ wish: Words, paper: Type.String({ minLength: 2, maxLength: 200 }) }),
    reply: shape({ id: Id, dueOn: Day }),
  },
  'POST /api/corrections/:correction/answer': {
    summary: 'Answer a request: put right, or refused with the reason',
    params: shape({ correction: Id }),
    body: shape({ answer: oneOf('done', 'refused'), reason: Type.Optional(maybe(Line)) }),
    reply: shape({ id: Id }),
  },
} as const satisfies Contract;
