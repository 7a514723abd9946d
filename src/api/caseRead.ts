import type { CaseKind, Step } from '../engines/case/define.ts';
import { isClosed, stepOf } from '../engines/case/progress.ts';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { type CaseRow, oneCase, type StepRow } from '../store/case.ts';
import { allUnitNames } from '../store/dossier.ts';
import { namesOf } from '../store/org.ts';
import { areaOf, type CaseAsk, lastStep, loaded } from './caseGround.ts';
import { notYours, ownCase } from './caseProblems.ts';
import { unsealer } from './caseSeal.ts';
import { caseView, type Known, knownOnes, type OneCase, type Rights } from './caseView.ts';
import type { OperationKey } from './contract/index.ts';
import { notFound, refused } from './problems.ts';
import type { Ask } from './route.ts';

export type Asking = CaseAsk & Pick<Ask<OperationKey>, 'may' | 'allow' | 'audit'>;

/** A case that the reader may read, with its kind. */
export interface Opened {
  readonly row: CaseRow;
  readonly kind: CaseKind;
}

export async function opened(ask: Asking, id: string): Promise<Result<Opened>> {
  const row = await oneCase(ask.tx, id);
  const kind = row && ask.services.definitions.cases.get(row.handle);
  if (row === undefined || kind === undefined) return fail(notFound);
  if (row.sealed && isOwn(ask, row.person)) return fail(notFound);
  const allowed = await ask.allow(areaOf(kind), row.unit);
  return allowed.ok ? ok({ row, kind }) : fail(notFound);
}

/** The permission that a step takes: of a sealed case its own, else that of the step's side. */
export function areaOfStep(kind: CaseKind, step: Step): string {
  if (kind.reading !== 'with-the-unit') return areaOf(kind);
  return step.by.stands === 'in-the-unit' ? 'case.record' : 'case.decide';
}

/** Nobody reads what is sealed about him, nor moves the own case, whatever he may do for others. */
export function isOwn({ tx }: Pick<Asking, 'tx'>, person: string): boolean {
  return person === tx.access.person;
}

/** Ok, or why the step is not the reader's to record. */
export async function allowStep(
  ask: Asking,
  { row, kind }: Opened,
  step: Step,
): Promise<Result<null>> {
  if (isOwn(ask, row.person)) return fail(ownCase);
  const allowed = await ask.allow(areaOfStep(kind, step), row.unit);
  return allowed.ok ? allowed : fail<Problem>(notYours(step), refused);
}

/** Who opens a case of a kind and ends it. */
export function areaOfKeeper(kind: CaseKind): string {
  return kind.reading === 'with-the-unit' ? 'case.record' : areaOf(kind);
}

/** One case as its reader sees it now. */
export async function viewOf(ask: Asking, { row }: Pick<Opened, 'row'>): Promise<OneCase> {
  const { tx, services } = ask;
  const load = await loaded(ask, [row]);
  const [known] = knownOnes([row], services.definitions, load);
  if (known === undefined) throw new Error('a case without its own facts');
  const steps = load.steps.filter(({ caseId }) => caseId === row.id);
  const named = steps.flatMap(({ people, actor, voidedBy }) => [...people, actor, voidedBy ?? '']);
  const names = await namesOf(
    tx,
    named.filter((person) => person !== ''),
  );
  const unseal = unsealer(services.seal, tx.access.tenant);
  const called = { units: await allUnitNames(tx), names, unseal };
  return caseView(known, load, services.definitions, await rightsOf(ask, known, steps), called);
}

async function rightsOf(
  ask: Asking,
  { row, kind, one }: Known,
  steps: readonly StepRow[],
): Promise<Rights> {
  if (isOwn(ask, row.person)) return { mine: () => false, takesBack: null, may: [] };
  const areas = ['case.record', 'case.decide', 'case.review', 'case.discipline'];
  const decisions = await Promise.all(areas.map((area) => ask.may(area, row.unit)));
  const held = new Set(areas.filter((_, i) => decisions[i]?.may === true));
  const mine = (id: string) => {
    const step = stepOf(kind, id);
    return step !== undefined && held.has(areaOfStep(kind, step));
  };
  const last = lastStep(steps, row.id);
  const takesBack = last && row.endedOn === null && mine(last.step) ? last.id : null;
  const isOpen = !isClosed(kind, one, ask.today);
  const records = isOpen && kind.stages.some((s) => s.steps.some((t) => mine(t.id)));
  const may = [
    ...(records ? ['record'] : []),
    ...(takesBack === null ? [] : ['void']),
    ...(isOpen && held.has(areaOfKeeper(kind)) ? ['end'] : []),
  ];
  return { mine, takesBack, may };
}
