import { basename } from 'node:path';
import type { Severity } from '../../engines/norm/define.ts';
import { citeText } from '../../engines/norm/explain.ts';
import type { IsoDate } from '../../kernel/date.ts';
import { addDays } from '../../kernel/date.ts';
import { push } from '../../kernel/factIndex.ts';
import type { ClosedPeriod } from '../../kernel/period.ts';
import { type Language, type Text, text } from '../../kernel/text.ts';
import type { Skipped } from './cells.ts';
import type { Report, ReportedFinding } from './report.ts';
import { padTo, wrap } from './width.ts';

export interface Print {
  readonly report: Report;
  readonly regulation: (code: string) => Text;
  readonly language: Language;
  readonly asOf: IsoDate;
  readonly file: string;
}

export const severityNames: Readonly<Record<Severity, Text>> = {
  critical: text('严重', 'critical'),
  error: text('错误', 'error'),
  warning: text('警告', 'warning'),
  info: text('提示', 'info'),
};

const words = {
  severity: text('级别', 'severity'),
  rule: text('规则', 'rule'),
  subject: text('对象', 'subject'),
  place: text('位置', 'place'),
  finding: text('问题', 'what was found'),
  cure: text('改法：', 'cure: '),
  cite: text('依据：', 'basis: '),
  more: (count: number) =>
    text(`……另有${count}条同类，全部见 --html`, `... and ${count} more like these, all in --html`),
};

export const sections = {
  notChecked: text('没有检查（缺少数据）', 'Not checked, for want of data'),
  skipped: text('没有采用或需要留意的内容', 'Not used, or read with a doubt'),
};

const columns = [10, 7, 20, 22, 41] as const;
const rule = '─'.repeat(100);

/**
 * The report for a terminal of 100 columns, worst first. Findings of one rule stand together, with
 * their cure and article once below them.
 */
export function printed(print: Print): string {
  const { report, language } = print;
  const say = (one: Text) => one[language];
  const heads = [words.severity, words.rule, words.subject, words.place, words.finding].map(say);
  const blocks = byRule(report.findings).flatMap((group) => [...blockOf(group, print), rule]);
  const table = blocks.length === 0 ? [] : ['', ...laidOut(heads), rule, ...blocks];
  const lines = [
    ...wrap(headline(print)[language], 98),
    ...table,
    ...section(say(sections.notChecked), notCheckedLines(report.notChecked, language)),
    ...section(say(sections.skipped), skippedLines(report.read.skipped, language)),
  ];
  return `${lines.join('\n')}\n`;
}

/** Neighbours of one rule and severity. */
function byRule(findings: readonly ReportedFinding[]): ReportedFinding[][] {
  const groups: ReportedFinding[][] = [];
  for (const finding of findings) {
    const [last] = groups.at(-1) ?? [];
    const same = last?.rule === finding.rule && last.severity === finding.severity;
    if (same) groups.at(-1)?.push(finding);
    else groups.push([finding]);
  }
  return groups;
}

/** So many of one subject are shown; a branch that never met fills no pages. */
const shown = 5;

function blockOf(group: readonly ReportedFinding[], print: Print): string[] {
  const { regulation, language } = print;
  const name = namerIn(print.report);
  const lines = bySubject(group, name).flatMap((own) => subjectLines(own, name, language));
  const [first] = group;
  if (first === undefined) return lines;
  const basis = citeText(first.cite, regulation(first.cite.regulation))[language];
  const below = [
    `${words.cure[language]}${first.cure[language]}`,
    `${words.cite[language]}${basis}`,
  ];
  const margin = ' '.repeat(columns[0]);
  return [
    ...lines,
    ...below.flatMap((line) => wrap(line, 98 - columns[0])).map((line) => margin + line),
  ];
}

type Namer = (finding: ReportedFinding) => string;

/** Where several branches are told of, a member and a group are named with theirs. */
export function namerIn({ findings }: Report): Namer {
  const units = new Set(findings.flatMap(({ unit }) => unit ?? []));
  return ({ subject, unit }) =>
    units.size < 2 || unit === null || unit === subject ? subject : `${subject}（${unit}）`;
}

function bySubject(group: readonly ReportedFinding[], name: Namer): ReportedFinding[][] {
  const subjects = new Map<string, ReportedFinding[]>();
  for (const finding of group) push(subjects, name(finding), finding);
  return [...subjects.values()];
}

function subjectLines(own: readonly ReportedFinding[], name: Namer, language: Language): string[] {
  const lines = own.slice(0, shown).flatMap((finding) => {
    const { severity, rule: id, says } = finding;
    const place = placeText(finding, language);
    const level = severityNames[severity][language];
    return laidOut([level, id, name(finding), place, says[language]]);
  });
  if (own.length <= shown) return lines;
  const rest = words.more(own.length - shown)[language];
  return [...lines, ...laidOut(['', '', '', '', rest])];
}

/** The same for who typed a command: what to type to have the running month judged too. */
export function headline(print: Print): Text {
  const [said, open] = [summary(print), openText(print.report.read.period, print.asOf)];
  return text(`${said.zh}${open.zh}`, `${said.en}${open.en}`);
}

/** What was read, over which days, and how many findings of each severity there are. */
export function summary({ report, file, asOf }: Print): Text {
  const { sheets, rows, period } = report.read;
  const name = basename(file);
  const names = sheets.map(({ name }) => name).join('、');
  const span = period === null ? text('', '') : spanText(period);
  const counts = (['critical', 'error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = report.findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [{ count, name: severityNames[severity] }];
  });
  const nothing = rows === 0 ? '没有一行可用' : '没有发现问题';
  const none = rows === 0 ? 'no row could be used' : 'no findings';
  const zh = counts.map(({ count, name }) => `${name.zh}${count}条`).join('、') || nothing;
  const en = counts.map(({ count, name }) => `${count} ${name.en}`).join(', ') || none;
  return text(
    `${name}：读了${rows}行（工作表：${names}），按${asOf}判断${span.zh}。${zh}。`,
    `${name}: ${rows} rows read (sheets: ${names}), judged from ${asOf}${span.en}. ${en}.`,
  );
}

/** The day of judgement is not over: what runs until its evening can still be held. */
function openText(period: ClosedPeriod | null, asOf: IsoDate): Text {
  if (period === null || period.to <= asOf) return text('', '');
  const next = addDays(asOf, 1);
  const isLast = next.endsWith('-01');
  const zh = isLast ? `；要连同${asOf.slice(0, 7)}一起判断，请用 --as-of ${next}` : '';
  const en = isLast ? `; to judge ${asOf.slice(0, 7)} too, use --as-of ${next}` : '';
  return text(
    `到${asOf}还没有过完的月、季、年，到期才判断是否缺少${zh}。`,
    ` Months, quarters and years that are not over on ${asOf} are not called missing yet${en}.`,
  );
}

/**
 * Readers think of a last day, so the end that is not part of the period is said as the day before.
 */
function spanText({ from, to }: ClosedPeriod): Text {
  const end = addDays(to, -1);
  return text(`，台账期间${from}至${end}`, `, ledger from ${from} to ${end}`);
}

export function placeText({ sheet, row, period }: ReportedFinding, language: Language): string {
  if (period !== null) return `${period.from}\n${addDays(period.to, -1)}`;
  if (sheet === null || row === null) return sheet ?? '';
  return language === 'zh' ? `${sheet}第${row}行` : `${sheet}, row ${row}`;
}

function laidOut(cells: readonly string[]): string[] {
  const wrapped = cells.map((cell, i) => wrap(cell, (columns[i] ?? 0) - 2));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    wrapped
      .map((lines, i) => padTo(lines[at] ?? '', columns[i] ?? 0))
      .join('')
      .trimEnd(),
  );
}

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const body = lines.flatMap((line) =>
    wrap(line, 94).map((one, i) => (i === 0 ? `· ${one}` : `  ${one}`)),
  );
  return ['', `${title}`, ...body];
}

/** One line per reason, with all the rules that it keeps from being judged. */
export function notCheckedLines(notChecked: Report['notChecked'], language: Language): string[] {
  const rules = new Map<string, string[]>();
  for (const { rule: id, missing } of notChecked) push(rules, missing[language], id);
  return [...rules].map(
    ([missing, ids]) => `${ids.join(language === 'zh' ? '、' : ', ')}  ${missing}`,
  );
}

const colon = { zh: '：', en: ': ' } as const;

/** One line per sheet and reason, with its rows. */
export function skippedLines(skipped: readonly Skipped[], language: Language): string[] {
  const groups = new Map<string, { readonly head: string; readonly rows: number[] }>();
  for (const { sheet, row, reason } of skipped) {
    // What the reader of tables says begins with the sheet and the row already.
    const placed = sheet === '' || reason.zh.startsWith('工作表');
    const head = placed ? reason[language] : `${sheet}${colon[language]}${reason[language]}`;
    const group = groups.get(head) ?? { head, rows: [] };
    groups.set(head, group);
    if (row !== null && !placed) group.rows.push(row);
  }
  return [...groups.values()].map(({ head, rows }) => {
    if (rows.length === 0) return head;
    const shown =
      rows.slice(0, 12).join(language === 'zh' ? '、' : ', ') + (rows.length > 12 ? '…' : '');
    const many = rows.length > 1 ? 'rows' : 'row';
    return language === 'zh' ? `${head}（第${shown}行）` : `${head} (${many} ${shown})`;
  });
}
