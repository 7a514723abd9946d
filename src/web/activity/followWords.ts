import { text } from '../../kernel/text.ts';

export const reviewWords = {
  title: text('审核', 'Review'),
  pageTitle: text('记录审核', 'Review of records'),
  pageAbout: text(
    '写的人不审自己写的。没有支委会的支部，由主持人确认，上级按比例抽查。退回要写明缺什么；改过以后会重新待审。',
    'Nobody reviews what they wrote. Where a branch has no committee, the host confirms and a sample is reviewed above. What is returned says what it lacks; once changed it waits again.',
  ),
  states: {
    waiting: text('待审核', 'Waiting'),
    host: text('待确认', 'To confirm'),
    confirmed: text('已确认', 'Confirmed'),
    returned: text('已退回', 'Returned'),
    accepted: text('已审核', 'Accepted'),
  },
  standing: {
    waiting: text('还没有人审核这一版。', 'Nobody has reviewed this state yet.'),
    host: text(
      '待主持人确认：支部没有支委会，这一版也没有抽中。',
      'Waiting for its host: the branch has no committee, and this state was not drawn.',
    ),
    confirmed: text(
      '主持人已确认，没有抽中，不用再审。',
      'Its host has confirmed it; it was not drawn, so nobody else has to review it.',
    ),
    returned: text('已退回，改过以后会重新待审。', 'Returned: it waits again once corrected.'),
    accepted: text('已审核。', 'Reviewed.'),
  },
  sample: text('抽查', 'sample'),
  sampled: text(
    '这一版被抽中，由上级审核；主持人确认与否都要审。',
    'This state was drawn: somebody above reviews it, whether its host confirms it or not.',
  ),
  confirmedByHost: text('主持人已确认', 'confirmed by its host'),
  confirm: text('确认记录属实', 'Confirm the record'),
  hosting: text(
    '这次活动由您主持，记录不是您写的：请看过内容再确认；有出入的，退回并写明。',
    'You hosted this and somebody else wrote it: read it, then confirm it, or return it and say why.',
  ),
  said: {
    accepted: text('审核通过', 'accepted'),
    confirmed: text('主持人确认', 'confirmed by the host'),
    returned: text('退回补正', 'returned'),
  },
  ofVersion: (version: number) => text(`第 ${version} 版`, `state ${version}`),
  accept: text('审核通过', 'Accept'),
  return: text('退回补正', 'Return'),
  returnAbout: text(
    '写明缺什么、怎样补正。支部补正后会重新待审；退回不影响这条记录已经算数。',
    'Say what is lacking and what to do. The record still counts, and waits again once corrected.',
  ),
  note: text('要补正什么', 'What is to be put right'),
  own: text('您写过这条记录，由别人审核。', 'You wrote this record: somebody else reviews it.'),
  none: {
    waiting: text('没有待审核的记录', 'Nothing waits for a review'),
    host: text('没有待主持人确认的记录', 'Nothing waits for its host'),
    confirmed: text('没有由主持人确认的记录', 'Nothing was confirmed by its host'),
    returned: text('没有退回的记录', 'Nothing was returned'),
    accepted: text('还没有审核过的记录', 'Nothing has been accepted yet'),
  },
  noneAbout: text('支部登记以后会列在这里。', 'What branches record is listed here.'),
  mine: text('本人记录', 'your own'),
} as const;

export const hostWords = {
  title: (count: number) =>
    text(
      `${count} 份记录待您确认`,
      count === 1 ? '1 record waits for your word' : `${count} records wait for your word`,
    ),
  about: text(
    '由您主持、别人记录的活动：支部没有支委会，请主持人看过记录再确认。',
    'You hosted these and somebody else wrote them: without a committee, the host confirms.',
  ),
  all: (count: number) => text(`全部 ${count} 份`, `All ${count}`),
} as const;

export const makeUpWords = {
  title: text('补课', 'Making up'),
  about: text(
    '没到会的人可以补：另记一笔，不改到会人数。',
    'Who missed it may make up for it: counted apart, attendance stays as it is.',
  ),
  counts: (missed: number, made: number) =>
    text(
      made === missed ? `缺席 ${missed} 人，都补了。` : `缺席 ${missed} 人，已补 ${made} 人。`,
      `${made} of the ${missed} who missed it made up for it.`,
    ),
  left: text('还没有补', 'Not yet'),
  made: text('补了', 'Made up'),
  tell: text('登记补课', 'Note a make-up'),
  back: text('撤回', 'Take back'),
  backOf: (name: string) => text(`撤回${name}的补课`, `Take back the make-up of ${name}`),
  backAbout: text(
    '写明为什么撤回；原来的登记仍会留着。',
    'Say why. What was noted before stays readable to an auditor.',
  ),
  persons: text('谁', 'Who'),
  on: text('哪天补的', 'On which day'),
  how: text('怎样补的', 'How'),
  howHint: text('如：跟班听录音、支委送学上门、自学后交流', 'e.g. heard it with the next shift'),
} as const;

export const resolutionWords = {
  title: text('决议落实', 'Resolutions'),
  about: text(
    '会上定的事，谁办、何时办、办得怎样。到期没有反馈的排在前面。',
    'What was decided, who sees to it until when, and what came of it. Overdue ones come first.',
  ),
  none: text('没有决议', 'No resolutions'),
  noneOpen: text('没有未办结的决议', 'Nothing is left open'),
  noneAbout: text(
    '登记会议时在“决议”里写明内容、责任人和时限，就会列在这里。',
    'Write them into the record of a meeting, with owner and day, and they are listed here.',
  ),
  openOnly: text('只看未办结', 'Open ones only'),
  owner: text('责任人', 'Owner'),
  due: text('时限', 'Due'),
  unsaid: text('没有写明', 'not said'),
  overdue: text('已超期', 'overdue'),
  open: text('未办结', 'open'),
  closed: (day: string) => text(`${day} 办结`, `closed on ${day}`),
  tell: text('反馈落实', 'Say what came of it'),
  tellAbout: text(
    '写办得怎样；办完的填办结日期，没有办完的空着。会议记录本身不变。',
    'Say how far it has come; give the day once it is done. The record itself stays as it is.',
  ),
  outcome: text('落实情况', 'What came of it'),
  doneOn: text('办结日期（没有办完就空着）', 'Closed on (leave it out while it goes on)'),
  save: text('保存', 'Save'),
  more: text('只列出前 200 条，可以选定单位。', 'The first 200 only: choose a unit.'),
} as const;
