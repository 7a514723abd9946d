import { fail, ok, type Result } from '../kernel/result.ts';
import { isKeptByStep } from '../store/case.ts';
import * as store from '../store/import.ts';
import { namesOf } from '../store/org.ts';
import { type EffectLine, effectsOfBatch, reverseAll } from '../store/reversal.ts';
import type { BodyOf, ReplyOf } from './contract/index.ts';
import type { Counts } from './importPlan.ts';
import * as problems from './importProblems.ts';
import { type Choices, rosterKind } from './importView.ts';
import { notFound } from './problems.ts';
import type { Ask } from './route.ts';

type Key = 'POST /api/imports/:batch/undo';
type Within = Pick<Ask<Key>, 'tx' | 'allow' | 'audit'>;
type Undone = ReplyOf<Key>;

/** Says what undoing a batch would lose, or does it: with everything that rests on it. */
export async function undoImport(
  within: Within,
  id: string,
  { dryRun, reason }: BodyOf<Key>,
): Promise<Result<Undone>> {
  const { tx } = within;
  const status = await store.lockBatch(tx, rosterKind, id);
  const batch = await store.batchOf<Counts, Choices>(tx, rosterKind, id);
  if (status === undefined || batch === undefined) return fail(notFound);
  const allowed = await within.allow('roster.write', batch.unit);
  if (!allowed.ok) return allowed;
  if (status !== 'committed') return fail(problems.notCommitted);
  const effects = await effectsOfBatch(tx, id);
  const ids = effects.map((effect) => effect.id);
  const later = await store.needing(tx, ids);
  const touched = await store.touchedBy(tx, [...ids, ...later.map((one) => one.id)]);
  const ofBatch = new Set(ids);
  const mine = touched.filter(({ effect }) => ofBatch.has(effect));
  const persons = new Set(mine.map(({ person }) => person)).size;
  const lost = [...(await lostEdits(within, later, touched)), ...(await lostRecords(within, ids))];
  if (dryRun) return ok({ undone: false, persons, lost });
  const against = await againstUndo(within, ids, [...effects, ...later], later.length);
  if (!against.ok) return against;
  if (await someAreSteps(within, later)) return fail(problems.stepsRest);
  const act = { on: tx.access.today, batch: id, note: reason };
  await reverseAll(tx, [...later, ...effects], act);
  if (!(await store.undoBatch(tx, id))) return fail(problems.notCommitted);
  const object = { type: 'import', id };
  const detail = { persons, effects: effects.length, lost: lost.length, reason };
  await within.audit({ action: 'import.undo', object, unit: batch.unit, detail });
  return ok({ undone: true, persons, lost });
}

async function lostEdits(
  { tx }: Within,
  later: readonly EffectLine[],
  touched: readonly store.Touched[],
): Promise<Undone['lost']> {
  const actors = await namesOf(
    tx,
    later.map(({ actor }) => actor),
  );
  return later.map(({ id, kind, at, actor }) => {
    const names = touched.filter(({ effect }) => effect === id).map(({ name }) => name);
    const name = [...new Set(names)].join('、');
    return { name, kind, at: at.toISOString(), actor: actors.get(actor) ?? '' };
  });
}

/** Records of what was held stay as they were written, but name persons who are gone then. */
async function lostRecords({ tx }: Within, ids: readonly string[]): Promise<Undone['lost']> {
  const rows = await store.attendancesOf(tx, ids);
  const actors = await namesOf(
    tx,
    rows.map(({ actor }) => actor),
  );
  return rows.map(({ name, at, actor }) => {
    return { name, kind: 'attendance', at: at.toISOString(), actor: actors.get(actor) ?? '' };
  });
}

/** Half an undo would be worse than none: every unit concerned must be within reach. */
async function againstUndo(
  { tx }: Within,
  ids: readonly string[],
  effects: readonly { readonly unit: number }[],
  later: number,
): Promise<Result<null>> {
  const reach = new Set([...tx.units('roster.write'), ...tx.units('unit.write')]);
  const outside = effects.filter(({ unit }) => !reach.has(unit)).length;
  if (outside > 0) return fail(problems.outOfReach(Math.max(outside, Math.min(later, 1))));
  return (await store.heldIn(tx, ids)) > 0 ? fail(problems.unitInUse) : ok(null);
}

/** A step of a case takes its own acts back: undone elsewhere, it would go on standing. */
async function someAreSteps({ tx }: Within, later: readonly EffectLine[]): Promise<boolean> {
  for (const { id, kind } of later) {
    if (kind === 'admit' || kind === 'confirm') return true;
    if (kind === 'end-membership' && (await isKeptByStep(tx, id))) return true;
  }
  return false;
}
