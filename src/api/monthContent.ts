import type { Static } from 'typebox';
import type { CompletionCell } from '../engines/norm/completion.ts';
import { type Due, dueIn } from '../engines/norm/monthReport.ts';
import { periodText } from '../engines/norm/words.ts';
import { addDays, type IsoDate, partsOf } from '../kernel/date.ts';
import { type ClosedPeriod, periodAround } from '../kernel/period.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { placesOfUnits } from '../store/completion.ts';
import { recordsOf, reportBefore } from '../store/monthlyReport.ts';
import { citeOf } from './completion.ts';
import {
  type PlacedRow,
  type Reading,
  tableOfUnits,
  type Within,
  type YearTable,
  yearTable,
} from './completionYear.ts';
import type { ReportContent } from './contract/monthlyReport.ts';
import { monthNotOver, notACommittee, nothingDue } from './monthlyReportProblems.ts';
import { isCommittee, scopeOf } from './scope.ts';

export type Content = Static<typeof ReportContent>;
type Line = Content['lines'][number];
export type Named = NonNullable<Content['repaired']>[number];

/** What a report says, and the day on which it may go up when it is issued today. */
export interface Drafted {
  readonly content: Content;
  readonly goesUpOn: IsoDate;
}

/** The report of a unit on a month (its first day), judged today. */
export async function draftOf(
  within: Within,
  unit: number,
  month: IsoDate,
): Promise<Result<Drafted>> {
  const allowed = await within.allow('activity.read', unit);
  if (!allowed.ok) return allowed;
  const period = periodAround('month', month);
  const words = periodText('month', period).zh;
  if (period.to > within.today) return fail(monthNotOver(words));
  const { year } = partsOf(month);
  const found = await yearTable(within, { unit, year }, 'days');
  if (!found.ok) return found;
  if (!(await isCommittee(within, unit))) return fail(notACommittee);
  const [place] = await placesOfUnits(within.tx, [unit], within.today);
  const unitName = place?.name ?? '';
  const lines = found.value.rows.flatMap((row) => lineOf(row, period, found.value, within));
  if (lines.length === 0) return fail(nothingDue(unitName, words));
  const content = {
    ...{ month, unitName, asOf: within.today, lines },
    before: await beforeOf(within, unit, month),
    records: await recordsIn(within, unit, period, found.value),
    repaired: null,
  };
  return ok({ content, goesUpOn: dayToGoUp(within, unit, found.value) });
}

/** Where a bureau withdrew the days, nobody is kept waiting. */
function dayToGoUp({ services, today }: Within, unit: number, { facts }: YearTable): IsoDate {
  const notice = facts.setting(services.definitions.reportTerms.notice, String(unit), today);
  return addDays(today, notice.state === 'value' ? notice.value : 0);
}

function lineOf(
  row: PlacedRow,
  month: ClosedPeriod,
  { columns, missing }: YearTable,
  { services: { definitions } }: Within,
): Line[] {
  const due = dueIn(columns, row, month);
  if (due.length === 0) return [];
  const { place, group } = row;
  const inState = (state: CompletionCell['state']) =>
    due.filter(({ cell }) => cell.state === state);
  return [
    {
      ...{ unit: place.unit, name: place.name },
      group: group === null ? null : { unit: group.unit, name: group.name },
      done: inState('met').map((one) => ({ ...itemOf(one), times: one.cell.times })),
      gaps: inState('missed').map((one) => ({
        ...itemOf(one),
        ...{ period: one.cell.period, since: one.since, parts: partsOfGap(one.cell) },
        cite: citeOf(one.column.duty, definitions),
      })),
      unknown: inState('unknown').map((one) => ({ ...itemOf(one), missing: whyOf(one, missing) })),
      waived: inState('waived').map(itemOf),
    },
  ];
}

function itemOf({ column: { duty }, cell }: Due) {
  const { handle, every } = duty.do;
  return { rule: duty.id, kind: handle.name, periodName: periodText(every, cell.period) };
}

/** Groups or committees are named where there are several of them, or where it is not the unit. */
function partsOfGap({ of }: CompletionCell): string[] {
  if (of.length < 2) return [];
  return of.flatMap(({ state, subject }) => (state === 'missed' ? [subject.name] : []));
}

function whyOf({ cell }: Due, reasons: YearTable['missing']) {
  return cell.missing ?? cell.of.map((one) => reasons.get(one)).find(Boolean) ?? null;
}

/** Which gaps the report before it named are put right now. */
async function beforeOf(within: Within, unit: number, month: IsoDate): Promise<Content['before']> {
  const last = await reportBefore<Content>(within.tx, unit, month);
  if (last === undefined) return null;
  const gaps = gapsIn(last.content);
  const cells = await cellsNow(within, [unit], gaps);
  const put = gaps.filter((gap) => gapState(gap, cells) === 'repaired').map(namedOf);
  return { month: last.month, named: gaps.length, put };
}

async function recordsIn(
  within: Within,
  unit: number,
  month: ClosedPeriod,
  { facts }: YearTable,
): Promise<Content['records']> {
  const { inTime } = within.services.definitions.reportTerms;
  const limit = facts.setting(inTime, String(unit), addDays(month.to, -1));
  const days = limit.state === 'value' ? limit.value : null;
  const units = await scopeOf(within, 'activity.read', unit);
  const { held, late } = await recordsOf(within.tx, units, month, days ?? 0);
  return { held, days, late: days === null ? [] : [...late] };
}

/** A gap by what it is of: one duty of one unit in one period. */
export interface GapOf {
  readonly unit: number;
  readonly rule: string;
  readonly from: IsoDate;
}

export type GapIn = Line['gaps'][number] & GapOf & { readonly unitName: string };

/** Every gap of a report, with the unit whose it is. */
export function gapsIn({ lines }: Pick<Content, 'lines'>): readonly GapIn[] {
  return lines.flatMap(({ unit, name, gaps }) =>
    gaps.map((gap) => ({ ...gap, unit, unitName: name, from: gap.period.from })),
  );
}

export function namedOf({ unit, unitName, rule, kind, periodName }: GapIn): Named {
  return { unit, unitName, rule, kind, periodName };
}

const keyOf = ({ unit, rule, from }: GapOf) => `${unit} ${rule} ${from}`;

export type CellsNow = ReadonlyMap<string, CompletionCell>;

/** How the cells of gaps stand today; `units`: those whose gaps they are, or that stand above. */
export async function cellsNow(
  within: Reading,
  units: readonly number[],
  gaps: readonly GapOf[],
): Promise<CellsNow> {
  const cells = new Map<string, CompletionCell>();
  if (gaps.length === 0) return cells;
  const scopes = await Promise.all(units.map((unit) => scopeOf(within, 'activity.read', unit)));
  const scope = [...new Set(scopes.flat())];
  for (const year of new Set(gaps.map(({ from }) => partsOf(from).year))) {
    const { columns, rows } = await tableOfUnits(within, scope, { year }, 'days');
    for (const { place, lines } of rows) {
      lines.forEach((line, i) => {
        const rule = columns[i]?.duty.id ?? '';
        for (const cell of line ?? [])
          cells.set(keyOf({ unit: place.unit, rule, from: cell.period.from }), cell);
      });
    }
  }
  return cells;
}

export type GapState = 'lacking' | 'repaired' | 'waived';

/** What has become of a gap since it was named; what is out of reach stays as it was told. */
export function gapState(gap: GapOf, cells: CellsNow): GapState {
  const state = cells.get(keyOf(gap))?.state ?? 'missed';
  if (state === 'waived') return 'waived';
  return state === 'missed' ? 'lacking' : 'repaired';
}

const inBrief = ({ rule, kind, periodName }: GapIn) => ({ rule, kind, periodName });

/** The report as it would go up now: a gap that was repaired or waived is named no more. */
export function withoutRepaired(content: Content, cells: CellsNow): Content {
  const inState = (state: GapState) =>
    gapsIn(content).filter((gap) => gapState(gap, cells) === state);
  const [repaired, waived] = [inState('repaired'), inState('waived')];
  const keys = new Set([...repaired, ...waived].map(keyOf));
  const lines = content.lines.map((line) => {
    const { unit, gaps, done } = line;
    const isIn = ({ rule, period }: Line['gaps'][number]) =>
      keys.has(keyOf({ unit, rule, from: period.from }));
    const now = gaps.filter(isIn).flatMap(({ rule, kind, periodName, period }) => {
      const cell = cells.get(keyOf({ unit, rule, from: period.from }));
      return cell?.state === 'met' ? [{ rule, kind, periodName, times: cell.times }] : [];
    });
    const left = waived.filter((gap) => gap.unit === unit).map(inBrief);
    return {
      ...line,
      done: [...done, ...now],
      gaps: gaps.filter((gap) => !isIn(gap)),
      waived: [...(line.waived ?? []), ...left],
    };
  });
  return { ...content, lines, repaired: repaired.map(namedOf) };
}
