import type { ReplyOf } from '../client.ts';

/** Shapes of the API that several parts of these pages share. */
export type CaseLine = ReplyOf<'GET /api/cases'>['cases'][number];
export type YearPlaces = NonNullable<ReplyOf<'GET /api/cases'>['places']>[number];
export type OneCase = ReplyOf<'GET /api/cases/:case'>;
export type StepView = OneCase['steps'][number];
export type Reason = StepView['reasons'][number];
export type StepRecord = OneCase['record'][number];
export type Late = StepView['late'];
