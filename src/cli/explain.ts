import { parseArgs } from 'node:util';
import { type IsoDate, isIsoDate } from '../kernel/date.ts';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { type Language, text } from '../kernel/text.ts';
import { branchBook } from './check/branches.ts';
import { type Explained, explained } from './check/caseExplained.ts';
import { needsCare } from './check/caseReasoned.ts';
import { caseScreen } from './check/caseScreen.ts';
import type { Skipped } from './check/cells.ts';
import { type DevelopmentLine, readDevelopment } from './check/development.ts';
import { readPapers } from './check/read.ts';
import { refuse, today } from './check/terminal.ts';
import type { Command, ExitCode } from './command.ts';

export const usage = `genji explain FILE ROW [--sheet NAME] [--as-of DATE] [--json] [--lang zh|en]

讲清发展党员台账里一个人的情况：办了什么、依据哪条，现在能办什么，什么还不能办、为什么、
缺什么、由谁补，什么逾期了，下一步是什么、什么时候。不需要数据库，不改动文件。
The whole reasoning about one person of a ledger of admissions; no database, nothing is changed.

  FILE                 发展党员台账（.xlsx、.xls、CSV）    the ledger
  ROW                  Excel 的行号，或姓名                row as Excel numbers it, or the name
  --sheet NAME         几张表都有这一行时                  where several sheets have that row
  --as-of DATE         按哪一天判断，默认今天              day to judge from, default today
  --json               结果用 JSON 输出                    print the result as JSON
  --lang zh|en         输出语言，默认中文                  language, default Chinese

退出码 exit: 0 没有问题 fine · 1 有问题或逾期 findings or late · 2 文件或参数不能用 not usable
`;

export default {
  name: 'explain',
  summary: text(
    '讲清发展党员台账里一个人的情况和理由',
    'the whole reasoning about one person of a ledger of admissions',
  ),
  run,
} satisfies Command;

async function run(argv: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      sheet: { type: 'string' },
      'as-of': { type: 'string' },
      json: { type: 'boolean' },
      lang: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [file, row, extra] = positionals;
  if (values.help === true || file === undefined || row === undefined || extra !== undefined) {
    (values.help === true ? process.stdout : process.stderr).write(usage);
    return values.help === true ? 0 : 2;
  }
  const { json = false, lang = 'zh', 'as-of': asOf = today(), sheet = null } = values;
  if (!isIsoDate(asOf)) return refuse([unusable('as-of', asOf)], json);
  if (!isLanguage(lang)) return refuse([unusable('lang', lang)], json);
  const answer = await explainRow({ file, row, sheet, asOf });
  if (!answer.ok) return refuse(answer.problems, json);
  const { value } = answer;
  process.stdout.write(
    json ? `${JSON.stringify(value, null, 2)}\n` : caseScreen(value, placeOf(value), lang),
  );
  return needsCare(value) ? 1 : 0;
}

function placeOf({ sheet, row }: Explained) {
  return text(`${sheet}第${row}行`, `${sheet}, row ${row}`);
}

export function isLanguage(words: string): words is Language {
  return words === 'zh' || words === 'en';
}

/** Which person of which file, as of which day. */
export interface AskedRow {
  readonly file: string;
  readonly row: string;
  readonly sheet: string | null;
  readonly asOf: IsoDate;
}

export async function explainRow(asked: AskedRow): Promise<Result<Explained>> {
  const { file, asOf } = asked;
  const skipped: Skipped[] = [];
  const papers = await readPapers(file, skipped);
  if (!papers.ok) return papers;
  const tables = papers.value.development;
  const branches = branchBook();
  const lines = tables.flatMap((table) => readDevelopment(table, branches, asOf, skipped));
  const found = lines.filter((line) => isMeant(line, asked));
  const [line, another] = found;
  if (line === undefined) return fail(nobody(asked, lines, skipped));
  if (another !== undefined) return fail(several(asked, found));
  return ok(explained(line, tables, asOf));
}

function isMeant({ one, source }: DevelopmentLine, { row, sheet }: AskedRow): boolean {
  if (sheet !== null && source.sheet !== sheet) return false;
  return /^\d+$/.test(row) ? source.row === Number(row) : one.name === row;
}

function nobody(
  { row }: AskedRow,
  lines: readonly DevelopmentLine[],
  skipped: readonly Skipped[],
): Problem {
  const why = skipped.find((each) => each.row === Number(row))?.reason;
  const some = lines.slice(0, 10).map(({ one, source }) => `${source.row} ${one.name}`);
  const list = some.join('、') + (lines.length > some.length ? '……' : '');
  const none = lines.length === 0;
  return {
    code: 'explain/no-such-row',
    message: text(
      `发展党员台账里没有“${row}”这一行${why ? `（${why.zh}）` : ''}`,
      `the ledger of admissions has no row "${row}"${why ? ` (${why.en})` : ''}`,
    ),
    cure: none
      ? text('文件里没有发展党员台账，请换一个文件', 'the file holds no such ledger: name another')
      : text(`可以写：${list}`, `rows that it has: ${list}`),
  };
}

function several({ row }: AskedRow, found: readonly DevelopmentLine[]): Problem {
  const list = found.map(({ source }) => `${source.sheet} ${source.row}`).join('、');
  return {
    code: 'explain/several-rows',
    message: text(`有几处都是“${row}”：${list}`, `"${row}" stands in several places: ${list}`),
    cure: text('请写行号，并用 --sheet 写明工作表', 'give the row, and the sheet with --sheet'),
  };
}

export function unusable(option: string, value: string): Problem {
  return {
    code: `explain/${option}`,
    message: text(`--${option}“${value}”不能用`, `--${option} "${value}" cannot be used`),
    cure: text('用法见 genji explain --help', 'see genji explain --help'),
  };
}
