import { text } from '../../kernel/text.ts';
import type { Book, Column, Entry, List, Paper, Value } from './paper.ts';
import { minutes, sections, speeches } from './testPapers.ts';

/** An invented notice, an invented resolution sheet, and a handbook of a year. Nobody exists. */
export const notice: Paper = {
  ...minutes,
  layout: 'notice',
  title: text('支部党员大会通知', 'Notice: branch general meeting'),
  meta: minutes.meta.slice(2, 5),
  attendance: null,
  sections: [
    {
      heading: text('参加人员', 'Who is expected'),
      body: '陈志远、李晓彤、王建国、赵敏、孙海涛、周文静、刘洋',
    },
    {
      heading: text('请假', 'Asking leave'),
      body: text('不能参加的，请在会前向主持人请假。', 'Ask the chair for leave beforehand.'),
    },
  ],
  ...{ votes: null, resolutions: null, signatures: [] },
};

const column = (key: string, zh: string, en: string, weight: number): Column => {
  return { key, label: text(zh, en), weight };
};

const text54 =
  '对缺席的三名同志在一周内组织补学，并做好补学记录；由组织委员核对补学情况后报支委会。';

export const resolutionSheet: Paper = {
  ...notice,
  layout: 'resolution-sheet',
  title: text('决议事项落实表', 'What became of the resolutions'),
  ...{ agenda: null, sections: [] },
  table: {
    columns: [
      column('text', '决议内容', 'Resolution', 54),
      column('owner', '责任人', 'Owner', 19),
      column('due', '完成时限', 'Due', 23),
      column('outcome', '落实情况', 'Outcome', 28),
      column('closed', '办结日期', 'Closed on', 23),
    ],
    rows: [
      ['同意年度计划。', '李晓彤', '2026-11-30', '已印发，各小组已传达', '2026-11-28'],
      [text54, '陈志远、王建国', '2026-12-15', null, null],
    ],
  },
  signatures: [
    { role: text('党组织负责人', 'In charge'), name: null, date: null },
    { role: text('填表人', 'Filled in by'), name: null, date: null },
  ],
};

type Rows = readonly (readonly Value[])[];

function list(
  key: string,
  heading: List['heading'],
  columns: readonly (readonly [string, string, string, number])[],
  rows: Rows,
): List {
  const note = text(`共 ${rows.length} 项。`, `${rows.length} in all.`);
  return { key, heading, note, table: { columns: columns.map((one) => column(...one)), rows } };
}

const names = ['陈志远', '李晓彤', '王建国', '赵敏', '孙海涛', '周文静', '买买提·艾力'];

const members = list(
  'members',
  text('党员名册', 'Members'),
  [
    ['name', '姓名', 'Name', 26],
    ['kind', '党员类别', 'Kind', 28],
    ['group', '所在小组', 'Group', 34],
    ['joined', '入党日期', 'Joined', 24],
    ['posts', '党内职务', 'Posts', 35],
  ],
  Array.from({ length: 23 }, (_, at) => [
    names[at % names.length] ?? null,
    text('正式党员', 'full member'),
    `第${(at % 3) + 1}党小组`,
    `20${10 + at}-07-01`,
    at < 3 ? '组织委员、宣传委员' : '—',
  ]),
);

const officers = list(
  'officers',
  text('任职情况', 'Officers'),
  [
    ['post', '职务', 'Post', 52],
    ['name', '姓名', 'Name', 26],
    ['from', '任职日期', 'From', 23],
    ['to', '免职日期', 'Until', 23],
    ['term', '任期届满', 'Term ends', 23],
  ],
  names.slice(0, 5).map((name) => ['书记', name, '2024-03-01', '—', '2027-03-01']),
);

const plan = list(
  'plan',
  text('工作计划', 'Plan'),
  [
    ['day', '计划日期', 'Planned for', 24],
    ['kind', '活动', 'Kind', 36],
    ['title', '名称', 'Title', 52],
    ['state', '执行情况', 'What became of it', 35],
  ],
  [
    ['2026-03-05', '支部党员大会', '第一季度党员大会', '2026-03-06 已开展'],
    ['2026-12-20', '主题党日、党课', '十二月主题党日', '待开展'],
  ],
);

const decisions = list(
  'decisions',
  text('决议事项', 'Resolutions of the year'),
  [
    ['held', '会议', 'Held', 29],
    ['text', '决议内容', 'Resolution', 36],
    ['owner', '责任人', 'Owner', 16],
    ['due', '完成时限', 'Due', 22],
    ['outcome', '落实情况', 'Outcome', 22],
    ['closed', '办结日期', 'Closed on', 22],
  ],
  [
    ['2026-11-20 支部党员大会', text54, '陈志远', '2026-11-30', '已办结', '2026-11-28'],
    ['2026-11-20 支部委员会', '同意。', '李晓彤', '2026-12-31', '—', '—'],
  ],
);

const gaps = list(
  'gaps',
  text('缺项清单', 'What was missed'),
  [
    ['duty', '应做事项', 'Duty', 38],
    ['period', '缺项时段', 'Missed', 42],
    ['basis', '依据', 'Basis', 38],
    ['unit', '责任单位', 'Who answers', 26],
  ],
  [],
);

function entry(at: number): Entry {
  const fact = (key: string, zh: string, en: string, value: Value) => {
    return { key, label: text(zh, en), value };
  };
  return {
    heading: `${at}．2026年${(at % 12) + 1}月5日　第${at}次会议`,
    facts: [...minutes.meta.slice(2, 6), fact('lecturer', '主讲人', 'Lecturer', '陈志远')],
    wide: [
      fact('attendance', '到会', 'Attendance', '应到 23 人，实到 20 人，缺席 3 人'),
      fact(
        'absent',
        '缺席',
        'Absent',
        '刘洋（出差办案）、欧阳春晓（产假）、买买提·艾力（值班备勤）',
      ),
    ],
    sections: [
      { heading: text('议题', 'Agenda'), body: '1．学习党的创新理论（第一议题）\n2．年度计划' },
      ...sections.map((one) => ({ ...one, body: speeches(2) })),
    ],
  };
}

/** A book with `count` records in each of two chapters. */
export function handbook(count: number): Paper {
  const entries = Array.from({ length: count }, (_, at) => entry(at + 1));
  const note = text(`共 ${count} 次。`, `${count} held.`);
  const book: Book = {
    cover: text('2026年度', '2026'),
    front: [members, officers, plan],
    chapters: [
      { heading: text('支部党员大会', 'Branch general meeting'), note, entries },
      { heading: text('党课', 'Party lesson'), note, entries },
    ],
    back: [decisions, { ...gaps, note: text('没有发现缺项。', 'Nothing was missed.') }],
  };
  return {
    ...notice,
    layout: 'handbook',
    title: text('党支部工作手册', 'Handbook of the branch'),
    ...{ meta: [], agenda: null, sections: [], book },
    footer: { ...notice.footer, version: null },
  };
}
