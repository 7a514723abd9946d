import {
  type Cell,
  cell,
  contents,
  head,
  middle,
  paragraph,
  type Row,
  type Say,
  table,
  wide,
} from './ooxml.ts';
import type { Style } from './styles.ts';

/** A column of a list: its width, its label and its field in both languages. */
type Column = readonly [width: number, zh: string, en: string, zhField: string, enField: string];

const dense = (one: Cell): Cell => ({ ...one, style: 'Dense' });

/** A numbered list, one row for each; `name` is that of its field in both languages. */
function list(
  say: Say,
  name: readonly [string, string],
  columns: readonly Column[],
  height: number,
): string {
  const [zh, en] = name;
  const label = (words: string): Cell => ({ ...head(words), style: say('DenseHead', 'Small') });
  const last = columns.length - 1;
  const fields = columns.map(([, , , zhField, enField], at) => {
    const end = at === last ? say(`{/${zh}}`, `{/${en}}`) : '';
    return dense(cell(`${say(`{${zhField}}`, `{${enField}}`)}${end}`));
  });
  const number = dense(middle(say(`{#${zh}}{序号}`, `{#${en}}{no}`)));
  const names: Row = {
    cells: [label(say('序号', 'No.')), ...columns.map(([, one, two]) => label(say(one, two)))],
    header: true,
    height: 7,
  };
  return table({
    widths: [12, ...columns.map(([width]) => width)],
    lines: true,
    rows: [names, { cells: [number, ...fields], header: false, height }],
  });
}

export function resolutionList(say: Say): string {
  return list(
    say,
    ['名单', 'rows'],
    [
      [51, '决议内容', 'Resolution', '决议内容', 'text'],
      [19, '责任人', 'Owner', '责任人', 'owner'],
      [23, '完成时限', 'Due', '完成时限', 'due'],
      [28, '落实情况', 'Outcome', '落实情况', 'outcome'],
      [23, '办结日期', 'Closed on', '办结日期', 'closed'],
    ],
    12,
  );
}

interface Part {
  readonly style: Style;
  readonly zh: string;
  readonly key: string;
  readonly columns: readonly Column[];
}

const front: readonly Part[] = [
  {
    ...{ style: 'Chapter', zh: '党员名册', key: 'members' },
    columns: [
      [25, '姓名', 'Name', '姓名', 'name'],
      [26, '党员类别', 'Kind', '党员类别', 'kind'],
      [34, '所在小组', 'Group', '所在小组', 'group'],
      [24, '入党日期', 'Joined', '入党日期', 'joined'],
      [35, '党内职务', 'Posts', '党内职务', 'posts'],
    ],
  },
  {
    ...{ style: 'Part', zh: '任职情况', key: 'officers' },
    columns: [
      [49, '职务', 'Post', '职务', 'post'],
      [26, '姓名', 'Name', '姓名', 'name'],
      [23, '任职日期', 'From', '任职日期', 'from'],
      [23, '免职日期', 'Until', '免职日期', 'to'],
      [23, '任期届满', 'Term ends', '任期届满', 'term'],
    ],
  },
  {
    ...{ style: 'Part', zh: '工作计划', key: 'plan' },
    columns: [
      [24, '计划日期', 'Planned for', '计划日期', 'day'],
      [36, '活动', 'Kind', '活动', 'kind'],
      [49, '名称', 'Title', '名称', 'title'],
      [35, '执行情况', 'What became of it', '执行情况', 'state'],
    ],
  },
];

const back: readonly Part[] = [
  {
    ...{ style: 'Chapter', zh: '决议事项', key: 'decisions' },
    columns: [
      [29, '会议', 'Held', '会议', 'held'],
      [33, '决议内容', 'Resolution', '决议内容', 'text'],
      [16, '责任人', 'Owner', '责任人', 'owner'],
      [22, '完成时限', 'Due', '完成时限', 'due'],
      [22, '落实情况', 'Outcome', '落实情况', 'outcome'],
      [22, '办结日期', 'Closed on', '办结日期', 'closed'],
    ],
  },
  {
    ...{ style: 'Part', zh: '缺项清单', key: 'gaps' },
    columns: [
      [38, '应做事项', 'Duty', '应做事项', 'duty'],
      [42, '缺项时段', 'Missed', '缺项时段', 'period'],
      [38, '依据', 'Basis', '依据', 'basis'],
      [26, '责任单位', 'Who answers', '责任单位', 'unit'],
    ],
  },
];

function part(say: Say, { style, zh, key, columns }: Part): string {
  const has = `has${key.charAt(0).toUpperCase()}${key.slice(1)}`;
  return [
    paragraph(style, say(`{${zh}标题}`, `{${key}Heading}`)),
    paragraph('Note', say(`{${zh}说明}`, `{${key}Note}`)),
    paragraph('Text', say(`{#有${zh}}`, `{#${has}}`)),
    list(say, [zh, key], columns, 7),
    paragraph('Text', say(`{/有${zh}}`, `{/${has}}`)),
  ].join('');
}

function cover(say: Say): string {
  return [
    paragraph('CoverUnit', say('{单位}', '{organisation}')),
    paragraph('Cover', say('{标题}', '{title}')),
    paragraph('CoverLine', say('{封面}', '{cover}')),
    paragraph('CoverDate', say('{打印日期}', '{printedOn}')),
    paragraph('Contents', say('目　录', 'Contents')),
    contents(
      paragraph('ContentsLine', say('{#目录}', '{#contents}')) +
        paragraph('ContentsLine', say('{章标题}', '{heading}')) +
        paragraph('ContentsLine', say('{/目录}', '{/contents}')),
    ),
  ].join('');
}

function facts(say: Say): string {
  // The facts of a record stay together, and with what follows.
  const kept = (one: Cell): Cell => ({ ...one, style: 'Fact' });
  const label = (words: string): Cell => ({ ...head(words), style: 'FactHead' });
  const pair: Row = {
    cells: [
      label(say('{#双栏项目}{项目一}', '{#pairs}{label1}')),
      kept(cell(say('{内容一}', '{value1}'))),
      label(say('{项目二}', '{label2}')),
      kept(cell(say('{内容二}{/双栏项目}', '{value2}{/pairs}'))),
    ],
    header: false,
    height: 7,
  };
  const line: Row = {
    cells: [
      label(say('{#整行项目}{项目}', '{#wide}{label}')),
      kept(wide(say('{内容}{/整行项目}', '{value}{/wide}'), 3)),
    ],
    header: false,
    height: 7,
  };
  return table({ widths: [20, 62, 20, 54], lines: true, rows: [pair, line] });
}

function chapters(say: Say): string {
  return [
    paragraph('Text', say('{#章}', '{#chapters}')),
    paragraph('Chapter', say('{章标题}', '{heading}')),
    paragraph('Note', say('{章说明}', '{note}')),
    paragraph('Text', say('{#记录}', '{#entries}')),
    paragraph('Entry', say('{记录标题}', '{heading}')),
    facts(say),
    paragraph('Text', say('{#正文}', '{#sections}')),
    paragraph('Label', say('{小标题}', '{heading}')),
    paragraph('Text', say('{#段落}', '{#paragraphs}')),
    paragraph('Text', say('{文字}', '{text}')),
    paragraph('Text', say('{/段落}', '{/paragraphs}')),
    paragraph('Text', say('{/正文}', '{/sections}')),
    paragraph('Text', say('{/记录}', '{/entries}')),
    paragraph('Text', say('{/章}', '{/chapters}')),
  ].join('');
}

/** The yearly handbook: cover, contents, lists, what was held, lists. */
export function handbook(say: Say): string {
  const lists = (parts: readonly Part[]) => parts.map((one) => part(say, one)).join('');
  return cover(say) + lists(front) + chapters(say) + lists(back) + paragraph('Small', '');
}

/** Parts of many short entries, a line each, under the head of every paper. */
export function ownFile(say: Say, top: (say: Say) => string): string {
  return [
    top(say),
    paragraph('Text', say('{#正文}', '{#sections}')),
    paragraph('Label', say('{小标题}', '{heading}')),
    paragraph('Text', say('{#段落}', '{#paragraphs}')),
    paragraph('Text', say('{文字}', '{text}')),
    paragraph('Text', say('{/段落}', '{/paragraphs}')),
    paragraph('Text', say('{/正文}', '{/sections}')),
  ].join('');
}

/** Strips to be cut out, one a person: who, the code, until when, and what to do with it. */
export function codeSlips(say: Say): string {
  const how = say(
    '在登录页点“我有一次性激活码”，填写激活码，设置自己的密码（12 个字以上）。信封如已拆开，请不要使用，立即告诉系统管理员。',
    'On the sign-in page choose “I have a one-time code”; enter it and a password of 12 characters or more. If the envelope was open, do not use it and tell the system administrator at once.',
  );
  const strip: Row = {
    cells: [
      { ...head(say('{#名单}{姓名}', '{#rows}{name}')), style: 'Cell' },
      cell(
        say(
          '用户名：{用户名}　激活码：{激活码}　有效期至 {有效期至}，只能用一次。',
          'User name: {username}. Code: {code}. Valid until {until}, works once. ',
        ) +
          how +
          say('{/名单}', '{/rows}'),
      ),
    ],
    header: false,
    height: 26,
  };
  return (
    paragraph('Unit', say('{单位}', '{organisation}')) +
    paragraph('Title', say('{标题}', '{title}')) +
    table({ widths: [34, 122], lines: true, rows: [strip] }) +
    paragraph('Small', '')
  );
}
