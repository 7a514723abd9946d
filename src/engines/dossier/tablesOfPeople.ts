import { text } from '../../kernel/text.ts';
import type { PersonTable } from './register.ts';
import { kept, seen } from './terms.ts';

const actor = text('由我写下', 'written by me');

/** Who somebody is and where she stands. */
export const tablesOfPeople: readonly PersonTable[] = [
  {
    table: 'genji.person',
    part: 'who',
    purpose: text(
      '每人一份档案，各处用同一个编号。',
      'One file for each person, one number everywhere.',
    ),
    seenBy: seen.numbers,
    kept: kept.undecided,
    columns: [{ column: 'person', how: 'about', title: text('档案建立', 'The file was opened') }],
  },
  {
    table: 'genji.person_detail',
    part: 'who',
    purpose: text(
      '党员管理所需的基本情况：确认身份、党龄、表决资格。',
      'What keeping members takes: who you are, since when, whether you vote.',
    ),
    seenBy: seen.roster,
    kept: kept.undecided,
    columns: [{ column: 'person', how: 'about', title: text('基本情况', 'Personal details') }],
  },
  {
    table: 'genji.person_merge',
    part: 'who',
    purpose: text('同一个人有两份档案时合成一份。', 'Two files of one person made one.'),
    seenBy: seen.numbers,
    kept: kept.undecided,
    columns: [
      {
        column: 'kept',
        how: 'about',
        title: text('并入另一份档案', 'Another file joined this one'),
      },
      { column: 'gone', how: 'about', title: text('被并入的档案', 'The file that was joined') },
    ],
  },
  {
    table: 'genji.roster_line',
    part: 'standing',
    purpose: text(
      '您在哪个支部、哪个小组、什么身份，从哪天到哪天。',
      'In which branch and group you stand, as what, from when to when.',
    ),
    seenBy: seen.roster,
    kept: kept.undecided,
    columns: [{ column: 'person', how: 'about', title: text('组织关系', 'Membership') }],
  },
  {
    table: 'genji.post_holding',
    part: 'standing',
    purpose: text('党内职务及其任期。', 'Posts in the organisation and their terms.'),
    seenBy: seen.posts,
    kept: kept.undecided,
    columns: [{ column: 'person', how: 'about', title: text('任职', 'Post') }],
  },
  {
    table: 'genji.duty_shift',
    part: 'shifts',
    purpose: text(
      '安排活动时避开值班，使更多人能到会。',
      'To hold gatherings on days on which most can come.',
    ),
    seenBy: seen.roster,
    kept: kept.duty,
    columns: [{ column: 'person', how: 'about', title: text('值班', 'Shift') }],
  },
  {
    table: 'genji.waiver',
    part: 'waivers',
    purpose: text(
      '上级同意某条规则对某人暂不适用，写明理由和期限。',
      'A rule set aside for somebody by the level above, with reason and last day.',
    ),
    seenBy: seen.waivers,
    kept: kept.undecided,
    columns: [
      { column: 'subject', how: 'about', title: text('关于我的豁免', 'A waiver about me') },
      { column: 'actor', how: 'acted', title: text('我给出的豁免', 'waivers that I gave') },
    ],
  },
  {
    table: 'genji.waiver_end',
    part: 'acts',
    purpose: text('收回豁免及其理由。', 'A waiver taken back, and why.'),
    seenBy: seen.activity,
    kept: kept.undecided,
    columns: [
      { column: 'actor', how: 'acted', title: text('我收回的豁免', 'waivers that I took back') },
    ],
  },
  {
    table: 'genji.effect',
    part: 'acts',
    purpose: text('名册和组织的每次改动由谁办理。', 'Who made each change of roster and tree.'),
    seenBy: seen.tenant,
    kept: kept.undecided,
    columns: [
      { column: 'actor', how: 'acted', title: text('我办理的改动', 'changes that I made') },
    ],
  },
  {
    table: 'genji.import_batch',
    part: 'acts',
    purpose: text(
      '导入的名册和值班表：谁导入、谁确认。表里的人导入后进入各自的档案；原表加密保存，不能检索。',
      'Imported rosters and duty tables: by whom. The people in one stand in their own files afterwards; the sheet itself is sealed and cannot be searched.',
    ),
    seenBy: seen.roster,
    kept: kept.sealed,
    columns: [
      { column: 'created_by', how: 'acted', title: text('我发起的导入', 'imports that I began') },
      {
        column: 'ended_by',
        how: 'acted',
        title: text('我确认或撤销的导入', 'imports that I ended'),
      },
      {
        column: 'choices',
        how: 'sealed',
        title: text('核对时的选择', 'choices of the preview'),
      },
      { column: 'sealed_file', how: 'sealed', title: text('原表', 'the sheet') },
      { column: 'sealed_report', how: 'sealed', title: text('逐行结果', 'its result by line') },
    ],
  },
  {
    table: 'genji.correction',
    part: 'corrections',
    purpose: text('您认为哪里不对、请求怎样更正。', 'What you say is wrong, and what you ask for.'),
    seenBy: text(
      '本人；负责答复的支部书记或上一级党务干部。',
      'You; the secretary or the cadre above who answers.',
    ),
    kept: kept.undecided,
    columns: [
      { column: 'person', how: 'about', title: text('更正请求', 'Request to correct') },
      {
        column: 'actor',
        how: 'acted',
        title: text('我提出或代录的请求', 'requests that I entered'),
      },
    ],
  },
  {
    table: 'genji.correction_answer',
    part: 'acts',
    purpose: text('对更正请求的答复。', 'The answer to a request.'),
    seenBy: text('提出请求的人；负责答复的人。', 'Who asked; who answers.'),
    kept: kept.undecided,
    columns: [{ column: 'actor', how: 'acted', title: text('我作的答复', 'answers that I gave') }],
  },
  {
    table: 'genji.setting_entry',
    part: 'acts',
    purpose: text('参数由谁提出、谁同意。', 'Who proposed a setting and who decided.'),
    seenBy: seen.tenant,
    kept: kept.undecided,
    columns: [
      {
        column: 'proposed_by',
        how: 'acted',
        title: text('我提出的参数', 'settings that I proposed'),
      },
      {
        column: 'decided_by',
        how: 'acted',
        title: text('我决定的参数', 'settings that I decided'),
      },
    ],
  },
  {
    table: 'genji.monthly_report',
    part: 'acts',
    purpose: text(
      '月通报由谁拟出；只写单位，不写个人。',
      'Who issued a monthly report; it names units only.',
    ),
    seenBy: seen.activity,
    kept: kept.undecided,
    columns: [
      { column: 'actor', how: 'acted', title: text('我拟的月通报', 'reports that I issued') },
    ],
  },
  {
    table: 'genji.report_answer',
    part: 'acts',
    purpose: text('对月通报缺项的说明。', 'What was said to a gap of a monthly report.'),
    seenBy: seen.activity,
    kept: kept.undecided,
    columns: [{ column: 'actor', how: 'acted', title: text('我写的说明', 'answers to gaps') }],
  },
  {
    table: 'genji.report_sent',
    part: 'acts',
    purpose: text('月通报由谁上报。', 'Who sent a monthly report up.'),
    seenBy: seen.activity,
    kept: kept.undecided,
    columns: [{ column: 'actor', how: 'acted', title: actor }],
  },
];
