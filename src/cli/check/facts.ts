import type { Activity } from '../../engines/activity/define.ts';
import { addDays, type IsoDate } from '../../kernel/date.ts';
import { type ActivityFact, type FactSet, known, missing } from '../../kernel/facts.ts';
import { type ClosedPeriod, includes } from '../../kernel/period.ts';
import { text } from '../../kernel/text.ts';
import { branchBook } from './branches.ts';
import { leftOut, type Skipped } from './cells.ts';
import { readLedger } from './ledger.ts';
import { coveredBy } from './period.ts';
import type { Papers } from './read.ts';
import { readRoster } from './roster.ts';

export interface Read {
  readonly facts: FactSet;
  /** Rows that became a member or a meeting. */
  readonly rows: number;
  /** Null when there is no ledger, hence nothing that could be missing in a span. */
  readonly period: ClosedPeriod | null;
}

export const noRoster = text('没有读到党员名册', 'no roster of members was read');
export const noLedger = text('没有读到三会一课台账', 'no ledger of meetings was read');

/**
 * Turns the papers into facts. Rosters come first: a ledger without branches may be of the only
 * one.
 */
export function factsIn(
  papers: Papers,
  activities: readonly Activity[],
  asked: { readonly asOf: IsoDate; readonly period: ClosedPeriod | null },
  skipped: Skipped[],
): Read {
  const { asOf } = asked;
  const branches = branchBook();
  const members = papers.rosters.flatMap((table) => readRoster(table, branches, asOf, skipped));
  const rostered = branches.all().map((unit) => unit.id);
  const ledgers = papers.ledgers.map((table) =>
    readLedger(table, branches, activities, asOf, skipped),
  );
  for (const table of [...papers.rosters, ...papers.ledgers]) skipped.push(...leftOut(table));
  const titles = papers.ledgers.flatMap(({ title, sheet }) => [title, sheet.name]);
  const days = ledgers.flatMap((ledger) => ledger.days);
  const period = asked.period ?? coveredBy(titles, days, asOf);
  const held = ledgers.flatMap((ledger) => ledger.activities);
  const within = held.filter((activity) => isAsked(activity, asked.period, skipped));
  const hasRoster = papers.rosters.length > 0;
  const hasLedger = papers.ledgers.length > 0;
  return {
    facts: {
      units: known(branches.all()),
      members: hasRoster ? known(members) : missing(noRoster),
      headcounts: [],
      activities: hasLedger ? known(within) : missing(noLedger),
      span: period ?? { from: asOf, to: addDays(asOf, 1) },
      loaded: { members: rostered, activities: ledgers.flatMap((ledger) => ledger.units) },
    },
    rows: members.length + held.length,
    period: hasLedger ? period : null,
  };
}

function isAsked(
  { on, source }: ActivityFact,
  period: ClosedPeriod | null,
  skipped: Skipped[],
): boolean {
  if (on === null || period === null || includes(period, on)) return true;
  if (source?.in === 'workbook') {
    const reason = text('不在检查的时间段内', 'outside the period that is checked');
    skipped.push({ sheet: source.sheet, row: source.row, reason });
  }
  return false;
}
