import type { ShiftMeaning } from '../engines/activity/define.ts';
import { push } from '../kernel/factIndex.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { addDutyMonth, type NamedShift, voidDuty } from '../store/duty.ts';
import * as batches from '../store/import.ts';
import type { BodyOf } from './contract/index.ts';
import { keptUntil, type PlannedDuty } from './dutyPlan.ts';
import { type HeldDuty, keyOf, plannedAgain } from './dutyPlanned.ts';
import * as problems from './dutyProblems.ts';
import {
  countsOf,
  type DutyCounts,
  type DutyPreview,
  dutyBatchViews,
  dutyKind,
} from './dutyView.ts';
import { faulty, moved, notCommitted, notOpen, twice } from './importProblems.ts';
import { type Choices, openFile } from './importView.ts';
import { notFound } from './problems.ts';
import type { Answer, Ask } from './route.ts';

type CommitKey = 'POST /api/duty/imports/:batch/commit';
type UndoKey = 'POST /api/duty/imports/:batch/undo';

/** Keeps the table as it was shown, all of it or nothing. */
export async function commitDuty(ask: Ask<CommitKey>): Promise<Answer<CommitKey>> {
  const opened = await openBatch(ask, ask.params.batch);
  if (!opened.ok) return opened;
  const row = opened.value;
  const planned = await plannedAgain(ask, row);
  if (!planned.ok) return planned;
  if (planned.value.fingerprint !== row.fingerprint) return fail(moved);
  const ready = meant(planned.value, ask.body);
  if (!ready.ok) return ready;
  const byUnit = new Map<number, NamedShift[]>();
  for (const { unit, ...shift } of ready.value) push(byUnit, unit, shift);
  const until = keptUntil(ask, row.on, ask.today);
  for (const [unit, shifts] of byUnit) {
    const own = { unit, month: row.on, batch: row.id, keptUntil: until };
    await addDutyMonth(ask.tx, { ...own, shifts });
  }
  const summary = countsOf(planned.value);
  const taken = await batches.takeBatch(ask.tx, row.id, { summary, sealedReport: null });
  if (!taken) return fail(notOpen);
  const detail = { ...summary, month: row.on.slice(0, 7), withoutFaults: ask.body.withoutFaults };
  const object = { type: 'duty', id: row.id };
  await ask.audit({ action: 'duty.commit', object, unit: row.unit, detail });
  return said(ask, row.id);
}

async function openBatch(ask: Ask<CommitKey>, id: string): Promise<Result<HeldDuty>> {
  const row = await held(ask, id);
  if (!row.ok) return row;
  const { status, sealedFile, unit, on } = row.value;
  if (status !== 'preview' || sealedFile === null) return fail(notOpen);
  const fileHash = keyOf(openFile({ ...ask, batch: id }, sealedFile), on);
  const before = await batches.committedBefore(ask.tx, { unit, kind: dutyKind, fileHash });
  return before > 0 ? fail(twice) : row;
}

/** The batch, held until the transaction ends, if the reader may touch it. */
async function held(
  { tx, allow }: Pick<Ask<CommitKey>, 'tx' | 'allow'>,
  id: string,
): Promise<Result<HeldDuty>> {
  await batches.lockBatch(tx, dutyKind, id);
  const row = await batches.batchOf<DutyCounts, Choices>(tx, dutyKind, id);
  if (row === undefined) return fail(notFound);
  const allowed = await allow('roster.write', row.unit);
  return allowed.ok ? ok(row) : allowed;
}

type Meant = NamedShift & { readonly unit: number };

/** Every shift with its meaning, or what stands against keeping the table. */
function meant(
  { shifts, faults, words }: PlannedDuty,
  { meanings, withoutFaults }: BodyOf<CommitKey>,
): Result<readonly Meant[]> {
  const [whole] = faults.filter(({ row }) => row === 0);
  if (whole !== undefined) return fail(whole.problem);
  if (faults.length > 0 && !withoutFaults) return fail(faulty(faults.length));
  if (shifts.length === 0) return fail(problems.noShifts);
  const said = new Map<string, ShiftMeaning>(
    words.flatMap(({ word, meaning }) => (meaning === undefined ? [] : [[word, meaning]])),
  );
  for (const { word, meaning } of meanings) said.set(word, meaning);
  const open = words.filter(({ word }) => !said.has(word)).map(({ word }) => word);
  if (open.length > 0) return fail(problems.unsaid(open));
  return ok(
    shifts.flatMap((shift) => {
      const meaning = said.get(shift.word);
      return meaning === undefined ? [] : [{ ...shift, meaning }];
    }),
  );
}

export async function undoDuty(ask: Ask<UndoKey>): Promise<Answer<UndoKey>> {
  const { tx, params, body } = ask;
  const row = await held(ask, params.batch);
  if (!row.ok) return row;
  if (row.value.status !== 'committed') return fail(notCommitted);
  const months = await voidDuty(tx, params.batch);
  if (!(await batches.undoBatch(tx, params.batch))) return fail(notCommitted);
  const object = { type: 'duty', id: params.batch };
  const detail = { months, reason: body.reason };
  await ask.audit({ action: 'duty.undo', object, unit: row.value.unit, detail });
  return said(ask, params.batch);
}

async function said(
  { tx }: Pick<Ask<CommitKey>, 'tx'>,
  id: string,
): Promise<Result<DutyPreview['batch']>> {
  const row = await batches.batchOf<DutyCounts, Choices>(tx, dutyKind, id);
  const [view] = row === undefined ? [] : await dutyBatchViews(tx, [row]);
  return view === undefined ? fail(notFound) : ok(view);
}
