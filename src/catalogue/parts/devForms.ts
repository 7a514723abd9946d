import { form } from '../../kernel/form.ts';
import { text } from '../../kernel/text.ts';
import {
  countIfAny,
  day,
  dayIfAny,
  oneOf,
  oneOfIfAny,
  option,
  paperIfAny,
  persons,
  rowsIfAny,
  someOf,
  textIfAny,
  unitGiven,
  wordsIfAny,
} from './formFields.ts';

/** What goes with each step of the first three stages. Texts stay on paper; a file is its scan. */
export const applicationForm = form({
  id: 'development-apply',
  name: text('入党申请书', 'application'),
  fields: { paper: paperIfAny(text('申请书扫描件', 'scan of the application')) },
});

export const talkForm = form({
  id: 'development-talk',
  name: text('入党申请人谈话记录', 'record of the talk with an applicant'),
  fields: {
    talkedBy: wordsIfAny(text('谈话人及职务', 'who talked, and the post')),
    place: wordsIfAny(text('地点', 'place')),
    paper: paperIfAny(text('谈话记录扫描件', 'scan of the record')),
  },
});

export const activistForm = form({
  id: 'development-activist',
  name: text('推荐和确定入党积极分子', 'choice of an activist'),
  fields: {
    recommendedBy: someOf(
      text('推荐方式', 'recommended by'),
      option('members', '党员推荐', 'members'),
      option('league', '群团组织推优', 'the League or another mass organisation'),
    ),
    league: oneOfIfAny(
      text('是否共青团员', 'member of the Youth League'),
      option('member', '是', 'yes'),
      option('no-member', '否', 'no'),
    ),
    decidedBy: oneOfIfAny(
      text('作出决定的会议', 'meeting that decided'),
      option('branch-committee', '支部委员会', 'branch committee'),
      option('assembly', '党员大会（不设支委会）', 'general meeting, where there is no committee'),
    ),
    decidedOn: dayIfAny(text('决定日期', 'day of the decision')),
  },
});

export const filingForm = form({
  id: 'development-filing',
  name: text('备案', 'filing'),
  fields: {
    number: wordsIfAny(text('备案文号', 'number of the paper')),
    paper: paperIfAny(text('备案材料', 'paper filed')),
  },
});

export const contactsForm = form({
  id: 'development-contacts',
  name: text('指定培养联系人', 'contacts'),
  fields: { contacts: persons(text('培养联系人', 'contacts'), 5) },
});

/** The opinion itself stays on the registered form; here is that it was given, and when. */
export const reviewForm = form({
  id: 'development-review',
  name: text('培养教育考察意见', 'half-yearly review'),
  fields: {
    branchOpinion: textIfAny(text('党支部意见', 'opinion of the branch')),
    contactOpinion: textIfAny(text('联系人或介绍人意见', 'opinion of contacts or introducers')),
    reports: rowsIfAny(text('思想汇报', 'thought reports'), 60, {
      on: day(text('日期', 'day')),
      paper: paperIfAny(text('思想汇报扫描件', 'scan of the report')),
    }),
  },
});

export const targetForm = form({
  id: 'development-target-choice',
  name: text('确定发展对象', 'choice of a candidate for admission'),
  fields: {
    heard: someOf(
      text('听取意见的范围', 'whose opinions were heard'),
      option('group', '党小组', 'the group'),
      option('contacts', '培养联系人', 'the contacts'),
      option('members', '党员', 'members'),
      option('masses', '群众', 'people outside the Party'),
    ),
    minutes: paperIfAny(text('支委会记录', 'minutes of the branch committee')),
  },
});

export const consentForm = form({
  id: 'development-target-consent',
  name: text('上级党委意见和公示', 'word of the committee above, and the notice'),
  fields: {
    consent: oneOfIfAny(
      text('上级党委意见', 'word of the committee above'),
      option('agreed', '同意', 'agreed'),
      option('filed', '已备案', 'filed'),
      option('refused', '不同意', 'refused'),
    ),
    consentOn: dayIfAny(text('批复或备案日期', 'day of the reply or filing')),
    noticeFrom: dayIfAny(text('公示开始', 'first day of the notice')),
    noticeTo: dayIfAny(text('公示结束', 'last day of the notice')),
    objections: oneOfIfAny(
      text('公示反映', 'objections'),
      option('none', '没有反映', 'none'),
      option('settled', '有反映，查核后不影响', 'looked into, no hindrance'),
      option('hindering', '有反映，影响发展', 'a hindrance'),
    ),
  },
});

export const introducersForm = form({
  id: 'development-introducers',
  name: text('确定入党介绍人', 'introducers'),
  fields: { introducers: persons(text('入党介绍人', 'introducers'), 5) },
});

/** The conclusion alone: everything else lies sealed in the review's own file. */
export const conclusionForm = form({
  id: 'development-political-review',
  name: text('政治审查结论', 'conclusion of the political review'),
  fields: {
    conclusion: oneOf(
      text('政治审查结论', 'conclusion'),
      option('qualified', '合格', 'qualified'),
      option('unqualified', '不合格', 'not qualified'),
    ),
  },
});

export const trainingForm = form({
  id: 'development-training',
  name: text('短期集中培训', 'training'),
  fields: {
    days: countIfAny(text('天数', 'days'), text('天', 'days'), 60),
    hours: countIfAny(text('学时', 'hours'), text('学时', 'hours'), 480),
    heldBy: wordsIfAny(text('培训单位', 'who held it')),
  },
});

export const approverField = unitGiven(text('审批党委', 'committee that approved'));
