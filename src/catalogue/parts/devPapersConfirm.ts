import type { CasePaper } from '../../engines/case/define.ts';
import { text } from '../../kernel/text.ts';
import {
  aboutPerson,
  ballotOf,
  branch,
  byHand,
  committee,
  filledWith,
  herewith,
  letterOf,
  onlyWhen,
  pleaseReply,
} from './paperWords.ts';

/** Papers of the last stage, from the oath to the closed file. */
const oath: CasePaper = {
  id: 'oath-record',
  name: text('入党宣誓记录', 'Record of the oath'),
  step: 'oath',
  from: branch,
  sheet: {
    kind: 'form',
    facts: [
      filledWith('宣誓人', 'Taken by', 'person.name'),
      filledWith('审批日期', 'Approved on', 'approval.on'),
      filledWith('宣誓日期', 'Taken on', 'oath.on'),
      filledWith('组织单位', 'Held by', 'oath.heldBy'),
      byHand('领誓人', 'Led by'),
      byHand('地点', 'Place'),
    ],
    boxes: [byHand('仪式程序', 'How it went'), byHand('参加人员', 'Who came')],
    signatures: [text('宣誓人', 'Taken by'), text('记录人', 'Recorded by')],
  },
};

const probationRegister: CasePaper = {
  id: 'probation-register',
  name: text('预备党员教育考察情况', 'Review during probation'),
  step: 'continued-education',
  from: branch,
  sheet: {
    kind: 'form',
    facts: [
      ...aboutPerson,
      filledWith('支部大会日期', 'General meeting', 'admission.on'),
      filledWith('审批日期', 'Approved on', 'approval.on'),
      filledWith('预备期止', 'Probation ends', 'approval.probationTo'),
      filledWith('入党介绍人', 'Introducers', 'introducers.introducers'),
    ],
    boxes: [
      {
        label: text('介绍人考察意见 {each.on}', 'Introducers, {each.on}'),
        words: text('{each.contactOpinion}', '{each.contactOpinion}'),
        each: 'continued-education',
      },
      {
        label: text('党支部考察意见 {each.on}', 'Branch, {each.on}'),
        words: text('{each.branchOpinion}', '{each.branchOpinion}'),
        each: 'continued-education',
      },
    ],
    signatures: [text('入党介绍人', 'Introducers'), text('党支部书记', 'Secretary of the branch')],
  },
};

const opinions: CasePaper = {
  id: 'confirmation-opinions',
  name: text('预备党员转正征求意见记录', 'Opinions heard on confirmation'),
  step: 'confirmation',
  from: branch,
  sheet: {
    kind: 'form',
    facts: [
      ...aboutPerson,
      filledWith('支部大会日期', 'Admitted on', 'admission.on'),
      filledWith('提出申请日期', 'Asked on', 'confirmation-request.on'),
    ],
    boxes: [
      byHand('党小组意见', 'The group'),
      byHand('党员意见', 'Members'),
      byHand('群众意见', 'People outside the Party'),
      byHand('支部委员会审查意见', 'The branch committee'),
    ],
    signatures: [text('记录人', 'Recorded by'), text('党支部书记', 'Secretary of the branch')],
  },
};

const ballot = ballotOf(
  {
    id: 'confirmation-ballot',
    name: text('预备党员转正表决票', 'Ballot on confirmation'),
    step: 'confirmation',
  },
  text('赞成转正', 'For'),
  text('不赞成', 'Against'),
  text('弃权', 'Abstain'),
);

const resolution: CasePaper = {
  id: 'confirmation-resolution',
  name: text('支部大会讨论转正决议', 'Resolution of the general meeting on confirmation'),
  step: 'confirmation',
  from: branch,
  sheet: {
    kind: 'form',
    facts: [
      filledWith('姓名', 'Name', 'person.name'),
      filledWith('大会日期', 'Met on', 'confirmation.on'),
      filledWith('征求意见范围', 'Whose opinions', 'confirmation.heard'),
      filledWith('支委会审查日期', 'Committee reviewed', 'confirmation.committeeReviewedOn'),
      filledWith('表决结果', 'Result', 'confirmation.outcome'),
      filledWith('延长到', 'Prolonged until', 'confirmation.extendedUntil'),
    ],
    boxes: [filledWith('决议', 'Resolution', 'confirmation.resolution')],
    vote: {
      step: 'confirmation',
      subject: text('{person.name}同志预备期满的处理', 'end of the probation of {person.name}'),
    },
    signatures: [
      text('党支部书记', 'Secretary of the branch'),
      text('监票人', 'Teller'),
      text('计票人', 'Counter'),
    ],
  },
};

const request = letterOf(
  {
    id: 'confirmation-request-letter',
    name: text('关于{person.name}同志转正问题的请示', 'Request: confirmation of {person.name}'),
    step: 'confirmation-approval',
    from: branch,
    to: committee,
  },
  text(
    '{person.name}同志于{admission.on}经支部大会接收为预备党员，{confirmation-request.on}提出转正申请。{confirmation.on}支部大会讨论表决，结果为：{confirmation.outcome}。现将有关材料报上。审批期限至{confirmation-approval.due}。',
    '{person.name} was admitted by the general meeting of {admission.on} and asked for confirmation on {confirmation-request.on}. The general meeting of {confirmation.on} resolved: {confirmation.outcome}. The papers go with this; the time for the decision runs until {confirmation-approval.due}.',
  ),
  pleaseReply,
);

const reply = letterOf(
  {
    id: 'confirmation-reply',
    name: text('关于{person.name}同志转正问题的批复', 'Reply: confirmation of {person.name}'),
    step: 'confirmation-approval',
    from: committee,
    to: branch,
  },
  text(
    '你支部关于{person.name}同志转正问题的请示收悉。经{confirmation-approval.on}党委会议讨论，审批结果为：{confirmation-approval.outcome}。',
    'Your request on {person.name} was discussed on {confirmation-approval.on}. Result: {confirmation-approval.outcome}.',
  ),
  onlyWhen(
    'confirmation-approval.outcome',
    ['confirmed'],
    text(
      '党龄起算日：{confirmation-approval.fullFrom}。',
      'Party standing counts from {confirmation-approval.fullFrom}.',
    ),
  ),
  text(
    '请由支部书记同本人谈话，并在党员大会上宣布。',
    'The secretary talks with the person and announces it in a general meeting.',
  ),
  herewith,
);

const paper = (zh: string, en: string, slot: string) =>
  [text(zh, en), text(`{${slot}}`, `{${slot}}`), null, null] as const;
/** A register grows for a year and more; of which day it is stands on it alone. */
const register = (zh: string, en: string) => [text(zh, en), null, null, null] as const;

const archive: CasePaper = {
  id: 'archive-list',
  name: text('发展党员材料归档清单', 'List of the closed file'),
  step: 'archive',
  from: branch,
  sheet: {
    kind: 'list',
    facts: [
      filledWith('姓名', 'Name', 'person.name'),
      filledWith('归档日期', 'Filed on', 'archive.filedOn'),
    ],
    columns: [
      text('材料名称', 'Paper'),
      text('形成日期', 'Of'),
      text('份数、页数', 'Copies, pages'),
      text('备注', 'Remark'),
    ],
    rows: [
      paper('入党申请书', 'Application', 'apply.on'),
      paper('入党申请人谈话记录', 'Record of the talk', 'talk.on'),
      register('入党积极分子培养教育考察登记表', 'Register of cultivation'),
      paper('政治审查材料（密封）', 'Political review, sealed', 'political-review.on'),
      paper('短期集中培训证明', 'Certificate of training', 'training.on'),
      paper('入党志愿书', 'Application form', 'volunteer-form.on'),
      register('预备党员教育考察登记表', 'Register of probation'),
      paper('转正申请书', 'Request for confirmation', 'confirmation-request.on'),
      paper('转正审批材料', 'Approval of confirmation', 'confirmation-approval.on'),
    ],
    paragraphs: [text('已归档材料：{archive.contains}。', 'Filed: {archive.contains}.')],
    signatures: [text('移交人', 'Handed over by'), text('接收人', 'Received by')],
  },
};

export const confirmPapers = [
  ...[oath, probationRegister, opinions, ballot, resolution, request, reply],
  archive,
] as const;
