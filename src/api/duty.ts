import { v7 as uuidv7 } from 'uuid';
import { type IsoDate, isIsoDate } from '../kernel/date.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { unitOfGathering } from '../store/activity.ts';
import { dutyMonths, forgetDuty, shiftsOfUnit } from '../store/duty.ts';
import * as batches from '../store/import.ts';
import { commitDuty, undoDuty } from './dutyCommit.ts';
import { monthPeriod, oldestKept, type PlannedDuty } from './dutyPlan.ts';
import { keyOf, plannedAgain, plannedFrom } from './dutyPlanned.ts';
import * as problems from './dutyProblems.ts';
import { countsOf, type DutyCounts, dutyBatchViews, dutyKind, dutyPreview } from './dutyView.ts';
import { noFile } from './importProblems.ts';
import type { ImportFile } from './importRead.ts';
import { type Choices, sealFile } from './importView.ts';
import { notFound } from './problems.ts';
import { type Ask, done, type Route, route } from './route.ts';

const areas = ['roster.read', 'roster.write'];

const table = route('GET /api/duty', areas, async (ask) => {
  const { tx, query } = ask;
  const allowed = await ask.allow('roster.read', query.unit);
  if (!allowed.ok) return allowed;
  const month = monthOf(query.month);
  if (month === null) return fail(problems.noSuchMonth);
  const unit = await unitOfGathering(tx, query.unit, month);
  if (unit === undefined) return fail(notFound);
  await forgetDuty(tx, tx.units('roster.write'));
  const span = monthPeriod(month);
  const [stands] = await dutyMonths(tx, [query.unit], span);
  const rows = await batches.batches<DutyCounts, Choices>(tx, dutyKind, [query.unit]);
  return done<'GET /api/duty'>({
    numberOnly: unit.numberOnly,
    keptUntil: stands?.keptUntil ?? null,
    shifts: await shiftsOfUnit(tx, query.unit, span),
    batches: await dutyBatchViews(
      tx,
      rows.filter(({ on }) => on === month),
    ),
    may: await ask.next(areas, query.unit),
  });
});

/** The first day of `2026-11`, or null. */
function monthOf(month: string): IsoDate | null {
  const first = `${month}-01`;
  return isIsoDate(first) ? first : null;
}

const add = route('POST /api/duty/imports', areas, async (ask) => {
  const { raw, query, tx } = ask;
  const allowed = await ask.allow('roster.write', query.unit);
  if (!allowed.ok) return allowed;
  if (raw === null || raw.bytes.length === 0) return fail(noFile);
  const month = monthOf(query.month);
  if (month === null) return fail(problems.noSuchMonth);
  const may = await mayBeKept(ask, query.unit, month);
  if (!may.ok) return may;
  await batches.dropStale(tx, tx.units('roster.write'));
  await forgetDuty(tx, tx.units('roster.write'));
  const file = { bytes: raw.bytes, name: query.fileName, pasted: raw.type.startsWith('text/') };
  const planned = await plannedFrom(ask, file, { unit: query.unit, month });
  if (!planned.ok) return planned;
  const id = await keepPreview(ask, file, planned.value, month);
  const row = await batches.batchOf<DutyCounts, Choices>(tx, dutyKind, id);
  if (row === undefined) return fail(notFound);
  const preview = await dutyPreview(ask, row, planned.value);
  return done<'POST /api/duty/imports'>(preview);
});

type Adding = Ask<'POST /api/duty/imports'>;

async function mayBeKept(ask: Adding, unit: number, month: IsoDate): Promise<Result<null>> {
  const found = await unitOfGathering(ask.tx, unit, month);
  if (found === undefined) return fail(notFound);
  if (found.numberOnly) return fail(problems.numberOnly);
  const oldest = oldestKept(ask, ask.today);
  return month >= oldest
    ? ok(null)
    : fail(problems.monthGone(month.slice(0, 7), oldest.slice(0, 7)));
}

async function keepPreview(
  ask: Adding,
  file: ImportFile,
  planned: PlannedDuty,
  on: IsoDate,
): Promise<string> {
  const { tx, query, services } = ask;
  const id = uuidv7();
  const { unit, fileName } = query;
  const summary = countsOf(planned);
  const choices: Choices = { pasted: file.pasted };
  await batches.addBatch(tx, {
    ...{
      id,
      kind: dutyKind,
      unit,
      fileName,
      fileHash: keyOf(file.bytes, on),
      on,
      choices,
      summary,
    },
    sealedFile: sealFile({ tx, services, batch: id }, file.bytes),
    fingerprint: planned.fingerprint,
  });
  const object = { type: 'duty', id };
  await ask.audit({ action: 'duty.preview', object, unit, detail: { ...summary } });
  return id;
}

const one = route('GET /api/duty/imports/:batch', areas, async (ask) => {
  const { tx, params } = ask;
  const row = await batches.batchOf<DutyCounts, Choices>(tx, dutyKind, params.batch);
  if (row === undefined) return fail(notFound);
  const allowed = await ask.allow('roster.write', row.unit);
  if (!allowed.ok) return fail(notFound);
  const planned = await plannedAgain(ask, row);
  if (!planned.ok) return planned;
  const { fingerprint } = planned.value;
  if (row.status === 'preview' && fingerprint !== row.fingerprint) {
    await batches.showAgain(tx, row.id, { fingerprint, summary: countsOf(planned.value) });
  }
  return done<'GET /api/duty/imports/:batch'>(await dutyPreview(ask, row, planned.value));
});

const commit = route('POST /api/duty/imports/:batch/commit', areas, commitDuty);
const undo = route('POST /api/duty/imports/:batch/undo', areas, undoDuty);

export const dutyRoutes: readonly Route[] = [table, add, one, commit, undo];
