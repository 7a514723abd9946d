import { caseKind, type Step } from '../../engines/case/define.ts';
import { addMonths } from '../../kernel/date.ts';
import { form } from '../../kernel/form.ts';
import { dayIn } from '../../kernel/stepFields.ts';
import { text } from '../../kernel/text.ts';
import { cite, educationRegulations } from '../law/cites.ts';
import { appealSteps } from './caseAppeal.ts';
import { committeeAbove, ownBranch } from './devActors.ts';
import { answerOf, lastOf, wordIn } from './devJudgements.ts';
import {
  closed,
  committeeOpinion,
  decisionFields,
  filedForm,
  meeting,
  toldForm,
} from './disciplineSteps.ts';
import { measures, removalCases, review, revival } from './dispositionKinds.ts';
import { dispositionPapers } from './dispositionPapers.ts';
import { dayIfAny, textIfAny } from './formFields.ts';
import { educationAsks, protection, usuallyAsks } from './sanctionTexts.ts';
import { sealedText } from './sealedFields.ts';
import { step } from './step.ts';

const fromMemory = cite('JY', '', 'unverified');

const heard: Step = step({
  id: 'heard',
  name: text('支部核实、同本人谈话', 'facts established, the person heard'),
  by: ownBranch,
  asked: usuallyAsks({}, protection),
  documents: form({
    id: 'disposition-heard',
    name: text('核实和谈话', 'facts and talk'),
    fields: {
      facts: sealedText(text('情况', 'what was found')),
      said: sealedText(text('本人的说明', 'what the person said')),
    },
  }),
});

/** At most a year to mend one's ways; a removal says which of the six cases it is. */
const decision: Step = step({
  id: 'decision',
  name: text('上级党委审批', 'decided by the committee above'),
  by: committeeAbove,
  after: ['meeting'],
  asked: usuallyAsks({}, fromMemory),
  clauses: [
    {
      clause: 'judged',
      says: text('限期改正要写明期限，不超过一年', 'time to mend is stated, a year at most'),
      of: (_, taken) => {
        const until = dayIn(taken, 'until');
        const isRight = until !== undefined && until > taken.on && until <= addMonths(taken.on, 12);
        return answerOf(taken.outcome !== 'mend' || isRight);
      },
      who: committeeAbove,
      terms: educationAsks({}, 'must', 30),
    },
    {
      clause: 'judged',
      says: text('除名要写明属于哪一种情形', 'a removal says which case it is'),
      of: (_, taken) =>
        answerOf(taken.outcome !== 'removed' || wordIn(taken, 'removalCase') !== undefined),
      who: committeeAbove,
      terms: educationAsks({}, 'must', 31),
    },
  ],
  documents: form({
    id: 'disposition-decision',
    name: text('组织处置决定', 'decision on a disposition'),
    fields: {
      ...decisionFields,
      until: dayIfAny(text('限期改正至', 'to be mended by')),
      removalCase: removalCases,
      help: textIfAny(text('帮助教育措施', 'help that is given')),
    },
  }),
  outcomes: measures,
});

const told: Step = step({
  id: 'told',
  name: text('告知本人', 'the person told'),
  by: ownBranch,
  after: ['decision'],
  asked: usuallyAsks({}, fromMemory),
  documents: toldForm('disposition-told', text('告知本人', 'the person told')),
});

const over: Step = step({
  id: 'closed',
  name: text('办结归档', 'papers filed'),
  by: committeeAbove,
  after: ['told'],
  asked: usuallyAsks({}, fromMemory),
  clauses: [
    {
      clause: 'judged',
      says: text(
        '限期改正、停止党籍的，先作出期满决定',
        'what runs for a time is decided on at its end first',
      ),
      of: (one) => {
        const first = lastOf(one, 'decision')?.outcome;
        const isOver = lastOf(one, 'review') !== undefined || lastOf(one, 'revival') !== undefined;
        return answerOf((first !== 'mend' && first !== 'suspended') || isOver);
      },
      who: committeeAbove,
      terms: educationAsks({}, 'must', 30),
    },
  ],
  documents: filedForm('disposition-closed'),
  outcomes: closed,
});

/** 组织处置, which is no sanction: as narrowly read as one. */
export default caseKind({
  id: 'member-disposition',
  name: text('组织处置', 'disposition by the organisation'),
  reading: 'confined',
  cite: educationRegulations(30),
  papers: dispositionPapers,
  stages: [
    { id: 'verifying', name: text('核实', 'facts'), steps: [heard] },
    {
      id: 'deciding',
      name: text('讨论和决定', 'decided'),
      steps: [committeeOpinion, meeting, decision],
    },
    {
      id: 'carrying-out',
      name: text('执行、申诉和期满', 'carried out'),
      steps: [told, review, revival, over, ...appealSteps([])],
    },
  ],
});
