import { text } from '../../kernel/text.ts';
import type { PersonTable } from './register.ts';
import { kept, seen } from './terms.ts';

/** What somebody was expected at, came to, answered, hosted and wrote. */
export const tablesOfGatherings: readonly PersonTable[] = [
  {
    table: 'genji.attendance',
    part: 'gatherings',
    purpose: text(
      '应到和实到：组织生活是否开展、会议和表决是否有效。只记是否计入表决人数，不记怎样投票。',
      'Expected and present: whether what is due was held and a vote was valid. Only that you were counted is kept, never how you voted.',
    ),
    seenBy: seen.activity,
    kept: kept.undecided,
    columns: [{ column: 'person', how: 'about', title: text('应到名单', 'On the roll') }],
  },
  {
    table: 'genji.arrival',
    part: 'gatherings',
    purpose: text(
      '扫码签到的时刻，证明到会；不记位置和设备。',
      'When you signed in by code; neither place nor device is kept.',
    ),
    seenBy: seen.activity,
    kept: kept.undecided,
    columns: [{ column: 'person', how: 'about', title: text('扫码签到', 'Signed in by code') }],
  },
  {
    table: 'genji.make_up',
    part: 'gatherings',
    purpose: text('缺课的人怎样补上。', 'How somebody made up for what was missed.'),
    seenBy: seen.activity,
    kept: kept.undecided,
    columns: [
      { column: 'person', how: 'about', title: text('补课', 'Made up') },
      { column: 'actor', how: 'acted', title: text('我登记的补课', 'make-ups that I recorded') },
    ],
  },
  {
    table: 'genji.gathering',
    part: 'hosting',
    purpose: text(
      '活动由谁主持、谁记录、谁登记。',
      'Who hosted a gathering, who took the minutes, who recorded it.',
    ),
    seenBy: seen.activity,
    kept: kept.undecided,
    columns: [
      { column: 'host', how: 'about', title: text('我主持', 'I hosted') },
      { column: 'recorder', how: 'about', title: text('我记录', 'I took the minutes') },
      {
        column: 'created_by',
        how: 'acted',
        title: text('我新建的活动记录', 'records that I began'),
      },
      {
        column: 'changed_by',
        how: 'acted',
        title: text('我最后改动的活动记录', 'records that I changed last'),
      },
    ],
  },
  {
    table: 'genji.part',
    part: 'hosting',
    purpose: text(
      '谁讲党课。纪要正文里提到的姓名是记录的文字，不能按人检索，可在更正请求里指出。',
      'Who gave a lesson. Names in the words of minutes cannot be searched by person; a request may point at them.',
    ),
    seenBy: seen.activity,
    kept: kept.undecided,
    columns: [{ column: 'content', how: 'about', title: text('我讲课', 'I lectured') }],
  },
  {
    table: 'genji.gathering_revision',
    part: 'versions',
    purpose: text(
      '活动记录的每一版都保留，改了什么一目了然。',
      'Every state of a record is kept, so that what was changed can be seen.',
    ),
    seenBy: seen.activity,
    kept: kept.undecided,
    columns: [
      {
        column: 'content',
        how: 'about',
        title: text('记录的一版里有我', 'A state of a record that names me'),
      },
      { column: 'actor', how: 'acted', title: text('我保存的版本', 'states that I saved') },
    ],
  },
  {
    table: 'genji.gathering_review',
    part: 'hosting',
    purpose: text('记录由谁确认、审核或退回。', 'Who confirmed, reviewed or returned a record.'),
    seenBy: seen.activity,
    kept: kept.undecided,
    columns: [
      { column: 'actor', how: 'about', title: text('我的确认或审核', 'I confirmed or reviewed') },
    ],
  },
  {
    table: 'genji.follow_up',
    part: 'acts',
    purpose: text('决议落实情况由谁反馈。', 'Who told what became of a resolution.'),
    seenBy: seen.activity,
    kept: kept.undecided,
    columns: [
      { column: 'actor', how: 'acted', title: text('我反馈的落实情况', 'outcomes that I told') },
    ],
  },
  {
    table: 'genji.joint',
    part: 'hosting',
    purpose: text(
      '几个支部联合开展时给对方的一份，写明主持人。',
      'A copy for branches that held something jointly; it names the host.',
    ),
    seenBy: seen.activity,
    kept: kept.undecided,
    columns: [
      { column: 'host', how: 'about', title: text('我主持的联合活动', 'I hosted jointly') },
    ],
  },
  {
    table: 'genji.joint_answer',
    part: 'acts',
    purpose: text('对联合开展的答复。', 'Answers to what is held jointly.'),
    seenBy: seen.activity,
    kept: kept.undecided,
    columns: [
      { column: 'actor', how: 'acted', title: text('我作的联合答复', 'joint answers that I gave') },
    ],
  },
  {
    table: 'genji.notice',
    part: 'acts',
    purpose: text('通知由谁发出。', 'Who sent a notice.'),
    seenBy: seen.activity,
    kept: kept.undecided,
    columns: [{ column: 'actor', how: 'acted', title: text('我发的通知', 'notices that I sent') }],
  },
  {
    table: 'genji.notice_line',
    part: 'notices',
    purpose: text('通知送给谁、是否收到。', 'To whom a notice went and whether it arrived.'),
    seenBy: seen.activity,
    kept: kept.undecided,
    columns: [{ column: 'person', how: 'about', title: text('给我的通知', 'A notice to me') }],
  },
  {
    table: 'genji.notice_answer',
    part: 'notices',
    purpose: text('参加或者请假，及请假理由。', 'Whether you come or ask for leave, and why.'),
    seenBy: seen.activity,
    kept: kept.undecided,
    columns: [{ column: 'person', how: 'about', title: text('我的答复', 'My answer') }],
  },
  {
    table: 'genji.file',
    part: 'files',
    purpose: text(
      '活动的附件：谁上传、谁撤下。',
      'Files of a gathering: who attached them and who took one away.',
    ),
    seenBy: seen.activity,
    kept: kept.undecided,
    columns: [
      { column: 'actor', how: 'about', title: text('我上传的附件', 'A file that I attached') },
      { column: 'voided_by', how: 'acted', title: text('我撤下的附件', 'files that I took away') },
    ],
  },
];
