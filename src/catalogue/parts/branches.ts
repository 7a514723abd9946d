import branch from '../org/branch.ts';
import jointBranch from '../org/joint-branch.ts';
import retiredBranch from '../org/retired-branch.ts';
import temporaryBranch from '../org/temporary-branch.ts';

/**
 * Every kind of branch. What the text leaves out for a temporary branch (admission, discipline,
 * dues, elections: article 8) does not include meetings, so it meets like the others; it is bound
 * only by the quarters that it lives through from the first day to the last.
 */
export const branches = [branch, jointBranch, temporaryBranch, retiredBranch] as const;

/** Branches that members belong to: a temporary one leaves membership at home. */
export const standingBranches = [branch, jointBranch, retiredBranch] as const;

/**
 * Branches that must have formal members enough of their own; a joint one exists for want of them.
 */
export const ownBranches = [branch, retiredBranch] as const;
