import type { Finding, Severity, Unknown } from '../../engines/norm/define.ts';
import { isAtLeast } from '../../engines/norm/severity.ts';
import type { Mark } from '../../kernel/cite.ts';
import type { ClosedPeriod } from '../../kernel/period.ts';
import { type Text, text } from '../../kernel/text.ts';
import type { Skipped, Table } from './cells.ts';
import { noLedger, noRoster, type Read } from './facts.ts';
import type { Papers } from './read.ts';

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
  readonly period: ClosedPeriod | null;
  readonly says: Text;
  readonly cure: Text;
  readonly cite: { readonly regulation: string; readonly article: string; readonly mark: Mark };
}

interface ReadSheet {
  readonly name: string;
  readonly as: 'roster' | 'ledger';
  readonly rows: number;
}

export function reportOf(
  findings: readonly Finding[],
  unknowns: readonly Unknown[],
  papers: Papers,
  read: Read,
  skipped: readonly Skipped[],
): Report {
  const sheetOf = (as: ReadSheet['as']) => (table: Table) => ({
    name: table.sheet.name,
    as,
    rows: table.match.records.length,
  });
  return {
    findings: findings.map(reported),
    notChecked: notChecked(unknowns),
    read: {
      sheets: [...papers.rosters.map(sheetOf('roster')), ...papers.ledgers.map(sheetOf('ledger'))],
      rows: read.rows,
      skipped,
      period: read.period,
    },
  };
}

function reported({ rule, severity, subject, period, says, cure, cite, evidence }: Finding) {
  const [place] = evidence;
  const inBook = place?.in === 'workbook' ? place : null;
  // A fault of a whole branch is of no single row, even where its name was read from one.
  const row = subject.type === 'unit' ? null : (inBook?.row ?? null);
  const at = { sheet: inBook?.sheet ?? null, row, subject: subject.name, period };
  return { rule, severity, ...at, says, cure, cite };
}

/**
 * One line per rule and reason, with whom it is about; thirty members make one line, not thirty.
 */
function notChecked(unknowns: readonly Unknown[]): Report['notChecked'] {
  const groups = new Map<string, Unknown[]>();
  for (const unknown of unknowns) {
    const key = `${unknown.rule}\n${unknown.missing.zh}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [unknown]);
    else group.push(unknown);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ rule: first.rule, missing: withWhom(first, group) }];
  });
}

const counted: Readonly<Record<'unit' | 'member' | 'activity', readonly [string, string]>> = {
  unit: ['个党组织', 'units'],
  member: ['名党员', 'members'],
  activity: ['条记录', 'records'],
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
