import { caseKind, type Doer, type Step } from '../../engines/case/define.ts';
import { form } from '../../kernel/form.ts';
import { text } from '../../kernel/text.ts';
import { appealSteps } from './caseAppeal.ts';
import { committeeAbove } from './devActors.ts';
import { answerOf } from './devJudgements.ts';
import {
  closed,
  committeeOpinion,
  decisionFields,
  filedForm,
  meeting,
  toldForm,
} from './disciplineSteps.ts';
import { oneOfIfAny, option, wordsIfAny } from './formFields.ts';
import { changedByAppeal, decided } from './sanctionKinds.ts';
import { sanctionPapers } from './sanctionPapers.ts';
import { restoration, rightsGivenBack } from './sanctionRestoration.ts';
import { discipline2024, disciplineAsks, protection, usuallyAsks } from './sanctionTexts.ts';
import { sealedText } from './sealedFields.ts';
import { step } from './step.ts';

const disciplineOrgan: Doer = {
  id: 'discipline-organ',
  name: text('有管理权限的纪检机关或党委', 'discipline organ or committee in charge'),
  stands: 'above-the-unit',
};

const opened: Step = step({
  id: 'opened',
  name: text('立案或移交', 'case taken up'),
  by: disciplineOrgan,
  asked: disciplineAsks({}, 'must'),
  documents: form({
    id: 'sanction-opened',
    name: text('立案', 'case taken up'),
    fields: {
      documentNo: wordsIfAny(text('文号', 'number of the document')),
      matter: sealedText(text('事由', 'matter')),
    },
  }),
});

const heard: Step = step({
  id: 'heard',
  name: text('核对事实、听取本人意见', 'facts put to the person, who is heard'),
  by: disciplineOrgan,
  after: ['opened'],
  asked: usuallyAsks({}, protection),
  documents: form({
    id: 'sanction-heard',
    name: text('同本人见面', 'facts put to the person'),
    fields: {
      facts: oneOfIfAny(
        text('本人对事实', 'the person'),
        option('agrees', '认可', 'agrees with the facts'),
        option('objects', '有不同意见', 'objects'),
      ),
      said: sealedText(text('本人的说明和申辩', 'what the person said')),
    },
  }),
});

const decision: Step = step({
  id: 'decision',
  name: text('批准处分', 'sanction decided'),
  by: committeeAbove,
  after: ['meeting'],
  asked: disciplineAsks({}, 'must'),
  documents: form({
    id: 'sanction-decision',
    name: text('处分决定', 'decision on a sanction'),
    fields: decisionFields,
  }),
  outcomes: decided,
});

const told: Step = step({
  id: 'told',
  name: text('宣布并告知本人', 'announced, and the person told'),
  by: committeeAbove,
  after: ['decision'],
  asked: disciplineAsks({}, 'must'),
  due: [{ from: 'decision', terms: usuallyAsks({ span: { months: 1 } }, discipline2024) }],
  documents: toldForm('sanction-told', text('宣布和告知', 'announced and told')),
});

const over: Step = step({
  id: 'closed',
  name: text('影响期满、归档', 'period over, papers filed'),
  by: committeeAbove,
  after: ['told'],
  asked: disciplineAsks({}, 'must'),
  clauses: [
    {
      clause: 'served',
      rights: ['vote', 'be-elected', 'introduce', 'be-excellent', 'former-post'],
      who: committeeAbove,
      terms: disciplineAsks({}, 'must'),
    },
    {
      clause: 'judged',
      says: text(
        '留党察看的，先作出恢复权利或开除的决定',
        'after probation rights are given back first, or membership ends',
      ),
      of: (one) => answerOf(rightsGivenBack(one)),
      who: committeeAbove,
      terms: disciplineAsks({}, 'must'),
    },
  ],
  documents: filedForm('sanction-closed'),
  outcomes: closed,
});

/** 纪律处分: read and kept by whoever keeps discipline; others meet what a right of a day is. */
export default caseKind({
  id: 'member-sanction',
  name: text('纪律处分', 'sanction by Party discipline'),
  reading: 'confined',
  cite: discipline2024,
  papers: sanctionPapers,
  stages: [
    {
      id: 'examining',
      name: text('立案和审查', 'examined'),
      steps: [opened, heard],
    },
    {
      id: 'deciding',
      name: text('讨论和决定', 'decided'),
      steps: [committeeOpinion, meeting, decision],
    },
    {
      id: 'serving',
      name: text('执行、申诉和期满', 'served'),
      steps: [told, restoration, over, ...appealSteps(changedByAppeal)],
    },
  ],
});
