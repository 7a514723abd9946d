import { Type } from 'typebox';
import { asOf, type Contract, Day, Id, Line, May, maybe, oneOf, shape, Unit } from './common.ts';

const Language = Type.Optional(oneOf('zh', 'en'));
const Years = Type.Integer({ minimum: 1, maximum: 10 });
const PaperKind = oneOf('reminder', 'request', 'approval', 'extension');
const Approval = oneOf('given', 'none', 'unsaid');

const Step = shape({
  /** Id of a step of the catalogue's plan. */
  id: Type.String(),
  by: Day,
  doneOn: maybe(Day),
  state: oneOf('done', 'passed', 'open', 'late'),
});

/** How the term of a unit stands on a day. */
export const Clock = shape({
  state: oneOf('none', 'unmeasured', 'running', 'due', 'extended', 'overdue'),
  from: maybe(Day),
  years: maybe(Type.Integer()),
  ends: maybe(Day),
  last: maybe(Day),
  daysLeft: maybe(Type.Integer()),
  steps: Type.Array(Step),
  next: maybe(Step),
});

const asked = { unit: Type.Optional(Unit) };
const UnitParam = shape({ unit: Unit });
const Done = shape({ effect: Id, unit: Unit });

export const term = {
  'GET /api/terms': {
    summary: 'When whose term ends, and what is to be done before, the most urgent first',
    query: shape(asked),
    reply: shape({
      today: Day,
      rows: Type.Array(
        shape({
          unit: Unit,
          name: Type.String(),
          kind: Type.String(),
          /** The committee that it stands under, or that it is. */
          group: maybe(shape({ unit: Unit, name: Type.String() })),
          clock: Clock,
        }),
      ),
    }),
  },
  'GET /api/terms/file': {
    summary: 'The same as a workbook',
    query: shape(asked),
  },
  'GET /api/terms/letters': {
    summary: 'Letters of reminder to every unit that is to be reminded by now, as one zip',
    query: shape({ ...asked, language: Language }),
  },
  'GET /api/units/:unit/terms': {
    summary: 'Terms of one unit with their papers, and how the one that runs stands',
    params: UnitParam,
    query: shape(asOf),
    reply: shape({
      /** Null: a unit of this kind has no terms. */
      clock: maybe(Clock),
      /** Usual length of a term that begins today. */
      usualYears: maybe(Type.Integer()),
      /** The latest first. */
      terms: Type.Array(
        shape({
          from: Day,
          to: maybe(Day),
          years: maybe(Type.Integer()),
          approval: Approval,
          approvalNo: maybe(Type.String()),
          approvalOn: maybe(Day),
        }),
      ),
      papers: Type.Array(
        shape({
          kind: PaperKind,
          on: Day,
          documentNo: maybe(Type.String()),
          until: maybe(Day),
        }),
      ),
      may: May,
    }),
  },
  'POST /api/units/:unit/terms': {
    summary: 'Record that an election was held: from its day on the term runs',
    params: UnitParam,
    body: shape({
      on: Day,
      documentNo: Type.Optional(Line),
      note: Type.Optional(Line),
      /** Absent: the usual length. */
      years: Type.Optional(Years),
      approval: Approval,
      approvalNo: Type.Optional(Line),
      approvalOn: Type.Optional(Day),
    }),
    reply: Done,
  },
  'POST /api/units/:unit/terms/papers': {
    summary: 'Record a reminder, a request, an approval or a delay of the next election',
    params: UnitParam,
    body: shape({
      on: Day,
      kind: PaperKind,
      documentNo: Type.Optional(Line),
      note: Type.Optional(Line),
      /** Of a delay: until when. */
      until: Type.Optional(Day),
    }),
    reply: Done,
  },
  'GET /api/units/:unit/terms/letter': {
    summary: 'A letter about the next election with what is known filled in; Word or PDF',
    params: UnitParam,
    query: shape({
      letter: oneOf('reminder', 'request', 'approval', 'delay-request', 'delay-approval'),
      format: oneOf('docx', 'pdf'),
      language: Language,
    }),
  },
} as const satisfies Contract;
