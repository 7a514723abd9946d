import { definitionsOf } from '../api/definitions.ts';
import { partsIn, readerOf, yearUpTo } from '../api/findings.ts';
import { catalogue } from '../catalogue/index.generated.ts';
import type { PlannedBureau } from '../cli/demo/bureau.ts';
import { caseFactOf } from '../cli/demo/cases/fact.ts';
import type { PlannedGathering, PlannedMember, PlannedOffice } from '../cli/demo/plan.ts';
import type { PlannedTerm } from '../cli/demo/terms.ts';
import type { DemoUnit } from '../cli/demo/tree.ts';
import { outcomesOf } from '../cli/demo/year/outcomes.ts';
import { counted } from '../cli/demo/year/year.ts';
import { evaluate } from '../engines/norm/evaluate.ts';
import type { IsoDate } from '../kernel/date.ts';
import {
  holderId,
  known,
  type MemberFact,
  type OfficeFact,
  type PartGap,
  type UnitFact,
} from '../kernel/facts.ts';
import { factsOf } from '../kernel/factsOf.ts';
import type { TermFact } from '../kernel/term.ts';
import { text } from '../kernel/text.ts';
import { reading } from '../store/factsBeside.ts';
import { activityFacts } from '../store/recordFacts.ts';

/** Nobody has attached anything to what is only planned. */
function besideOf(planned: PlannedGathering, today: IsoDate) {
  return { told: outcomesOf(planned, today), minutesFile: null };
}

/** What the rules find in a planned bureau, unwritten: units are numbered in order. */
export function judgePlan(
  bureau: PlannedBureau,
  gatherings: readonly PlannedGathering[],
  today: IsoDate,
) {
  const definitions = definitionsOf(catalogue);
  const ids = new Map(bureau.units.map(({ key }, i) => [key, i + 1]));
  const idOf = (key: string) => ids.get(key) ?? 0;
  const activities = gatherings.flatMap((planned) => {
    const { id, unit, recordedAt, record } = planned;
    const read = reading(readerOf(definitions), besideOf(planned, today));
    const recordedOn = recordedAt.slice(0, 10) as IsoDate;
    return activityFacts(id, { ...record, unit: idOf(unit) }, recordedOn, read);
  });
  const offices = [...[...bureau.branches.values()].flatMap((one) => one.offices), ...bureau.above];
  const facts = factsOf(
    {
      units: known([...unitsOf(bureau, idOf), ...bodiesOf(offices, idOf)]),
      members: known(
        [...bureau.branches.values()].flatMap(({ unit, members }) =>
          members.map((one) => memberFact(one, unit.key, idOf)),
        ),
      ),
      headcounts: countsOf(bureau, idOf),
      activities: known(activities),
      span: yearUpTo(today),
      kept: partsIn(definitions).kept,
      // As in the store: of a guided bureau nothing is read, of one that only counts no post.
      loaded: { members: bureau.units.flatMap((one) => (isGuided(one) ? [] : `${idOf(one.key)}`)) },
      gaps: bureau.units.filter(({ numberOnly }) => numberOnly).map(({ key }) => gap(idOf(key))),
      offices: known(offices.map((one) => officeFact(one, idOf))),
      terms: termsOf(bureau, idOf),
      cases: known(bureau.cases.map((one) => caseFactOf(one, idOf))),
    },
    [...definitions.activities.values()],
  );
  const { rules } = definitions;
  const all = { rules, facts, asOf: today, subjects: 'all', waivers: [] } as const;
  return { ...evaluate(all), idOf };
}

type IdOf = (key: string) => number;

function countsOf({ units }: PlannedBureau, idOf: IdOf) {
  const nameless = units.filter(({ numberOnly }) => numberOnly);
  return nameless.map(({ key, on }) => ({ ...counted, unit: `${idOf(key)}`, from: on, to: null }));
}

function termsOf({ terms }: PlannedBureau, idOf: IdOf) {
  return known([...terms.values()].map((one) => plannedTermFact(one, idOf)));
}

function plannedTermFact(planned: PlannedTerm, idOf: IdOf): TermFact {
  const { unit, from, years, approval, papers } = planned;
  const of = (wanted: string) => papers.filter(({ kind }) => kind === wanted);
  const extended = of('extension').at(-1);
  return {
    ...{ id: unit, unit: `${idOf(unit)}`, from, to: null, years, approval },
    extension: extended?.until ? { ...extended, until: extended.until } : null,
    ...{ reminders: of('reminder'), requests: of('request'), approvals: of('approval') },
  };
}

function isGuided({ key }: DemoUnit): boolean {
  return key.startsWith('county');
}

function gap(unit: number): PartGap {
  return { unit: `${unit}`, kind: 'branch-committee', missing: text('只登记人数', 'counts only') };
}

function unitsOf({ units }: PlannedBureau, idOf: IdOf): UnitFact[] {
  return units.map(({ key, kind, name, on, parent, outside }) => {
    const isPart = kind === 'group' && parent !== null;
    const own = { id: `${idOf(key)}`, kind, name, from: on, to: null };
    const above = outside || parent === null ? null : `${idOf(parent)}`;
    return { ...own, parent: above, ...(isPart ? { partOf: `${idOf(parent)}` } : {}) };
  });
}

function bodiesOf(offices: readonly PlannedOffice[], idOf: IdOf): UnitFact[] {
  const bodies = new Map<string, UnitFact>();
  for (const { unit, body, on, until } of offices) {
    if (body === null) continue;
    const id = holderId(`${idOf(unit)}`, body);
    const held = bodies.get(id);
    const to = held === undefined ? until : later(held.to ?? null, until);
    const from = held?.from && held.from < on ? held.from : on;
    bodies.set(id, { id, kind: body, name: body, from, to, partOf: `${idOf(unit)}` });
  }
  return [...bodies.values()];
}

function later(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null || b === null) return null;
  return a < b ? b : a;
}

function memberFact(one: PlannedMember, unit: string, idOf: IdOf): MemberFact {
  const { who, name, memberKind, on, team, joinedOn, fullOn, flags, idNumber } = one;
  const excused = flags.some((flag) => flag === 'NL' || flag === 'BJ');
  return {
    ...{ person: who, name, unit: `${idOf(unit)}`, kind: memberKind, from: on, to: null },
    ...{ joinedOn, fullOn, group: team === null ? null : `${idOf(team)}` },
    idNumber: idNumber === '' ? 'absent' : 'valid',
    ...(excused ? { excused } : {}),
  };
}

function officeFact(one: PlannedOffice, idOf: IdOf): OfficeFact {
  const { who, name, post, unit, body, on, until, documentNo } = one;
  return {
    ...{ person: who, name, post, unit: holderId(`${idOf(unit)}`, body), from: on, to: until },
    approvalNo: documentNo,
  };
}
