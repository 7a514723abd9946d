import type { CaseKind } from '../engines/case/define.ts';
import { isClosed, stepOf } from '../engines/case/progress.ts';
import { fail } from '../kernel/result.ts';
import * as store from '../store/case.ts';
import { allUnitNames } from '../store/dossier.ts';
import { needing } from '../store/import.ts';
import { reverseAll } from '../store/reversal.ts';
import { layBarsOf } from './caseBars.ts';
import { areaOf, caseAreas, closings, lastStep, loaded, sealOf } from './caseGround.ts';
import { caseLine } from './caseLine.ts';
import { open } from './caseOpen.ts';
import { ownCases } from './caseOwn.ts';
import { placesOfYear } from './casePlaces.ts';
import * as problems from './caseProblems.ts';
import { type Asking, allowStep, areaOfKeeper, isOwn, opened, viewOf } from './caseRead.ts';
import { movedOn, stepRoutes } from './caseStep.ts';
import { knownOnes, lineView } from './caseView.ts';
import type { ReplyOf } from './contract/index.ts';
import { cursorAfter, cursorOf } from './cursor.ts';
import { laterEdits, malformed, notFound } from './problems.ts';
import { done, type Route, route } from './route.ts';
import { scopeOf, statedScope } from './scope.ts';
import { treeOf } from './wall.ts';

const usualPage = 50;
const openKind = { reading: 'with-the-unit' } as const;

/** Kinds of case, each with the units in which the reader may open one. */
async function opens({ tx, services }: Asking): Promise<ReplyOf<'GET /api/cases'>['opens']> {
  const { kindOf } = await treeOf(tx, services);
  const { cases, kinds } = services.definitions;
  const takes = (unit: number) => kinds.get(kindOf.get(String(unit)) ?? '')?.roll === 'members';
  const all = [...cases.values()].map((kind) => {
    const units = tx.units(areaOfKeeper(kind)).filter(takes);
    return { kind: kind.id, name: kind.name, units };
  });
  return all.filter(({ units }) => units.length > 0);
}

/** The year’s places of the units that the list is about. */
async function planned(
  ask: Asking,
  kind: CaseKind,
  unit: number | undefined,
): Promise<Pick<ReplyOf<'GET /api/cases'>, 'places' | 'withoutPlaces'>> {
  const area = areaOf(kind);
  const units = (await scopeOf(ask, area, unit)) ?? ask.tx.units(area);
  const found = await placesOfYear(ask, kind, units, ask.today);
  const covered = new Set(found.flatMap(({ of }) => of));
  const { kindOf } = await treeOf(ask.tx, ask.services);
  const { kinds } = ask.services.definitions;
  const isCommittee = (one: number) =>
    kinds.get(kindOf.get(String(one)) ?? '')?.standing === 'committee';
  return {
    places: found.map(({ unit: over, unitName, year, value, documentNo, taken, underWay }) => {
      return { unit: over, unitName, year, places: value, documentNo, taken, underWay };
    }),
    withoutPlaces: units.filter((one) => isCommittee(one) && !covered.has(one)).length,
  };
}

const list = route('GET /api/cases', caseAreas, async (ask) => {
  const { tx, query, services } = ask;
  const { kind: handle, unit, person = null, state = 'open', limit = usualPage } = query;
  const kind = services.definitions.cases.get(handle ?? '');
  if (handle !== undefined && kind === undefined) return fail(problems.noSuchKind);
  const area = areaOf(kind ?? openKind);
  if (unit !== undefined) {
    const allowed = await ask.allow(area, unit);
    if (!allowed.ok) return allowed;
  }
  const after = query.before === undefined ? null : cursorOf(query.before);
  if (after === undefined) return fail(malformed('before', '翻页位置不对。', 'No such page.'));
  const { rows, total } = await store.listCases(tx, {
    ...{ ...sealOf(kind ?? openKind), handle: handle ?? null, person, limit },
    units: await statedScope(ask, area, await scopeOf(ask, area, unit)),
    state: state === 'all' ? null : state,
    closing: closings(services.definitions.cases.values()),
    before: after && { openedOn: after.heldOn, id: after.id },
  });
  const load = await loaded(ask, rows);
  const units = await allUnitNames(tx);
  const lines = knownOnes(rows, services.definitions, load).map((one) =>
    lineView(one, load, units),
  );
  const last = rows.map(({ openedOn, id }) => ({ heldOn: openedOn, id }));
  const cursor = cursorAfter(last, limit);
  const none = { places: null, withoutPlaces: 0 };
  const plan = kind?.places === undefined ? none : await planned(ask, kind, unit);
  return done<'GET /api/cases'>({ ...plan, cases: lines, total, cursor, opens: await opens(ask) });
});

const one = route('GET /api/cases/:case', caseAreas, async (ask) => {
  const of = await opened(ask, ask.params.case);
  if (!of.ok) return of;
  const { row, kind } = of.value;
  const view = await viewOf(ask, of.value);
  if (row.sealed) {
    await ask.audit(caseLine('case.unseal', row, kind, { kind: kind.id }));
  }
  return done<'GET /api/cases/:case'>(view);
});

const takeBack = route('POST /api/cases/:case/void', caseAreas, async (ask) => {
  const { tx, body, today } = ask;
  const of = await opened(ask, ask.params.case);
  if (!of.ok) return of;
  const { row, kind } = of.value;
  const steps = await store.stepsOfCases(tx, [row.id]);
  const found = steps.find(({ id }) => id === body.step);
  const step = stepOf(kind, found?.step ?? '');
  if (found === undefined || step === undefined) return fail(notFound);
  const allowed = await allowStep(ask, of.value, step);
  if (!allowed.ok) return allowed;
  if (!(await store.growCase(tx, row.id, body.version))) return movedOn(ask, of.value, body);
  if (row.endedOn !== null) return fail(problems.closedAlready);
  // Read again: until the case was held, somebody else may have gone on.
  const last = lastStep(await store.stepsOfCases(tx, [row.id]), row.id);
  if (last?.id !== found.id) return fail(problems.notTheLast);
  if (found.effects.length > 0) {
    const writes = await ask.allow('roster.write', row.unit);
    if (!writes.ok) return writes;
    const later = await needing(tx, found.effects);
    if (later.length > 0) return fail(laterEdits(later.length));
    const undone = found.effects.toReversed().map((id) => ({ id, unit: row.unit }));
    await reverseAll(tx, undone, { on: today, note: body.reason });
  }
  await store.takeBackStep(tx, found.id, body.reason);
  await layBarsOf(ask, of.value);
  const detail = { kind: kind.id, step: found.step, on: found.on };
  await ask.audit(caseLine('case.void', row, kind, detail));
  return done<'POST /api/cases/:case/void'>({ version: body.version + 1 });
});

const end = route('POST /api/cases/:case/end', caseAreas, async (ask) => {
  const { tx, body, today } = ask;
  const of = await opened(ask, ask.params.case);
  if (!of.ok) return of;
  const { row, kind } = of.value;
  const allowed = await ask.allow(areaOfKeeper(kind), row.unit);
  if (!allowed.ok) return allowed;
  if (isOwn(ask, row.person)) return fail(problems.ownCase);
  if (!(await store.growCase(tx, row.id, body.version))) return movedOn(ask, of.value, body);
  if (body.on > today) return fail(problems.toCome('on'));
  const load = await loaded(ask, [row]);
  const fact = load.facts.get(row.id);
  if (fact === undefined || isClosed(kind, fact, today)) return fail(problems.closedAlready);
  if (fact.steps.some(({ on }) => on > body.on)) return fail(problems.endsTooEarly);
  await store.endCase(tx, row, body);
  const detail = { kind: kind.id, why: body.why, on: body.on };
  await ask.audit(caseLine('case.end', row, kind, detail));
  return done<'POST /api/cases/:case/end'>({ version: body.version + 1 });
});

const mine = route('GET /api/my-cases', [], async (ask) => {
  return done<'GET /api/my-cases'>({ cases: await ownCases(ask) });
});

export const caseRoutes: readonly Route[] = [list, open, one, ...stepRoutes, takeBack, end, mine];
