import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { listed, text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import branchCommittee from '../org/branch-committee.ts';
import disciplineMember from '../org/posts/discipline-member.ts';
import organisationMember from '../org/posts/organisation-member.ts';
import publicityMember from '../org/posts/publicity-member.ts';
import { committeeOfficers } from '../parts/orgCommitteeDue.ts';
import { holders, seatsOf } from '../parts/team.ts';

const divisions = [organisationMember, publicityMember, disciplineMember] as const;

/** In a branch committee somebody sees to organisation, to publicity and to discipline. */
export default defect({
  id: 'ORG05',
  of: 'unit',
  needs: 'unit',
  on: [branchCommittee],
  title: text('支部委员会分工不全', 'a branch committee without all its divisions of work'),
  force: 'normally',
  since: '2018-10-28',
  cite: branchRegulations(20),
  cure: text(
    '召开支部委员会会议明确分工，一人可以兼任，记入会议记录',
    'divide the work in a committee meeting, one person may have several parts, and record it',
  ),
  judge: (unit, facts, asOf) => {
    const officers = committeeOfficers(unit, facts, asOf);
    if (!officers.known) return unknown(officers.missing);
    const team = officers.value ?? [];
    // Where nobody sits there is nothing to divide; ORG04 tells that.
    if (seatsOf(team).length === 0) return fine;
    const open = divisions.filter((post) => holders(team, post).length === 0);
    if (open.length === 0) return fine;
    const names = listed(open.map(({ name }) => name));
    return fault(text(`分工中没有：${names.zh}`, `nobody is: ${names.en}`));
  },
});
