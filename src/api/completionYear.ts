import {
  type Completion,
  type CompletionRow,
  type CountedDuty,
  completionOf,
  countedDuties,
} from '../engines/norm/completion.ts';
import { standingOf } from '../engines/norm/evaluate.ts';
import { withLeave } from '../engines/norm/waivers.ts';
import { earlier, type IsoDate, partsOf } from '../kernel/date.ts';
import { type ActivityFact, type FactSet, type Facts, known } from '../kernel/facts.ts';
import { factsOf } from '../kernel/factsOf.ts';
import { yearPeriod } from '../kernel/period.ts';
import { ok, type Result } from '../kernel/result.ts';
import { daysHeld, heldInBrief } from '../store/completion.ts';
import { factSet } from '../store/facts.ts';
import { type WaiverRow, waiversInForce } from '../store/waiver.ts';
import { type Placed, placedInTree } from './completionOrder.ts';
import type { OperationKey, QueryOf } from './contract/index.ts';
import { partsIn } from './findings.ts';
import type { Ask } from './route.ts';
import { scopeOf } from './scope.ts';
import { leaveOf } from './waived.ts';

export type Within = Pick<Ask<OperationKey>, 'tx' | 'services' | 'today' | 'allow'>;
/** What reading takes once it was allowed. */
export type Reading = Omit<Within, 'allow'>;

/** A row with the name of its unit and the committee that it stands under. */
export type PlacedRow = CompletionRow & Placed;

/** Whether records are only counted, or also opened. */
export type Depth = 'days' | 'records';

export interface YearTable extends Pick<Completion, 'columns' | 'missing'> {
  readonly year: number;
  readonly asOf: IsoDate;
  readonly rows: readonly PlacedRow[];
  /** What the units held, in order of day; only records that were read as such can be opened. */
  readonly held: readonly ActivityFact[];
  /** From which it was judged. */
  readonly facts: Facts;
  /** Leave that holds today. */
  readonly leave: readonly WaiverRow[];
}

/** The table of a year for what the reader reaches of the unit, or for all within reach. */
export async function yearTable(
  within: Within,
  { unit, year, rule }: QueryOf<'GET /api/completion'>,
  depth: Depth,
): Promise<Result<YearTable>> {
  if (unit !== undefined) {
    const allowed = await within.allow('activity.read', unit);
    if (!allowed.ok) return allowed;
  }
  const units = await scopeOf(within, 'activity.read', unit);
  const asked = year ?? partsOf(within.today).year;
  return ok(await tableOfUnits(within, units, { year: asked, rule }, depth));
}

/** The same of units that are within reach already, each with its parts. */
export async function tableOfUnits(
  within: Reading,
  units: readonly number[],
  { year, rule }: { readonly year: number; readonly rule?: string | undefined },
  depth: Depth,
): Promise<YearTable> {
  const all = countedDuties(within.services.definitions.rules);
  const duties = rule === undefined ? all : all.filter(({ id }) => id === rule);
  const { tx, today } = within;
  const leave = await waiversInForce(tx, units, { on: today, knownAt: null });
  return tableOf(within, await yearFacts(within, units, year, depth), duties, { year, leave });
}

/**
 * What is judged: duties alone, and of records no more than on which day which unit held what. A
 * year that is over is judged from the first day after it, so that its last month is over too.
 */
async function tableOf(
  within: Reading,
  set: FactSet,
  duties: readonly CountedDuty[],
  { year, leave }: Pick<YearTable, 'year' | 'leave'>,
): Promise<YearTable> {
  const { definitions } = within.services;
  const asOf = earlier(within.today, yearPeriod(year).to);
  const facts = factsOf(set, [...definitions.activities.values()]);
  const { states, unknowns } = standingOf(duties, facts, asOf);
  const judged = { states: withLeave(states, leave.map(leaveOf), within.today), unknowns };
  const tree = await placedInTree(within, set.units.known ? set.units.value : [], asOf);
  const { columns, rows, missing } = completionOf(duties, judged, tree.units, year);
  const placed = rows.flatMap((row) => {
    const at = tree.places.get(row.unit);
    return at === undefined ? [] : [{ ...row, ...at }];
  });
  const held = set.activities.known ? set.activities.value : [];
  return { columns, rows: placed, missing, year, asOf, held, facts, leave };
}

/** Exported for the test that holds what is read in brief against what every rule reads. */
export async function yearFacts(
  { tx, services }: Pick<Within, 'tx' | 'services'>,
  units: readonly number[],
  year: number,
  depth: Depth,
): Promise<FactSet> {
  const reach = (area: string) => {
    const all = new Set(tx.units(area));
    return units.filter((unit) => all.has(unit));
  };
  const records = reach('activity.read');
  const span = yearPeriod(year);
  const wish = { units, rosters: reach('roster.read'), records: [], span, knownAt: null };
  const read = () => ({});
  const set = await factSet(tx, { ...wish, read, ...partsIn(services.definitions) });
  return {
    ...set,
    activities: known(await (depth === 'days' ? daysHeld : heldInBrief)(tx, records, span)),
    loaded: { ...set.loaded, activities: records.map(String) },
  };
}
