import { Type } from 'typebox';
import { type Contract, Day, Id, oneOf, shape } from './common.ts';

const Language = Type.Optional(oneOf('zh', 'en'));
const Format = oneOf('docx', 'pdf', 'txt');

/** Papers of what moves through steps; which there are, the kind of the case says. */
export const casePapers = {
  'GET /api/cases/:case/paper': {
    summary: 'A paper of a case, filled from its steps; `progress` tells how all of them stand',
    params: shape({ case: Id }),
    query: shape({
      paper: Type.String({ minLength: 1, maxLength: 60 }),
      /** First day of a public notice that is still to go up. */
      noticeFrom: Type.Optional(Day),
      format: Format,
      language: Language,
    }),
  },
  'GET /api/my-cases/:case/paper': {
    summary: 'How the reader’s own case stands, on paper',
    params: shape({ case: Id }),
    query: shape({ format: Format, language: Language }),
  },
} as const satisfies Contract;
