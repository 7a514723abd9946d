import bureauCommittee from '../org/bureau-committee.ts';
import organCommittee from '../org/organ-committee.ts';
import unitCommittee from '../org/unit-committee.ts';

/** Party committees, appointed or elected. */
export const committees = [bureauCommittee, organCommittee, unitCommittee] as const;

/** Committees that members elect, with a discipline commission or a member for discipline. */
export const electedCommittees = [organCommittee, unitCommittee] as const;
