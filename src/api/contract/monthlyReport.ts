import { Type } from 'typebox';
import {
  type Contract,
  Day,
  Id,
  Moment,
  MonthName,
  maybe,
  oneOf,
  shape,
  Text,
  Unit,
} from './common.ts';
import { Cite } from './norm.ts';

/** A month by its first day. */
const Month = Day;
const Count = Type.Integer({ minimum: 0 });
const Period = shape({ from: Day, to: Day });

/** A duty whose period ended with the month, by its kind. */
const item = { rule: Type.String(), kind: Text, periodName: Text };

/** What a unit missed, and since when: `parts` are the groups or committees that are meant. */
export const ReportGap = shape({
  ...item,
  period: Period,
  since: Day,
  parts: Type.Array(Type.String()),
  cite: Cite,
});

const Named = shape({ ...item, unit: Unit, unitName: Type.String() });

/** What a report says: everything that its sentences count, unit by unit. */
export const ReportContent = shape({
  month: Month,
  unitName: Type.String(),
  /** The day on which it was judged. */
  asOf: Day,
  /** In the order of the tree. */
  lines: Type.Array(
    shape({
      unit: Unit,
      name: Type.String(),
      /** The committee that it stands under, or that it is. */
      group: maybe(shape({ unit: Unit, name: Type.String() })),
      done: Type.Array(shape({ ...item, times: Count })),
      gaps: Type.Array(ReportGap),
      unknown: Type.Array(shape({ ...item, missing: maybe(Text) })),
      /** Missed under leave; unsaid in reports from before there was leave. */
      waived: Type.Optional(Type.Array(shape(item))),
    }),
  ),
  before: maybe(shape({ month: Month, named: Count, put: Type.Array(Named) })),
  records: shape({
    held: Count,
    days: maybe(Count),
    late: Type.Array(
      shape({
        id: Type.String(),
        unit: Unit,
        unitName: Type.String(),
        on: Day,
        title: Type.String(),
        recordedOn: Day,
      }),
    ),
  }),
  repaired: maybe(Type.Array(Named)),
});

/** `waiting`: until its day; `ready`: it may go up; `sent`: it went up. */
const State = oneOf('waiting', 'ready', 'sent');

const Answer = shape({ answer: Type.String(), name: Type.String(), at: Moment });

/** A gap as the unit that is named sees it. */
export const NamedGap = shape({
  ...ReportGap.properties,
  id: Id,
  unit: Unit,
  unitName: Type.String(),
  month: Month,
  goesUpOn: Day,
  /** Whether what was missing is on record by now. */
  repaired: Type.Boolean(),
  /** Leave was given for it since. */
  waived: Type.Boolean(),
  answers: Type.Array(Answer),
  /** Whether the reader may answer it. */
  answerable: Type.Boolean(),
});

const ReportParam = shape({ report: Id });
const asked = { unit: Unit, month: MonthName };

export const monthlyReport = {
  'GET /api/reports': {
    summary: 'Monthly reports within reach, and the gaps that they name of the reader’s units',
    reply: shape({
      reports: Type.Array(
        shape({
          id: Id,
          unit: Unit,
          unitName: Type.String(),
          month: Month,
          issuedOn: Day,
          goesUpOn: Day,
          sentOn: maybe(Day),
          state: State,
        }),
      ),
      gaps: Type.Array(NamedGap),
    }),
  },
  'GET /api/reports/preview': {
    summary: 'What a report on a month would say now, before it is issued',
    query: shape(asked),
    reply: shape({ content: ReportContent, goesUpOn: Day }),
  },
  'POST /api/reports': {
    summary: 'Issue a draft: every unit that it names sees its gaps until the day it goes up',
    body: shape(asked),
    reply: shape({ id: Id }),
  },
  'GET /api/reports/:report': {
    summary: 'A report, with what was repaired and answered since it was issued',
    params: ReportParam,
    reply: shape({
      id: Id,
      unit: Unit,
      issuedOn: Day,
      goesUpOn: Day,
      sentOn: maybe(Day),
      state: State,
      /** The draft while it waits; then what would go up, or what went up. */
      content: ReportContent,
      gaps: Type.Array(NamedGap),
      /** Whether the reader may send it up now. */
      sendable: Type.Boolean(),
    }),
  },
  'POST /api/reports/gaps/:gap/answer': {
    summary: 'Say something to a gap of one’s own unit, before the report goes up',
    params: shape({ gap: Id }),
    body: shape({ answer: Type.String({ minLength: 1, maxLength: 200 }) }),
    reply: shape({ id: Id }),
  },
  'POST /api/reports/:report/send': {
    summary: 'Send a report up, from its day on, without the gaps that were repaired',
    params: ReportParam,
    reply: shape({ id: Id }),
  },
  'GET /api/reports/:report/paper': {
    summary: 'The report on one page of A4: the draft, or as it goes up',
    params: ReportParam,
    query: shape({
      format: oneOf('docx', 'pdf', 'txt'),
      language: Type.Optional(oneOf('zh', 'en')),
    }),
  },
} as const satisfies Contract;
