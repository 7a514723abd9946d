import { Type } from 'typebox';
import { type Contract, Id, MonthName, oneOf, shape, Unit } from './common.ts';

const Language = Type.Optional(oneOf('zh', 'en'));

export const paper = {
  'GET /api/gatherings/:gathering/paper': {
    summary: 'Notice, minutes, sign-in sheet or resolution sheet; Word, PDF or text to copy',
    params: shape({ gathering: Id }),
    query: shape({
      paper: oneOf('notice', 'minutes', 'sign-in', 'resolutions'),
      /** Handle of one part; without it the paper is of the whole gathering. */
      part: Type.Optional(Type.String({ maxLength: 80 })),
      /** Of a notice: one of several sittings, from 1 on; without it the notice names them all. */
      sitting: Type.Optional(Type.Integer({ minimum: 1, maximum: 9 })),
      format: oneOf('docx', 'pdf', 'txt'),
      language: Language,
    }),
  },
  'GET /api/gatherings/papers': {
    summary: 'All papers of what a unit and its groups held in a month, as one zip',
    query: shape({
      unit: Unit,
      month: MonthName,
      format: oneOf('docx', 'pdf'),
      language: Language,
    }),
  },
  'GET /api/handbook': {
    summary: 'The handbook of a unit for a year: who, what was planned, held, decided and missed',
    query: shape({
      unit: Unit,
      year: Type.Integer({ minimum: 2000, maximum: 2200 }),
      format: oneOf('docx', 'pdf'),
      language: Language,
    }),
  },
} as const satisfies Contract;
