import { caseDefect, faultOn, unknownOf } from '../../engines/norm/define-case.ts';
import { text } from '../../kernel/text.ts';
import branch from '../org/branch.ts';
import generalBranch from '../org/general-branch.ts';
import jointBranch from '../org/joint-branch.ts';
import retiredBranch from '../org/retired-branch.ts';
import temporaryBranch from '../org/temporary-branch.ts';
import { development } from '../parts/devChecks.ts';
import { takenOf, wordIn } from '../parts/devJudgements.ts';
import { bothTexts } from '../parts/devTexts.ts';

const mayNot = [generalBranch, temporaryBranch, branch, jointBranch, retiredBranch] as const;

/** A committee of the Party approves; a general or a temporary branch has no such power. */
export default caseDefect({
  id: 'DEV28',
  on: development,
  needs: 'bureau',
  title: text('没有审批权的组织审批', 'approved by an organisation without the power'),
  basis: bothTexts({}, 'voids', 22),
  cure: text(
    '该审批无效，报有审批权的党委',
    'the approval is void: put it to the committee with the power',
  ),
  judge: (one, facts) =>
    takenOf(one, 'approval').flatMap((taken) => {
      const by = wordIn(taken, 'approvedBy');
      const unit = by === undefined ? undefined : facts.unit(by);
      if (unit === undefined) {
        return [unknownOf(text('没有读到由哪个党委审批', 'which committee approved was not read'))];
      }
      const kind = mayNot.find(({ id }) => id === unit.kind);
      if (kind === undefined) return [];
      const zh = `${unit.name}是${kind.name.zh}，没有审批权`;
      return [faultOn(taken.on, text(zh, `${unit.name} is a ${kind.name.en}, without the power`))];
    }),
});
