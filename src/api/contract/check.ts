import { Type } from 'typebox';
import { type Contract, oneOf, shape, Text } from './common.ts';
import { Cite } from './norm.ts';

const Lines = shape({ zh: Type.Array(Type.String()), en: Type.Array(Type.String()) });

/** Files of whoever has some, read and judged in memory: nothing of them is kept anywhere. */
export const check = {
  'GET /api/check': {
    summary: 'Whether files are checked here without signing in: in a demo bureau only',
    reply: shape({ open: Type.Boolean() }),
  },
  'POST /api/check': {
    summary: 'Check one or two workbooks (multipart, `book`) without saving anything',
    query: shape({ language: Type.Optional(oneOf('zh', 'en')) }),
    reply: shape({
      headline: Text,
      /** Worst first. */
      groups: Type.Array(
        shape({
          rule: Type.String(),
          title: Text,
          severity: oneOf('info', 'warning', 'error', 'critical'),
          cure: Text,
          cite: Cite,
          findings: Type.Array(shape({ who: Type.String(), place: Text, says: Text })),
          /** How many there are; only the first are listed. */
          count: Type.Integer(),
        }),
      ),
      notChecked: Lines,
      skipped: Lines,
      /** All of it as one page, the one that the command writes. */
      html: Type.String(),
    }),
  },
} as const satisfies Contract;
