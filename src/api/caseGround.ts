import type { CaseGround, CaseKind } from '../engines/case/define.ts';
import { stepOf, stepsOf } from '../engines/case/progress.ts';
import { addDays, type IsoDate } from '../kernel/date.ts';
import { type CaseFact, type FactSet, known, missing, type StepFact } from '../kernel/facts.ts';
import { factsOf } from '../kernel/factsOf.ts';
import { text } from '../kernel/text.ts';
import { type CaseRow, casesAbout, type StepRow } from '../store/case.ts';
import { barredDays } from '../store/caseBar.ts';
import { casesAsFacts, membersNamed } from '../store/caseFacts.ts';
import { factSet } from '../store/facts.ts';
import { settingFacts } from '../store/setting.ts';
import { placesFor } from './casePlaces.ts';
import { unsealer } from './caseSeal.ts';
import type { OperationKey } from './contract/index.ts';
import { partsIn, readerOf } from './findings.ts';
import type { Ask } from './route.ts';

export type CaseAsk = Pick<Ask<OperationKey>, 'tx' | 'services' | 'today'>;

/** Every area that a case may ask for; row security opens what the reader holds of them. */
export const caseAreas = [
  ...['case.read', 'case.record', 'case.decide', 'case.review', 'case.discipline'],
  ...['roster.read', 'roster.write', 'activity.read'],
];

/** Whoever reads what a seal hides keeps it too; the permission of either is the same one. */
const areaOfSeal = { sealed: 'case.review', confined: 'case.discipline' } as const;

/** Whoever keeps a case may: a sealed one by its own permission, any other by the step's side. */
export function areaOf({ reading }: Pick<CaseKind, 'reading'>): string {
  return reading === 'with-the-unit' ? 'case.read' : areaOfSeal[reading];
}

/** How a case of a kind lies in the store. */
export function sealOf({ reading }: Pick<CaseKind, 'reading'>) {
  return { sealed: reading !== 'with-the-unit', confined: reading === 'confined' };
}

/** What closes a case of any kind, as `step outcome`. */
export function closings(kinds: Iterable<CaseKind>): string[] {
  return [...kinds].flatMap((kind) =>
    stepsOf(kind).flatMap(({ id, outcomes }) =>
      outcomes.flatMap((one) => (one.leads === 'closes' ? `${id} ${one.id}` : [])),
    ),
  );
}

/** Cases with what the machine asks of them; `steps` are their rows, voided ones among them. */
export interface Loaded {
  readonly facts: ReadonlyMap<string, CaseFact>;
  readonly steps: readonly StepRow[];
  readonly ground: CaseGround;
}

const nothingRead = missing(text('没有读到', 'not read'));

/** What lists and one case need: the cases themselves and what was decided about the persons. */
export async function loaded(ask: CaseAsk, rows: readonly CaseRow[]): Promise<Loaded> {
  const { tx, services, today } = ask;
  const unseal = unsealer(services.seal, tx.access.tenant);
  const { cases, steps } = await casesAsFacts(tx, rows, { knownAt: null, unseal });
  const units = [...new Set(rows.map(({ unit }) => unit))];
  const set: FactSet = {
    ...{ units: known([]), members: nothingRead, activities: nothingRead, headcounts: [] },
    span: { from: today, to: addDays(today, 1) },
    cases: known(cases),
    ...(await settingFacts(tx, units, { on: today, knownAt: null })),
  };
  const facts = new Map(cases.map((one) => [one.id, one]));
  const places = await placesFor(ask, rows, today);
  const { calendar } = services.definitions;
  const ground = { facts: factsOf(set, []), calendar, asOf: today, places };
  return { facts, steps, ground };
}

/**
 * What judging a step of one day takes: what the unit held on it, where those whom it names stood,
 * and every case about the person.
 */
export async function groundFor(
  ask: CaseAsk,
  row: CaseRow,
  taken: { readonly on: IsoDate; readonly people: readonly string[] },
): Promise<Loaded> {
  const { tx, services, today } = ask;
  const { definitions, seal } = services;
  const within = (area: string) => (tx.units(area).includes(row.unit) ? [row.unit] : []);
  const set = await factSet(tx, {
    ...{ units: [row.unit], rosters: [], records: within('activity.read'), knownAt: null },
    span: { from: taken.on, to: addDays(taken.on, 1) },
    read: readerOf(definitions),
    ...partsIn(definitions),
  });
  const about = await casesAbout(tx, [row.person]);
  const rows = about.some(({ id }) => id === row.id) ? about : [...about, row];
  const how = { knownAt: null, unseal: unsealer(seal, tx.access.tenant) };
  const { cases, steps } = await casesAsFacts(tx, rows, how);
  const members = known(await membersNamed(tx, taken.people));
  const asked = taken.people.map((person) => ({ person, day: taken.on }));
  const events = known(await barredDays(tx, 'introduce', asked));
  const handles = [...definitions.activities.values()];
  const places = await placesFor(ask, [row], taken.on);
  const facts = factsOf({ ...set, members, events, cases: known(cases) }, handles);
  return {
    facts: new Map(cases.map((one) => [one.id, one])),
    steps,
    ground: { facts, calendar: definitions.calendar, asOf: today, places },
  };
}

/** The standing step that can be taken back: the last one by day, then by recording. */
export function lastStep(steps: readonly StepRow[], id: string): StepRow | undefined {
  return steps.filter(({ caseId, voidedAt }) => caseId === id && voidedAt === null).at(-1);
}

/** Whether a step ends its case. */
export function closesCase(kind: CaseKind, taken: Pick<StepFact, 'step' | 'outcome'>): boolean {
  const outcomes = stepOf(kind, taken.step)?.outcomes ?? [];
  return outcomes.find(({ id }) => id === taken.outcome)?.leads === 'closes';
}
