import type { Activity } from './types.ts';

export { type BallotVerdict, judgeBallot } from './ballot.ts';
export type { DutyPaper, ShiftMeaning } from './define-duty.ts';
export type { SignInByCode } from './define-sign-in.ts';
export { missingElements } from './elements.ts';
export type { ReviewTerms } from './review.ts';
export { type Activity, elementNames } from './types.ts';

/** Declares something that is held; its id stands in rows and never changes. */
export function activity<const A extends Omit<Activity, 'kind'>>(
  definition: A,
): A & { readonly kind: 'activity' } {
  return Object.freeze({ ...definition, kind: 'activity' as const });
}
