import { proposal } from '../../catalogue/law/cites.ts';
import type {
  Finding,
  NormRule,
  Severity,
  Subject,
  Unknown,
  Waiver,
} from '../../engines/norm/define.ts';
import type { Evaluation } from '../../engines/norm/evaluate.ts';
import { namesOf } from '../../engines/norm/sentence.ts';
import { isAtLeast } from '../../engines/norm/severity.ts';
import type { Mark } from '../../kernel/cite.ts';
import { addDays } from '../../kernel/date.ts';
import { push } from '../../kernel/factIndex.ts';
import type { ClosedPeriod } from '../../kernel/period.ts';
import { type Text, text } from '../../kernel/text.ts';
import type { Skipped, Table } from './cells.ts';
import { noLedger, noRoster, type Read } from './facts.ts';
import type { Papers } from './papers.ts';

/** What `genji check --json` prints. Periods are half-open; `row` is the row that Excel shows. */
export interface Report {
  readonly findings: readonly ReportedFinding[];
  readonly notChecked: readonly { readonly rule: string; readonly missing: Text }[];
  readonly read: {
    readonly sheets: readonly ReadSheet[];
    readonly rows: number;
    readonly skipped: readonly Skipped[];
    readonly period: ClosedPeriod | null;
  };
}

export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly subject: string;
  /** The branch that answers; null: a member whom no branch has, or a waiver. */
  readonly unit: string | null;
  readonly period: ClosedPeriod | null;
  readonly says: Text;
  readonly cure: Text;
  readonly cite: { readonly regulation: string; readonly article: string; readonly mark: Mark };
}

interface ReadSheet {
  readonly name: string;
  readonly as: 'roster' | 'ledger' | 'development' | 'register';
  readonly rows: number;
}

export function reportOf(
  { findings, unknowns, idle, unusedWaivers, waived }: Evaluation,
  rules: readonly NormRule[],
  papers: Papers,
  read: Read,
  skipped: readonly Skipped[],
): Report {
  const units = unitsOf(read);
  const told = findings.map((finding) => reported(finding, units));
  return {
    findings: [...once(told), ...unusedWaivers.map(unused)],
    notChecked: [...notChecked(unknowns), ...notChecked(idleRules(idle, rules))],
    read: {
      sheets: [
        ...sheetsOf(papers.rosters, 'roster'),
        ...sheetsOf(papers.ledgers, 'ledger'),
        ...sheetsOf(papers.registers, 'register'),
        ...sheetsOf(papers.development, 'development'),
      ],
      rows: read.rows,
      skipped: [...skipped, ...waivedLines(waived)],
      period: read.period,
    },
  };
}

/** Every sheet once, with the rows of all its tables. */
function sheetsOf(tables: readonly Table[], as: ReadSheet['as']): ReadSheet[] {
  const rows = new Map<string, number>();
  for (const { sheet, match } of tables) {
    rows.set(sheet.name, (rows.get(sheet.name) ?? 0) + match.records.length);
  }
  return [...rows].map(([name, count]) => ({ name, as, rows: count }));
}

function unitsOf({ facts: { units } }: Read): ReadonlyMap<string, string> {
  return new Map((units.known ? units.value : []).map(({ id, name }) => [id, name]));
}

function reported(finding: Finding, units: ReadonlyMap<string, string>): ReportedFinding {
  const { rule, severity, subject, period, says, cure, cite, evidence } = finding;
  const [place] = evidence;
  const inBook = place?.in === 'workbook' ? place : null;
  // A fault of a whole branch is of no single row, even where its name was read from one.
  const row = subject.type === 'unit' ? null : (inBook?.row ?? null);
  const unit = finding.unit === null ? null : (units.get(finding.unit) ?? null);
  const at = { sheet: inBook?.sheet ?? null, row, subject: subject.name, unit, period };
  return { rule, severity, ...at, says, cure, cite };
}

/** Two parts of one row may have the same fault; it stands in the row once. */
function once(findings: readonly ReportedFinding[]): ReportedFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, sheet, row, subject, period, says }) => {
    const key = [rule, sheet, row, subject, period?.from, says.zh].join('\n');
    return !seen.has(key) && seen.add(key);
  });
}

/** A waiver that covers nothing is a fault of its own: it hides the next one. */
function unused({ id, rule, reason }: Waiver): ReportedFinding {
  const [sheet = null, row] = id.split('!');
  return {
    rule: 'WAIVER',
    severity: 'info',
    sheet,
    row: row === undefined ? null : Number(row),
    subject: rule,
    unit: null,
    period: null,
    says: text(
      `对${rule}的豁免（${reason}）没有对应的问题`,
      `the waiver of ${rule} (${reason}) covers no finding`,
    ),
    cure: text('请撤销这条豁免，以免遮住以后的问题', 'withdraw it, lest it hides what comes later'),
    cite: proposal,
  };
}

/** What leave was given for is not told as a fault, and not hidden either. */
function waivedLines(waived: Evaluation['waived']): Skipped[] {
  const counts = new Map<Waiver, number>();
  for (const { waiver } of waived) counts.set(waiver, (counts.get(waiver) ?? 0) + 1);
  return [...counts].map(([{ id, rule, reason, grantedBy, until }, count]) => {
    const [sheet = '', row] = id.split('!');
    const last = addDays(until, -1);
    const zh = `${rule}的${count}条问题已豁免：${reason}（${grantedBy}，至${last}）`;
    const en = `${count} findings of ${rule} are waived until ${last}: ${reason} (${grantedBy})`;
    return { sheet, row: Number(row), reason: text(zh, en) };
  });
}

/** Rules for which the papers have nobody and nothing to judge. */
function idleRules(idle: readonly string[], rules: readonly NormRule[]): Unknown[] {
  return idle.flatMap((id) => {
    const rule = rules.find((one) => one.id === id);
    const on = rule === undefined || !('on' in rule) ? [] : rule.on;
    const names = namesOf(on);
    const missing = on.length === 0 ? nothing : text(`没有读到${names.zh}`, `no ${names.en} read`);
    return { rule: id, subject: null, period: null, missing };
  });
}

const nothing = text('没有读到可检查的内容', 'nothing to check was read');

/**
 * One line per rule and reason, with whom it is about; thirty members make one line, not thirty.
 */
function notChecked(unknowns: readonly Unknown[]): Report['notChecked'] {
  const groups = new Map<string, Unknown[]>();
  for (const unknown of unknowns) push(groups, `${unknown.rule}\n${unknown.missing.zh}`, unknown);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ rule: first.rule, missing: withWhom(first, group) }];
  });
}

const counted: Readonly<Record<Subject['type'], readonly [string, string]>> = {
  unit: ['个党组织', 'units'],
  member: ['名党员', 'members'],
  activity: ['条记录', 'records'],
  place: ['处', 'places'],
  case: ['件事项', 'cases'],
};

function withWhom(first: Unknown, group: readonly Unknown[]): Text {
  const { subject, missing } = first;
  if (subject === null || missing === noRoster || missing === noLedger) return missing;
  const subjects = new Map(group.map((one) => [one.subject?.id, one.subject?.name ?? '']));
  const names = [...new Set(subjects.values())];
  const [zh, en] = counted[subject.type];
  const who = names.slice(0, 3).join('、');
  const many = names.length > 3 || subjects.size > names.length;
  return text(
    `${missing.zh}（${who}${many ? `等${subjects.size}${zh}` : ''}）`,
    `${missing.en} (${who}${many ? ` and others, ${subjects.size} ${en}` : ''})`,
  );
}

export function isBad({ findings }: Report): boolean {
  return findings.some(({ severity }) => isAtLeast(severity, 'warning'));
}
