import { v7 as uuidv7 } from 'uuid';
import { checkMembership, type Membership } from '../engines/org/membership.ts';
import { belowOn } from '../engines/org/tree.ts';
import type { IsoDate } from '../kernel/date.ts';
import { fail, type Problem, type Result, settle } from '../kernel/result.ts';
import { carryOut } from '../store/effects.ts';
import * as org from '../store/org.ts';
import { filesBehind, personBehind } from '../store/personMerge.ts';
import * as store from '../store/roster.ts';
import type { Tx } from '../store/transaction.ts';
import type { BodyOf, QueryOf, ReplyOf } from './contract/index.ts';
import { asOf, named } from './org.ts';
import { actOf, stateOf } from './orgState.ts';
import { isPersonFlag, isStaffKind, noSuchCode, personValues } from './personFile.ts';
import { changed, notFound } from './problems.ts';
import { type Ask, done, type Route, route } from './route.ts';

const reading = ['roster.read'];
const writing = ['roster.read', 'roster.write'];

type Lines = ReplyOf<'GET /api/roster'>['lines'];

/** Roster lines with the names of their units. */
export function withNames(
  rows: readonly store.LineRow[],
  units: ReadonlyMap<number, string>,
): Lines {
  return rows.map((row) => ({
    person: row.person,
    name: row.name,
    unit: row.unit,
    unitName: units.get(row.unit) ?? '',
    team: row.team,
    teamName: row.team === null ? null : (units.get(row.team) ?? ''),
    standing: row.standing,
    memberKind: row.memberKind,
    staff: row.staff,
    flags: [...row.flags],
    from: row.from,
    to: row.to,
  }));
}

export async function unitNames(tx: Tx, when: org.AsOf): Promise<ReadonlyMap<number, string>> {
  return new Map((await org.unitsOn(tx, when)).map((row) => [row.unit, row.name]));
}

const list = route('GET /api/roster', reading, async (ask) => {
  const { tx, query, today } = ask;
  const allowed = await ask.allow('roster.read', query.unit);
  if (!allowed.ok) return allowed;
  const when = asOf(query, today);
  const tree = await org.unitsOn(tx, when);
  const reach = new Set(tx.units('roster.read'));
  // The units that stood below it on that day, as then known, as far as they are within reach.
  const below = [...belowOn(tree, query.unit)].filter((unit) => reach.has(unit));
  const units = query.below === true && below.length > 0 ? below : [query.unit];
  const page = { offset: query.offset ?? 0, limit: query.limit ?? 100 };
  const found = await store.lines(tx, units, when, filterOf(query), page);
  return done<'GET /api/roster'>({
    on: when.on,
    lines: withNames(found.lines, new Map(tree.map((row) => [row.unit, row.name]))),
    total: found.total,
    may: await ask.next(['roster.write', 'roster.export'], query.unit),
  });
});

function filterOf(query: QueryOf<'GET /api/roster'>): store.LineFilter {
  const { q, standing = null, memberKind = null, staff = null, flag = null } = query;
  return { name: q?.trim() || null, standing, memberKind, staff, flag };
}

const one = route('GET /api/persons/:person', reading, async (ask) => {
  const { tx, params, query, today } = ask;
  const when = asOf(query, today);
  const person = await personBehind(tx, params.person, when.knownAt);
  const held = await store.card(tx, person, when);
  if (held === undefined) return fail(notFound);
  const allowed = await ask.allow('roster.read', held.unit, person);
  if (!allowed.ok) return allowed;
  if (person !== tx.access.person) {
    const object = { type: 'person', id: person };
    await ask.audit({ action: 'person.read', object, unit: held.unit });
  }
  const rows = await store.linesOfPerson(tx, person, when.knownAt);
  const past = await org.historyOfPerson(tx, await filesBehind(tx, person));
  const { unit, idNumberSealed, idNumberIndex, mobileSealed, from, ...card } = held;
  return done<'GET /api/persons/:person'>({
    card: { ...card, recordedAt: held.recordedAt.toISOString() },
    lines: withNames(rows, await unitNames(tx, when)),
    posts: await org.postsOfPerson(tx, person, when.knownAt),
    history: await named(tx, past),
    may: await ask.next(['roster.write', 'person.reveal'], unit),
  });
});

const reveal = route(
  'POST /api/persons/:person/reveal',
  ['roster.read', 'person.reveal'],
  async (ask) => {
    const { tx, params, body, today, services } = ask;
    const held = await store.card(tx, params.person, { on: today, knownAt: null });
    if (held === undefined) return fail(notFound);
    const allowed = await ask.allow('person.reveal', held.unit);
    if (!allowed.ok) return allowed;
    const envelope = body.field === 'idNumber' ? held.idNumberSealed : held.mobileSealed;
    const { tenant } = tx.access;
    const value =
      envelope === null ? null : services.seal.open(envelope, [tenant, params.person, body.field]);
    const object = { type: 'person', id: params.person };
    const detail = { field: body.field, reason: body.reason };
    await ask.audit({ action: 'person.reveal', object, unit: held.unit, detail });
    return done<'POST /api/persons/:person/reveal'>({ value });
  },
);

/** What the engine says against a place on a roster, given where the person stands already. */
async function againstPlace(
  ask: Pick<Ask<'POST /api/persons'>, 'tx' | 'services'>,
  wanted: { person: string; unit: number; team?: number | null; standing: string; on: IsoDate },
  leaving: number | null,
): Promise<Problem[]> {
  const others = (await store.linesOfPerson(ask.tx, wanted.person, null))
    .filter((row) => !(row.unit === leaving && row.to === null))
    .map((row): Membership => membershipOf(row.person, row));
  const mine = membershipOf(wanted.person, {
    ...wanted,
    team: wanted.team ?? null,
    from: wanted.on,
    to: null,
  });
  if (wanted.standing === 'known') return [];
  return checkMembership(await stateOf(ask.tx, ask.services), mine, others);
}

function membershipOf(
  person: string,
  row: { unit: number; team: number | null; standing: string; from: IsoDate; to: IsoDate | null },
): Membership {
  const { unit, team, standing, from, to } = row;
  const group = team === null ? null : String(team);
  const relation = standing === 'member' ? 'belongs' : 'attends';
  return { person, unit: String(unit), group, relation, from, to };
}

function codeProblems({ staff, flags = [] }: { staff?: string; flags?: string[] }): Problem[] {
  const found = staff === undefined || isStaffKind(staff) ? [] : [noSuchCode('staff', staff)];
  const unknown = flags.filter((flag) => !isPersonFlag(flag));
  return [...found, ...unknown.map((flag) => noSuchCode('flags', flag))];
}

const enrol = route('POST /api/persons', writing, async (ask) => {
  const { tx, body, services, today } = ask;
  const allowed = await ask.allow('roster.write', body.unit);
  if (!allowed.ok) return allowed;
  const who = uuidv7();
  const { tenant } = tx.access;
  const person = personValues(body, null, { seal: services.seal, tenant, person: who, today });
  const against = await againstPlace(ask, { ...body, person: who }, null);
  const all = [...(person.ok ? [] : person.problems), ...against, ...codeProblems(body)];
  const checked = settle(null, all);
  if (!checked.ok) return checked;
  if (!person.ok) return person;
  const line = { ...body, name: person.value.name };
  const made = await carryOut(tx, actOf(body), {
    effect: 'enrol',
    who,
    person: person.value,
    line,
  });
  await trail(ask, 'person.enrol', who, body.unit, Object.keys(body));
  return done<'POST /api/persons'>({ effect: made.effect, person: who });
});

async function trail(
  ask: Pick<Ask<'POST /api/persons'>, 'audit'>,
  action: string,
  person: string,
  unit: number,
  fields: readonly string[],
): Promise<void> {
  const object = { type: 'person', id: person };
  await ask.audit({ action, object, unit, detail: { fields: [...fields].sort() } });
}

const amend = route('POST /api/persons/:person/amend', writing, async (ask) => {
  const { tx, body, params, services, today } = ask;
  const when = { on: body.on, knownAt: null };
  const held = await store.card(tx, params.person, when);
  if (held === undefined) return fail(notFound);
  const allowed = await ask.allow('roster.write', held.unit);
  if (!allowed.ok) return allowed;
  if (held.basedOn !== body.basedOn) return conflict(body, held);
  const binding = { seal: services.seal, tenant: tx.access.tenant, person: params.person, today };
  const person = personValues(body, held, binding);
  if (!person.ok) return person;
  const { unit } = held;
  const act = actOf(body);
  const change = { effect: 'amend', who: params.person, unit, person: person.value } as const;
  const made = await carryOut(tx, act, change);
  if (person.value.name !== held.name)
    await renameLines(tx, act.on, params.person, person.value.name);
  await trail(ask, 'person.amend', params.person, unit, Object.keys(body));
  return done<'POST /api/persons/:person/amend'>({ effect: made.effect, person: params.person });
});

/** A roster line carries the name, so that the roster of any day reads as it read then. */
async function renameLines(tx: Tx, on: IsoDate, who: string, name: string): Promise<void> {
  const rows = await store.linesOfPerson(tx, who, null);
  for (const row of rows.filter((r) => r.from <= on && (r.to === null || r.to > on))) {
    const { unit, standing } = row;
    const line = { ...row, name };
    await carryOut(tx, { on }, { effect: 'place', who, from: { unit, standing }, line });
  }
}

function conflict(body: BodyOf<'POST /api/persons/:person/amend'>, held: store.CardRow) {
  const { idNumber, mobile, ...yours } = body;
  const { idNumberSealed, idNumberIndex, mobileSealed, ...theirs } = held;
  return { ...fail(changed), states: { yours, theirs } };
}

const move = route('POST /api/persons/:person/move', writing, async (ask) => {
  const { tx, body, params } = ask;
  const who = params.person;
  const held = await store.card(tx, who, { on: body.on, knownAt: null });
  if (held === undefined) return fail(notFound);
  const open = (await store.linesOfPerson(tx, who, null)).find(
    (row) =>
      row.standing === body.standing &&
      row.from <= body.on &&
      (row.to === null || row.to > body.on),
  );
  for (const unit of new Set([body.unit, ...(open === undefined ? [] : [open.unit])])) {
    const allowed = await ask.allow('roster.write', unit);
    if (!allowed.ok) return allowed;
  }
  const against = await againstPlace(ask, { ...body, person: who }, open?.unit ?? null);
  const checked: Result<null> = settle(null, [...against, ...codeProblems(body)]);
  if (!checked.ok) return checked;
  const act = actOf(body);
  const memberKind = body.memberKind ?? open?.memberKind ?? undefined;
  const staff = body.staff ?? open?.staff ?? undefined;
  const line = { ...body, name: held.name, memberKind, staff, flags: body.flags ?? open?.flags };
  const from = open === undefined ? null : { unit: open.unit, standing: open.standing };
  const made = await carryOut(tx, act, { effect: 'place', who, from, line });
  if (held.unit !== body.unit && body.standing === 'member') {
    await carryOut(tx, act, { effect: 'amend', who, unit: body.unit, person: held });
  }
  await trail(ask, 'person.move', who, body.unit, ['unit', 'team', 'standing', 'memberKind']);
  return done<'POST /api/persons/:person/move'>({ effect: made.effect, person: who });
});

const end = route('POST /api/persons/:person/end', writing, async (ask) => {
  const { tx, body, params } = ask;
  const allowed = await ask.allow('roster.write', body.unit);
  if (!allowed.ok) return allowed;
  const who = params.person;
  const rows = (await store.linesOfPerson(tx, who, null)).filter(
    (row) => row.unit === body.unit && row.from < body.on && (row.to === null || row.to > body.on),
  );
  const [first] = rows;
  if (first === undefined) return fail(notFound);
  const { unit, standing } = first;
  const made = await carryOut(tx, actOf(body), { effect: 'end-membership', who, unit, standing });
  await trail(ask, 'person.end', who, unit, ['to']);
  return done<'POST /api/persons/:person/end'>({ effect: made.effect, person: who });
});

export const rosterRoutes: readonly Route[] = [list, one, reveal, enrol, amend, move, end];
