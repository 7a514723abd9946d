import type { ReviewTerms } from '../../engines/activity/define.ts';
import reviewSample from '../settings/review-sample.ts';

/** How much of what was confirmed by its host is looked at above. */
export const reviewTerms: ReviewTerms = { sample: reviewSample };
