import { v7 as uuidv7 } from 'uuid';
import { fail, ok, type Result } from '../kernel/result.ts';
import * as store from '../store/import.ts';
import type { ReplyOf } from './contract/index.ts';
import { commitBatch, type HeldBatch } from './importCommit.ts';
import { problemsFile } from './importFile.ts';
import type { Counts, Wanted } from './importPlan.ts';
import { planFile, recogniseFile } from './importPlan.ts';
import * as problems from './importProblems.ts';
import type { ImportFile } from './importRead.ts';
import { undoImport } from './importUndo.ts';
import {
  batchViews,
  type Choices,
  hashOf,
  openFile,
  openReport,
  type Report,
  reportOf,
  rosterKind,
  saidTwice,
  sealFile,
} from './importView.ts';
import { notFound } from './problems.ts';
import { type Ask, done, type Route, route } from './route.ts';
import { scopeOf } from './scope.ts';

const reading = ['roster.read', 'roster.write'];
const writing = [...reading, 'unit.write'];
const undoing = [...writing, 'activity.read', 'case.read'];
const actions = ['roster.write', 'unit.write'];

type Preview = ReplyOf<'GET /api/imports/:batch'>;
export type Within = Pick<Ask<'POST /api/imports'>, 'tx' | 'services' | 'allow' | 'audit'>;

const list = route('GET /api/imports', reading, async (ask) => {
  const { tx, query } = ask;
  const units = await scopeOf(ask, 'roster.write', query.unit);
  await store.dropStale(tx, units);
  const rows = await store.batches<Counts, Choices>(tx, rosterKind, units);
  const may = query.unit === undefined ? [] : await ask.next(actions, query.unit);
  return done<'GET /api/imports'>({ batches: await batchViews(tx, rows), may });
});

const add = route('POST /api/imports', writing, async (ask) => {
  const { raw, query } = ask;
  if (raw === null || raw.bytes.length === 0) return fail(problems.noFile);
  const pasted = raw.type.startsWith('text/');
  const file = { bytes: raw.bytes, name: query.fileName, pasted };
  const previewed = await preview(ask, file, query);
  if (!previewed.ok) return previewed;
  const may = await ask.next(actions, query.unit);
  return done<'POST /api/imports'>({ ...previewed.value, may });
});

/** Reads a file, works out what it would do, and keeps it sealed until it is committed. */
export async function preview(
  within: Within,
  file: ImportFile,
  { unit, on }: Wanted,
): Promise<Result<Omit<Preview, 'may'>>> {
  const { tx } = within;
  const allowed = await within.allow('roster.write', unit);
  if (!allowed.ok) return allowed;
  if (on > tx.access.today) return fail(problems.future);
  await store.dropStale(tx, tx.units('roster.write'));
  const recognised = await recogniseFile(within, file);
  if (!recognised.ok) return recognised;
  const planned = await planFile(within, recognised.value, { unit, on }, []);
  const id = uuidv7();
  const fileHash = hashOf(file.bytes);
  const about = { id, kind: rosterKind, unit, fileName: file.name, fileHash, on };
  const { counts: summary, fingerprint } = planned;
  const sealedFile = sealFile({ ...within, batch: id }, file.bytes);
  const choices: Choices = { pasted: file.pasted };
  await store.addBatch(tx, { ...about, sealedFile, choices, summary, fingerprint });
  const object = { type: 'import', id };
  await within.audit({ action: 'import.preview', object, unit, detail: { ...summary } });
  const report = reportOf(planned, within.services);
  const again = (await store.committedBefore(tx, about)) > 0;
  return viewed(within, id, again ? saidTwice(report) : report);
}

async function viewed(
  { tx }: Pick<Within, 'tx'>,
  id: string,
  report: Report,
): Promise<Result<Omit<Preview, 'may'>>> {
  const row = await store.batchOf<Counts, Choices>(tx, rosterKind, id);
  if (row === undefined) return fail(notFound);
  const [batch] = await batchViews(tx, [row]);
  return batch === undefined ? fail(notFound) : ok({ batch, ...report });
}

const nothing: Report = { sheets: [], unknownUnits: [], lines: [], problems: [] };

const one = route('GET /api/imports/:batch', writing, async (ask) => {
  const row = await store.batchOf<Counts, Choices>(ask.tx, rosterKind, ask.params.batch);
  if (row === undefined) return fail(notFound);
  const allowed = await ask.allow('roster.write', row.unit);
  if (!allowed.ok) return fail(notFound);
  const report = await reportNow(ask, row);
  if (!report.ok) return report;
  const shown = await viewed(ask, row.id, report.value);
  if (!shown.ok) return shown;
  const may = await ask.next(actions, row.unit);
  return done<'GET /api/imports/:batch'>({ ...shown.value, may });
});

/** An open preview is worked out again: what is shown is what a commit would do now. */
async function reportNow(within: Within, row: HeldBatch): Promise<Result<Report>> {
  const bound = { ...within, batch: row.id };
  if (row.sealedReport !== null) return ok(openReport(bound, row.sealedReport));
  if (row.status !== 'preview' || row.sealedFile === null) return ok(nothing);
  const bytes = openFile(bound, row.sealedFile);
  const file = { bytes, name: row.fileName, pasted: row.choices.pasted };
  const recognised = await recogniseFile(within, file);
  if (!recognised.ok) return recognised;
  const planned = await planFile(within, recognised.value, row, []);
  const { fingerprint, counts: summary } = planned;
  if (fingerprint !== row.fingerprint) {
    await store.showAgain(within.tx, row.id, { fingerprint, summary });
  }
  return ok(reportOf(planned, within.services));
}

const commit = route('POST /api/imports/:batch/commit', writing, async (ask) => {
  const committed = await commitBatch(ask, ask.params.batch, ask.body);
  if (!committed.ok) return committed;
  const [batch] = await batchViews(ask.tx, [committed.value]);
  return batch === undefined ? fail(notFound) : done<'POST /api/imports/:batch/commit'>(batch);
});

const undo = route('POST /api/imports/:batch/undo', undoing, async (ask) =>
  undoImport(ask, ask.params.batch, ask.body),
);

const wrong = route('GET /api/imports/:batch/problems', writing, async (ask) => {
  const row = await store.batchOf<Counts, Choices>(ask.tx, rosterKind, ask.params.batch);
  if (row === undefined) return fail(notFound);
  const allowed = await ask.allow('roster.write', row.unit);
  if (!allowed.ok) return fail(notFound);
  const report = await reportNow(ask, row);
  if (!report.ok) return report;
  const made = await problemsFile(ask, row, report.value);
  return made.ok ? done<'GET /api/imports/:batch/problems'>(made.value) : made;
});

export const importRoutes: readonly Route[] = [list, add, one, commit, undo, wrong];
