import type { Outcome, Step } from '../../engines/case/define.ts';
import { form } from '../../kernel/form.ts';
import { type Text, text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import { generalMeeting, ownBranch, ownCommittee } from './devActors.ts';
import { day, dayIfAny, oneOfIfAny, option, wordsIfAny } from './formFields.ts';
import { sealedText } from './sealedFields.ts';
import { step } from './step.ts';

/** Steps that sanctions and dispositions share: opinion, meeting, notice to the person. */
const since = '2018-10-28';
const branchAsks = (article: number, force: 'normally' | 'must') =>
  [{ from: since, value: { force }, cite: branchRegulations(article) }] as const;

export const committeeOpinion: Step = step({
  id: 'committee',
  name: text('支委会提出意见', 'opinion of the branch committee'),
  by: ownCommittee,
  after: ['heard'],
  asked: branchAsks(12, 'normally'),
  documents: form({
    id: 'discipline-committee',
    name: text('支委会意见', 'opinion of the branch committee'),
    fields: { opinion: sealedText(text('意见', 'opinion')) },
  }),
});

/** Matters of weight are discussed by the committee before the meeting: advised, not demanded. */
export const meeting: Step = step({
  id: 'meeting',
  name: text('支部大会讨论表决', 'general meeting'),
  by: ownBranch,
  after: ['heard'],
  asked: branchAsks(11, 'must'),
  clauses: [
    {
      clause: 'times',
      step: 'committee',
      who: ownCommittee,
      terms: [{ from: since, value: { least: 1, force: 'normally' }, cite: branchRegulations(12) }],
    },
  ],
  documents: form({
    id: 'discipline-meeting',
    name: text('支部大会讨论情况', 'what the meeting said'),
    fields: {
      attended: oneOfIfAny(
        text('本人是否到会', 'whether the person came'),
        option('came', '到会', 'came'),
        option('away', '未到会', 'did not come'),
      ),
      said: sealedText(text('本人申辩和讨论情况', 'what the person and the members said')),
    },
  }),
  vote: { rule: 'V7', heldAs: generalMeeting },
  outcomes: [
    {
      id: 'proposed',
      name: text('通过，报上级审批', 'carried, goes up for approval'),
      ...{ leads: 'on', vote: 'carried', effects: [] },
    },
    {
      id: 'not-carried',
      name: text('未通过', 'not carried'),
      ...{ leads: 'again', vote: 'not-carried', effects: [] },
    },
    {
      id: 'directly',
      name: text('不经支部大会，由上级直接决定', 'no meeting: those above decide directly'),
      ...{ leads: 'on', vote: 'none', effects: [] },
    },
  ],
});

export const decisionFields = {
  documentNo: wordsIfAny(text('批复或决定文号', 'number of the decision')),
  decidedBy: wordsIfAny(text('作出决定的党组织', 'who decided')),
  grounds: sealedText(text('事实和依据', 'facts and grounds')),
};

/** Whoever was decided about is told in writing; whether it was signed for is kept. */
export const toldForm = (id: string, name: Text) =>
  form({
    id,
    name,
    fields: {
      toldOn: day(text('告知本人日期', 'the person was told on')),
      announcedOn: dayIfAny(text('宣布日期', 'announced on')),
      receipt: oneOfIfAny(
        text('本人签收', 'receipt'),
        option('signed', '已签收', 'signed'),
        option('refused', '拒绝签收，由在场人证明', 'refused, witnessed'),
      ),
    },
  });

export const filedForm = (id: string) =>
  form({
    id,
    name: text('材料归档', 'papers filed'),
    fields: { filedOn: dayIfAny(text('归档日期', 'filed on')) },
  });

export const closed: readonly Outcome[] = [
  { id: 'closed', name: text('办结', 'closed'), leads: 'closes', vote: 'none', effects: [] },
];
