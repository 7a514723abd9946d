import { addDays, addMonths, earlier, type IsoDate, later } from '../kernel/date.ts';
import {
  type ActivityFact,
  type FactSet,
  holderId,
  type IdNumberState,
  known,
  type MemberFact,
  type OfficeFact,
  type PartGap,
  type UnitFact,
} from '../kernel/facts.ts';
import type { ClosedPeriod } from '../kernel/period.ts';
import { text } from '../kernel/text.ts';
import type { GatheringRecord, SavedBallot, SavedPart } from './activity.ts';
import { type Unseal, unitCases, withNamed } from './caseFacts.ts';
import { besideOf, type ReadContent, reading } from './factsBeside.ts';
import {
  type Away,
  activityFacts,
  jointWith,
  laterSittings,
  partFacts,
  recordAt,
} from './recordFacts.ts';
import { type DetailRow, details, headcounts } from './roster.ts';
import { settingFacts } from './setting.ts';
import { statements } from './sql.ts';
import { termFacts } from './term.ts';
import type { Tx } from './transaction.ts';

const sql = statements('facts', ['units', 'offices', 'held', 'teamsMet', 'heldAsKnown']);

export interface FactWish {
  /** Units that are asked for. */
  readonly units: readonly number[];
  /** Those of them whose rosters and whose records are within the reader's reach. */
  readonly rosters: readonly number[];
  readonly records: readonly number[];
  readonly span: ClosedPeriod;
  /** Null: as known now. */
  readonly knownAt: string | null;
  readonly read: ReadContent;
  /** Of the kinds of unit, those that are parts: the unit above answers for them. */
  readonly isPart: (kind: string) => boolean;
  /** Kinds of body, such as the committee of a branch. */
  readonly bodies: readonly BodyKind[];
  /** Units whose cases are within reach, and what opens a seal; absent: cases are not read. */
  readonly cases?: { readonly units: readonly number[]; readonly unseal: Unseal };
  /** Handles of what can be recorded. */
  readonly kept: readonly string[];
}

export interface BodyKind {
  readonly id: string;
  readonly name: string;
  /** Kinds of unit that may have one. */
  readonly under: readonly string[];
}

/**
 * Everything that rules ask about the units over the span, in eight queries however many units
 * there are. The day of the rosters' details and of headcounts is the last day of the span.
 */
export async function factSet(tx: Tx, wish: FactWish): Promise<FactSet> {
  const { units, rosters, records, span, knownAt } = wish;
  const on = addDays(span.to, -1);
  const found = await tx.rows<UnitRow>(sql.units, [units, on, knownAt]);
  const members = await details(tx, rosters, { from: span.from, on }, knownAt);
  const counts = await headcounts(tx, rosters, { on, knownAt });
  const apart = await metApart(tx, found, wish);
  const activities = [...(await held(tx, { ...wish, units: records })), ...apart];
  // A vacancy is told from the one who left, and that may be years ago.
  const since = addMonths(span.from, -officeMonths);
  const offices = await officesOf(tx, rosters, { from: since, to: span.to }, knownAt);
  const seats = offices.filter(({ to }) => to === null || to > span.from);
  const beside = wish.cases && (await unitCases(tx, wish.cases.units, knownAt, wish.cases.unseal));
  return {
    units: known([...found.map((unit) => unitFact(unit, wish)), ...bodiesIn(seats, wish)]),
    members: withNamed(known(members.map(memberFact)), beside?.named ?? []),
    ...(beside === undefined ? {} : { cases: known(beside.cases), events: known(beside.events) }),
    headcounts: counts.map((row) => ({ ...row, unit: String(row.unit) })),
    activities: known(activities),
    span,
    ...(await settingFacts(tx, units, { on, knownAt })),
    loaded: { members: rosters.map(String), activities: records.map(String) },
    kept: wish.kept,
    offices: known(offices.map(officeFact)),
    terms: known(await termFacts(tx, units, knownAt)),
    gaps: found.flatMap((unit) => gapsOf(unit, wish)),
  };
}

type UnitRow = UnitFact & { readonly numberOnly: boolean };

/** Where no name may be kept, nobody knows who has a seat, hence whether there is a body. */
function gapsOf({ id, kind, numberOnly }: UnitRow, { bodies }: FactWish): PartGap[] {
  if (!numberOnly) return [];
  const possible = bodies.filter(({ under }) => under.includes(kind));
  return possible.map((body) => ({
    unit: id,
    kind: body.id,
    missing: text(
      '这个党组织只登记人数，不登记任职',
      'of this unit only counts are kept, nobody in office',
    ),
  }));
}

function unitFact({ numberOnly: _, ...unit }: UnitRow, { isPart }: FactWish): UnitFact {
  const part = unit.parent && isPart(unit.kind) ? { partOf: unit.parent } : {};
  return { ...unit, ...part, source: recordAt('unit', unit.id) };
}

interface OfficeRow extends Omit<OfficeFact, 'approvalNo' | 'filedOn' | 'source'> {
  readonly body: string | null;
  readonly documentNo: string | null;
}

function officesOf(
  tx: Tx,
  units: readonly number[],
  { from, to }: ClosedPeriod,
  knownAt: string | null,
): Promise<OfficeRow[]> {
  return tx.rows<OfficeRow>(sql.offices, [units, from, to, knownAt]);
}

function bodiesIn(offices: readonly OfficeRow[], wish: FactWish): UnitFact[] {
  const names = new Map(wish.bodies.map(({ id, name }) => [id, name]));
  const bodies = new Map<string, UnitFact>();
  for (const row of offices) {
    if (row.body === null) continue;
    const id = holderId(row.unit, row.body);
    const known = bodies.get(id);
    const from = known?.from && row.from ? earlier(known.from, row.from) : row.from;
    const to = known === undefined ? row.to : latest(known.to, row.to);
    const at = { id, kind: row.body, name: names.get(row.body) ?? '', from, to };
    bodies.set(id, { ...at, partOf: row.unit, source: recordAt('unit', row.unit) });
  }
  return [...bodies.values()];
}

function latest(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  return a === null || b === null ? null : later(a, b);
}

function officeFact(row: OfficeRow): OfficeFact {
  const { body, documentNo, ...office } = row;
  const unit = holderId(row.unit, body);
  return { ...office, unit, approvalNo: documentNo, source: recordAt('unit', row.unit) };
}

/** How far back posts are read. */
const officeMonths = 36;

/** Codes of the kernel's `personFlags`: old and frail, on long sick leave. */
const excusing: ReadonlySet<string> = new Set(['NL', 'BJ']);

function memberFact(row: DetailRow): MemberFact {
  const { person, name, unit, team, memberKind, staff, from, to, joinedOn, fullOn, flags } = row;
  const place = { person, name, unit: String(unit), kind: memberKind, from, to, staff };
  return {
    ...place,
    group: team === null ? null : String(team),
    joinedOn,
    fullOn,
    ...(flags.some((flag) => excusing.has(flag)) ? { excused: true } : {}),
    // The check writes one of the kernel's own words (or nothing where no card is within reach).
    ...(row.idNumberState === null ? {} : { idNumber: row.idNumberState as IdNumberState }),
    source: recordAt('person', person),
  };
}

type Kept = Omit<GatheringRecord, 'parts' | 'sittings' | 'jointOf'>;
interface HeldRow extends Omit<SavedPart, 'ballots'>, Kept {
  readonly id: string;
  readonly recordedOn: IsoDate;
  readonly ballots: readonly SavedBallot[] | null;
  /** Of those expected, everybody who is not marked present. */
  readonly away: readonly Away[] | null;
  readonly named: boolean;
  /** Who came to a later sitting than the first, and the day of the last one. */
  readonly elsewhere: readonly string[] | null;
  readonly lastOn: IsoDate | null;
  readonly jointOf: string | null;
}

/** Groups met within the record of a unit that lies beyond reach: that they did, and no word. */
async function metApart(
  tx: Tx,
  found: readonly UnitRow[],
  { records, span, isPart }: FactWish,
): Promise<ActivityFact[]> {
  const within = new Set(records.map(String));
  const alone = found.filter(({ id, kind, parent }) => {
    return within.has(id) && isPart(kind) && parent && !within.has(parent);
  });
  if (alone.length === 0) return [];
  const about = [alone.map(({ id }) => Number(id)), span.from, span.to];
  const rows = await tx.rows<MetRow>(sql.teamsMet, about);
  return rows.map(({ team, ...row }) => ({
    ...{ ...row, unit: String(team), source: recordAt('gathering', row.id) },
  }));
}

type MetRow = { readonly team: number } & Required<
  Pick<ActivityFact, 'id' | 'on' | 'handle' | 'title' | 'expected' | 'present' | 'recordedOn'>
>;

async function held(tx: Tx, wish: FactWish): Promise<ActivityFact[]> {
  const { units, span, knownAt, read } = wish;
  const about = [units, span.from, span.to];
  const beside = await besideOf(tx, units, knownAt);
  if (knownAt === null) {
    const rows = await tx.rows<HeldRow>(sql.held, about);
    return rows.flatMap((row) => {
      const later = laterSittings(row.lastOn, row.elsewhere ?? []);
      const together = { ...later, ...jointWith(row.jointOf), recordedOn: row.recordedOn };
      const rest = { ...together, isNamed: row.named, away: row.away ?? [] };
      return partFacts(row.id, row, row, rest, reading(read, beside(row.id)));
    });
  }
  const rows = await tx.rows<{ id: string; content: GatheringRecord; recordedOn: IsoDate }>(
    sql.heldAsKnown,
    [...about, knownAt],
  );
  return rows.flatMap(({ id, content, recordedOn }) =>
    activityFacts(id, content, recordedOn, reading(read, beside(id))),
  );
}
