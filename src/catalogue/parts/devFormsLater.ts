import { form } from '../../kernel/form.ts';
import { text } from '../../kernel/text.ts';
import { approverField } from './devForms.ts';
import {
  day,
  dayIfAny,
  oneOfIfAny,
  option,
  paperIfAny,
  someOf,
  textIfAny,
  wordsIfAny,
} from './formFields.ts';

/** What goes with each step of the last two stages. */
export const committeeReviewForm = form({
  id: 'development-committee-review',
  name: text('支部委员会审查', 'review by the branch committee'),
  fields: { minutes: paperIfAny(text('支委会记录', 'minutes of the branch committee')) },
});

export const preReviewForm = form({
  id: 'development-pre-review',
  name: text('上级党委预审', 'review beforehand by the committee above'),
  fields: {
    leavesOn: dayIfAny(text('已知将离开单位的日期', 'day of leaving the unit, where known')),
    notice: paperIfAny(text('预审通知', 'notice of the result')),
  },
});

export const volunteerForm = form({
  id: 'development-volunteer-form',
  name: text('填写入党志愿书', 'application form'),
  fields: { paper: paperIfAny(text('入党志愿书扫描件', 'scan of the form')) },
});

export const admissionForm = form({
  id: 'development-admission',
  name: text('支部大会接收预备党员决议', 'resolution on admission'),
  fields: {
    introducersSpoke: oneOfIfAny(
      text('介绍人在志愿书和大会上的意见', 'opinions of both introducers'),
      option('both', '两名介绍人均有意见', 'both gave one'),
      option('not-both', '不全', 'not both'),
    ),
    performance: textIfAny(text('主要表现', 'conduct of the person')),
    resolution: textIfAny(text('决议', 'resolution')),
    resolvedOn: dayIfAny(text('决议日期', 'day of the resolution')),
    signedBy: wordsIfAny(text('支部书记签名', 'signed by the secretary')),
  },
});

export const approvalTalkForm = form({
  id: 'development-approval-talk',
  name: text('党委派人谈话', 'talk on behalf of the committee'),
  fields: {
    talkedBy: oneOfIfAny(
      text('谈话人', 'who talked'),
      option('committee-member', '党委委员', 'a member of the committee'),
      option('organiser', '组织员', 'an organiser'),
      option('other', '其他人', 'somebody else'),
    ),
  },
});

const told = {
  toldOn: dayIfAny(text('通知本人日期', 'day on which the person was told')),
  announcedOn: dayIfAny(text('在党员大会宣布日期', 'day of announcement in a general meeting')),
};

export const approvalForm = form({
  id: 'development-approval',
  name: text('党委审批意见', 'approval of admission'),
  fields: {
    approvedBy: approverField,
    probationFrom: dayIfAny(text('预备期起', 'first day of probation')),
    probationTo: dayIfAny(text('预备期止', 'end of probation')),
    lateReason: wordsIfAny(text('延长审批的原因', 'why it took longer')),
    ...told,
  },
});

export const placementForm = form({
  id: 'development-placement',
  name: text('编入党支部和党小组', 'placed in a branch and group'),
  fields: {
    group: wordsIfAny(text('党小组', 'group')),
    transferredOn: dayIfAny(text('预备期内转入日期', 'day of transfer during probation')),
  },
});

export const oathForm = form({
  id: 'development-oath',
  name: text('入党宣誓', 'oath'),
  fields: { heldBy: wordsIfAny(text('组织单位', 'who held it')) },
});

export const requestForm = form({
  id: 'development-confirmation-request',
  name: text('转正申请书', 'request for confirmation'),
  fields: { paper: paperIfAny(text('转正申请书扫描件', 'scan of the request')) },
});

export const confirmationForm = form({
  id: 'development-confirmation',
  name: text('支部大会讨论转正决议', 'resolution on confirmation'),
  fields: {
    heard: someOf(
      text('征求意见的范围', 'whose opinions were heard'),
      option('group', '党小组', 'the group'),
      option('members', '党员', 'members'),
      option('masses', '群众', 'people outside the Party'),
    ),
    committeeReviewedOn: dayIfAny(text('支委会审查日期', 'day of review by the branch committee')),
    extendedUntil: dayIfAny(text('延长到', 'prolonged until')),
    resolution: textIfAny(text('决议', 'resolution')),
  },
});

export const confirmationApprovalForm = form({
  id: 'development-confirmation-approval',
  name: text('党委审批转正意见', 'approval of confirmation'),
  fields: {
    fullFrom: dayIfAny(text('党龄起算日', 'first day of Party standing')),
    lateReason: wordsIfAny(text('超过时限的原因', 'why it took longer')),
    ...told,
  },
});

export const archiveForm = form({
  id: 'development-archive',
  name: text('材料归档目录', 'list of the file'),
  fields: {
    contains: someOf(
      text('已归档材料', 'papers filed'),
      option('volunteer-form', '入党志愿书', 'application form'),
      option('application', '入党申请书', 'application'),
      option('cultivation-register', '积极分子培养教育考察登记表', 'register of cultivation'),
      option('political-review', '政治审查材料', 'political review'),
      option('probation-register', '预备党员教育考察登记表', 'register of probation'),
      option('confirmation-request', '转正申请书', 'request for confirmation'),
    ),
    filedOn: day(text('归档日期', 'day of filing')),
  },
});
