import type { Static } from 'typebox';
import { barsOf } from '../engines/case/bars.ts';
import type { CaseKind, Reason, StepExplanation } from '../engines/case/define.ts';
import { outcomeOf, stepOf } from '../engines/case/progress.ts';
import { explanationOf, statusOf } from '../engines/case/status.ts';
import { effectsOf } from '../engines/case/take.ts';
import type { Cite as KernelCite } from '../kernel/cite.ts';
import { daysBetween } from '../kernel/date.ts';
import type { CaseFact, StepVote } from '../kernel/facts.ts';
import { text } from '../kernel/text.ts';
import type { CaseRow, StepRow } from '../store/case.ts';
import { stepFact, type Unseal } from '../store/caseFacts.ts';
import type { Loaded } from './caseGround.ts';
import type { CaseLine, CaseReason, CaseStep } from './contract/case.ts';
import type { ReplyOf } from './contract/index.ts';
import type { Definitions } from './definitions.ts';

type Line = Static<typeof CaseLine>;
type ReasonView = Static<typeof CaseReason>;
type Recorded = Static<typeof CaseStep>;
type Vote = NonNullable<Recorded['vote']>;
export type OneCase = ReplyOf<'GET /api/cases/:case'>;

/** A case of a kind that the catalogue knows, with its facts. */
export interface Known {
  readonly row: CaseRow;
  readonly kind: CaseKind;
  readonly one: CaseFact;
}

export function knownOnes(
  rows: readonly CaseRow[],
  { cases }: Definitions,
  { facts }: Pick<Loaded, 'facts'>,
): Known[] {
  return rows.flatMap((row) => {
    const [kind, one] = [cases.get(row.handle), facts.get(row.id)];
    return kind === undefined || one === undefined ? [] : [{ row, kind, one }];
  });
}

export function citeView({ regulation, article, mark }: KernelCite, of: Definitions) {
  const name = of.regulations.get(regulation)?.name ?? text(regulation, regulation);
  return { regulation, article, mark, name };
}

export function reasonView({ cite, who, ...reason }: Reason, of: Definitions): ReasonView {
  const by = { id: who.id, name: who.name };
  return { ...reason, cite: cite === null ? null : citeView(cite, of), who: by };
}

const actorOf = ({ id, name }: { id: string; name: Line['kindName'] }) => ({ id, name });

function nextView({ reasons: _, advice: __, taken: ___, dueCite: ____, ...step }: StepExplanation) {
  return { ...step, by: actorOf(step.by), codes: [...step.codes] };
}

/** Steps whose turn it is: nothing that comes before them is missing. */
function turns(steps: readonly StepExplanation[]): StepExplanation[] {
  return steps.filter(
    ({ state, codes }) =>
      state === 'possible' || (state === 'blocked' && !codes.includes('step-missing')),
  );
}

const lateFirst = { late: 0, prolonged: 1, 'in-time': 2 } as const;

/** The stage of the first step that is still to be taken. */
function stageOf(kind: CaseKind, steps: readonly StepExplanation[]) {
  const waits = new Set(
    steps.flatMap(({ step, state }) => (['possible', 'blocked'].includes(state) ? step : [])),
  );
  const stage = kind.stages.find((one) => one.steps.some(({ id }) => waits.has(id)));
  return stage === undefined ? null : actorOf(stage);
}

function headOf(
  { row, kind, one }: Known,
  steps: readonly StepExplanation[],
  { ground }: Pick<Loaded, 'ground'>,
  units: ReadonlyMap<number, string>,
) {
  const last = one.steps.at(-1);
  const step = last && stepOf(kind, last.step);
  const { id, person, name, unit, openedOn, version, endedOn, why, endReason } = row;
  return {
    ...{ id, kind: kind.id, kindName: kind.name, person, name, unit, openedOn, version },
    unitName: units.get(unit) ?? '',
    state: statusOf(kind, one, ground).state,
    ended: endedOn === null ? null : { on: endedOn, why: why ?? '', reason: endReason ?? '' },
    stage: stageOf(kind, steps),
    last:
      last === undefined || step === undefined
        ? null
        : {
            ...{ step: step.id, name: step.name, on: last.on },
            outcome: outcomeOf(step, last)?.name ?? null,
          },
  };
}

/** Somebody's place on the way, as a list shows it. */
export function lineView(
  known: Known,
  load: Pick<Loaded, 'ground'>,
  units: ReadonlyMap<number, string>,
): Line {
  const steps = explanationOf(known.kind, known.one, load.ground);
  const next = turns(steps).toSorted((a, b) => lateFirst[a.late] - lateFirst[b.late]);
  const reason = next.find(({ reasons }) => reasons.length > 0)?.reasons[0];
  return {
    ...headOf(known, steps, load, units),
    next: next.map(nextView),
    blocker:
      reason === undefined
        ? null
        : { code: reason.code, says: reason.says, who: actorOf(reason.who), from: reason.from },
  };
}

function voteView({ heldIn, opinions, ...vote }: StepVote): Vote {
  const { rule: _, attendance: __, declared: ___, ...counts } = vote;
  const said = opinions === undefined ? {} : { opinions: [...opinions] };
  return { ...counts, ...said, gathering: heldIn ?? null };
}

/** What is on record of a step. */
function recordedView(
  { kind, one }: Known,
  row: StepRow,
  unseal: Unseal,
  names: ReadonlyMap<string, string>,
): Recorded {
  const step = stepOf(kind, row.step);
  const fact = stepFact(row, unseal);
  const outcome = step && outcomeOf(step, fact);
  const { id, on, lateReason, recordedAt, recordedOn, voidedAt, voidedBy, voidReason } = row;
  return {
    ...{ id, step: row.step, on, lateReason, name: step?.name ?? text(row.step, row.step) },
    outcome: row.outcome,
    outcomeName: outcome?.name ?? null,
    documents: { ...fact.documents },
    vote: fact.vote === undefined ? null : voteView(fact.vote),
    confirmed: [...row.confirmed],
    daysLate: Math.max(daysBetween(on, recordedOn), 0),
    effects: step === undefined ? [] : [...effectsOf(step, one, fact)],
    recordedBy: names.get(row.actor) ?? '',
    recordedAt: recordedAt.toISOString(),
    voided:
      voidedAt === null
        ? null
        : {
            ...{ by: names.get(voidedBy ?? '') ?? '', at: voidedAt.toISOString() },
            reason: voidReason ?? '',
          },
  };
}

/** What a reader may do, as the first wall says. */
export interface Rights {
  readonly mine: (step: string) => boolean;
  readonly takesBack: string | null;
  readonly may: readonly string[];
}

/** One case whole, as it stands on the business day. */
export function caseView(
  known: Known,
  load: Loaded,
  definitions: Definitions,
  rights: Rights,
  called: {
    readonly units: ReadonlyMap<number, string>;
    readonly names: ReadonlyMap<string, string>;
    readonly unseal: Unseal;
  },
): OneCase {
  const { row, kind, one } = known;
  const steps = explanationOf(kind, one, load.ground);
  const stages = new Map(kind.stages.flatMap((s) => s.steps.map(({ id }) => [id, s.id])));
  const own = load.steps.filter(({ caseId }) => caseId === row.id);
  const record = own.map((step) => recordedView(known, step, called.unseal, called.names));
  return {
    ...headOf(known, steps, load, called.units),
    asOf: load.ground.asOf,
    stages: kind.stages.map(actorOf),
    steps: steps.map((step) => ({
      ...nextView(step),
      stage: stages.get(step.step) ?? '',
      taken: step.taken,
      reasons: step.reasons.map((reason) => reasonView(reason, definitions)),
      advice: step.advice.map((reason) => reasonView(reason, definitions)),
      dueCite: step.dueCite === null ? null : citeView(step.dueCite, definitions),
      mine: rights.mine(step.step),
    })),
    record,
    people: peopleIn(own, called.names),
    units: unitsIn(kind, own, called.units),
    bars: barsOf(kind, one).map(({ person: _, ...bar }) => bar),
    takesBack: rights.takesBack,
    may: [...rights.may],
  };
}

function peopleIn(rows: readonly StepRow[], names: ReadonlyMap<string, string>): OneCase['people'] {
  const people = [...new Set(rows.flatMap(({ people: of }) => of))];
  return people.map((person) => ({ person, name: names.get(person) ?? '' }));
}

/** Units that stand in the documents of a case, such as the committee that approved. */
export function unitsIn(
  kind: CaseKind,
  rows: readonly StepRow[],
  names: ReadonlyMap<number, string>,
): OneCase['units'] {
  const ids = rows.flatMap(({ step, documents }) => {
    const fields = Object.entries(stepOf(kind, step)?.documents.fields ?? {});
    return fields.flatMap(([id, { kind: is }]) => (is === 'unit' ? (documents[id] ?? []) : []));
  });
  return [...new Set(ids.map(String))].map((unit) => ({
    unit,
    name: names.get(Number(unit)) ?? '',
  }));
}
