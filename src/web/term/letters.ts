import type { QueryOf, ReplyOf } from '../../api/contract/index.ts';

export type TermsReply = ReplyOf<'GET /api/units/:unit/terms'>;

export type Letter = QueryOf<'GET /api/units/:unit/terms/letter'>['letter'];

/** In the order of work. */
export const letterKinds: readonly Letter[] = [
  'reminder',
  'request',
  'approval',
  'delay-request',
  'delay-approval',
];
