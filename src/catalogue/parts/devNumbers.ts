import { bothTexts, newText, stricter } from './devTexts.ts';

/** Every number of the admission of members, once: steps and rules read the same. */
const months = (count: number) => ({ span: { months: count } });

export const leastAge = bothTexts({ years: 18 }, 'must', 5);
export const talkWithin = bothTexts(months(1), 'must', 7);
export const contactsOf = bothTexts({ least: 1, most: 2, barredBy: [] }, 'must', 9);
export const reviewEvery = bothTexts(months(6), 'must', 11);
export const leastReviews = bothTexts({ least: 2 }, 'must', 11);
export const cultivation = bothTexts(months(12), 'voids', 13);
export const noticeDays = newText({ workingDays: 5 }, 'must', 13);
export const introducersOf = bothTexts(
  { least: 2, most: 2, barredBy: ['may-not-introduce'] },
  'must',
  14,
);
/** While a penalty still weighs, somebody had better not introduce. */
export const unburdened = newText(
  { least: 2, most: 2, barredBy: ['better-not-introduce'] },
  'normally',
  14,
);
export const trainingOf = bothTexts(
  {
    any: [
      { field: 'days', least: 3 },
      { field: 'hours', least: 24 },
    ],
  },
  'must',
  17,
);
export const leavesWithin = bothTexts(months(3), 'normally', 18);
export const meetingWithin = stricter(months(1), 'normally', 'must', 19);
export const approvalWithin = bothTexts(
  { span: { months: 3 }, prolonged: { months: 6 } },
  'must',
  25,
);
export const oathWithin = newText(months(1), 'normally', 29);
export const probation = bothTexts(months(12), 'must', 31);
/** The least and the most by which probation is prolonged, once. */
export const prolongedBy = bothTexts({ least: 6, most: 12 }, 'must', 31);
export const prolongedOnce = bothTexts({ times: 1 }, 'must', 31);
export const confirmationWithin = bothTexts(months(3), 'must', 33);
export const postponedBy = bothTexts(months(6), 'normally', 35);
