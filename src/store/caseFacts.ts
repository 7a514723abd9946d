import { push } from '../kernel/factIndex.ts';
import type { CaseFact, EventFact, FactSet, MemberFact, StepFact } from '../kernel/facts.ts';
import {
  type CaseRow,
  type ConclusionRow,
  casesOfUnits,
  conclusionsAbout,
  daysOfBirth,
  placesOf,
  type StepRow,
  stepsOfCases,
} from './case.ts';
import { barredDays } from './caseBar.ts';
import { recordAt } from './recordFacts.ts';
import type { Tx } from './transaction.ts';

/** Opens the sealed fields of a step; `api` has the key and hands this in. */
export type Unseal = (step: Pick<StepRow, 'id'>, envelope: string) => Record<string, unknown>;

export function standing(rows: readonly StepRow[], knownAt: string | null): StepRow[] {
  const known = knownAt === null ? null : new Date(knownAt);
  return rows.filter(({ recordedAt, voidedAt }) =>
    known === null
      ? voidedAt === null
      : recordedAt <= known && (voidedAt === null || voidedAt > known),
  );
}

export function stepFact(row: StepRow, unseal: Unseal | null): StepFact {
  const { step, on, outcome, vote, gathering, confirmed, envelope, caseId } = row;
  const opened = envelope === null || unseal === null ? {} : unseal(row, envelope);
  return {
    step,
    on,
    ...(outcome === null ? {} : { outcome }),
    documents: { ...row.documents, ...opened },
    ...(vote === null ? {} : { vote: { ...vote, ...(gathering ? { heldIn: gathering } : {}) } }),
    ...(confirmed.length === 0 ? {} : { confirmed }),
    source: recordAt('case', caseId),
  };
}

/** A case with its standing steps; a day of birth that is out of reach stays unsaid. */
export function caseFact(
  row: CaseRow,
  steps: readonly StepFact[],
  born: ReadonlyMap<string, CaseFact['born']>,
): CaseFact {
  const day = born.get(row.person);
  return {
    id: row.id,
    handle: row.handle,
    name: row.name,
    person: row.person,
    ...(day === undefined ? {} : { born: day }),
    unit: String(row.unit),
    steps,
    endedOn: row.endedOn,
    source: recordAt('case', row.id),
  };
}

/** Of a sealed case nothing but how it ended. */
function conclusionFact(row: ConclusionRow): CaseFact {
  const { id, caseId, handle, person, name, unit, step, outcome, on } = row;
  const taken = { step, on, outcome, documents: {}, source: recordAt('case-conclusion', id) };
  return { id: caseId, handle, person, name, unit: String(unit), steps: [taken] };
}

/** Rows as facts, with the conclusions of sealed cases about the same persons. */
export async function casesAsFacts(
  tx: Tx,
  rows: readonly CaseRow[],
  { knownAt, unseal }: { readonly knownAt: string | null; readonly unseal: Unseal | null },
): Promise<{ readonly cases: CaseFact[]; readonly steps: readonly StepRow[] }> {
  const persons = [...new Set(rows.map(({ person }) => person))];
  const born = await daysOfBirth(tx, persons);
  const steps = await stepsOfCases(
    tx,
    rows.map(({ id }) => id),
  );
  const byCase = new Map<string, StepFact[]>();
  for (const row of standing(steps, knownAt)) push(byCase, row.caseId, stepFact(row, unseal));
  const own = rows.map((row) => caseFact(row, byCase.get(row.id) ?? [], born));
  const there = new Set(rows.map(({ id }) => id));
  const concluded = (await conclusionsAbout(tx, persons)).filter(
    ({ caseId }) => !there.has(caseId),
  );
  return { cases: [...own, ...concluded.map(conclusionFact)], steps };
}

interface UnitCases {
  readonly cases: CaseFact[];
  readonly named: MemberFact[];
  /** Who was barred from introducing on the day of a step that names him. */
  readonly events: EventFact[];
}

/** Cases of units, and where those whom their steps name stand, as far as it is within reach. */
export async function unitCases(
  tx: Tx,
  units: readonly number[],
  knownAt: string | null,
  unseal: Unseal,
): Promise<UnitCases> {
  const rows = await casesOfUnits(tx, units, knownAt);
  if (rows.length === 0) return { cases: [], named: [], events: [] };
  const { cases, steps } = await casesAsFacts(tx, rows, { knownAt, unseal });
  const named = await membersNamed(tx, [...new Set(steps.flatMap((s) => s.people))]);
  const days = steps.flatMap(({ people, on }) => people.map((person) => ({ person, day: on })));
  return { cases, named, events: await barredDays(tx, 'introduce', days) };
}

/** No unit: of somebody who stands there nothing more is known. */
const beyondReach = 'beyond-reach';

/** Where persons stood as members; of whoever is out of reach it is not known whether formal. */
export async function membersNamed(tx: Tx, persons: readonly string[]): Promise<MemberFact[]> {
  const places = persons.length === 0 ? [] : await placesOf(tx, persons);
  const seen = new Set(places.map(({ person }) => person));
  const members = places.flatMap(({ standing: is, kind, ...place }): MemberFact[] =>
    is === 'member' && kind !== null ? [{ ...place, kind }] : [],
  );
  const unseen = persons.filter((person) => !seen.has(person));
  const nowhere = { name: '', unit: beyondReach, from: null, to: null } as const;
  return [...members, ...unseen.map((person) => ({ person, ...nowhere }))];
}

/** Adds places of persons that the rosters of the set do not hold already. */
export function withNamed(members: FactSet['members'], named: readonly MemberFact[]) {
  if (!members.known) return members;
  const held = new Set(members.value.map(({ person }) => person));
  return { ...members, value: [...members.value, ...named.filter((m) => !held.has(m.person))] };
}
