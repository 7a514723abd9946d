import type { IsoDate } from '../../kernel/date.ts';
import type { ClosedPeriod } from '../../kernel/period.ts';
import type { Text } from '../../kernel/text.ts';
import type { CompletionCell, CompletionColumn, CompletionRow } from './completion.ts';

/** One duty of a unit whose period ends with the month: what fell due in it. */
export interface Due {
  readonly column: CompletionColumn;
  readonly cell: CompletionCell;
  /** First day of the first of the periods that were missed one after the other, up to this one. */
  readonly since: IsoDate;
}

/** What fell due for a unit in a month; nothing that was not in force for it. */
export function dueIn(
  columns: readonly CompletionColumn[],
  { lines }: Pick<CompletionRow, 'lines'>,
  month: ClosedPeriod,
): readonly Due[] {
  return columns.flatMap((column, i) => {
    const cells = lines[i] ?? [];
    const at = cells.findIndex(({ period }) => period.to > month.from && period.to <= month.to);
    const cell = cells[at];
    if (cell === undefined || cell.state === 'not-in-force') return [];
    return [{ column, cell, since: sinceWhen(cells, at) }];
  });
}

function sinceWhen(cells: readonly CompletionCell[], at: number): IsoDate {
  let first = at;
  while (cells[at]?.state === 'missed' && cells[first - 1]?.state === 'missed') first -= 1;
  const cell = cells[first];
  if (cell === undefined) throw new RangeError(`no period ${at}`);
  return cell.period.from;
}

/** What a report says of one gap. */
export interface MonthGap {
  readonly rule: string;
  readonly kind: Text;
  readonly period: ClosedPeriod;
}

/** What a report says of one unit. */
export interface MonthLine {
  readonly unit: number;
  readonly gaps: readonly MonthGap[];
  /** What cannot be judged. */
  readonly unknown: readonly unknown[];
  /** What was missed under leave; reports from before there was leave say nothing of it. */
  readonly waived?: readonly unknown[];
}

/** What a report is made of, as far as its sentences and its later states need it. */
export interface MonthContent {
  /** First day of the month. */
  readonly month: IsoDate;
  readonly lines: readonly MonthLine[];
  /** The last report before it: how many gaps that named, and which are put right now. */
  readonly before: {
    readonly month: IsoDate;
    readonly named: number;
    readonly put: readonly unknown[];
  } | null;
  readonly records: {
    readonly held: number;
    /** Days after a meeting in which a record is in time; null: nobody has said. */
    readonly days: number | null;
    readonly late: readonly unknown[];
  };
  /** Gaps of the draft that were repaired before it went up; null in the draft itself. */
  readonly repaired: readonly unknown[] | null;
}

export type LineState = 'complete' | 'lacking' | 'waived' | 'unknown';

/** A unit with a gap lacks something, whatever else is unknown of it; leave completes nothing. */
export function stateOf(line: Pick<MonthLine, 'gaps' | 'unknown' | 'waived'>): LineState {
  if (line.gaps.length > 0) return 'lacking';
  if (line.unknown.length > 0) return 'unknown';
  return (line.waived ?? []).length > 0 ? 'waived' : 'complete';
}

/** How many gaps there are of each kind; the kind that is missing most comes first. */
export function missingKinds(
  lines: readonly Pick<MonthLine, 'gaps'>[],
): readonly { readonly kind: Text; readonly count: number }[] {
  const found = new Map<string, { kind: Text; count: number }>();
  for (const { rule, kind } of lines.flatMap(({ gaps }) => gaps)) {
    const one = found.get(rule) ?? { kind, count: 0 };
    found.set(rule, { kind, count: one.count + 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}
