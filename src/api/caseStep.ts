import { v7 as uuidv7 } from 'uuid';
import type { Step } from '../engines/case/define.ts';
import { stepOf } from '../engines/case/progress.ts';
import { noSuchStep, type Taken } from '../engines/case/take.ts';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import * as store from '../store/case.ts';
import { layBarsOf } from './caseBars.ts';
import { type Draft, type Drafted, drafted, judged } from './caseDraft.ts';
import { carriedOut } from './caseEffects.ts';
import { caseAreas, closesCase } from './caseGround.ts';
import { caseLine } from './caseLine.ts';
import { closedAlready } from './caseProblems.ts';
import { type Asking, allowStep, type Opened, opened, viewOf } from './caseRead.ts';
import { sealed } from './caseSeal.ts';
import { reasonView } from './caseView.ts';
import { changed } from './problems.ts';
import { type Answer, done, type Route, route } from './route.ts';

type Recorded = Answer<'POST /api/cases/:case/steps'>;

/** Both states, where the case moved on since somebody began to write. */
export async function movedOn(ask: Asking, { row }: Opened, yours: unknown) {
  const now = await store.oneCase(ask.tx, row.id);
  // What is sealed is opened by reading it, which leaves a line; a refusal leaves none.
  const theirs = now === undefined || row.sealed ? null : await viewOf(ask, { row: now });
  return { ...fail<Problem>(changed), states: { yours, theirs } };
}

/** The step that is meant, where its reader may record it. */
async function meant(ask: Asking, of: Opened, body: Draft): Promise<Result<Step>> {
  const step = stepOf(of.kind, body.step);
  if (step === undefined) return fail(noSuchStep);
  const allowed = await allowStep(ask, of, step);
  return allowed.ok ? ok(step) : allowed;
}

/** What the form seals lies in an envelope; the rest is read with the case. */
function parted({ step, fact }: Drafted) {
  const fields = Object.entries(fact.documents);
  const isSealed = ([id]: [string, unknown]) => step.documents.fields[id]?.sealed === true;
  return {
    open: Object.fromEntries(fields.filter((field) => !isSealed(field))),
    hidden: Object.fromEntries(fields.filter(isSealed)),
  };
}

async function kept(
  ask: Asking,
  { row, kind }: Opened,
  of: Drafted,
  body: Draft,
  effects: readonly string[],
): Promise<string> {
  const { tx, services } = ask;
  const { step, on, outcome = null, vote = null, confirmed = [] } = of.fact;
  const id = uuidv7();
  const { open, hidden } = parted(of);
  await store.recordStep(tx, row, {
    ...{ id, step, on, outcome, vote, confirmed, effects, documents: open },
    ...{ above: of.step.by.stands === 'above-the-unit', gathering: of.gathering },
    people: row.sealed ? [] : of.people,
    lateReason: body.lateReason?.trim() || null,
    version: body.version + 1,
    envelope: sealed(services.seal, tx.access.tenant, id, hidden),
    concludes: kind.reading === 'sealed' && outcome !== null && closesCase(kind, { step, outcome }),
  });
  const detail = { kind: kind.id, step, on };
  await ask.audit(caseLine('case.record', row, kind, detail));
  return id;
}

async function recorded(ask: Asking, of: Opened, body: Draft): Promise<Recorded> {
  const which = await meant(ask, of, body);
  if (!which.ok) return which;
  // Whoever is faster holds the case until the end: nothing moves on between judging and keeping.
  if (!(await store.growCase(ask.tx, of.row.id, body.version))) return movedOn(ask, of, body);
  const now = await store.oneCase(ask.tx, of.row.id);
  if (now?.endedOn !== null) return fail(closedAlready);
  const step = await drafted(ask, of.row, which.value, body);
  if (!step.ok) return step;
  const taken = await judged(ask, of.row, of.kind, step.value);
  if (!taken.ok) return taken;
  const acts = await changedElsewhere(ask, of, taken.value);
  if (!acts.ok) return acts;
  const id = await kept(ask, of, step.value, body, acts.value);
  await layBarsOf(ask, of);
  return done<'POST /api/cases/:case/steps'>({
    ...{ id, version: body.version + 1, effects: [...taken.value.effects] },
    advice: taken.value.advice.map((one) => reasonView(one, ask.services.definitions)),
  });
}

/** Whoever changes a roster by a step may change it without one. */
async function changedElsewhere(
  ask: Asking,
  { row }: Opened,
  { effects }: Taken,
): Promise<Result<readonly string[]>> {
  if (effects.length === 0) return ok([]);
  const writes = await ask.allow('roster.write', row.unit);
  return writes.ok ? carriedOut(ask, row, effects) : writes;
}

const record = route('POST /api/cases/:case/steps', caseAreas, async (ask) => {
  const of = await opened(ask, ask.params.case);
  return of.ok ? recorded(ask, of.value, ask.body) : of;
});

const check = route('POST /api/cases/:case/check', caseAreas, async (ask) => {
  const of = await opened(ask, ask.params.case);
  if (!of.ok) return of;
  const { row, kind } = of.value;
  const isOver = row.endedOn !== null;
  const which = isOver ? fail(closedAlready) : await meant(ask, of.value, ask.body);
  const step = which.ok ? await drafted(ask, row, which.value, ask.body) : which;
  const taken = step.ok ? await judged(ask, row, kind, step.value) : step;
  const advice = taken.ok ? taken.value.advice : [];
  return done<'POST /api/cases/:case/check'>({
    problems: taken.ok ? [] : [...taken.problems],
    advice: advice.map((one) => reasonView(one, ask.services.definitions)),
    effects: taken.ok ? [...taken.value.effects] : [],
  });
});

export const stepRoutes: readonly Route[] = [record, check];
