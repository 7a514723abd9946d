import { resolutionList } from '../engines/activity/content.ts';
import { unfolded } from '../engines/norm/folded.ts';
import { addDays, dateOf, earlier, type IsoDate } from '../kernel/date.ts';
import type { ClosedPeriod } from '../kernel/period.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Text } from '../kernel/text.ts';
import { loadGathering, type SavedGathering, unitOfGathering } from '../store/activity.ts';
import { heldIds, type PlannedRow, plannedRows } from '../store/activityBook.ts';
import { type FileRow, filesOfGathering } from '../store/file.ts';
import { listResolutions, type ResolutionRow } from '../store/followUp.ts';
import { type MadeUpRow, madeUpAt } from '../store/makeUp.ts';
import { type AsOf, countsOn, type PostRow, postsBefore, postsOn, unitsOn } from '../store/org.ts';
import { type RegisterRow, register } from '../store/register.ts';
import type { PrintedPart } from './activityMinutes.ts';
import { partsOf } from './activityPaper.ts';
import type { OperationKey } from './contract/index.ts';
import { type FindingView, judge } from './findings.ts';
import { heldWith } from './jointView.ts';
import { tooManyPapers } from './paperProblems.ts';
import { inRank } from './postOrder.ts';
import { tooMany } from './register.ts';
import type { Ask } from './route.ts';
import { unitWithParts } from './unitParts.ts';

type Asking = Pick<Ask<OperationKey>, 'tx' | 'services' | 'next' | 'today'>;

/** The unit that the handbook is of, as it stood on the last day that the book knows. */
export interface BookUnit {
  readonly unit: number;
  readonly name: string;
  readonly kind: Text;
  readonly numberOnly: boolean;
}

/** One part of one gathering. */
export interface HeldPart {
  readonly saved: SavedGathering;
  readonly part: PrintedPart;
  readonly numberOnly: boolean;
  readonly madeUp: readonly MadeUpRow[];
  readonly joint: Text | null;
  /** What hangs on the gathering. */
  readonly files: readonly FileRow[];
}

export interface Officer extends PostRow {
  readonly unit: number;
}

/** Everything that a handbook says, before it is set on paper. */
export interface HandbookSource {
  readonly unit: BookUnit;
  readonly year: number;
  /** Last day of the year, or today in the running one. */
  readonly on: IsoDate;
  readonly today: IsoDate;
  /** Of every unit, by number. */
  readonly names: ReadonlyMap<number, string>;
  /** Names of the parts of the unit, such as its groups. */
  readonly parts: readonly string[];
  readonly counts: { readonly formal: number; readonly probationary: number };
  readonly people: readonly RegisterRow[];
  readonly officers: readonly Officer[];
  readonly plans: readonly PlannedRow[];
  readonly held: readonly HeldPart[];
  readonly decisions: readonly ResolutionRow[];
  readonly gaps: readonly FindingView[];
  /** How often something was missed under leave. */
  readonly waived: number;
  /** How many duties could not be judged. */
  readonly unjudged: number;
}

/** More than this is no book any more. */
const mostGatherings = 400;
const mostPersons = 500;
const mostFindings = 1000;

export async function handbookSource(
  asking: Asking,
  unit: BookUnit,
  year: number,
  on: IsoDate,
): Promise<Result<HandbookSource>> {
  const { tx, today } = asking;
  const span = { from: dateOf(year, 1, 1), to: dateOf(year + 1, 1, 1) };
  const units = await unitWithParts(asking, unit.unit, span);
  const when = { on, knownAt: null };
  // What is of account for a year may have been held in the first months of the next.
  const wide = { from: span.from, to: dateOf(year + 2, 1, 1) };
  const ids = await heldIds(tx, { units, span: wide, year, limit: mostGatherings + 1 });
  if (ids.length > mostGatherings) return fail(tooManyPapers(mostGatherings));
  const people = unit.numberOnly ? [] : await register(tx, units, when, mostPersons + 1);
  if (people.length > mostPersons) return fail(tooMany(mostPersons));
  const tree = await unitsOn(tx, when);
  const names = new Map(tree.map((one) => [one.unit, one.name]));
  const decided = { units, span: wide, list: resolutionList, openOnly: false, limit: 2000 };
  const decisions = await listResolutions(tx, decided);
  return ok({
    ...{ unit, year, on, today, people },
    names,
    parts: units.slice(1).flatMap((one) => names.get(one) ?? []),
    counts: unit.numberOnly ? await countsOn(tx, [unit.unit], when) : countOf(people),
    officers: unit.numberOnly ? [] : await officersOf(asking, units, when, span),
    plans: await plannedRows(tx, units, span),
    held: await heldParts(asking, ids),
    decisions: decisions.filter(({ gathering }) => ids.includes(gathering)),
    ...(await missed(asking, units, span)),
  });
}

function countOf(people: readonly RegisterRow[]): HandbookSource['counts'] {
  const of = (kind: RegisterRow['memberKind']) =>
    people.filter(({ memberKind }) => memberKind === kind).length;
  return { formal: of('formal'), probationary: of('probationary') };
}

async function heldParts(asking: Asking, ids: readonly string[]): Promise<HeldPart[]> {
  const held: HeldPart[] = [];
  const madeUp = await madeUpAt(asking.tx, ids);
  for (const id of ids) {
    const saved = await loadGathering(asking.tx, id);
    if (saved === undefined) continue;
    const unit = await unitOfGathering(asking.tx, saved.unit, saved.heldOn);
    const numberOnly = unit?.numberOnly ?? false;
    const parts = await partsOf(asking, saved);
    const all = await filesOfGathering(asking.tx, id);
    const files = all.filter(({ voidedAt }) => voidedAt === null);
    const joint = await heldWith(asking.tx, saved);
    const made = madeUp.filter((one) => one.gathering === id);
    const own = { saved, numberOnly, files, joint, madeUp: made };
    held.push(...parts.map((part) => ({ ...own, part })));
  }
  return held;
}

/** Whoever held a post on a day of the year; the unit's own first, then by rank and time. */
async function officersOf(
  { tx, services }: Asking,
  units: readonly number[],
  when: AsOf,
  { from }: ClosedPeriod,
): Promise<Officer[]> {
  const all: Officer[] = [];
  for (const unit of units) {
    const left = (await postsBefore(tx, unit, when)).filter(({ to }) => to !== null && to > from);
    const rows = [...(await postsOn(tx, unit, when)), ...left];
    all.push(...inRank(rows, services.definitions).map((row) => ({ ...row, unit })));
  }
  return all;
}

/** Duties that were missed, told once their time was over; what is still open is no gap. */
async function missed(
  { tx, services, today }: Asking,
  units: readonly number[],
  { from, to }: ClosedPeriod,
): Promise<Pick<HandbookSource, 'gaps' | 'waived' | 'unjudged'>> {
  const period = { from, to: earlier(to, addDays(today, 1)) };
  if (period.from >= period.to) return { gaps: [], waived: 0, unjudged: 0 };
  const duties = new Set(
    services.definitions.rules.flatMap(({ type, id }) => (type === 'duty' ? [id] : [])),
  );
  const all = { rule: null, offset: 0, limit: mostFindings, lines: unfolded };
  const judged = await judge(tx, services, today, { units, period, knownAt: null, ...all });
  const over = (one: FindingView) => one.period === null || one.period.to <= period.to;
  return {
    gaps: judged.findings.filter((one) => duties.has(one.rule) && over(one)).toSorted(byPeriod),
    waived: judged.waived.reduce(
      (sum, { finding, count }) => sum + (duties.has(finding.rule) ? count : 0),
      0,
    ),
    unjudged: judged.unknowns.filter(({ rule }) => duties.has(rule)).length,
  };
}

function byPeriod(a: FindingView, b: FindingView): number {
  const [one, two] = [a.period?.from ?? '', b.period?.from ?? ''];
  return one === two ? (a.rule < b.rule ? -1 : 1) : one < two ? -1 : 1;
}
