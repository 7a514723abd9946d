import type { IsoDate } from '../../kernel/date.ts';
import type { MemberKind } from '../../kernel/facts.ts';
import * as problems from './rosterProblems.ts';
import { type Found, inRow, type RowProblem } from './rosterProblems.ts';

/** A row of a roster, as it was recognised. ID numbers come as keyed hashes, never as numbers. */
export interface RosterRow {
  readonly id: string;
  /** What a message calls the row: `12`, or `Sheet!12` where a file has several sheets. */
  readonly label: string;
  readonly name: string;
  /** Whether the name was written as a formula, or would run as one elsewhere. */
  readonly formula: boolean;
  readonly number: string | null;
  readonly birth: IsoDate | null;
  readonly joinedOn: IsoDate | null;
  readonly fullOn: IsoDate | null;
  readonly branch: string | null;
  readonly group: string | null;
  readonly posts: string | null;
  readonly staff: string | null;
  /** `none`: no member at all; `guest`: takes part here and belongs elsewhere. */
  readonly stated: MemberKind | 'none' | 'guest' | null;
}

/** Somebody whom the roster knows already, on the roster's day. */
export interface Standing {
  readonly person: string;
  readonly name: string;
  readonly number: string | null;
  readonly birth: IsoDate | null;
  /** The branch of which the person is a member; null: of none. */
  readonly unit: string | null;
  readonly group: string | null;
  readonly kind: MemberKind | null;
  readonly staff: string | null;
  /** First day of something recorded for a later time, which an older roster must not overwrite. */
  readonly later: IsoDate | null;
}

/** Who a row is; null: nobody whom the roster knows. */
export interface Match {
  readonly person: Standing | null;
  readonly problems: readonly Found[];
}

export interface People {
  readonly byNumber: ReadonlyMap<string, Standing>;
  readonly byName: ReadonlyMap<string, readonly Standing[]>;
  /** Keyed numbers that are carried by somebody out of reach. */
  readonly elsewhere: ReadonlySet<string>;
}

export function peopleOf(known: readonly Standing[], held: readonly string[]): People {
  const byName = new Map<string, Standing[]>();
  for (const one of known) byName.set(one.name, [...(byName.get(one.name) ?? []), one]);
  const byNumber = new Map(known.flatMap((p) => (p.number === null ? [] : [[p.number, p]])));
  return { byNumber, byName, elsewhere: new Set(held.filter((n) => !byNumber.has(n))) };
}

/** By number; else by name with birth date, or by name within the branch, when only one fits. */
export function matchRow(row: RosterRow, unit: string | null, people: People): Match {
  const namesakes = people.byName.get(row.name) ?? [];
  return row.number === null
    ? withoutNumber(row, unit, namesakes)
    : withNumber(row, row.number, unit, people, namesakes);
}

const nobody = (...found: Found[]): Match => ({ person: null, problems: found });

function only(row: RosterRow, candidates: readonly Standing[]): Match | null {
  const [first] = candidates;
  if (first === undefined) return null;
  if (candidates.length > 1) return nobody(problems.ambiguousPerson(row.name, candidates.length));
  return { person: first, problems: [] };
}

function withNumber(
  row: RosterRow,
  number: string,
  unit: string | null,
  people: People,
  namesakes: readonly Standing[],
): Match {
  const holder = people.byNumber.get(number);
  if (holder !== undefined) {
    const differs = holder.name !== row.name;
    return {
      person: holder,
      problems: differs ? [problems.otherName(row.name, holder.name)] : [],
    };
  }
  const twins = namesakes.filter((one) => one.birth !== null && one.birth === row.birth);
  const blank = twins.filter((one) => one.number === null);
  if (twins.length > 0) return only(row, blank) ?? nobody(problems.otherNumber(row.name));
  const here = namesakes.filter(
    (one) => one.unit === unit && one.number === null && one.birth === null,
  );
  const match = only(row, here);
  if (match !== null) return match;
  if (people.elsewhere.has(number)) return nobody(problems.numberElsewhere(row.name));
  return namesakes.length > 0 ? nobody(problems.sameNameNearby(row.name)) : nobody();
}

function withoutNumber(row: RosterRow, unit: string | null, namesakes: readonly Standing[]): Match {
  const { birth } = row;
  if (birth !== null) {
    const twins = only(
      row,
      namesakes.filter((one) => one.birth === birth),
    );
    if (twins !== null) return twins;
  }
  const here = namesakes.filter((one) => one.unit === unit && unit !== null);
  const compatible = here.filter((one) => one.birth === null || birth === null);
  const match = only(row, compatible);
  if (match !== null) return match;
  const [other] = here;
  if (other?.birth) return nobody(problems.otherBirth(row.name, other.birth));
  return namesakes.length > 0 ? nobody(problems.sameNameNearby(row.name)) : nobody();
}

/** A row with the branch and the person that were found for it. */
export interface Settled {
  readonly row: RosterRow;
  readonly unit: string | null;
  readonly unitName: string;
  readonly person: Standing | null;
}

/** Rows of one person: twice in one branch, in two branches, or two namesakes without a mark. */
export function repeats(rows: readonly Settled[]): RowProblem[] {
  const first = new Map<string, Settled>();
  const found: RowProblem[] = [];
  for (const one of rows) {
    const other = keysOf(one)
      .map((key) => first.get(key))
      .find((before) => before !== undefined);
    for (const key of keysOf(one)) if (!first.has(key)) first.set(key, one);
    if (other !== undefined) found.push(...repeat(other, one));
  }
  return found;
}

function keysOf({ row, person, unit }: Settled): string[] {
  const keys = [
    person === null ? null : `person ${person.person}`,
    row.number === null ? null : `number ${row.number}`,
    row.number === null && row.birth !== null ? `birth ${row.name} ${row.birth}` : null,
    row.number === null && row.birth === null ? `name ${row.name} ${unit}` : null,
  ];
  return keys.filter((key) => key !== null);
}

function repeat(before: Settled, after: Settled): RowProblem[] {
  const { row } = after;
  if (before.unit !== after.unit && before.unit !== null && after.unit !== null) {
    const names = [before.unitName, after.unitName];
    const branches = [names.join('、'), names.join(', ')] as const;
    const here = problems.twoBranches(row.name, before.row.label, branches);
    const there = problems.twoBranches(row.name, row.label, branches);
    return [...inRow(before.row.id, [there]), ...inRow(row.id, [here])];
  }
  const marked = row.number !== null || row.birth !== null || after.person !== null;
  const say = marked ? problems.sameNumber : problems.sameNameInFile;
  return inRow(row.id, [say(row.name, before.row.label)]);
}
