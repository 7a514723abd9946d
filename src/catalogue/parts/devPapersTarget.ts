import type { CasePaper } from '../../engines/case/define.ts';
import { text } from '../../kernel/text.ts';
import {
  aboutPerson,
  branch,
  byHand,
  committee,
  filledWith,
  herewith,
  letterOf,
  line,
  onlyWhen,
  pleaseReply,
} from './paperWords.ts';

/** Papers of the third stage: opinions, request and reply, the public notice and its result. */
const opinions: CasePaper = {
  id: 'target-opinions',
  name: text('确定发展对象征求意见记录', 'Opinions heard on a candidate'),
  step: 'target-choice',
  from: branch,
  sheet: {
    kind: 'form',
    facts: [
      ...aboutPerson,
      filledWith('积极分子确定日期', 'Activist since', 'activist.on'),
      filledWith('培养联系人', 'Contacts', 'contacts.contacts'),
    ],
    boxes: [
      byHand('党小组意见', 'The group'),
      byHand('培养联系人意见', 'The contacts'),
      byHand('党员意见', 'Members'),
      byHand('群众意见', 'People outside the Party'),
      byHand('支部委员会意见', 'The branch committee'),
    ],
    signatures: [text('记录人', 'Recorded by'), text('党支部书记', 'Secretary of the branch')],
  },
};

const request = letterOf(
  {
    id: 'target-request',
    name: text(
      '关于拟将{person.name}同志列为发展对象的请示',
      'Request: to list {person.name} as a candidate',
    ),
    step: 'target-consent',
    from: branch,
    to: committee,
  },
  text(
    '{person.name}同志于{apply.on}递交入党申请书，{activist.on}确定为入党积极分子，培养联系人为{contacts.contacts}。经培养教育考察，支部听取了意见（范围：{target-choice.heard}），{target-choice.on}由支部委员会讨论，拟列为发展对象。',
    '{person.name} applied on {apply.on} and has been an activist since {activist.on}; contacts: {contacts.contacts}. After cultivation and review, opinions were heard ({target-choice.heard}) and the branch committee proposed on {target-choice.on} to list the person as a candidate.',
  ),
  pleaseReply,
);

const reply = letterOf(
  {
    id: 'target-reply',
    name: text('关于{person.name}同志列为发展对象的批复', 'Reply: {person.name} as a candidate'),
    step: 'target-consent',
    from: committee,
    to: branch,
  },
  text(
    '你支部关于拟将{person.name}同志列为发展对象的请示收悉。经研究，意见为：{target-consent.consent}。',
    'Your request to list {person.name} as a candidate was considered. Our word: {target-consent.consent}.',
  ),
  onlyWhen(
    'target-consent.consent',
    ['agreed', 'filed'],
    text(
      '请按规定公示，并将公示结果报我党委。',
      'Put up the public notice as ruled, and report its result to us.',
    ),
  ),
  // The consent goes on record with the result of the notice, after this letter was sent.
  onlyWhen(
    'target-consent.consent',
    [null],
    text(
      '同意列为发展对象的，请按规定公示，并将公示结果报我党委。',
      'Where we agree, put up the public notice as ruled, and report its result to us.',
    ),
  ),
  herewith,
);

const notice: CasePaper = {
  id: 'target-notice',
  name: text('发展对象公示', 'Public notice of a candidate'),
  step: 'target-consent',
  from: branch,
  sheet: {
    kind: 'notice',
    facts: [
      filledWith('公示对象', 'Of', 'person.name'),
      filledWith('性别', 'Sex', 'person.sex'),
      filledWith('民族', 'Ethnicity', 'person.ethnicity'),
      filledWith('职务', 'Post', 'person.post'),
      filledWith('申请入党日期', 'Applied on', 'apply.on'),
      filledWith('确定积极分子日期', 'Activist since', 'activist.on'),
      filledWith('培养联系人', 'Contacts', 'contacts.contacts'),
    ],
    paragraphs: [
      line(
        text('公示时间', 'When'),
        text(
          '{notice.from}至{notice.to}，共{notice.days}个工作日。',
          '{notice.from} to {notice.to}, {notice.days} working days.',
        ),
      ),
      line(
        text('反映方式', 'Where to object'),
        text(
          '公示期间，如有情况需要反映，请向{unit.name}或{above.name}反映，署名或者不署名都可以。\n受理人：________　电话：________　地址：________',
          'Whoever has something to say may say it, with or without a name, to {unit.name} or {above.name}.\nTaken by: ________  Telephone: ________  Address: ________',
        ),
      ),
    ],
  },
};

const noticeResult = letterOf(
  {
    id: 'notice-result',
    name: text(
      '关于{person.name}同志公示情况的报告',
      'Report on the public notice of {person.name}',
    ),
    step: 'target-consent',
    from: branch,
    to: committee,
  },
  text(
    '支部于{notice.from}至{notice.to}对{person.name}同志拟列为发展对象进行了公示。公示反映：{target-consent.objections}。',
    'The notice of {person.name} as a candidate was up from {notice.from} to {notice.to}. Objections: {target-consent.objections}.',
  ),
  text('特此报告。', 'This is our report.'),
);

export const targetPapers = [opinions, request, reply, notice, noticeResult] as const;
