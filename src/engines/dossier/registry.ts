import { type Text, text } from '../../kernel/text.ts';
import type { NamingColumn, OtherTable, Part, PersonTable } from './register.ts';
import { tablesOfAccounts } from './tablesOfAccounts.ts';
import { tablesOfCases } from './tablesOfCases.ts';
import { tablesOfGatherings } from './tablesOfGatherings.ts';
import { tablesOfLedger } from './tablesOfLedger.ts';
import { tablesOfPeople } from './tablesOfPeople.ts';

/**
 * Every table that names a person. The own file, its paper and the page on what is kept are made
 * from this list and from nothing else; `store/dossier.schema.test.ts` holds it against the live
 * schema, so that a table which nobody told of here fails the build.
 */
export const personTables: readonly PersonTable[] = [
  ...tablesOfPeople,
  ...tablesOfGatherings,
  ...tablesOfCases,
  ...tablesOfLedger,
  ...tablesOfAccounts,
];

const chain = text('审计记录的封存，只有散列。', 'Seals of the trail: hashes only.');
const tree = text('组织的情况，不写个人。', 'About units; nobody is named.');

/** Tables that name nobody. */
export const otherTables: readonly OtherTable[] = [
  ...['audit_checkpoint', 'audit_head', 'audit_seal'].map((name) => ({
    table: `genji.${name}`,
    why: chain,
  })),
  ...[
    'unit',
    'unit_state',
    'unit_link',
    'headcount',
    'place',
    'tenant',
    'team_held',
    'term',
    'term_paper',
  ].map((name) => ({
    table: `genji.${name}`,
    why: tree,
  })),
  {
    table: 'genji.ballot',
    why: text('表决只有票数，没有人名。', 'Votes are numbers; nobody is named.'),
  },
  {
    table: 'genji.case_sealed',
    why: text(
      '政治审查、处分和处置的密封内容，只有密文；事项本身在“分步办理的事项”里。',
      'Sealed content of a political review, a sanction or disposition: an envelope; the case itself is told under cases.',
    ),
  },
  {
    table: 'genji.ledger_page',
    why: text('各单位账簿用到第几号凭证。', 'Up to which voucher a unit’s page has come.'),
  },
  {
    table: 'genji.duty_month',
    why: text('哪个月有值班表。', 'For which month there is a duty table.'),
  },
  {
    table: 'genji.handle_used',
    why: text('用过的活动种类。', 'Kinds of activity that were used.'),
  },
  { table: 'genji.migration', why: text('数据库结构的版本。', 'Versions of the schema.') },
  {
    table: 'genji.report_gap',
    why: text('月通报的缺项，只写单位。', 'Gaps of a monthly report, by unit.'),
  },
  { table: 'genji.role_permission', why: text('角色的定义。', 'What roles may do.') },
  { table: 'genji.sitting', why: text('活动分几场。', 'The sittings of a gathering.') },
  {
    table: 'account.password_policy',
    why: text('全局的密码规则。', 'The rules of passwords of the bureau.'),
  },
  {
    table: 'account.sheet_code',
    why: text('口令表上的口令（散列）；是谁的，记在口令表上。', 'Codes of a sheet, as a hash.'),
  },
  { table: 'account.session_limit', why: text('登录时限。', 'How long a session lasts.') },
  {
    table: 'account.verification',
    why: text(
      '登录中的一次性校验值，随即清除。',
      'Values of a sign-in under way, cleared at once.',
    ),
  },
];

export const partNames: Readonly<Record<Part, Text>> = {
  who: text('我是谁', 'Who I am'),
  standing: text('组织关系和职务', 'Membership and posts'),
  gatherings: text('我的组织生活', 'Gatherings'),
  notices: text('通知、答复和请假', 'Notices, answers and leave'),
  hosting: text('主持、记录、讲课和确认', 'Hosting, minutes, lessons, confirmations'),
  shifts: text('值班', 'Shifts'),
  cases: text('分步办理的事项', 'Cases'),
  books: text('我的账目', 'What I owe and paid'),
  waivers: text('关于我的豁免', 'Waivers about me'),
  files: text('我上传的附件', 'Files that I attached'),
  account: text('账号和授权', 'Account and grants'),
  corrections: text('更正请求', 'Requests to correct'),
  versions: text('活动记录的历次版本', 'Earlier states of records'),
  acts: text('我在系统里做过的事', 'What I did here'),
};

export const parts = Object.keys(partNames) as Part[];

/** A column of the register with its table. */
export interface Source {
  readonly table: PersonTable;
  readonly column: NamingColumn;
  readonly part: Part;
}

const sources = new Map<string, Source>(
  personTables.flatMap((table) =>
    table.columns.map((column): [string, Source] => {
      const acts = column.how === 'acted' ? 'acts' : table.part;
      return [`${table.table} ${column.column}`, { table, column, part: column.part ?? acts }];
    }),
  ),
);

/** What the register says of a column; an unknown one is a bug of whoever asks. */
export function sourceOf(table: string, column: string): Source {
  const found = sources.get(`${table} ${column}`);
  if (found === undefined)
    throw new Error(`nobody registered ${table}.${column} as naming a person`);
  return found;
}
