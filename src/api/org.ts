import { belowOn } from '../engines/org/tree.ts';
import type { IsoDate } from '../kernel/date.ts';
import { fail } from '../kernel/result.ts';
import * as org from '../store/org.ts';
import type { Tx } from '../store/transaction.ts';
import type { ReplyOf } from './contract/index.ts';
import { changeRoutes } from './orgChange.ts';
import { postRoutes } from './orgPosts.ts';
import { firstUnit } from './outside.ts';
import { inRank } from './postOrder.ts';
import { notFound } from './problems.ts';
import { done, type Route, route } from './route.ts';

export function asOf(query: { on?: IsoDate; knownAt?: string }, today: IsoDate): org.AsOf {
  return { on: query.on ?? today, knownAt: query.knownAt ?? null };
}

const listUnits = route('GET /api/units', [], async ({ tx, query, today }) => {
  const units = await org.unitsOn(tx, asOf(query, today));
  return done<'GET /api/units'>({ on: query.on ?? today, units: [...units] });
});

const unitActions = [
  'unit.write',
  'roster.read',
  'roster.write',
  'activity.read',
  'activity.write',
];

const oneUnit = route('GET /api/units/:unit', ['roster.read'], async (ask) => {
  const { tx, params, query, today } = ask;
  const when = asOf(query, today);
  const tree = await org.unitsOn(tx, when);
  const unit = tree.find((row) => row.unit === params.unit);
  if (unit === undefined) return fail(notFound);
  const may = unit.outside
    ? await ask.next(['unit.write'], firstUnit)
    : await ask.next(unitActions, params.unit);
  // The units that stood below it on that day, as then known: not those of today.
  const units = [...belowOn(tree, params.unit)];
  const past = await org.historyOfUnit(tx, params.unit);
  return done<'GET /api/units/:unit'>({
    unit,
    posts: inRank(await org.postsOn(tx, params.unit, when), ask.services.definitions),
    postsBefore: await org.postsBefore(tx, params.unit, when),
    places: await org.placesOn(tx, params.unit, when),
    counts: may.includes('roster.read') ? await org.countsOn(tx, units, when) : null,
    history: await named(tx, past),
    may,
  });
});

/** Lines of history with the names of who acted, as far as the reader may know them. */
export async function named(
  tx: Tx,
  rows: readonly org.HistoryRow[],
): Promise<ReplyOf<'GET /api/units/:unit'>['history']> {
  const names = await org.namesOf(
    tx,
    rows.map((row) => row.actor),
  );
  return rows.map((row) => ({
    ...row,
    at: row.at.toISOString(),
    actor: names.get(row.actor) ?? '',
  }));
}

export const orgRoutes: readonly Route[] = [listUnits, oneUnit, ...changeRoutes, ...postRoutes];
