import { explain } from '../engines/org/wall.ts';
import { bureauUnit } from '../kernel/bureauUnit.ts';
import { fail } from '../kernel/result.ts';
import { isKeptByStep } from '../store/case.ts';
import { clockAhead, clocksMayDiffer, durability } from '../store/durability.ts';
import { toldOf } from '../store/emergency.ts';
import { needing } from '../store/import.ts';
import * as org from '../store/org.ts';
import { unitsOfMerge } from '../store/personMerge.ts';
import { effectOf, reverse } from '../store/reversal.ts';
import { stepTakesItBack } from './caseProblems.ts';
import { allowNamed } from './outside.ts';
import { laterEdits, notFound } from './problems.ts';
import { done, type Route, route } from './route.ts';
import { decisionFor } from './wall.ts';

const me = route('GET /api/me', ['roster.write', 'audit.read'], async ({ tx, today, services }) => {
  const { person, units } = tx.access;
  const { name: bureau, demo } = await org.bureau(tx);
  const tree = await org.unitsOn(tx, { on: today, knownAt: null });
  const unitName = new Map(tree.map((row) => [String(row.unit), row.name]));
  const grants = await org.grantsOf(tx, person);
  const held = grants.filter((g) => g.from <= today && (g.to === null || g.to > today));
  const names = await org.namesOf(tx, [person]);
  return done<'GET /api/me'>({
    person,
    name: names.get(person) ?? '',
    bureau,
    demo,
    today,
    roles: held.map(({ role, unit, to, forName = null, until = null }) => ({
      role,
      unit: Number(unit),
      unitName: unitName.get(unit) ?? '',
      ...{ to, forName, until },
    })),
    emergencies: await toldOf(tx),
    reach: Object.fromEntries([...units].map(([area, reached]) => [area, [...reached]])),
    catalogue: services.definitions.hash,
  });
});

const may = route('GET /api/may', ['grant.manage', 'audit.read'], async (ask) => {
  const { tx, query, services } = ask;
  const granted = await Promise.all([
    ask.may('grant.manage', query.unit),
    ask.may('audit.read', query.unit),
  ]);
  const own = query.person === tx.access.person;
  if (!own && !granted.some((decision) => decision.may)) {
    const refusal = await ask.allow('grant.manage', query.unit);
    if (!refusal.ok) return refusal;
  }
  const decision = await decisionFor(tx, services, query.person, query.action, query.unit);
  return done<'GET /api/may'>({ allowed: decision.may, because: explain(decision) });
});

const status = route('GET /api/status', ['grant.manage'], async (ask) => {
  const { tx, services } = ask;
  const { demo } = await org.bureau(tx);
  const database = await durability(tx);
  const { url, reachedAt, reached, agrees } = services.secondPlace.state(tx.access.tenant);
  return done<'GET /api/status'>({
    version: services.version,
    database: { ...database, kind: services.database },
    passwordProfile: await services.accounts.passwordProfile(tx.access.tenant),
    ways: services.accounts.ways,
    catalogue: services.definitions.hash,
    demo,
    clock: { ahead: await clockAhead(tx), most: clocksMayDiffer },
    may: await ask.next(['grant.manage'], bureauUnit),
    secondPlace: url === null ? null : { reachedAt, reached, agrees },
  });
});

const takeBack = route(
  'POST /api/effects/:effect/reverse',
  ['unit.write', 'roster.write', 'roster.read', 'case.read'],
  async (ask) => {
    const { tx, params, body, today } = ask;
    const found = await effectOf(tx, params.effect);
    if (found === undefined || found.reversed_by !== null) return fail(notFound);
    const ofPersons = ['enrol', 'amend', 'place', 'end-membership', 'headcount', 'merge-person'];
    const action = ofPersons.includes(found.kind) ? 'roster.write' : 'unit.write';
    const allowed =
      action === 'unit.write'
        ? await allowNamed(ask, found.unit)
        : await ask.allow(action, found.unit);
    if (!allowed.ok) return allowed;
    if (await isKeptByStep(tx, found.id)) return fail(stepTakesItBack);
    for (const unit of await unitsOfMerge(tx, found.id)) {
      const writes = await ask.allow('roster.write', unit);
      if (!writes.ok) return writes;
    }
    const later = await needing(tx, [found.id]);
    if (later.length > 0) return fail(laterEdits(later.length));
    const undone = await reverse(tx, found, { on: today, note: body.reason });
    const object = { type: 'effect', id: found.id };
    const detail = { kind: found.kind, reason: body.reason };
    await ask.audit({ action: 'effect.reverse', object, unit: found.unit, detail });
    return done<'POST /api/effects/:effect/reverse'>({ effect: undone.effect, unit: found.unit });
  },
);

export const sessionRoutes: readonly Route[] = [me, may, status, takeBack];
