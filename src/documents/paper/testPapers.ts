import { text } from '../../kernel/text.ts';
import type { Fact, Footer, Paper, Section, Table, Value } from './paper.ts';

/** Invented papers that the tests print. Nobody in them exists. */
export const footer: Footer = {
  printedBy: '周文静',
  printedAt: '2026-11-23 15:40',
  purpose: text('季度备案', 'quarterly filing'),
  version: 3,
  hash: '9f2c41d07ab8e65d1c0b3a4f5e6d7c8b9a0f1e2d3c4b5a69788796a5b4c3d2e1',
};

const fact = (key: string, zh: string, en: string, value: Value): Fact => ({
  key,
  label: text(zh, en),
  value,
});

const meta: readonly Fact[] = [
  fact('kind', '会议类型', 'Kind', text('支部党员大会', 'Branch general meeting')),
  fact('no', '届次', 'Number', '2026年第4次'),
  fact('time', '时间', 'Time', '2026年11月20日 15:00—17:10'),
  fact('place', '地点', 'Place', '三楼会议室'),
  fact('host', '主持人', 'Chair', '陈志远'),
  fact('recorder', '记录人', 'Recorder', '李晓彤'),
];

const gist =
  '会议认为，今年以来支部按计划落实组织生活制度，党员学习教育抓得比较实，但基层一线值班备勤任务重，' +
  '个别同志参加集中学习不够经常，要在排班上统筹考虑，对确因勤务缺席的同志及时补学，并做好补学记录。';

export const sections: readonly Section[] = [
  { heading: text('逐人发言要点', 'Gist of what each one said'), body: speeches(3) },
];

/** `count` paragraphs of about five lines. */
export function speeches(count: number): string {
  const people = ['陈志远', '李晓彤', '王建国', '赵敏', '孙海涛'];
  const lines = Array.from(
    { length: count },
    (_, at) => `${people[at % people.length]}（第${at + 1}位发言）：${gist}`,
  );
  return lines.join('\n');
}

export const minutes: Paper = {
  layout: 'minutes',
  title: text('支部党员大会会议记录', 'Minutes of the branch general meeting'),
  organisation: '中共临江市公安局城东派出所支部委员会',
  meta,
  agenda: {
    heading: text('议题', 'Agenda'),
    items: [
      { topic: '学习党的创新理论，研究贯彻措施', note: text('第一议题', 'first topic') },
      { topic: '讨论接收吴桐同志为预备党员', note: null },
      { topic: '通报上半年党费收缴情况', note: null },
    ],
  },
  attendance: {
    heading: text('到会情况', 'Attendance'),
    expected: 23,
    present: 20,
    absentCount: 3,
    absent: [
      { name: '刘洋', reason: text('出差办案', 'away on a case') },
      { name: '欧阳春晓', reason: text('产假', 'maternity leave') },
      { name: '买买提·艾力', reason: text('值班备勤', 'on duty') },
    ],
    observers: ['吴桐', '郑凯'],
  },
  sections,
  votes: {
    heading: text('表决情况', 'Votes'),
    items: [
      {
        subject: '接收吴桐同志为预备党员',
        rule: text('应到会有表决权党员过半数赞成', 'more than half of those entitled to vote'),
        expected: 22,
        present: 19,
        yes: 18,
        no: 0,
        abstain: 1,
        written: 1,
        outcome: text(
          '通过：赞成 18＋书面 1＝19 票，超过应到 22 人的半数 11 票',
          'carried: 18 for + 1 in writing = 19, more than 11, half of the 22 due',
        ),
      },
    ],
  },
  resolutions: {
    heading: text('决议', 'Resolutions'),
    items: [
      { text: '同意接收吴桐同志为预备党员，报上级党委审批。', owner: '陈志远', due: '2026-11-30' },
      { text: '对缺席的三名同志在一周内组织补学。', owner: '李晓彤', due: null },
    ],
  },
  table: null,
  signatures: [
    { role: text('主持人', 'Chair'), name: '陈志远', date: '2026-11-20' },
    { role: text('记录人', 'Recorder'), name: '李晓彤', date: null },
  ],
  footer,
};

const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许';
const given = ['建华', '晓东', '丽', '志强', '思远', '海燕', '国栋'];

/** `count` people with the columns of the standard roster template; some cells unfilled. */
export function people(count: number): Table {
  const column = (key: string, zh: string, en: string, weight: number) => ({
    key,
    label: text(zh, en),
    weight,
  });
  return {
    columns: [
      column('name', '姓名', 'Name', 20),
      column('sex', '性别', 'Sex', 10),
      column('ethnicity', '民族', 'Ethnicity', 20),
      column('birth', '出生年月', 'Born', 20),
      column('education', '学历', 'Education', 18),
      column('joined', '入党时间', 'Joined', 20),
      column('confirmed', '转正时间', 'Confirmed', 20),
      column('post', '职务', 'Post', 20),
    ],
    rows: Array.from({ length: count }, (_, at) => person(at)),
  };
}

function person(at: number): readonly Value[] {
  const name = `${surnames[at % surnames.length]}${given[at % given.length]}`;
  const year = 1970 + (at % 30);
  const sex = at % 3 === 0 ? text('女', 'F') : text('男', 'M');
  const post = at % 5 === 0 ? null : '民警';
  return [
    name,
    sex,
    at % 11 === 0 ? '维吾尔族' : '汉族',
    `${year}.0${(at % 9) + 1}`,
    '大学本科',
    `${year + 24}.07`,
    `${year + 25}.07`,
    post,
  ];
}

export function signinSheet(count: number): Paper {
  const { columns, rows } = people(count);
  return {
    ...minutes,
    layout: 'signin-sheet',
    title: text('支部党员大会签到表', 'Sign-in sheet of the branch general meeting'),
    meta: meta.slice(2, 4),
    agenda: null,
    attendance: null,
    sections: [],
    votes: null,
    resolutions: null,
    table: { columns: columns.slice(0, 1), rows: rows.map((row) => row.slice(0, 1)) },
    signatures: minutes.signatures.slice(1),
  };
}

export function roster(count: number): Paper {
  return {
    ...signinSheet(count),
    layout: 'roster',
    title: text('党员名册', 'Roster of members'),
    meta: [fact('day', '截至日期', 'As of', '2026年11月20日')],
    table: people(count),
    signatures: [],
  };
}
