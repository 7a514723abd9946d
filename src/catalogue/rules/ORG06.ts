import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import { standingBranches } from '../parts/branches.ts';
import { committeeDue, leadAlone } from '../parts/orgCommitteeDue.ts';
import { committeeOf, officersOf } from '../parts/team.ts';

/** Below seven formal members a secretary, and a deputy where needed, lead without a committee. */
export default defect({
  id: 'ORG06',
  of: 'unit',
  needs: 'unit',
  on: standingBranches,
  title: text('正式党员不足规定人数却设支部委员会', 'a branch committee that is not due'),
  force: 'normally',
  since: '2018-10-28',
  cite: branchRegulations(20),
  cure: text(
    '报上级党组织确认；不需要的，只设书记，必要时设一名副书记',
    'ask the committee above; where it is not needed a secretary, if need be a deputy, will do',
  ),
  judge: (unit, facts, asOf) => {
    const committee = committeeOf(unit.id, facts, asOf);
    if (committee.known && committee.value === null) return fine;
    const answer = committeeDue(unit.id, facts, asOf);
    if (!answer.known) return unknown(answer.missing);
    if (answer.value === null || answer.value.due) return fine;
    if (!committee.known) return unknown(committee.missing);
    const officers = officersOf(unit.id, facts, asOf);
    if (!officers.known) return unknown(officers.missing);
    const alone = leadAlone(unit.id, officers.value, facts, asOf);
    if (alone.known && alone.value) return fine;
    const { formal, limit } = answer.value;
    const en = `${formal} formal members, fewer than ${limit}, and a branch committee`;
    return fault(text(`正式党员${formal}人，不足${limit}人，设了支部委员会`, en));
  },
});
