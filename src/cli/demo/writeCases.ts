import { carriedOut } from '../../api/caseEffects.ts';
import { closesCase } from '../../api/caseGround.ts';
import { sealed } from '../../api/caseSeal.ts';
import type { App } from '../../app.ts';
import type { CaseKind } from '../../engines/case/define.ts';
import { stepOf } from '../../engines/case/progress.ts';
import type { PastCase, PastStep } from '../../store/caseHistory.ts';
import { carryOut } from '../../store/effects.ts';
import type { Tx } from '../../store/transaction.ts';
import type { PlannedCase, PlannedStep } from './cases/case.ts';
import { documentsOf } from './cases/fact.ts';
import { type Filled, numberOf } from './filled.ts';
import { idOf } from './ids.ts';

/** The steps that made somebody a formal member, by person: a roster tells of it from that day. */
export function confirmedIn(cases: readonly PlannedCase[]): ReadonlySet<string> {
  return new Set(cases.filter((one) => one.steps.some(confirms)).map(({ person }) => person));
}

function confirms({ step, outcome }: PlannedStep): boolean {
  return step === 'confirmation-approval' && outcome === 'confirmed';
}

/** Newcomers as the units know them, and ways with what they changed on the rosters. */
export async function writeCases(app: App, tx: Tx, filled: Filled): Promise<PastCase[]> {
  const made: PastCase[] = [];
  const known = new Set<string>();
  for (const planned of filled.bureau.cases) {
    const { person: who, name, born: bornOn, newcomer, steps } = planned;
    const on = steps[0]?.on ?? tx.access.today;
    if (newcomer && !known.has(who)) {
      const line = { unit: numberOf(filled, planned.unit), name, standing: 'known' } as const;
      const person = { name, bornOn, idNumberState: 'absent' };
      await carryOut(tx, { on }, { effect: 'enrol', who, person, line });
      known.add(who);
    }
    made.push(await pastOf(app, tx, filled, planned));
  }
  return made;
}

async function pastOf(
  { services }: App,
  tx: Tx,
  filled: Filled,
  planned: PlannedCase,
): Promise<PastCase> {
  const { id, handle, person, name, steps } = planned;
  const kind = services.definitions.cases.get(handle);
  const [first] = steps;
  if (kind === undefined || first === undefined) throw new Error(`the demo has no ${handle}`);
  const unit = numberOf(filled, planned.unit);
  const head = { handle, unit, person, name, sealed: kind.reading === 'sealed' };
  const own = { id, ...head, openedOn: first.on };
  const past: PastStep[] = [];
  for (const step of steps) {
    const fact = { ...step, documents: documentsOf(step, (key) => numberOf(filled, key)) };
    const effects = confirms(step) ? await confirmed(tx, services, own, fact) : [];
    const envelope = ({ id: at }: { readonly id: string }) =>
      sealed(services.seal, tx.access.tenant, at, step.sealed ?? {});
    past.push(stepOfPast({ planned, kind, fact, effects, filled, envelope }, past.length));
  }
  return { ...own, author: authorOf(filled, planned.unit), at: eveningOf(first), steps: past };
}

/** Recorded on the evening of its own day. */
const eveningOf = ({ on }: PlannedStep) => `${on}T17:40:00+08:00`;

interface Stepping {
  readonly planned: PlannedCase;
  readonly kind: CaseKind;
  readonly fact: PlannedStep;
  readonly effects: readonly string[];
  readonly filled: Filled;
  readonly envelope: (step: { readonly id: string }) => string | null;
}

function stepOfPast(of: Stepping, at: number): PastStep {
  const { planned, kind, fact, effects, filled, envelope } = of;
  const { step, on, outcome = null, vote = null, confirmed: told = [], documents } = fact;
  const above = stepOf(kind, step)?.by.stands === 'above-the-unit';
  const id = idOf(`${planned.id} ${step} ${at}`, eveningOf(fact));
  return {
    ...{ id, step, above, on, outcome, documents, effects, confirmed: told },
    ...{ vote, gathering: vote?.heldIn ?? null },
    people: kind.reading === 'sealed' ? [] : peopleIn(fact),
    envelope: envelope({ id }),
    concludes: kind.reading === 'sealed' && outcome !== null && closesCase(kind, { step, outcome }),
    ...{ actor: authorOf(filled, above ? planned.above : planned.unit), at: eveningOf(fact) },
  };
}

/** Everybody whom the documents and the vote name. */
function peopleIn({ documents, vote }: PlannedStep): string[] {
  const rows = Object.values(documents).flatMap((value) => (Array.isArray(value) ? value : []));
  const named = rows.flatMap((row: { readonly person?: unknown }) =>
    typeof row.person === 'string' ? row.person : [],
  );
  const opinions = vote?.opinions ?? [];
  return [...new Set([...named, ...opinions.map(({ person }) => person)])];
}

/** Whoever leads a unit or committee enters what is its to enter. */
function authorOf({ bureau }: Filled, key: string): string {
  const offices = [...(bureau.branches.get(key)?.offices ?? []), ...bureau.above];
  const leader = offices.find(({ unit, post }) => unit === key && post === 'secretary');
  if (leader === undefined) throw new Error(`nobody leads ${key}`);
  return leader.who;
}

async function confirmed(
  tx: Tx,
  services: App['services'],
  { unit, person, name }: { unit: number; person: string; name: string },
  { documents }: PlannedStep,
): Promise<readonly string[]> {
  const on = documents.fullFrom as PlannedStep['on'];
  const ask = { tx, services, today: tx.access.today };
  const acts = await carriedOut(ask, { unit, person, name }, [{ effect: 'confirm', on }]);
  if (!acts.ok) throw new Error(`${name}: ${acts.problems[0].message.en}`);
  return acts.value;
}
