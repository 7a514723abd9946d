import { createHash } from 'node:crypto';
import { placesOn, type RosterGround, type ToFound } from '../engines/org/rosterGround.ts';
import { matchRow } from '../engines/org/rosterMatch.ts';
import { planRoster, type ReadyRow, type RosterPlan } from '../engines/org/rosterPlan.ts';
import { treeOn, unitAndBelow } from '../engines/org/tree.ts';
import type { NamedLine } from '../engines/org/unitNames.ts';
import type { IsoDate } from '../kernel/date.ts';
import type { Problem, Result } from '../kernel/result.ts';
import { fail, ok } from '../kernel/result.ts';
import * as store from '../store/import.ts';
import * as org from '../store/org.ts';
import type { Tx } from '../store/transaction.ts';
import type { ReplyOf } from './contract/index.ts';
import { type HeldPeople, heldPeople, saidOf } from './importPeople.ts';
import { busy } from './importProblems.ts';
import { type ImportFile, type ReadFile, readRoster } from './importRead.ts';
import { type RecognisedRow, recogniseRow } from './importRow.ts';
import { stateOf } from './orgState.ts';
import type { Services } from './services.ts';

export type Counts = ReplyOf<'GET /api/imports'>['batches'][number]['counts'];

/** What a file is to do: for which unit, from which day. */
export interface Wanted {
  readonly unit: number;
  readonly on: IsoDate;
}

/** A problem of a sheet's header: it concerns every row, so no row can be left out for it. */
export interface SheetProblem {
  readonly sheet: string;
  readonly row: number;
  readonly problem: Problem;
}

/** Everything that is known of a file before anything is changed. */
export interface PlannedFile {
  readonly file: ReadFile;
  readonly rows: ReadonlyMap<string, RecognisedRow>;
  readonly held: HeldPeople;
  readonly plan: RosterPlan;
  readonly ground: RosterGround;
  readonly sheetProblems: readonly SheetProblem[];
  readonly counts: Counts;
  /** Of what it would do: another one means that the roster moved. */
  readonly fingerprint: string;
}

interface Within {
  readonly tx: Tx;
  readonly services: Services;
}

/** A file that was read, before it is planned: planning again needs no second reading. */
export interface RecognisedFile {
  readonly file: ReadFile;
  readonly rows: readonly RecognisedRow[];
}

/** Files that are read inside open transactions: the others of the pool stay free for everybody. */
const readersAtOnce = 4;
let readers = 0;

/** Reads a file that came in, or says that others are being read. */
export async function inTurn<T>(read: () => Promise<Result<T>>): Promise<Result<T>> {
  if (readers >= readersAtOnce) return fail(busy);
  readers += 1;
  try {
    return await read();
  } finally {
    readers -= 1;
  }
}

export async function recogniseFile(
  { tx, services }: Within,
  file: ImportFile,
): Promise<Result<RecognisedFile>> {
  const columns = services.definitions.rosterPaper.columns;
  const read = await inTurn(() => readRoster(file, columns));
  if (!read.ok) return read;
  const { tenant, today } = tx.access;
  const keys = { seal: services.seal, tenant, today };
  return ok({ file: read.value, rows: read.value.rows.map((row) => recogniseRow(row, keys)) });
}

export async function planFile(
  within: Within,
  recognised: RecognisedFile,
  wanted: Wanted,
  found: readonly ToFound[],
): Promise<PlannedFile> {
  const { file, rows } = recognised;
  const ground = await groundOf(within, wanted, found);
  const held = await heldPeople(within.tx, wanted.on, rows);
  const places = placesOn(ground);
  const ready = rows.map((one): ReadyRow => {
    const place = places.of(one.row);
    const match = matchRow(one.row, place.unit, held.people);
    const { person } = match;
    const known = person === null ? null : (held.files.get(person.person) ?? null);
    const said = saidOf(within, one, known, null);
    const problems = [...one.problems, ...said.problems];
    return { row: one.row, place, match, changes: said.changes, problems };
  });
  const plan = planRoster(ground, places, ready);
  const sheetProblems = headerProblems(file);
  const byId = new Map(rows.map((row) => [row.row.id, row]));
  const counts = countsOf(plan, sheetProblems, found, file);
  const fingerprint = fingerprintOf(plan, ready);
  return { file, rows: byId, held, plan, ground, sheetProblems, counts, fingerprint };
}

async function groundOf(
  { tx, services }: Within,
  { unit, on }: Wanted,
  found: readonly ToFound[],
): Promise<RosterGround> {
  const { today } = tx.access;
  const state = await stateOf(tx, services);
  const now = await org.unitsOn(tx, { on: today, knownAt: null });
  const then = on === today ? now : await org.unitsOn(tx, { on, knownAt: null });
  const units = [...new Map([...now, ...then].map((row) => [row.unit, row])).values()];
  const below = unitAndBelow(treeOn(state.units, state.links, today), String(unit));
  const mine = tx.units('roster.write').filter((one) => below.has(String(one)));
  return {
    state,
    on,
    unit: String(unit),
    names: namesOf(units),
    within: new Set(mine.map(String)),
    manageable: new Set(tx.units('unit.write').map(String)),
    numberOnly: new Set(units.filter((row) => row.numberOnly).map((row) => String(row.unit))),
    posts: services.definitions.posts,
    heldPosts: (await store.postsOfUnits(tx, mine, on)).map((row) => {
      return { ...row, unit: String(row.unit) };
    }),
    paper: services.definitions.rosterPaper,
    found,
  };
}

function namesOf(units: readonly org.UnitRow[]): NamedLine[] {
  const byUnit = new Map(units.map((row) => [row.unit, row]));
  const aboveOf = (row: org.UnitRow): string[] => {
    const parent = row.parent === null ? undefined : byUnit.get(row.parent);
    return parent === undefined ? [] : [parent.name, ...aboveOf(parent)];
  };
  return units.map((row) => {
    const { name, shortName } = row;
    return { id: String(row.unit), name, shortName, above: aboveOf(row) };
  });
}

function headerProblems(file: ReadFile): SheetProblem[] {
  return file.tables.flatMap(({ sheet, match }) =>
    match.problems.map((problem) => ({ sheet: sheet.name, row: match.row, problem })),
  );
}

function countsOf(
  plan: RosterPlan,
  sheets: readonly SheetProblem[],
  found: readonly ToFound[],
  file: ReadFile,
): Counts {
  const does = (what: string) => plan.lines.filter((line) => line.does === what).length;
  const severe = (what: string) => plan.problems.filter((one) => one.severity === what).length;
  return {
    rows: plan.lines.length,
    enrol: does('enrol'),
    amend: does('amend'),
    move: does('move'),
    same: does('same'),
    skipped: file.views.reduce((sum, view) => sum + view.skipped.length, 0),
    errors: severe('error') + sheets.length,
    warnings: severe('warning'),
    newUnits: found.length + plan.groups.length,
  };
}

function fingerprintOf(plan: RosterPlan, ready: readonly ReadyRow[]): string {
  const lines = plan.lines.map((line, i) => ({ ...line, changes: ready[i]?.changes }));
  const found = plan.problems.map(({ row, code }) => `${row} ${code}`);
  return createHash('sha256')
    .update(JSON.stringify([lines, found, plan.groups, plan.unknownUnits]))
    .digest('hex');
}
