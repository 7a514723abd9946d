import { parseArgs } from 'node:util';
import { addDays, type IsoDate, isIsoDate } from '../../kernel/date.ts';
import type { ClosedPeriod } from '../../kernel/period.ts';
import { fail, ok, type Problem, type Result } from '../../kernel/result.ts';
import { type Language, text } from '../../kernel/text.ts';

export interface Options {
  readonly file: string;
  readonly roster: string | null;
  readonly asOf: IsoDate;
  /** Null: to be found out from what the file says. */
  readonly period: ClosedPeriod | null;
  readonly json: boolean;
  readonly html: boolean;
  readonly language: Language;
}

const asked = {
  roster: { type: 'string' },
  'as-of': { type: 'string' },
  period: { type: 'string' },
  json: { type: 'boolean' },
  html: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What was asked for, `'help'`, or what is wrong with it. */
export function optionsOf(argv: readonly string[], today: IsoDate): Result<Options | 'help'> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    return fail(unparsed(error instanceof Error ? error.message : String(error)));
  }
  const { values, positionals } = parsed;
  if (values.help) return ok('help');
  const [file, extra] = positionals;
  if (file === undefined)
    return fail(unusable('no-file', 'no file was given', '没有写要检查的文件'));
  if (extra !== undefined) {
    const en = `one file at a time, "${extra}" is too many; a roster comes with --roster`;
    return fail(unusable('two-files', en, `一次检查一个文件，多写了“${extra}”；名册请用 --roster`));
  }
  const asOf = values['as-of'] ?? today;
  if (!isIsoDate(asOf)) {
    return fail(unusable('as-of', `--as-of "${asOf}" is no day`, `--as-of“${asOf}”不是日期`));
  }
  const period = values.period === undefined ? null : periodOf(values.period);
  if (period === 'unreadable') {
    const zh = `--period“${values.period}”读不懂，要写 起..止，如 2026-01-01..2026-07-01（止日不含）`;
    return fail(unusable('period', `--period "${values.period}" is not FROM..TO`, zh));
  }
  if (period === 'reversed') {
    const late = `--period“${values.period}”的止日要晚于起日`;
    return fail(unusable('period', `--period "${values.period}" ends before it begins`, late));
  }
  const { lang: language = 'zh' } = values;
  if (language !== 'zh' && language !== 'en') {
    return fail(
      unusable('lang', `--lang is zh or en, not "${language}"`, '--lang 只能是 zh 或 en'),
    );
  }
  const { roster = null, json = false, html = false } = values;
  return ok({ file, roster, asOf, period, json, html, language });
}

/** What Node says is English and long; the name of the option is what one needs. */
function unparsed(why: string): Problem {
  const name = /^Unknown option '(.+?)'/.exec(why)?.[1];
  if (name !== undefined) {
    return unusable('unknown-option', `there is no option ${name}`, `没有“${name}”这个参数`);
  }
  const lacking = /^Option '(?:-\w, )?(--[\w-]+)/.exec(why)?.[1];
  const says = lacking === undefined ? `参数不对：${why}` : `参数${lacking}的写法不对`;
  return unusable('unknown-option', `an option is not usable: ${why}`, says);
}

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options: asked, allowPositionals: true, strict: true });
}

/**
 * Half-open like every period. Who writes the last day of a month as the end means to include it:
 * no half-open period that anybody wants ends there, so the day after is taken.
 */
function periodOf(words: string): ClosedPeriod | 'unreadable' | 'reversed' {
  const [from = '', to = '', ...rest] = words.split('..');
  if (!isIsoDate(from) || !isIsoDate(to) || rest.length > 0) return 'unreadable';
  const next = addDays(to, 1);
  const end = next.endsWith('-01') ? next : to;
  return from < end ? { from, to: end } : 'reversed';
}

function unusable(what: string, en: string, zh: string): Problem {
  return {
    code: `check/${what}`,
    message: text(zh, en),
    cure: text('用法见 genji check --help', 'see genji check --help'),
  };
}

export const help = `genji check FILE [--roster FILE] [--as-of DATE] [--period FROM..TO] [--json] [--html]

检查党员名册，三会一课、发展党员和党费收缴台账（.xlsx、.xls、CSV），不需要数据库，不改动文件。
Checks a roster and the ledgers of meetings, admissions and dues; changes nothing.

  FILE                 名册、台账，或几样在一个文件里      roster, ledgers, or all in one workbook
  --roster FILE        名册另有文件时                      when the roster is a file of its own
  --as-of DATE         按哪一天判断，默认今天              day to judge from, default today
  --period FROM..TO    检查哪段时间，止日不含              span to check, TO is not part of it
                       默认：标题里的年份（到判断日止）；没有年份时，从有记录的第一个月到最后一个整月
                       default: the year in a title up to the day; else first to last full month
  --json               结果用 JSON 输出                    print the result as JSON
  --html               另存一个可打印的网页                write a page to print beside it
  --lang zh|en         输出语言，默认中文                  language, default Chinese

退出码 exit: 0 没有问题 fine · 1 有警告以上的问题 findings · 2 文件或参数不能用 not usable
`;
