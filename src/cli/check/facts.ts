import group from '../../catalogue/org/group.ts';
import type { Catalogue } from '../../engines/catalogue.ts';
import type { Waiver } from '../../engines/norm/define.ts';
import { addDays, type IsoDate } from '../../kernel/date.ts';
import {
  type ActivityFact,
  type BookFact,
  type FactSet,
  known,
  missing,
} from '../../kernel/facts.ts';
import { type ClosedPeriod, includes } from '../../kernel/period.ts';
import { text } from '../../kernel/text.ts';
import { leftOut, type Recorded, type Skipped } from './cells.ts';
import { type DevelopmentLine, readDevelopment } from './development.ts';
import { withLives } from './lives.ts';
import type { Papers } from './papers.ts';
import type { PartBook } from './partBook.ts';
import { coveredBy } from './period.ts';
import { registersIn } from './register.ts';
import type { RosterLine } from './roster.ts';
import { type Said, saidIn } from './said.ts';
import type { Undated } from './undated.ts';
import { readWaivers } from './waivers.ts';

export interface Read {
  readonly facts: FactSet;
  readonly undated: readonly Undated[];
  readonly waivers: readonly Waiver[];
  /** Persons on the way into the Party. */
  readonly development: readonly DevelopmentLine[];
  /** Rows that became a member, a meeting or such a person. */
  readonly rows: number;
  /** Null when there is no ledger, hence nothing that could be missing in a span. */
  readonly period: ClosedPeriod | null;
}

export const noRoster = text('没有读到党员名册', 'no roster of members was read');
const noRegister = text('没有读到党费收缴台账', 'no register of dues was read');
export const noLedger = text('没有读到三会一课台账', 'no ledger of meetings was read');
const noDevelopment = text('没有读到发展党员台账', 'no ledger of admissions was read');
const noPosts = text('名册没有党内职务一栏', 'the roster has no column of Party posts');

export interface Asked {
  readonly asOf: IsoDate;
  readonly period: ClosedPeriod | null;
}

/** Turns the papers into facts; `said` is what their rows say, where they were read already. */
export function factsIn(
  papers: Papers,
  catalogue: Catalogue,
  asked: Asked,
  skipped: Skipped[],
  said: Said = saidIn(papers, catalogue, asked.asOf, skipped),
): Read {
  const { lines, rostered, offices, around } = said.rosters;
  const tables = [...papers.rosters, ...papers.ledgers, ...papers.development];
  for (const table of tables) skipped.push(...leftOut(table));
  const members = lines.map(({ member }) => member);
  const books = registersIn(papers.registers, { ...around, skipped, period: asked.period });
  const held = heldIn(papers, catalogue, asked, said, skipped);
  const rules = catalogue.rules.map(({ id }) => id);
  const development = papers.development.flatMap((table) =>
    readDevelopment(table, around.branches, asked.asOf, skipped),
  );
  const withPosts = branchesWithPosts(lines);
  return {
    facts: {
      units: known(withLives([...around.branches.all(), ...around.parts.units()], held.all)),
      members: papers.rosters.length > 0 ? known(members) : missing(noRoster),
      headcounts: [],
      ...held.facts,
      books: papers.registers.length > 0 ? known(books) : missing(noRegister),
      loaded: { members: rostered, activities: held.units, offices: withPosts },
      offices:
        withPosts.length > 0 ? known(offices) : missing(lines.length > 0 ? noPosts : noRoster),
      gaps: around.parts.gaps(around.branches.all()),
      cases: casesIn(papers, development),
    },
    development,
    undated: held.undated,
    waivers: papers.waivers.flatMap((table) =>
      readWaivers(table, rules, around.branches, members, skipped),
    ),
    rows: members.length + held.rows + development.length + linesIn(books),
    period: held.period,
  };
}

function casesIn({ development: tables }: Papers, lines: readonly DevelopmentLine[]) {
  return tables.length > 0 ? known(lines.map(({ one }) => one)) : missing(noDevelopment);
}

function linesIn(books: readonly BookFact[]): number {
  return books.reduce((sum, { lines }) => sum + lines.length, 0);
}

/** Branches of which a roster has a column of posts. */
function branchesWithPosts(lines: readonly RosterLine[]): readonly string[] {
  const told = lines.filter(({ posts }) => posts !== undefined);
  return [...new Set(told.flatMap(({ member }) => member.unit ?? []))];
}

/** What the ledgers say was held, over which span, and which kinds they keep. */
function heldIn(
  papers: Papers,
  catalogue: Catalogue,
  asked: Asked,
  { rosters, ledgers }: Said,
  skipped: Skipped[],
) {
  const hasLedger = papers.ledgers.length > 0;
  const titles = papers.ledgers.flatMap(({ title, sheet }) => [title, sheet.name]);
  const days = ledgers.flatMap((ledger) => ledger.days);
  const period = asked.period ?? coveredBy(titles, days, asked.asOf);
  const all = ledgers.flatMap((ledger) => ledger.activities);
  const within = all.filter((activity) => isAsked(activity, asked.period, skipped));
  const ofGroups = heldByGroups(catalogue);
  const activities = within.map((one) => forAllGroups(one, ofGroups, rosters.around.parts));
  const undated = ledgers.flatMap((ledger) => ledger.undated);
  return {
    // What a book keeps, and how long a task took, no asked period changes.
    all,
    undated: undated.map(({ record, may }) => ({
      record: forAllGroups(record, ofGroups, rosters.around.parts),
      may,
    })),
    facts: {
      activities: hasLedger ? known(activities) : missing(noLedger),
      span: period ?? { from: asked.asOf, to: addDays(asked.asOf, 1) },
      kept: keptIn([...all, ...undated.map(({ record }) => record)], catalogue),
    },
    units: ledgers.flatMap((ledger) => ledger.units),
    rows: all.length,
    period: hasLedger ? period : null,
  };
}

/** Kinds that only groups hold. */
function heldByGroups({ activities }: Catalogue): ReadonlySet<string> {
  const ofGroups = activities.filter(({ heldBy }) => heldBy.every((kind) => kind === group.id));
  return new Set(ofGroups.map(({ id }) => id));
}

/** A group meeting of which no group is named counts for every group of the branch. */
function forAllGroups(one: Recorded, ofGroups: ReadonlySet<string>, parts: PartBook): Recorded {
  const groups = ofGroups.has(one.handle) ? parts.groupsOf(one.unit) : [];
  return groups.length === 0 ? one : { ...one, alsoFor: groups };
}

/**
 * Kinds of which the ledgers have at least one record: the others may be kept elsewhere. Who keeps
 * lessons keeps those of the secretary among them.
 */
function keptIn(activities: readonly ActivityFact[], catalogue: Catalogue): readonly string[] {
  const seen = new Set(activities.map(({ handle }) => handle));
  return catalogue.activities
    .filter(({ id, countsAs }) => seen.has(id) || countsAs?.some((plain) => seen.has(plain)))
    .flatMap(({ id, countsAs }) => [id, ...(seen.has(id) ? (countsAs ?? []) : [])]);
}

function isAsked(
  { on, source: { sheet, row } }: Recorded,
  period: ClosedPeriod | null,
  skipped: Skipped[],
): boolean {
  if (on === null || period === null || includes(period, on)) return true;
  const reason = text('不在检查的时间段内', 'outside the period that is checked');
  skipped.push({ sheet, row, reason });
  return false;
}
