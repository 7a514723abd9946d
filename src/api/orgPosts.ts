import { checkAlive } from '../engines/org/link.ts';
import { checkPosition } from '../engines/org/membership.ts';
import { type HeldOffice, type Office, seated } from '../engines/org/seat.ts';
import { postTermEnd } from '../engines/org/term.ts';
import type { IsoDate } from '../kernel/date.ts';
import { fail, type Problem, settle } from '../kernel/result.ts';
import { endOfTerm, termOn } from '../kernel/term.ts';
import { text } from '../kernel/text.ts';
import type { Act } from '../store/effect.ts';
import { carryOut } from '../store/effects.ts';
import * as org from '../store/org.ts';
import { card } from '../store/roster.ts';
import { termFacts } from '../store/term.ts';
import type { BodyOf } from './contract/index.ts';
import { actOf, stateOf } from './orgState.ts';
import { notFound } from './problems.ts';
import { type Ask, done, type Route, route } from './route.ts';
import type { Services } from './services.ts';

/** Ending the count of before takes seeing it. */
const counting = ['roster.read', 'roster.write'];

const headcount = route('POST /api/units/:unit/headcount', counting, async (ask) => {
  const { body, params, tx } = ask;
  const allowed = await ask.allow('roster.write', params.unit);
  if (!allowed.ok) return allowed;
  const rows = await org.unitsOn(tx, { on: body.on, knownAt: null });
  if (rows.find((row) => row.unit === params.unit)?.numberOnly !== true) return fail(hasNames);
  const { unit } = params;
  const { formal, probationary } = body;
  const made = await carryOut(tx, actOf(body), { effect: 'headcount', unit, formal, probationary });
  await ask.audit({ action: 'unit.headcount', object: { type: 'unit', id: String(unit) }, unit });
  return done<'POST /api/units/:unit/headcount'>({ effect: made.effect, unit });
});

const hasNames: Problem = {
  code: 'unit/has-names',
  message: text('该组织按名册统计，不单填人数。', 'This unit is counted by its roster.'),
  cure: text('请在名册中登记党员。', 'Enter its members on the roster.'),
  at: 'unit',
};

type Appointment = Pick<BodyOf<'POST /api/units/:unit/posts'>, 'post' | 'person' | 'on' | 'body'>;

const appoint = route('POST /api/units/:unit/posts', ['unit.write', 'roster.read'], async (ask) => {
  const { body, params, tx, services } = ask;
  const allowed = await ask.allow('unit.write', params.unit);
  if (!allowed.ok) return allowed;
  const post = services.definitions.posts.get(body.post);
  const who = await card(tx, body.person, { on: body.on, knownAt: null });
  if (post === undefined || who === undefined) return fail(notFound);
  const state = await stateOf(tx, services);
  const unit = String(params.unit);
  const rows = await org.positions(tx, params.unit);
  const ends = body.endsPredecessor === true && post.holders === 'one';
  const leaving = ends ? rows.filter((row) => holds(row, body)) : [];
  const others = rows.filter((row) => !leaving.includes(row)).map((row) => ({ ...row, unit }));
  const wanted = { person: body.person, post: body.post, unit, from: body.on, to: null };
  const checked = settle(null, checkPosition(state, wanted, post, others));
  if (!checked.ok) return checked;
  const act = actOf(body);
  for (const { person } of leaving) await leave(ask, act, params.unit, person, body.post);
  const own = state.units.find((one) => one.id === unit)?.kind ?? '';
  const { seat, reseats } = seatsAfter(services, own, others, body);
  const running = await endOfRunning(ask, leaving[0]?.termEndsOn ?? null);
  const kind = kindOf(services, own, seat);
  const usual = kind === undefined ? null : postTermEnd(post, kind, body.on, running);
  const made = await carryOut(tx, act, {
    ...{ effect: 'appoint', unit: params.unit, who: body.person, name: who.name, post: body.post },
    ...{ body: seat, termEndsOn: body.termEndsOn ?? usual, reseats },
  });
  const object = { type: 'person', id: body.person };
  const detail = { post: body.post, predecessors: leaving.length, reseated: reseats.length };
  await ask.audit({ action: 'post.appoint', object, unit: params.unit, detail });
  return done<'POST /api/units/:unit/posts'>({ effect: made.effect, unit: params.unit });
});

/** The end of the term that runs on that day; where none is on record, that of whoever leaves. */
async function endOfRunning(
  { tx, params, body }: Pick<Ask<'POST /api/units/:unit/posts'>, 'tx' | 'params' | 'body'>,
  predecessors: IsoDate | null,
): Promise<IsoDate | null> {
  const term = termOn(await termFacts(tx, [params.unit], null), body.on);
  return (term && endOfTerm(term)) ?? predecessors;
}

/** Somebody else who holds the post on that day. */
function holds(row: org.PositionRow, { post, person, on }: Appointment): boolean {
  const here = row.from <= on && (row.to === null || row.to > on);
  return row.post === post && row.person !== person && here;
}

type Held = Omit<org.PositionRow, 'unit'>;

/** The seat of whoever comes in, and who else sits in a committee that there is from then on. */
function seatsAfter(
  { definitions }: Services,
  kind: string,
  others: readonly Held[],
  { person, post, on, body }: Appointment,
): { readonly seat: string | null; readonly reseats: readonly HeldOffice[] } {
  const now = others.filter((row) => row.from <= on && (row.to === null || row.to > on));
  const { kinds, posts } = definitions;
  const [seat, ...sat] = seated<Office>(
    kind,
    [{ person, post, body: body ?? null }, ...now],
    kinds,
    posts,
  );
  const bodies = sat.map((office) => office.body);
  const reseats = now.flatMap((row, i) => {
    const sits = bodies[i] ?? null;
    return row.body === sits ? [] : [{ ...row, body: sits }];
  });
  return { seat: seat?.body ?? null, reseats };
}

/** The kind whose terms count: the body’s of which it is a seat, else the unit’s. */
function kindOf({ definitions }: Services, own: string, seat: string | null) {
  const body = seat === null ? undefined : definitions.kinds.get(seat);
  return body?.termYears === undefined ? definitions.kinds.get(own) : body;
}

async function leave(
  ask: Pick<Ask<'POST /api/units/:unit/posts'>, 'tx' | 'audit'>,
  act: Act,
  unit: number,
  who: string,
  post: string,
): Promise<string> {
  const made = await carryOut(ask.tx, act, { effect: 'end-post', unit, who, post });
  const object = { type: 'person', id: who };
  await ask.audit({ action: 'post.end', object, unit, detail: { post } });
  return made.effect;
}

const endPost = route('POST /api/units/:unit/posts/end', ['unit.write'], async (ask) => {
  const { body, params, tx } = ask;
  const allowed = await ask.allow('unit.write', params.unit);
  if (!allowed.ok) return allowed;
  const held = await org.holding(tx, body.holding);
  if (held === undefined || held.unit !== params.unit) return fail(notFound);
  const { unit, person: who, post } = held;
  const effect = await leave(ask, actOf(body), unit, who, post);
  return done<'POST /api/units/:unit/posts/end'>({ effect, unit });
});

const servePlace = route('POST /api/units/:unit/places', ['unit.write'], async (ask) => {
  const { body, params, tx, services } = ask;
  const allowed = await ask.allow('unit.write', params.unit);
  if (!allowed.ok) return allowed;
  const state = await stateOf(tx, services);
  const alive = checkAlive(state, String(params.unit), body.on, 'unit');
  const [first, ...rest] = alive;
  if (first !== undefined) return fail(first, ...rest);
  const place = services.definitions.places.get(body.kind);
  if (place === undefined) return fail(notFound);
  const own = state.units.find((one) => one.id === String(params.unit))?.kind ?? '';
  const kind = kindOf(services, own, null);
  if (kind === undefined || !place.servedBy.includes(kind.id)) return fail(servesNone);
  const { name } = body;
  const { unit } = params;
  const effect = { effect: 'serve-place', unit, kind: body.kind, name } as const;
  const made = await carryOut(tx, actOf(body), effect);
  const object = { type: 'unit', id: String(unit) };
  await ask.audit({ action: 'place.serve', object, unit, detail: { kind: body.kind } });
  return done<'POST /api/units/:unit/places'>({ effect: made.effect, unit });
});

const servesNone: Problem = {
  code: 'place/not-served',
  message: text('这类组织不服务警务室。', 'A unit of this kind serves no such place.'),
  cure: text('请登记在服务它的党支部名下。', 'Enter it at the branch that serves it.'),
  at: 'kind',
};

export const postRoutes: readonly Route[] = [headcount, appoint, endPost, servePlace];
