import { v7 as uuidv7 } from 'uuid';
import { checkChange } from '../engines/org/change.ts';
import type { ToFound } from '../engines/org/rosterGround.ts';
import type { PlanLine } from '../engines/org/rosterPlan.ts';
import { nameKey } from '../engines/org/unitNames.ts';
import { fail, ok, type Problem, type Result, settle } from '../kernel/result.ts';
import type { Act, Effect, LineValues } from '../store/effect.ts';
import { carryOut, carryOutAll } from '../store/effects.ts';
import * as store from '../store/import.ts';
import type { BodyOf } from './contract/index.ts';
import { saidOf } from './importPeople.ts';
import {
  type Counts,
  type PlannedFile,
  planFile,
  type RecognisedFile,
  recogniseFile,
} from './importPlan.ts';
import * as problems from './importProblems.ts';
import {
  type Batch,
  type Choices,
  hashOf,
  openFile,
  reportOf,
  rosterKind,
  sealReport,
} from './importView.ts';
import { stateOf } from './orgState.ts';
import { notFound } from './problems.ts';
import type { Ask } from './route.ts';

export type Key = 'POST /api/imports/:batch/commit';
export type Within = Pick<Ask<Key>, 'tx' | 'services' | 'allow' | 'audit'>;
type Options = BodyOf<Key>;
export type HeldBatch = store.HeldBatch<Counts, Choices>;

/** Commits a batch as it was shown, all of it or nothing: the caller's transaction is the frame. */
export async function commitBatch(
  within: Within,
  id: string,
  options: Options,
): Promise<Result<Batch>> {
  const opened = await openBatch(within, id);
  if (!opened.ok) return opened;
  const { batch, recognised } = opened.value;
  const base = await planFile(within, recognised, batch, []);
  if (base.fingerprint !== batch.fingerprint) return fail(problems.moved);
  const told = toFound(options);
  const planned = told.length === 0 ? base : await planFile(within, recognised, batch, told);
  const against = againstPlan(planned, options.withoutFaultyRows);
  if (!against.ok) return against;
  const act: Act = { on: batch.on, batch: id, note: batch.fileName };
  const founded = await foundUnits(within, act, planned, told);
  if (!founded.ok) return founded;
  await carryOutAll(within.tx, act, effectsOf(within, planned, founded.value));
  const { counts: summary } = planned;
  const bound = { ...within, batch: id };
  const sealedReport = sealReport(bound, reportOf(planned, within.services));
  const taken = await store.takeBatch(within.tx, id, { summary, sealedReport });
  if (!taken) return fail(problems.notOpen);
  const object = { type: 'import', id };
  const detail = { ...summary, withoutFaultyRows: options.withoutFaultyRows };
  await within.audit({ action: 'import.commit', object, unit: batch.unit, detail });
  const after = await store.batchOf<Counts, Choices>(within.tx, rosterKind, id);
  return after === undefined ? fail(notFound) : ok(after);
}

async function openBatch(
  within: Within,
  id: string,
): Promise<Result<{ batch: HeldBatch; recognised: RecognisedFile }>> {
  const { tx } = within;
  const status = await store.lockBatch(tx, rosterKind, id);
  const batch = await store.batchOf<Counts, Choices>(tx, rosterKind, id);
  if (status === undefined || batch === undefined) return fail(notFound);
  const allowed = await within.allow('roster.write', batch.unit);
  if (!allowed.ok) return allowed;
  if (status !== 'preview' || batch.sealedFile === null) return fail(problems.notOpen);
  const bytes = openFile({ ...within, batch: id }, batch.sealedFile);
  const { unit, kind } = batch;
  const before = await store.committedBefore(tx, { unit, kind, fileHash: hashOf(bytes) });
  if (before > 0) return fail(problems.twice);
  const file = { bytes, name: batch.fileName, pasted: batch.choices.pasted };
  const recognised = await recogniseFile(within, file);
  return recognised.ok ? ok({ batch, recognised: recognised.value }) : recognised;
}

function toFound({ found }: Options): ToFound[] {
  return found.map(({ name, kind, parent }) => ({ name, kind, parent: String(parent) }));
}

function againstPlan(planned: PlannedFile, withoutFaultyRows: boolean): Result<null> {
  const { plan, counts, sheetProblems } = planned;
  const [first, ...rest] = sheetProblems.map(({ problem }) => problem);
  if (first !== undefined) return fail(first, ...rest);
  if (counts.errors > 0 && !withoutFaultyRows) return fail(problems.faulty(counts.errors));
  const idle = plan.lines.every(({ does }) => does === 'same' || does === 'nothing');
  return idle ? fail(problems.nothingToDo) : ok(null);
}

/** Founds branches and groups; gives the numbers of the units that the plan calls `new:`. */
async function foundUnits(
  within: Within,
  act: Act,
  planned: PlannedFile,
  told: readonly ToFound[],
): Promise<Result<ReadonlyMap<string, number>>> {
  const made = new Map<string, number>();
  for (const { name, kind, parent } of told) {
    const allowed = await within.allow('unit.write', Number(parent));
    if (!allowed.ok) return allowed;
    const unit = await found(within, act, { name, kind, parent: Number(parent) });
    if (!unit.ok) return unit;
    made.set(`new:${nameKey(name)}`, unit.value);
  }
  for (const { id, name, kind, branch } of planned.plan.groups) {
    const unit = await found(within, act, { name, kind, parent: numberOf(made, branch) });
    if (!unit.ok) return unit;
    made.set(id, unit.value);
  }
  return ok(made);
}

async function found(
  { tx, services }: Within,
  act: Act,
  unit: { readonly name: string; readonly kind: string; readonly parent: number },
): Promise<Result<number>> {
  const state = await stateOf(tx, services);
  const above = String(unit.parent);
  const wanted = { id: 'new', kind: unit.kind, name: unit.name.trim(), above, guide: null };
  const unknown: Problem[] = state.kinds.has(unit.kind) ? [] : [notFound];
  const checked = checkChange(state, { type: 'found', on: act.on, unit: wanted });
  const all = settle(null, [...unknown, ...(checked.ok ? [] : checked.problems)]);
  if (!all.ok) return all;
  const { kind, name } = wanted;
  const change = { effect: 'found', relation: 'subordinate', kind, name } as const;
  return ok((await carryOut(tx, act, { ...change, parent: unit.parent })).unit);
}

function numberOf(made: ReadonlyMap<string, number>, unit: string): number {
  return made.get(unit) ?? Number(unit);
}

/** The effects of every line that does something, in the order of the file. */
function effectsOf(
  within: Within,
  planned: PlannedFile,
  made: ReadonlyMap<string, number>,
): Effect[] {
  return planned.plan.lines
    .filter(({ does }) => does !== 'same' && does !== 'nothing')
    .flatMap((line) => effectsOfLine(within, planned, line, made));
}

function effectsOfLine(
  within: Within,
  { rows, held }: PlannedFile,
  line: PlanLine,
  made: ReadonlyMap<string, number>,
): Effect[] {
  const recognised = rows.get(line.row);
  if (recognised === undefined || line.unit === null) throw new Error('a line without its row');
  const who = line.person ?? uuidv7();
  const file = line.person === null ? null : (held.files.get(line.person) ?? null);
  const person = saidOf(within, recognised, file, who).values;
  if (person === null) throw new Error('a faulty row was planned');
  const unit = numberOf(made, line.unit);
  const posts = line.posts.map((seat): Effect => {
    return { effect: 'appoint', who, name: person.name, ...seat, unit: numberOf(made, seat.unit) };
  });
  const place: LineValues = {
    ...{ unit, name: person.name, standing: 'member', memberKind: line.kind, staff: line.staff },
    team: line.group === null ? null : numberOf(made, line.group),
    flags: held.lines.get(who)?.flags ?? [],
  };
  if (line.person === null) return [{ effect: 'enrol', who, person, line: place }, ...posts];
  const from =
    line.from === null ? null : ({ unit: Number(line.from), standing: 'member' } as const);
  return [
    ...(line.places ? [{ effect: 'place', who, from, line: place } as const] : []),
    ...(line.amends ? [{ effect: 'amend', who, unit, person } as const] : []),
    ...posts,
  ];
}
