import type { Clock } from '../engines/org/clock.ts';
import { clockOf } from '../engines/org/clock.ts';
import { valueOn } from '../kernel/dated.ts';
import { fail } from '../kernel/result.ts';
import { termOn } from '../kernel/term.ts';
import { unitsOn } from '../store/org.ts';
import { termFacts, termRows } from '../store/term.ts';
import type { ReplyOf } from './contract/index.ts';
import { asOf } from './org.ts';
import { notFound } from './problems.ts';
import { done, type Route, route } from './route.ts';
import { termRecordRoutes } from './termRecord.ts';
import { termLines } from './termView.ts';

const planner = route('GET /api/terms', ['activity.read'], async (ask) => {
  const { query, today } = ask;
  if (query.unit !== undefined) {
    const allowed = await ask.allow('activity.read', query.unit);
    if (!allowed.ok) return allowed;
  }
  const lines = await termLines(ask, query.unit);
  return done<'GET /api/terms'>({
    today,
    rows: lines.map(({ unit, name, kind, group, clock }) => ({
      ...{ unit, name, kind, group, clock: clockView(clock) },
    })),
  });
});

function clockView(clock: Clock): ReplyOf<'GET /api/terms'>['rows'][number]['clock'] {
  return { ...clock, steps: [...clock.steps] };
}

const ofUnit = route('GET /api/units/:unit/terms', [], async (ask) => {
  const { tx, params, query, services, today } = ask;
  const when = asOf(query, today);
  const rows = await unitsOn(tx, when);
  const unit = rows.find((row) => row.unit === params.unit);
  if (unit === undefined) return fail(notFound);
  const { kinds, termPlan } = services.definitions;
  const years = kinds.get(unit.kind)?.termYears;
  const facts = await termFacts(tx, [params.unit], when.knownAt);
  const clock = years && clockOf(termOn(facts, when.on), termPlan, when.on);
  const usual = years && valueOn(years, when.on);
  const kept = await termRows(tx, [params.unit], when.knownAt);
  return done<'GET /api/units/:unit/terms'>({
    clock: clock === undefined ? null : clockView(clock),
    usualYears: usual?.state === 'value' ? usual.value : null,
    terms: kept.terms.toReversed().map(({ id: _, unit: _unit, effect: _effect, ...row }) => row),
    papers: kept.papers.toReversed().map(({ unit: _, effect: _effect, ...row }) => row),
    may: await ask.next(['unit.write', 'activity.read'], params.unit),
  });
});

export const termRoutes: readonly Route[] = [planner, ofUnit, ...termRecordRoutes];
