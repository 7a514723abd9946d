import type { CasePaper } from '../../engines/case/define.ts';
import { text } from '../../kernel/text.ts';
import {
  aboutPerson,
  branch,
  byHand,
  committee,
  filledWith,
  letterOf,
  pleaseFile,
} from './paperWords.ts';

/** Papers of the first two stages. */
const talkRecord: CasePaper = {
  id: 'talk-record',
  name: text('入党申请人谈话记录', 'Record of the talk with an applicant'),
  step: 'talk',
  from: branch,
  sheet: {
    kind: 'form',
    facts: [
      ...aboutPerson,
      filledWith('递交申请日期', 'Applied on', 'apply.on'),
      filledWith('谈话日期', 'Talked on', 'talk.on'),
      filledWith('谈话人及职务', 'Talked by', 'talk.talkedBy'),
      filledWith('地点', 'Place', 'talk.place'),
    ],
    boxes: [
      byHand('学习工作经历', 'Study, work'),
      byHand('对党的认识', 'The Party'),
      byHand('入党动机', 'Motive'),
      byHand('遵纪守法情况', 'Discipline'),
      byHand('家庭主要成员和社会关系', 'Family'),
      byHand('向本人介绍的内容', 'Was told'),
      byHand('谈话人意见', 'Opinion'),
    ],
    signatures: [text('谈话人', 'Talked by'), text('申请人', 'Applicant')],
  },
};

const activistReport = letterOf(
  {
    id: 'activist-report',
    name: text(
      '关于确定{person.name}同志为入党积极分子的备案报告',
      'On the choice of {person.name} as an activist, for the file',
    ),
    step: 'activist-filing',
    from: branch,
    to: committee,
  },
  text(
    '{person.name}同志于{apply.on}递交入党申请书，支部于{talk.on}派人谈话。经推荐（方式：{activist.recommendedBy}），{activist.on}由{activist.decidedBy}讨论，确定为入党积极分子。',
    '{person.name} applied on {apply.on}; the talk was on {talk.on}. Recommended by {activist.recommendedBy}, chosen as an activist on {activist.on} by {activist.decidedBy}.',
  ),
  text('培养联系人：{contacts.contacts}。', 'Contacts: {contacts.contacts}.'),
  pleaseFile,
);

const cultivationRegister: CasePaper = {
  id: 'cultivation-register',
  name: text('入党积极分子培养教育考察情况', 'Cultivation of an activist'),
  step: 'cultivation',
  from: branch,
  sheet: {
    kind: 'form',
    facts: [
      ...aboutPerson,
      filledWith('递交申请日期', 'Applied on', 'apply.on'),
      filledWith('确定日期', 'Chosen on', 'activist.on'),
      filledWith('备案日期', 'Filed on', 'activist-filing.on'),
      filledWith('培养联系人', 'Contacts', 'contacts.contacts'),
    ],
    boxes: [
      {
        label: text('联系人考察意见 {each.on}', 'Contacts, {each.on}'),
        words: text('{each.contactOpinion}', '{each.contactOpinion}'),
        each: 'cultivation',
      },
      {
        label: text('党支部考察意见 {each.on}', 'Branch, {each.on}'),
        words: text('{each.branchOpinion}', '{each.branchOpinion}'),
        each: 'cultivation',
      },
    ],
    signatures: [text('培养联系人', 'Contacts'), text('党支部书记', 'Secretary of the branch')],
  },
};

export const applyPapers = [talkRecord, activistReport, cultivationRegister] as const;
