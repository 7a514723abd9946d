import { createHash } from 'node:crypto';
import type { ShiftMeaning } from '../engines/activity/define.ts';
import { meaningOf } from '../engines/activity/duty.ts';
import { unitAndBelow } from '../engines/org/tree.ts';
import { addDays, addMonths, type IsoDate } from '../kernel/date.ts';
import { valueOn } from '../kernel/dated.ts';
import { push } from '../kernel/factIndex.ts';
import { type ClosedPeriod, includes, periodAround } from '../kernel/period.ts';
import { type NamedShift, type RosterName, rostersWithin, wordsSaid } from '../store/duty.ts';
import type { Tx } from '../store/transaction.ts';
import * as problems from './dutyProblems.ts';
import type { DutyCell, DutyFault, ReadDuty } from './dutyRead.ts';
import type { Services } from './services.ts';
import { treeOf } from './wall.ts';

/** A shift that was understood; what its word means stands in `words`. */
export interface PlannedShift extends Omit<NamedShift, 'meaning'> {
  readonly unit: number;
}

export interface PlannedWord {
  readonly word: string;
  readonly count: number;
  /** Undefined: nobody has said, so somebody must before the table can be used. */
  readonly meaning: ShiftMeaning | undefined;
}

/** Everything that is known of a table before it is kept. */
export interface PlannedDuty {
  readonly read: ReadDuty;
  readonly shifts: readonly PlannedShift[];
  readonly words: readonly PlannedWord[];
  readonly faults: readonly DutyFault[];
  /** Of what would be kept: another one means that the roster moved. */
  readonly fingerprint: string;
}

interface Within {
  readonly tx: Tx;
  readonly services: Services;
}

export function monthPeriod(month: IsoDate): ClosedPeriod {
  return { from: month, to: addMonths(month, 1) };
}

type Defined = Pick<Within, 'services'>;

/** The day from which the table of a month is no longer kept. */
export function keptUntil(defined: Defined, month: IsoDate, today: IsoDate): IsoDate {
  return addDays(addMonths(month, 1), keptDays(defined, today));
}

/** The first day of the earliest month whose table is still kept today. */
export function oldestKept(defined: Defined, today: IsoDate): IsoDate {
  return periodAround('month', addDays(today, -keptDays(defined, today))).from;
}

function keptDays({ services }: Defined, today: IsoDate): number {
  const kept = valueOn(services.definitions.dutyPaper.keptDays, today);
  return kept.state === 'value' ? kept.value : 0;
}

/** Matches the names with the rosters of the unit and of those below it, and guesses none. */
export async function planDuty(
  within: Within,
  read: ReadDuty,
  { unit, month }: { readonly unit: number; readonly month: IsoDate },
): Promise<PlannedDuty> {
  const { tx, services } = within;
  const units = await unitsWithin(within, unit);
  const names = new Map<string, RosterName[]>();
  for (const line of await rostersWithin(tx, units, monthPeriod(month))) {
    push(names, nameKey(line.name), line);
  }
  const faults = [...read.faults];
  const shifts = shiftsOf(read.cells, names, faults);
  const said = await wordsSaid(tx, units);
  const counts = new Map<string, number>();
  for (const { word } of shifts) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts].map(([word, count]) => {
    return { word, count, meaning: meaningOf(word, services.definitions.dutyPaper, said) };
  });
  const kept = JSON.stringify([shifts, faults.map(({ row, problem }) => [row, problem.code])]);
  const fingerprint = createHash('sha256').update(kept).digest('hex');
  return { read, shifts, words, faults, fingerprint };
}

async function unitsWithin({ tx, services }: Within, unit: number): Promise<readonly number[]> {
  const below = unitAndBelow(await treeOf(tx, services), String(unit));
  return tx.units('roster.write').filter((one) => one === unit || below.has(String(one)));
}

/** 王　芳（带班） is 王芳; a number behind the name tells namesakes apart. */
function nameKey(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/\([^)]*\)?/g, '')
    .replace(/[\s\d]/g, '');
}

function numberIn(written: string): string | null {
  return /\d{4,}/.exec(written.normalize('NFKC'))?.[0] ?? null;
}

type Names = ReadonlyMap<string, readonly RosterName[]>;

function shiftsOf(cells: readonly DutyCell[], names: Names, faults: DutyFault[]): PlannedShift[] {
  const kept = new Map<string, PlannedShift>();
  const told = new Set<string>();
  const tell = (cell: DutyCell, problem: DutyFault['problem']) => {
    const key = `${cell.sheet} ${cell.row} ${cell.name} ${problem.message.zh}`;
    if (told.has(key)) return;
    told.add(key);
    faults.push({ sheet: cell.sheet, row: cell.row, column: cell.column, problem });
  };
  for (const cell of cells) {
    const line = whoIs(cell, names);
    if (!('person' in line)) {
      tell(cell, line);
      continue;
    }
    const { person, unit, name } = line;
    const key = `${person} ${cell.on}`;
    const before = kept.get(key);
    if (before === undefined) kept.set(key, { person, unit, name, on: cell.on, word: cell.word });
    else if (before.word !== cell.word) {
      tell(cell, problems.twoShifts(name, cell.on, [before.word, cell.word]));
    }
  }
  return [...kept.values()];
}

/** The one who is meant, or why nobody can tell. A member's line comes before any other. */
function whoIs(cell: DutyCell, names: Names): RosterName | DutyFault['problem'] {
  const number = numberIn(cell.name);
  const all = names.get(nameKey(cell.name)) ?? [];
  const named = number === null ? all : all.filter((one) => one.policeNumber === number);
  if (named.length === 0) return problems.unknownName(cell.name.slice(0, 40));
  const there = named.filter((line) => includes(line, cell.on));
  const persons = new Set(there.map(({ person }) => person));
  if (persons.size > 1) return problems.namesakes(nameKey(cell.name), persons.size);
  const line = there.find(({ standing }) => standing === 'member') ?? there[0];
  return line ?? problems.notThatDay(nameKey(cell.name), cell.on);
}
