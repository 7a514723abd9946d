import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import { standingBranches } from '../parts/branches.ts';
import { committeeDue } from '../parts/orgCommitteeDue.ts';
import { committeeOf } from '../parts/team.ts';

/** From seven formal members on a branch has a committee. */
export default defect({
  id: 'ORG03',
  of: 'unit',
  needs: 'unit',
  on: standingBranches,
  title: text('应设未设支部委员会', 'no branch committee where one is due'),
  force: 'must',
  since: '2018-10-28',
  cite: branchRegulations(20),
  cure: text(
    '召开党员大会选举支部委员会，选举结果报上级党组织批准',
    'elect a branch committee in a general meeting and have it approved by the committee above',
  ),
  judge: (unit, facts, asOf) => {
    const committee = committeeOf(unit.id, facts, asOf);
    if (committee.known && committee.value !== null) return fine;
    const answer = committeeDue(unit.id, facts, asOf);
    if (!answer.known) return unknown(answer.missing);
    if (answer.value === null || !answer.value.due) return fine;
    if (!committee.known) return unknown(committee.missing);
    const { formal, limit } = answer.value;
    return fault(
      text(
        `正式党员${formal}人，达到${limit}人，没有设立支部委员会`,
        `${formal} formal members, ${limit} or more, and no branch committee`,
      ),
    );
  },
});
