import type { Activity } from '../../engines/activity/define.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { AbsenceFact, ActivityFact } from '../../kernel/facts.ts';
import { type Text, text } from '../../kernel/text.ts';
import { ballotsOf } from './ballots.ts';
import { type Branches, branchInTitle } from './branches.ts';
import { type Ask, asker, type Row, type Skipped, type Table, wordsOf } from './cells.ts';
import { yearOf } from './period.ts';
import { recogniser } from './recognise.ts';
import { whenOf } from './when.ts';

export interface Ledger {
  readonly activities: readonly ActivityFact[];
  /** Days of every row that has one, whether or not its kind has rules. */
  readonly days: readonly IsoDate[];
  /** Branches whose meetings the sheet keeps. */
  readonly units: readonly string[];
}

interface Sheet {
  readonly table: Table;
  readonly ask: Ask;
  readonly skip: (row: Row, reason: Text) => null;
  readonly unitOf: (row: Row) => string | null;
  readonly handleOf: (row: Row) => string | null;
  readonly year: number | null;
  readonly asOf: IsoDate;
}

/** Meetings of one sheet. What cannot be used is told with its reason, and nothing is guessed. */
export function readLedger(
  table: Table,
  branches: Branches,
  activities: readonly Activity[],
  asOf: IsoDate,
  skipped: Skipped[],
): Ledger {
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
  const handleOf = recogniser(table, ask, activities, skip);
  const year = yearOf(`${table.title} ${name}`);
  const sheet: Sheet = { table, ask, skip, unitOf, handleOf, year, asOf };
  const days: IsoDate[] = [];
  const units = new Set<string>();
  const read = table.match.records.flatMap((row) => {
    const activity = readRow(sheet, row, days, units);
    return activity === null ? [] : [activity];
  });
  return { activities: read, days, units: [...units] };
}

function readRow(sheet: Sheet, row: Row, days: IsoDate[], units: Set<string>): ActivityFact | null {
  const { table, ask, skip, year, asOf } = sheet;
  const when = whenOf(row.cells.time ?? { kind: 'empty' }, table.system, year);
  if ('unreadable' in when) return skip(row, when.unreadable);
  if (when.on !== null && when.on > asOf) return skip(row, afterDay(when.on, asOf));
  if (when.on !== null) days.push(when.on);
  const unit = sheet.unitOf(row);
  if (unit === null) return skip(row, text('没有写是哪个支部', 'the branch is not said'));
  units.add(unit);
  const handle = sheet.handleOf(row);
  if (handle === null) return null;
  if (when.on !== null && when.monthOnly) {
    skip(row, text('时间只写到月，按该月计', 'only the month is given; counted for that month'));
  }
  const start = when.on === null ? undefined : when.start;
  return {
    id: `${table.sheet.name}!${row.row}`,
    handle,
    unit,
    on: when.on,
    ...(start === undefined ? {} : { start }),
    ...said({ place: ask(row, 'place'), host: ask(row, 'host'), recorder: ask(row, 'recorder') }),
    ...said({ gist: ask(row, 'gist') }),
    ...contentOf(sheet, row),
    source: { in: 'workbook', sheet: table.sheet.name, row: row.row },
  };
}

function afterDay(on: IsoDate, asOf: IsoDate): Text {
  return text(
    `时间${on}晚于判断日${asOf}，这一行没有采用`,
    `${on} lies after ${asOf}, the day to judge from; the row was not used`,
  );
}

type Asked = ReturnType<Ask>;

/** Leaves out what the sheet does not say, keeps what it leaves blank. */
function said<K extends string>(cells: Record<K, Asked>): Partial<Record<K, string | null>> {
  const entries = Object.entries<Asked>(cells).map(([key, value]) => [key, wordsOf(value)]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Partial<
    Record<K, string | null>
  >;
}

function contentOf({ ask, skip }: Sheet, row: Row): Partial<ActivityFact> {
  const words = (id: string) => wordsOf(ask(row, id));
  const heads = headsOf(ask, skip, row);
  const [absences, agenda, resolutions] = [
    words('absences'),
    words('agenda'),
    words('resolutions'),
  ];
  const ballots = ballotsOf({
    votes: words('votes') ?? null,
    resolutions: resolutions ?? null,
    gist: words('gist') ?? null,
    agenda: agenda ?? null,
    present: heads.present ?? null,
  });
  return {
    ...heads,
    ...(absences === undefined ? {} : { absences: absencesOf(absences) }),
    ...(agenda === undefined ? {} : { agenda: agenda === null ? [] : [agenda] }),
    ...(resolutions === undefined ? {} : { resolutions: listOf(resolutions) }),
    ballots,
  };
}

/** Two columns, or one that says 20/18. Numbers that contradict each other are not used. */
function headsOf(
  ask: Ask,
  skip: Sheet['skip'],
  row: Row,
): { expected?: number | null; present?: number | null } {
  const both = /(\d{1,4})\D+(\d{1,4})/.exec(wordsOf(ask(row, 'turnout')) ?? '');
  const expected = both === null ? headsIn(ask(row, 'expected'), skip, row) : Number(both[1]);
  const present = both === null ? headsIn(ask(row, 'present'), skip, row) : Number(both[2]);
  if (typeof expected === 'number' && typeof present === 'number' && present > expected) {
    skip(
      row,
      text(
        `实到${present}人多于应到${expected}人，两个数字都没有采用`,
        `${present} present, more than the ${expected} expected: neither number was used`,
      ),
    );
    return {};
  }
  return {
    ...(expected === undefined ? {} : { expected }),
    ...(present === undefined ? {} : { present }),
  };
}

function headsIn(value: Asked, skip: Sheet['skip'], row: Row): number | null | undefined {
  const words = wordsOf(value);
  if (words === undefined || words === null) return words;
  const plain = words.normalize('NFKC');
  const digits = /^(\d{1,5})\s*[人名]?$/.exec(plain)?.[1];
  if (digits !== undefined) return Number(digits);
  skip(
    row,
    text(`“${plain.slice(0, 20)}”不是人数`, `"${plain.slice(0, 20)}" is no number of persons`),
  );
  return undefined;
}

const nobody = /^(?:无|没有|无缺席|全部到会|全员到会|全勤|全到|0人?|[-—/]+)$/;

/** Whole, since ledgers mix names and reasons freely; bare names alone give no reason. */
function absencesOf(words: string | null): readonly AbsenceFact[] {
  if (words === null || nobody.test(words)) return [];
  const names = words.split(/[、,，;；\s]+/).filter((name) => name !== '');
  const bare = names.every(
    (name) => /^\p{Script=Han}{2,3}$/u.test(name) && !/[假差班病]/.test(name),
  );
  return bare ? names.map((name) => ({ name, reason: null })) : [{ name: words }];
}

function listOf(words: string | null): readonly string[] {
  return words === null || /^(?:无|[-—/]+)$/.test(words) ? [] : [words];
}
