import type { Language } from '../../src/kernel/text.ts';
import { bookList, caseForm, caseList } from './cases.ts';
import { letter } from './letter.ts';
import { codeSlips, handbook, ownFile, resolutionList } from './lists.ts';
import {
  type Cell,
  cell,
  head,
  middle,
  paragraph,
  type Row,
  type Say,
  table,
  wide,
} from './ooxml.ts';

const row = (...cells: Row['cells']): Row => ({ cells, header: false, height: 9 });
const headRow = (...cells: Row['cells']): Row => ({ cells, header: true, height: 9 });

function top(say: Say): string {
  return (
    paragraph('Unit', say('{单位}', '{organisation}')) +
    paragraph('Title', say('{标题}', '{title}')) +
    table({
      widths: [36, 120],
      lines: true,
      rows: [
        row(
          head(say('{#基本情况}{项目}', '{#meta}{label}')),
          cell(say('{内容}{/基本情况}', '{value}{/meta}')),
        ),
      ],
    })
  );
}

function attendance(say: Say): string {
  const counts = row(
    head(say('应到', 'Due to attend')),
    middle(say('{应到} 人', '{expected}')),
    head(say('实到', 'Present')),
    middle(say('{实到} 人', '{present}')),
    head(say('缺席', 'Absent')),
    middle(say('{缺席} 人', '{absentCount}')),
  );
  return (
    paragraph('Body', say('{#有到会情况}', '{#hasAttendance}')) +
    paragraph('Heading', say('{到会标题}', '{attendanceHeading}')) +
    table({
      widths: [35, 17, 35, 17, 35, 17],
      lines: true,
      rows: [
        counts,
        row(
          head(say('缺席人员及原因', 'Absent, with reasons')),
          wide(say('{缺席名单}', '{absentNames}'), 5),
        ),
        row(head(say('列席人员', 'Observers')), wide(say('{列席}', '{observers}'), 5)),
      ],
    }) +
    paragraph('Body', say('{/有到会情况}', '{/hasAttendance}'))
  );
}

function agenda(say: Say): string {
  return [
    paragraph('Body', say('{#有议题}', '{#hasAgenda}')),
    paragraph('Heading', say('{议题标题}', '{agendaHeading}')),
    paragraph('Item', say('{#议题}', '{#agenda}')),
    paragraph('Item', say('{序号}．{内容}{说明}', '{no}. {topic}{note}')),
    paragraph('Item', say('{/议题}', '{/agenda}')),
    paragraph('Body', say('{/有议题}', '{/hasAgenda}')),
  ].join('');
}

function sections(say: Say): string {
  return [
    paragraph('Body', say('{#正文}', '{#sections}')),
    paragraph('Heading', say('{小标题}', '{heading}')),
    paragraph('Body', say('{#段落}', '{#paragraphs}')),
    paragraph('Body', say('{文字}', '{text}')),
    paragraph('Body', say('{/段落}', '{/paragraphs}')),
    paragraph('Body', say('{/正文}', '{/sections}')),
  ].join('');
}

function votes(say: Say): string {
  const columns = headRow(
    head(say('表决事项', 'Subject')),
    head(say('应到', 'Due')),
    head(say('实到', 'Present')),
    head(say('赞成', 'For')),
    head(say('反对', 'Against')),
    head(say('弃权', 'Abst.')),
    head(say('书面意见', 'Written')),
  );
  const counts = row(
    cell(say('{#表决}{事项}', '{#votes}{subject}')),
    middle(say('{应到}', '{expected}')),
    middle(say('{实到}', '{present}')),
    middle(say('{赞成}', '{yes}')),
    middle(say('{反对}', '{no}')),
    middle(say('{弃权}', '{abstain}')),
    middle(say('{书面意见}', '{written}')),
  );
  const outcome = say(
    '规则：{规则}。结果：{结果}{/表决}',
    'Rule: {rule}. Outcome: {outcome}{/votes}',
  );
  return (
    paragraph('Body', say('{#有表决}', '{#hasVotes}')) +
    paragraph('Heading', say('{表决标题}', '{votesHeading}')) +
    table({
      widths: [55, 16, 16, 16, 16, 16, 21],
      lines: true,
      rows: [columns, counts, row(wide(outcome, 7))],
    }) +
    paragraph('Body', say('{/有表决}', '{/hasVotes}'))
  );
}

function resolutions(say: Say): string {
  return (
    paragraph('Body', say('{#有决议}', '{#hasResolutions}')) +
    paragraph('Heading', say('{决议标题}', '{resolutionsHeading}')) +
    table({
      widths: [13, 78, 25, 40],
      lines: true,
      rows: [
        headRow(
          head(say('序号', 'No.')),
          head(say('决议内容', 'Resolution')),
          head(say('责任人', 'Owner')),
          head(say('完成时限', 'Due')),
        ),
        row(
          middle(say('{#决议}{序号}', '{#resolutions}{no}')),
          cell(say('{内容}', '{text}')),
          middle(say('{责任人}', '{owner}')),
          middle(say('{时限}{/决议}', '{due}{/resolutions}')),
        ),
      ],
    }) +
    paragraph('Body', say('{/有决议}', '{/hasResolutions}'))
  );
}

function signatures(say: Say): string {
  return (
    paragraph('Cell', '') +
    table({
      widths: [60, 56, 40],
      lines: false,
      rows: [
        {
          cells: [
            cell(say('{#签名栏}{身份}：{姓名}', '{#signatures}{role}: {name}')),
            cell(say('签名：____________', 'Signature: ____________')),
            cell(say('{日期}{/签名栏}', '{date}{/signatures}')),
          ],
          header: false,
          height: 13,
        },
      ],
    }) +
    paragraph('Small', '')
  );
}

function signinSheet(say: Say): string {
  const columns = [say('序号', 'No.'), say('姓名', 'Name'), say('签名', 'Signature')].map(head);
  const line: Row = {
    cells: [
      middle(say('{#双栏名单}{序号一}', '{#pairs}{no1}')),
      middle(say('{姓名一}', '{name1}')),
      cell(''),
      middle(say('{序号二}', '{no2}')),
      middle(say('{姓名二}', '{name2}')),
      cell(say('{/双栏名单}', '{/pairs}')),
    ],
    header: false,
    height: 11,
  };
  return (
    top(say) +
    paragraph('Cell', say('应到 {人数} 人', 'Due to attend: {count}')) +
    table({
      widths: [13, 25, 40, 13, 25, 40],
      lines: true,
      rows: [headRow(...columns, ...columns), line],
    }) +
    signatures(say)
  );
}

function roster(say: Say): string {
  const columns = [
    [10, '序号', 'No.', '{#名单}{序号}', '{#rows}{no}'],
    [20, '姓名', 'Name', '{姓名}', '{name}'],
    [10, '性别', 'Sex', '{性别}', '{sex}'],
    [19, '民族', 'Ethnicity', '{民族}', '{ethnicity}'],
    [19, '出生年月', 'Born', '{出生年月}', '{birth}'],
    [20, '学历', 'Education', '{学历}', '{education}'],
    [20, '入党时间', 'Joined', '{入党时间}', '{joined}'],
    [20, '转正时间', 'Confirmed', '{转正时间}', '{confirmed}'],
    [18, '职务', 'Post', '{职务}{/名单}', '{post}{/rows}'],
  ] as const;
  const dense = (one: Cell): Cell => ({ ...one, style: 'Dense' });
  // 9 pt as in the PDF: at 10.5 a head like “Confirmed” breaks where Times New Roman is missing.
  const label = (words: string): Cell => ({ ...head(words), style: say('Dense', 'Small') });
  const names: Row = {
    cells: columns.map(([, zh, en]) => label(say(zh, en))),
    header: true,
    height: 7,
  };
  const line: Row = {
    cells: columns.map(([, , , zh, en]) => dense(middle(say(zh, en)))),
    header: false,
    height: 6.3,
  };
  return (
    top(say) +
    paragraph('Cell', say('共 {人数} 人', '{count} people')) +
    table({
      widths: columns.map(([width]) => width),
      lines: true,
      rows: [names, line],
    }) +
    paragraph('Small', '')
  );
}

function notice(say: Say): string {
  const closing = [say('{单位}', '{organisation}'), say('{打印日期}', '{printedOn}')];
  return (
    [top, agenda, sections].map((part) => part(say)).join('') +
    paragraph('Closing', '') +
    closing.map((words) => paragraph('Closing', words)).join('')
  );
}

function resolutionSheet(say: Say): string {
  return top(say) + paragraph('Cell', '') + resolutionList(say) + signatures(say);
}

/** One page: the title, three sentences, a table as dense as a roster, and who says so when. */
function monthReport(say: Say): string {
  const dense = (one: Cell): Cell => ({ ...one, style: 'Fact' });
  const label = (words: string): Cell => ({ ...head(words), style: say('FactHead', 'Small') });
  const names: Row = {
    cells: [say('党组织', 'Unit'), say('完成', 'Done'), say('具体情况', 'What')].map(label),
    header: true,
    height: 5.5,
  };
  const line: Row = {
    cells: [
      dense(cell(say('{#名单}{党组织}', '{#rows}{unit}'))),
      dense(middle(say('{完成}', '{done}'))),
      dense(cell(say('{具体情况}{/名单}', '{says}{/rows}'))),
    ],
    header: false,
    height: 5.5,
  };
  return [
    paragraph('Title', say('{标题}', '{title}')),
    paragraph('Body', say('{#正文}', '{#sections}')),
    paragraph('Body', say('{#段落}', '{#paragraphs}')),
    paragraph('Body', say('{文字}', '{text}')),
    paragraph('Body', say('{/段落}', '{/paragraphs}')),
    paragraph('Body', say('{/正文}', '{/sections}')),
    table({ widths: [40, 18, 98], lines: true, rows: [names, line] }),
    paragraph('Fact', say('依据：{依据}', 'Basis: {basis}')),
    paragraph('Closing', say('{单位}', '{organisation}')),
    paragraph('Closing', say('{成文日期}', '{dated}')),
  ].join('');
}

/** Body of each initial template, by file name without its language and ending. */
export function bodies(language: Language): ReadonlyMap<string, string> {
  const say: Say = (zh, en) => (language === 'zh' ? zh : en);
  const parts = [top, attendance, agenda, sections, votes, resolutions, signatures];
  return new Map([
    ['minutes', parts.map((part) => part(say)).join('')],
    ['signin-sheet', signinSheet(say)],
    ['roster', roster(say)],
    ['notice', notice(say)],
    ['resolution-sheet', resolutionSheet(say)],
    ['month-report', monthReport(say)],
    ['letter', letter(say)],
    ['handbook', handbook(say)],
    ['own-file', ownFile(say, top) + signatures(say)],
    ['code-slips', codeSlips(say)],
    ['case-form', caseForm(say, votes, signatures)],
    ['case-list', caseList(say, signatures)],
    ['book-list', bookList(say, signatures)],
  ]);
}
