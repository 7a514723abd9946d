import { cellText } from '../../documents/sheet/model.ts';
import type { Activity } from '../../engines/activity/define.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { ActivityFact, MemberFact } from '../../kernel/facts.ts';
import { membersPresent } from '../../kernel/membersPresent.ts';
import { type Text, text } from '../../kernel/text.ts';
import { ballotsOf } from './ballots.ts';
import { type Branches, branchInTitle } from './branches.ts';
import {
  type Ask,
  asker,
  dayOf,
  type Recorded,
  type Row,
  type RowPlace,
  type Skipped,
  type Table,
  wordsOf,
} from './cells.ts';
import { groupsIn, groupsNamedIn } from './groups.ts';
import { absencesOf, absenteesOf, absentIn, followUpOf, headsOf, listOf } from './ledgerCells.ts';
import type { PartBook } from './partBook.ts';
import { yearOf } from './period.ts';
import { recogniser } from './recognise.ts';
import type { Undated } from './undated.ts';
import { type When, whenOf } from './when.ts';
import type { Holders } from './who.ts';

export interface Ledger {
  readonly activities: readonly Recorded[];
  /** Records of which the day cannot be read. */
  readonly undated: readonly Undated[];
  /** Days of every row that has one, whether or not its kind has rules. */
  readonly days: readonly IsoDate[];
  /** Branches whose meetings the sheet keeps. */
  readonly units: readonly string[];
}

/** What a ledger is read against. */
export interface Around {
  readonly branches: Branches;
  readonly parts: PartBook;
  readonly activities: readonly Activity[];
  readonly holders: Holders;
  /** Members of a branch by the rosters that were read. */
  readonly membersOf: (branch: string) => readonly MemberFact[];
  readonly asOf: IsoDate;
  readonly skipped: Skipped[];
}

interface Sheet extends Around {
  readonly table: Table;
  readonly ask: Ask;
  readonly skip: (row: Row, reason: Text) => null;
  readonly unitOf: (row: Row) => string | null;
  readonly handlesOf: (row: Row) => readonly string[] | null;
  readonly year: number | null;
}

/** Takes the rows of one sheet in order, and holds what it has read of them. */
export interface LedgerReader {
  read(rows: readonly Row[]): void;
  ledger(): Ledger;
}

/** Meetings of one sheet. What cannot be used is told with its reason, and nothing is guessed. */
export function ledgerReader(table: Table, around: Around): LedgerReader {
  const { branches, activities, skipped } = around;
  const ask = asker(table, skipped);
  const name = table.sheet.name;
  const skip = (row: Row, reason: Text) => {
    skipped.push({ sheet: name, row: row.row, reason });
    return null;
  };
  const ofTitle = branchInTitle(table.title) ?? branchInTitle(name);
  const unitOf = (row: Row) => {
    const own = wordsOf(ask(row, 'branch'));
    if (own) return branches.idOf(own);
    if (ofTitle !== null) return branches.idOf(ofTitle);
    return branches.only() ?? (own === undefined ? branches.idOf('本支部') : null);
  };
  const handlesOf = recogniser(table, ask, activities, skip);
  const year = yearOf(`${table.title} ${name}`);
  const sheet: Sheet = { ...around, table, ask, skip, unitOf, handlesOf, year };
  const found: Found = { activities: [], undated: [], days: [], units: new Set() };
  return {
    read: (rows) => {
      for (const row of rows) readRow(sheet, row, found);
    },
    ledger: () => ({ ...found, units: [...found.units] }),
  };
}

/** What is gathered row by row. */
interface Found {
  readonly activities: Recorded[];
  readonly undated: Undated[];
  readonly days: IsoDate[];
  readonly units: Set<string>;
}

/** A row whose day cannot be read is no record of any day, and still says that one was held. */
function readRow(sheet: Sheet, row: Row, found: Found): void {
  const { table, skip, year, asOf } = sheet;
  const when = whenOf(row.cells.time ?? { kind: 'empty' }, table.system, year);
  const on = 'on' in when ? when.on : null;
  if (on === null && isHeading(row)) {
    skip(row, text('小标题，或只填了一格的行', 'a heading, or a row with one cell filled in'));
  } else if ('unreadable' in when) {
    skip(row, when.unreadable);
    const { may } = when;
    if (may === null) return;
    const records = recordsOf(sheet, row, { on: null }, found.units);
    found.undated.push(...records.map((record) => ({ record, may })));
  } else if (on !== null && on > asOf) {
    skip(row, afterDay(asOf));
  } else {
    if (on !== null) found.days.push(on);
    found.activities.push(...recordsOf(sheet, row, when, found.units));
  }
}

/** One gathering may be several kinds at once: a record each. */
function recordsOf(
  sheet: Sheet,
  row: Row,
  when: Exclude<When, { unreadable: Text }>,
  units: Set<string>,
): Recorded[] {
  const { table, skip } = sheet;
  const unit = sheet.unitOf(row);
  if (unit === null) {
    skip(row, text('没有写是哪个支部', 'the branch is not said'));
    return [];
  }
  units.add(unit);
  const handles = sheet.handlesOf(row);
  if (handles === null) return [];
  if (when.on !== null && when.monthOnly) {
    skip(row, text('时间只写到月，按该月计', 'only the month is given; counted for that month'));
  }
  const { start, end } = when.on === null ? {} : when;
  const source: RowPlace = { in: 'workbook', sheet: table.sheet.name, row: row.row };
  const record = {
    on: when.on,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...whoAndWhere(sheet, row),
    ...contentOf(sheet, row, unit),
    source,
  };
  const groups = groupsNamed(sheet, row);
  return handles.map((handle, i) => ({
    ...record,
    id: `${table.sheet.name}!${row.row}${i === 0 ? '' : `/${i}`}`,
    ...sheet.holders.of({ ...record, handle, unit, groups }, source),
  }));
}

/** The groups that a row names: in a column of their own, or in the name of the meeting. */
function groupsNamed({ ask }: Sheet, row: Row): readonly string[] {
  const own = wordsOf(ask(row, 'group'));
  return own ? groupsIn(own) : groupsNamedIn(wordsOf(ask(row, 'kind')) ?? '');
}

/** One text over the whole row, such as 下半年: it is no branch, and no meeting. */
function isHeading({ cells }: Row): boolean {
  const words = Object.values(cells).map((cell) => cellText(cell).trim());
  return new Set(words.filter((word) => word !== '')).size === 1 && words.length > 2;
}

/** The same words for every such row, so that they make one line. */
function afterDay(asOf: IsoDate): Text {
  return text(
    `时间晚于判断日${asOf}，没有采用`,
    `later than ${asOf}, the day to judge from: not used`,
  );
}

/** Leaves out what the sheet does not say, keeps what it leaves blank. */
function said<K extends string>(
  ask: Ask,
  row: Row,
  columns: readonly (readonly [K, string])[],
): Partial<Record<K, string | null>> {
  const all: Partial<Record<K, string | null>> = {};
  for (const [key, column] of columns) {
    const words = wordsOf(ask(row, column));
    if (words !== undefined) all[key] = words;
  }
  return all;
}

const plain = [
  ['title', 'kind'],
  ...(['place', 'host', 'recorder', 'lecturer', 'plan', 'gist'] as const).map(
    (id) => [id, id] as const,
  ),
] as const;

function whoAndWhere({ ask }: Sheet, row: Row): Partial<ActivityFact> {
  const recordedOn = dayOf(ask(row, 'recordedOn'));
  return {
    ...said(ask, row, plain),
    ...(recordedOn === undefined || recordedOn === null ? {} : { recordedOn }),
  };
}

function contentOf({ ask, skip, membersOf }: Sheet, row: Row, unit: string): Partial<ActivityFact> {
  const words = (id: string) => wordsOf(ask(row, id));
  const [absences, agenda, resolutions] = [
    words('absences'),
    words('agenda'),
    words('resolutions'),
  ];
  const members = membersOf(unit);
  const heads = headsOf(ask, skip, row, absentIn(absences, members));
  const ballots = ballotsOf({
    votes: words('votes') ?? null,
    resolutions: resolutions ?? null,
    gist: words('gist') ?? null,
    agenda: agenda ?? null,
    present: membersPresent(heads),
  });
  const absentees = absenteesOf(absences, heads, members);
  const followUp = followUpOf(ask, row);
  return {
    ...heads,
    ...(absences === undefined ? {} : { absences: absencesOf(absences) }),
    ...(absentees === undefined ? {} : { absentees }),
    ...(agenda === undefined ? {} : { agenda: agenda === null ? [] : [agenda] }),
    ...(resolutions === undefined ? {} : { resolutions: listOf(resolutions) }),
    ...(followUp === undefined ? {} : { followUp }),
    ballots,
  };
}
