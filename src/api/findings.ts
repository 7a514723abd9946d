import type { Static } from 'typebox';
import { contentFacts } from '../engines/activity/content.ts';
import { type Evaluation, evaluate } from '../engines/norm/evaluate.ts';
import { type Folded, unfolded } from '../engines/norm/folded.ts';
import type { Finding as Found, Subject, Unknown } from '../engines/norm/types.ts';
import { keepsRoll } from '../engines/org/roll.ts';
import { addDays, dateOf, earlier, type IsoDate, partsOf } from '../kernel/date.ts';
import { push } from '../kernel/factIndex.ts';
import type { ActivityFact, FactSet } from '../kernel/facts.ts';
import { factsOf } from '../kernel/factsOf.ts';
import type { ClosedPeriod } from '../kernel/period.ts';
import { text } from '../kernel/text.ts';
import { type FactWish, factSet } from '../store/facts.ts';
import type { ReadContent } from '../store/factsBeside.ts';
import type { Tx } from '../store/transaction.ts';
import { type WaiverRow, waiversInForce } from '../store/waiver.ts';
import { unsealer } from './caseSeal.ts';
import type { Finding, norm } from './contract/norm.ts';
import type { Definitions } from './definitions.ts';
import type { Services } from './services.ts';
import { type Covered, coveredBy, leaveOf, unusedAmong } from './waived.ts';

export type FindingView = Static<typeof Finding>;
export type UnknownView = Static<(typeof norm)['GET /api/findings']['reply']>['unknowns'][number];

/** What rules read of a part's content, by the form of its activity. */
export function readerOf({ activities }: Definitions): ReadContent {
  return (handle, content, outcomes) =>
    contentFacts(activities.get(handle)?.form.fields ?? {}, content, outcomes);
}

/** Parts of a unit; and what can be recorded: of nothing else is it said that it was not held. */
export function partsIn({
  kinds,
  activities,
}: Definitions): Pick<FactWish, 'isPart' | 'bodies' | 'kept'> {
  const standing = (kind: string) => kinds.get(kind)?.standing;
  const rolls = new Set([...kinds.values()].filter(keepsRoll).map(({ id }) => id));
  const recorded = [...activities.values()].filter(({ heldBy }) =>
    heldBy.some((kind) => rolls.has(kind)),
  );
  return {
    isPart: (kind) => standing(kind) === 'group' || standing(kind) === 'body',
    bodies: [...kinds.values()].flatMap(({ id, name, under, standing: is }) =>
      is === 'body' ? [{ id, name: name.zh, under }] : [],
    ),
    kept: recorded.map(({ id }) => id),
  };
}

/** The calendar year of a day up to that day. */
export function yearUpTo(today: IsoDate): ClosedPeriod {
  return { from: dateOf(partsOf(today).year, 1, 1), to: addDays(today, 1) };
}

export interface Asked {
  readonly units: readonly number[];
  readonly period: ClosedPeriod;
  /** Null: as known now. */
  readonly knownAt: string | null;
  readonly rule: string | null;
  /** Which of the findings to show, worst first; only these get their names filled in. */
  readonly offset: number;
  readonly limit: number;
  /** One line per finding, or one per rule and unit. */
  readonly lines: (findings: readonly Found[]) => readonly Folded[];
}

export interface Judged {
  /** What leave takes out, by waiver, and leave that covers nothing of what was asked. */
  readonly waived: readonly Covered[];
  readonly unused: readonly WaiverRow[];
  readonly findings: readonly FindingView[];
  /** How many there are in all, and on how many lines. */
  readonly total: number;
  readonly lines: number;
  readonly unknowns: readonly UnknownView[];
}

/** Findings before anybody reads them. */
export interface Evaluated {
  readonly evaluation: Evaluation;
  readonly set: FactSet;
  readonly leave: readonly WaiverRow[];
}

/** Judges what the reader may see of the units, by every rule or by one. */
export async function judge(
  tx: Tx,
  services: Services,
  today: IsoDate,
  asked: Asked,
): Promise<Judged> {
  const { evaluation, set, leave } = await evaluated(tx, services, today, asked);
  return {
    ...viewOf(evaluation, set, services.definitions, asked),
    waived: coveredBy(evaluation.waived, leave, (found) =>
      viewsOf(found, set, services.definitions),
    ),
    unused: unusedAmong(leave, evaluation),
  };
}

/** The same, with leave that holds today. */
export async function evaluated(
  tx: Tx,
  { definitions, seal }: Pick<Services, 'definitions' | 'seal'>,
  today: IsoDate,
  asked: Pick<Asked, 'units' | 'period' | 'knownAt' | 'rule'>,
): Promise<Evaluated> {
  const { units, period, rule } = asked;
  const read = () => readFor(tx, { definitions, seal }, today, asked);
  const { set, leave } = await (units.length === 1 ? tx.keepingPlans(read) : read());
  // From the first day after it, so that its last month is over too.
  const asOf = earlier(today, period.to);
  const rules = definitions.rules.filter((one) => rule === null || one.id === rule);
  const facts = factsOf(set, [...definitions.activities.values()]);
  const waivers = leave.map(leaveOf);
  const subjects = units.map(String);
  const evaluation = evaluate({ rules, facts, asOf, subjects, waivers, leaveOn: today });
  return { evaluation, set, leave };
}

/** What rules ask about the units, and the leave that holds today. */
async function readFor(
  tx: Tx,
  { definitions, seal }: Pick<Services, 'definitions' | 'seal'>,
  today: IsoDate,
  { units, period, knownAt }: Pick<Asked, 'units' | 'period' | 'knownAt'>,
): Promise<Pick<Evaluated, 'set' | 'leave'>> {
  const within = (area: string) => {
    const reach = new Set(tx.units(area));
    return units.filter((unit) => reach.has(unit));
  };
  const set = await factSet(tx, {
    units,
    rosters: within('roster.read'),
    records: within('activity.read'),
    span: period,
    knownAt,
    read: readerOf(definitions),
    ...partsIn(definitions),
    // Rows of a seal come only where the route opened its area, to whom the seal lets in.
    ...(tx.units('case.read').length + tx.units('case.review').length === 0
      ? {}
      : { cases: { units, unseal: unsealer(seal, tx.access.tenant) } }),
  });
  return { set, leave: await waiversInForce(tx, units, { on: today, knownAt }) };
}

/** Findings of one record by the rules about records; `facts` holds that record and its unit. */
export function judgeRecords(
  definitions: Definitions,
  set: FactSet,
  today: IsoDate,
  leave: readonly WaiverRow[],
): { readonly findings: readonly FindingView[]; readonly waived: readonly Covered[] } {
  const rules = definitions.rules.filter(
    (rule) => rule.type === 'defect' && rule.needs === 'record',
  );
  const facts = factsOf(set, [...definitions.activities.values()]);
  const waivers = leave.map(leaveOf);
  const evaluation = evaluate({ rules, facts, asOf: today, subjects: 'all', waivers });
  const all = { offset: 0, limit: evaluation.findings.length, lines: unfolded };
  return {
    findings: viewOf(evaluation, set, definitions, all).findings,
    waived: coveredBy(evaluation.waived, leave, (found) => viewsOf(found, set, definitions)),
  };
}

/** Some findings with the names that a reader needs. */
export function viewsOf(
  findings: readonly Found[],
  set: FactSet,
  definitions: Definitions,
): readonly Omit<FindingView, 'others'>[] {
  const names = namesIn(set, definitions);
  return findings.flatMap((one) => findingOf(one, names, definitions));
}

function viewOf(
  evaluation: Evaluation,
  set: FactSet,
  definitions: Definitions,
  { offset, limit, lines }: Pick<Asked, 'offset' | 'limit' | 'lines'>,
): Omit<Judged, 'waived' | 'unused'> {
  const names = namesIn(set, definitions);
  const all = lines(evaluation.findings);
  const shown = all.slice(offset, offset + limit);
  const findings = shown.flatMap(({ finding, others }) =>
    findingOf(finding, names, definitions).map((view) => ({ ...view, others })),
  );
  const seen = new Set<string>();
  const unknowns = evaluation.unknowns.flatMap((one) => {
    const unit = one.subject === null ? undefined : names.unitOf(one.subject);
    const key = `${one.rule} ${unit} ${one.missing.zh}`;
    // The same gap of a hundred members is one line.
    if (unit === undefined || seen.has(key)) return [];
    seen.add(key);
    return unknownOf(one, unit, names);
  });
  return { findings, total: evaluation.findings.length, lines: all.length, unknowns };
}

interface Names {
  unit(id: string): string;
  /** What to call the subject: a record by its day and its kind. */
  subject(subject: Subject): string;
  unitOf(subject: Subject): string | undefined;
}

function namesIn(set: FactSet, { activities }: Definitions): Names {
  const units = new Map(set.units.known ? set.units.value.map((one) => [one.id, one]) : []);
  const records = new Map<string, ActivityFact[]>();
  for (const one of set.activities.known ? set.activities.value : []) push(records, one.id, one);
  const members = set.members.known ? set.members.value : [];
  const cases = new Map((set.cases?.known ? set.cases.value : []).map((one) => [one.id, one.unit]));
  const homes = new Map(members.map((one) => [one.person, one.unit]));
  return {
    unit: (id) => units.get(id)?.name ?? '',
    subject: ({ type, id, name }) => {
      const parts = type === 'activity' ? (records.get(id) ?? []) : [];
      if (parts[0] === undefined) return name;
      const kinds = parts.map(({ handle }) => activities.get(handle)?.name.zh ?? name);
      return `${parts[0].on ?? ''} ${kinds.join('、')}`;
    },
    unitOf: ({ type, id }) => {
      const homeOf: Readonly<Partial<Record<Subject['type'], string | null | undefined>>> = {
        activity: records.get(id)?.[0]?.unit,
        member: homes.get(id),
        case: cases.get(id),
      };
      const unit = type in homeOf ? homeOf[type] : id;
      // A committee or group has no list of its own: its branch answers.
      return unit === undefined || unit === null ? undefined : (units.get(unit)?.partOf ?? unit);
    },
  };
}

function findingOf(
  found: Found,
  names: Names,
  definitions: Definitions,
): Omit<FindingView, 'others'>[] {
  const rule = definitions.rules.find((one) => one.id === found.rule);
  if (rule === undefined || found.unit === null) return [];
  const { regulation, article, mark } = found.cite;
  const name = definitions.regulations.get(regulation)?.name ?? text(regulation, regulation);
  return [
    {
      rule: found.rule,
      title: rule.title,
      severity: found.severity,
      unit: Number(found.unit),
      unitName: names.unit(found.unit),
      subject: { ...found.subject, name: names.subject(found.subject) },
      period: found.period,
      says: found.says,
      cure: found.cure,
      cite: { regulation, name, article, mark },
      evidence: found.evidence.flatMap((one) =>
        one.in === 'record' ? [{ type: one.type, id: one.id }] : [],
      ),
    },
  ];
}

function unknownOf({ rule, missing }: Unknown, unit: string, names: Names): UnknownView {
  return { rule, unit: Number(unit), unitName: names.unit(unit), missing };
}
