import { type People, peopleOf, type Standing } from '../engines/org/rosterMatch.ts';
import type { Found } from '../engines/org/rosterProblems.ts';
import type { IsoDate } from '../kernel/date.ts';
import type { PersonValues } from '../store/effect.ts';
import * as store from '../store/import.ts';
import type { LineRow } from '../store/roster.ts';
import type { Tx } from '../store/transaction.ts';
import { monthTaken, type RecognisedRow } from './importRow.ts';
import { type PersonInput, personValues } from './personFile.ts';
import type { Services } from './services.ts';

/** What is held of the persons whom a file may mean, for the engine and for the changes. */
export interface HeldPeople {
  readonly people: People;
  readonly files: ReadonlyMap<string, store.KnownPerson>;
  readonly lines: ReadonlyMap<string, LineRow>;
}

export async function heldPeople(
  tx: Tx,
  on: IsoDate,
  rows: readonly RecognisedRow[],
): Promise<HeldPeople> {
  const names = [...new Set(rows.map(({ row }) => row.name))];
  const numbers = rows.flatMap(({ index }) => index ?? []);
  const found = await store.peopleNamed(tx, tx.units('roster.read'), on, { names, numbers });
  const lines = await store.linesOfPersons(
    tx,
    found.map(({ person }) => person),
    on,
  );
  const held = await store.numbersHeld(tx, numbers, on);
  const files = new Map<string, store.KnownPerson>();
  for (const file of found.toSorted((a, b) => (a.from < b.from ? 1 : -1))) {
    const other = files.get(file.person);
    if (other === undefined || file.from <= on || other.from > on) files.set(file.person, file);
  }
  const member = lines.filter(({ standing }) => standing === 'member');
  const now = new Map(
    member.filter(({ from }) => from <= on).map((line) => [line.person, line] as const),
  );
  const known = [...files.values()].map((file) => {
    const mine = member.filter(({ person }) => person === file.person);
    return standingOf(file, now.get(file.person), [file.from, ...mine.map((l) => l.from)], on);
  });
  const hex = held.map((index) => index.toString('hex'));
  return { people: peopleOf(known, hex), files, lines: now };
}

function standingOf(
  file: store.KnownPerson,
  line: LineRow | undefined,
  days: readonly IsoDate[],
  on: IsoDate,
): Standing {
  const later = days.filter((day) => day > on).toSorted()[0] ?? null;
  const team = line?.team ?? null;
  return {
    person: file.person,
    name: file.name,
    number: file.idNumberIndex?.toString('hex') ?? null,
    birth: file.bornOn,
    unit: line === undefined ? null : String(line.unit),
    group: team === null ? null : String(team),
    kind: line?.memberKind ?? null,
    staff: line?.staff ?? null,
    later,
  };
}

/** What a row says of a person, over what is held: sealed values, or why not. */
export interface Said {
  readonly values: PersonValues | null;
  readonly changes: readonly string[];
  readonly problems: readonly Found[];
}

const columns: Readonly<Record<string, string>> = { bornOn: 'birth' };

/** @param person to whom sealed fields are bound; null: only looked at, so nothing is sealed */
export function saidOf(
  { tx, services }: { readonly tx: Tx; readonly services: Services },
  recognised: RecognisedRow,
  held: store.KnownPerson | null,
  person: string | null,
): Said {
  const { tenant, today } = tx.access;
  const seal = person === null ? { ...services.seal, seal: () => '' } : services.seal;
  const binding = { seal, tenant, person: person ?? held?.person ?? '', today };
  const { input, taken } = daysKept(recognised, held);
  const mobile = sameMobile(input, held, binding) ? { mobile: undefined } : {};
  const { mobile: typed, ...rest } = { ...input, ...mobile };
  const made = personValues(typed === undefined ? rest : { ...rest, mobile: typed }, held, binding);
  if (!made.ok) {
    const problems = made.problems.map(({ code, message, cure, at = '' }): Found => {
      return { code, message, cure, severity: 'error', column: columns[at] ?? at };
    });
    return { values: null, changes: [], problems };
  }
  return { values: made.value, changes: changesOf(made.value, held), problems: taken };
}

/** Of a month alone, the day that is held already says more. */
function daysKept(
  { input, monthOnly }: RecognisedRow,
  held: store.KnownPerson | null,
): { input: PersonInput; taken: Found[] } {
  const kept: Partial<Record<'joinedOn' | 'fullOn', IsoDate>> = {};
  const taken: Found[] = [];
  for (const field of monthOnly) {
    const day = input[field];
    if (day === undefined) continue;
    const before = held?.[field] ?? null;
    if (before?.startsWith(day.slice(0, 7)) === true) kept[field] = before;
    else taken.push(monthTaken(field, day));
  }
  return { input: { ...input, ...kept }, taken };
}

function sameMobile(
  { mobile }: PersonInput,
  held: store.KnownPerson | null,
  { seal, tenant, person }: { seal: Services['seal']; tenant: string; person: string },
): boolean {
  if (mobile === undefined || held === null || held.mobileSealed === null) return false;
  return seal.open(held.mobileSealed, [tenant, person, 'mobile']) === mobile;
}

const compared = [
  'name',
  'gender',
  'ethnicity',
  'bornOn',
  'education',
  'joinedOn',
  'fullOn',
  'policeNumber',
  'idNumberState',
] as const;

function changesOf(values: PersonValues, held: store.KnownPerson | null): string[] {
  if (held === null) return ['all'];
  const plain = compared.filter((key) => (values[key] ?? null) !== (held[key] ?? null));
  const number = values.idNumberIndex?.toString('hex') !== held.idNumberIndex?.toString('hex');
  const mobile = (values.mobileSealed ?? null) !== held.mobileSealed;
  return [...plain, ...(number ? ['idNumber'] : []), ...(mobile ? ['mobile'] : [])];
}
