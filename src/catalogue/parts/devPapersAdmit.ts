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
  pleaseFile,
  pleaseReply,
} from './paperWords.ts';

/** Papers of the fourth stage, from the review beforehand to the filing one level up. */
const preReviewRequest = letterOf(
  {
    id: 'pre-review-request',
    name: text('关于预审发展对象{person.name}同志的请示', 'Request: review of {person.name}'),
    step: 'pre-review',
    from: branch,
    to: committee,
  },
  text(
    '{person.name}同志于{target-consent.on}列为发展对象，入党介绍人为{introducers.introducers}，政治审查结论为{political-review.conclusion}，{training.on}参加短期集中培训（{training.hours}学时，{training.days}天）。{committee-review.on}经支部委员会审查，现报请预审。',
    '{person.name} has been a candidate since {target-consent.on}; introducers: {introducers.introducers}; political review: {political-review.conclusion}; training on {training.on} ({training.hours} hours, {training.days} days). The branch committee reviewed it on {committee-review.on}; we ask for your review.',
  ),
  pleaseReply,
);

const preReviewNotice = letterOf(
  {
    id: 'pre-review-notice',
    name: text('关于{person.name}同志预审结果的通知', 'Result of the review of {person.name}'),
    step: 'pre-review',
    from: committee,
    to: branch,
  },
  text(
    '经{pre-review.on}预审，{person.name}同志的预审结果为：________。',
    'The review of {person.name} on {pre-review.on} ended: ________.',
  ),
  text(
    '预审合格的，请发给《中国共产党入党志愿书》，并最迟于{admission.due}召开支部大会讨论。',
    'If it was passed, hand out the application form and hold the general meeting by {admission.due}.',
  ),
);

const resolution: CasePaper = {
  id: 'admission-resolution',
  name: text('支部大会接收预备党员决议', 'Resolution of the general meeting on admission'),
  step: 'admission',
  from: branch,
  sheet: {
    kind: 'form',
    facts: [
      filledWith('姓名', 'Name', 'person.name'),
      filledWith('大会日期', 'Met on', 'admission.on'),
      filledWith('入党介绍人', 'Introducers', 'introducers.introducers'),
      filledWith('介绍人意见', 'Their opinions', 'admission.introducersSpoke'),
    ],
    boxes: [
      filledWith('主要表现', 'Conduct of the person', 'admission.performance'),
      filledWith('决议', 'Resolution', 'admission.resolution'),
    ],
    vote: {
      step: 'admission',
      subject: text('接收{person.name}同志为预备党员', 'admission of {person.name} on probation'),
    },
    signatures: [
      text('党支部书记', 'Secretary of the branch'),
      text('监票人', 'Teller'),
      text('计票人', 'Counter'),
    ],
  },
};

const ballot = ballotOf(
  {
    id: 'admission-ballot',
    name: text('接收预备党员表决票', 'Ballot on admission'),
    step: 'admission',
  },
  text('赞成', 'For'),
  text('不赞成', 'Against'),
  text('弃权', 'Abstain'),
);

const approvalTalk: CasePaper = {
  id: 'approval-talk-record',
  name: text('上级党委派人谈话记录', 'Record of the talk before approval'),
  step: 'approval-talk',
  from: committee,
  sheet: {
    kind: 'form',
    facts: [
      ...aboutPerson,
      filledWith('支部大会日期', 'General meeting', 'admission.on'),
      filledWith('谈话日期', 'Talked on', 'approval-talk.on'),
      filledWith('谈话人身份', 'Talked by', 'approval-talk.talkedBy'),
      byHand('谈话人姓名', 'Name'),
    ],
    boxes: [
      byHand('谈话内容', 'What was said'),
      byHand('对党的认识和入党动机', 'What the person knows, and why'),
      byHand('谈话人意见', 'Opinion of who talked'),
    ],
    signatures: [text('谈话人', 'Talked by'), text('本人', 'Person')],
  },
};

const approvalRequest = letterOf(
  {
    id: 'approval-request',
    name: text('关于接收{person.name}同志为预备党员的请示', 'Request: admission of {person.name}'),
    step: 'approval',
    from: branch,
    to: committee,
  },
  text(
    '{admission.on}，支部召开党员大会讨论{person.name}同志入党问题，表决结果为：{admission.outcome}。入党介绍人为{introducers.introducers}。现将有关材料报上。审批期限至{approval.due}。',
    'The general meeting of {admission.on} discussed the admission of {person.name}; result: {admission.outcome}. Introducers: {introducers.introducers}. The papers go with this; the time for the decision runs until {approval.due}.',
  ),
  pleaseReply,
);

const approvalReply = letterOf(
  {
    id: 'approval-reply',
    name: text('关于{person.name}同志入党的批复', 'Reply: admission of {person.name}'),
    step: 'approval',
    from: committee,
    to: branch,
  },
  text(
    '你支部关于接收{person.name}同志为预备党员的请示收悉。经{approval.on}党委会议集体讨论、逐个表决，审批结果为：{approval.outcome}。',
    'Your request on the admission of {person.name} was discussed and voted upon on {approval.on}. Result: {approval.outcome}.',
  ),
  onlyWhen(
    'approval.outcome',
    ['approved'],
    text(
      '预备期自{approval.probationFrom}起，至{approval.probationTo}止。请通知本人，并在党员大会上宣布；入党宣誓一般最迟于{oath.due}举行。',
      'Probation runs from {approval.probationFrom} to {approval.probationTo}. Tell the person and announce it in a general meeting; the oath is usually taken by {oath.due}.',
    ),
  ),
  onlyWhen(
    'approval.outcome',
    ['refused'],
    text('请通知本人，并做好思想工作。', 'Tell the person, and talk about it.'),
  ),
  herewith,
);

const filing = letterOf(
  {
    id: 'approval-filing-report',
    name: text(
      '关于接收{person.name}同志为预备党员的备案报告',
      'Admission of {person.name}, filed',
    ),
    step: 'approval-filing',
    from: committee,
    to: text('上级党委组织部门', 'Organisation department of the committee above'),
  },
  text(
    '{unit.name}{person.name}同志，{admission.on}经支部大会通过，{approval.on}经我党委审批，结果为：{approval.outcome}。',
    '{person.name} of {unit.name}: general meeting on {admission.on}, our decision on {approval.on}: {approval.outcome}.',
  ),
  onlyWhen(
    'approval.outcome',
    ['approved'],
    text(
      '预备期自{approval.probationFrom}起，至{approval.probationTo}止。',
      'Probation runs from {approval.probationFrom} to {approval.probationTo}.',
    ),
  ),
  pleaseFile,
);

export const admitPapers = [
  ...[preReviewRequest, preReviewNotice, ballot, resolution],
  ...[approvalTalk, approvalRequest, approvalReply, filing],
] as const;
