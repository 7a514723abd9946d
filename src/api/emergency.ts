import type { Role } from '../engines/org/define.ts';
import { addDays } from '../kernel/date.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import * as store from '../store/emergency.ts';
import * as org from '../store/org.ts';
import type { ReplyOf } from './contract/index.ts';
import { linesOf } from './dossierRead.ts';
import {
  emergencyOver,
  noSuchHours,
  notToReview,
  reviewedAlready,
  waitsAlready,
  withinReach,
  withoutRole,
} from './emergencyProblems.ts';
import { concerns, dueOn, nextOf, type Reader, stateOf } from './emergencyView.ts';
import { notFound } from './problems.ts';
import { type Ask, done, type Route, route } from './route.ts';
import { rolesHeld } from './wall.ts';

/** Days for which a request waits for its answer. */
const waits = 2;

const areas = ['grant.manage', 'audit.read', 'roster.write'];
type Asking = Pick<Ask<'GET /api/emergencies'>, 'tx' | 'today' | 'services'>;
type Line = ReplyOf<'GET /api/emergencies'>['emergencies'][number];

function readerOf({ tx, today }: Asking): Reader {
  const reached = (area: string) => new Set(tx.units(area));
  return {
    ...{ me: tx.access.person, today, grants: reached('grant.manage') },
    ...{ audits: reached('audit.read'), keeps: reached('roster.write') },
  };
}

const list = route('GET /api/emergencies', areas, async (ask) => {
  const { tx, today, services } = ask;
  const tree = await org.unitsOn(tx, { on: today, knownAt: null });
  const units = new Map(tree.map(({ unit, name }) => [unit, name]));
  const names = await services.accounts.names(tx.access.tenant);
  const nameOf = (person: string | null) => (person === null ? null : (names.get(person) ?? ''));
  const reader = readerOf(ask);
  const rows = await store.emergencies(tx, null);
  const lineOf = (row: store.EmergencyRow): Line => ({
    ...{ id: row.id, role: row.role, unit: row.unit, unitName: units.get(row.unit) ?? '' },
    ...{ aboutName: row.aboutName, hours: row.hours, reason: row.reason },
    personName: row.about === reader.me ? null : row.name,
    state: stateOf(row, today),
    requestedAt: row.requestedAt.toISOString(),
    approvedBy: nameOf(row.approvedBy),
    until: row.until?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    dueOn: stateOf(row, today) === 'over' ? dueOn(row, services.definitions.calendar) : null,
    review: reviewOf(row, nameOf),
    ...{ mine: row.person === reader.me, concerns: concerns(row, reader) },
    may: nextOf(row, reader),
  });
  const may = (await holdsRole(ask)) ? ['ask'] : [];
  return done<'GET /api/emergencies'>({ emergencies: rows.map(lineOf), may });
});

function reviewOf(
  { reviewedAt, reviewedBy, verdict, note }: store.EmergencyRow,
  nameOf: (person: string | null) => string | null,
): Line['review'] {
  if (reviewedAt === null || verdict === null) return null;
  const byName = nameOf(reviewedBy) ?? '';
  return { at: reviewedAt.toISOString(), byName, verdict, note: note ?? '' };
}

/** Whether the reader holds a business role that is no reading in need itself. */
async function holdsRole({ tx, services }: Asking): Promise<boolean> {
  const held = await rolesHeld(tx, services);
  return held.some((role) => role.office === 'business' && role.mostHours === undefined);
}

/** The role by its id, where what was asked goes with it. */
function roleAsked(
  { services }: Asking,
  {
    role: id,
    who,
    hours,
  }: { readonly role: string; readonly who?: string; readonly hours: number },
): Result<Role> {
  const role = services.definitions.roles.get(id);
  if (role?.mostHours === undefined || hours > role.mostHours) return fail(noSuchHours);
  const ofFile = role.allows.some(({ permission }) => permission === 'person.file');
  return ofFile === (who !== undefined) ? ok(role) : fail(noSuchHours);
}

const askFor = route('POST /api/emergencies', areas, async (ask) => {
  const { tx, body, today } = ask;
  if (!(await holdsRole(ask))) return fail(withoutRole);
  const role = roleAsked(ask, body);
  if (!role.ok) return role;
  const { unit, reason, hours } = body;
  const aboutName = body.who?.trim() ?? null;
  const tree = await org.unitsOn(tx, { on: today, knownAt: null });
  if (!tree.some((one) => one.unit === unit && !one.outside)) return fail(notFound);
  // A whole file takes what prints it; records of a unit, what reads them.
  const needs = aboutName === null ? role.value.allows : [{ permission: 'roster.write' }];
  const reached = await Promise.all(needs.map(({ permission }) => ask.may(permission, unit)));
  if (reached.every((decision) => decision.may)) return fail(withinReach);
  const asked = { role: role.value.id, unit, aboutName };
  if (await store.isWaiting(tx, asked)) return fail(waitsAlready);
  const me = tx.access.person;
  const name = (await org.namesOf(tx, [me])).get(me) ?? '';
  const days = { from: today, to: addDays(today, waits) };
  const id = await store.askInNeed(tx, { ...asked, ...days, name: name || me, reason, hours });
  const detail = { role: role.value.id, hours };
  await ask.audit({ action: 'emergency.ask', object: { type: 'grant', id }, unit, detail });
  return done<'POST /api/emergencies'>({ id });
});

const end = route('POST /api/emergencies/:grant/end', areas, async (ask) => {
  const { tx, params } = ask;
  const [row] = await store.emergencies(tx, params.grant);
  if (row === undefined || row.person !== tx.access.person) return fail(notFound);
  if (!(await store.endInNeed(tx, row.id))) return fail(emergencyOver);
  const object = { type: 'grant', id: row.id };
  await ask.audit({ action: 'emergency.end', object, unit: row.unit, detail: { role: row.role } });
  return done<'POST /api/emergencies/:grant/end'>({ id: row.id });
});

const review = route('POST /api/emergencies/:grant/review', areas, async (ask) => {
  const { tx, params, body } = ask;
  const [row] = await store.emergencies(tx, params.grant);
  if (row === undefined) return fail(notFound);
  const allowed = await ask.allow('audit.read', row.unit);
  if (!allowed.ok) return allowed;
  if (row.reviewedAt !== null) return fail(reviewedAlready);
  if (!nextOf(row, readerOf(ask)).includes('review')) return fail(notToReview);
  await store.signReview(tx, row, body);
  const object = { type: 'grant', id: row.id };
  const detail = { verdict: body.verdict };
  await ask.audit({ action: 'emergency.review', object, unit: row.unit, detail });
  return done<'POST /api/emergencies/:grant/review'>({ id: row.id });
});

const file = route('GET /api/emergencies/:grant/file', ['person.file'], async (ask) => {
  const { tx, params, today } = ask;
  const [row] = await store.emergencies(tx, params.grant);
  const running = row !== undefined && stateOf(row, today) === 'running';
  if (!running || row.person !== tx.access.person || row.about === null) return fail(notFound);
  const allowed = await ask.allow('person.file', row.unit, row.about);
  if (!allowed.ok) return allowed;
  const lines = await linesOf(ask, await store.fileInNeed(tx, row.id));
  const units = await org.unitsOn(tx, { on: today, knownAt: null });
  const object = { type: 'person', id: row.about };
  const detail = { reason: row.reason, entries: lines.length };
  await ask.audit({ action: 'person.emergency', object, unit: row.unit, detail });
  return done<'GET /api/emergencies/:grant/file'>({
    name: row.aboutName ?? '',
    unitName: units.find(({ unit }) => unit === row.unit)?.name ?? '',
    until: row.until?.toISOString() ?? '',
    lines: lines.map((line) => ({ ...line, facts: [...line.facts], opens: false })),
  });
});

export const emergencyRoutes: readonly Route[] = [list, askFor, end, review, file];
