import { checkAlive } from '../engines/org/link.ts';
import { checkPosition } from '../engines/org/membership.ts';
import { fail, type Problem, settle } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import { carryOut } from '../store/effects.ts';
import * as org from '../store/org.ts';
import { card } from '../store/roster.ts';
import { actOf, stateOf } from './orgState.ts';
import { notFound } from './problems.ts';
import { done, type Route, route } from './route.ts';

const headcount = route('POST /api/units/:unit/headcount', ['roster.write'], async (ask) => {
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

const appoint = route('POST /api/units/:unit/posts', ['unit.write', 'roster.read'], async (ask) => {
  const { body, params, tx, services } = ask;
  const allowed = await ask.allow('unit.write', params.unit);
  if (!allowed.ok) return allowed;
  const post = services.definitions.posts.get(body.post);
  const who = await card(tx, body.person, { on: body.on, knownAt: null });
  if (post === undefined || who === undefined) return fail(notFound);
  const state = await stateOf(tx, services);
  const unit = String(params.unit);
  const others = (await org.positions(tx, params.unit)).map((row) => ({ ...row, unit }));
  const wanted = { person: body.person, post: body.post, unit, from: body.on, to: null };
  const checked = settle(null, checkPosition(state, wanted, post, others));
  if (!checked.ok) return checked;
  const { person, body: seat, termEndsOn } = body;
  const made = await carryOut(tx, actOf(body), {
    effect: 'appoint',
    unit: params.unit,
    who: person,
    name: who.name,
    post: body.post,
    body: seat,
    termEndsOn,
  });
  const object = { type: 'person', id: person };
  await ask.audit({
    action: 'post.appoint',
    object,
    unit: params.unit,
    detail: { post: body.post },
  });
  return done<'POST /api/units/:unit/posts'>({ effect: made.effect, unit: params.unit });
});

const endPost = route('POST /api/units/:unit/posts/end', ['unit.write'], async (ask) => {
  const { body, params, tx } = ask;
  const allowed = await ask.allow('unit.write', params.unit);
  if (!allowed.ok) return allowed;
  const held = await org.holding(tx, body.holding);
  if (held === undefined || held.unit !== params.unit) return fail(notFound);
  const { unit, person: who, post } = held;
  const made = await carryOut(tx, actOf(body), { effect: 'end-post', unit, who, post });
  const object = { type: 'person', id: who };
  await ask.audit({ action: 'post.end', object, unit, detail: { post } });
  return done<'POST /api/units/:unit/posts/end'>({ effect: made.effect, unit });
});

const servePlace = route('POST /api/units/:unit/places', ['unit.write'], async (ask) => {
  const { body, params, tx, services } = ask;
  const allowed = await ask.allow('unit.write', params.unit);
  if (!allowed.ok) return allowed;
  const alive = checkAlive(await stateOf(tx, services), String(params.unit), body.on, 'unit');
  const [first, ...rest] = alive;
  if (first !== undefined) return fail(first, ...rest);
  if (!services.definitions.places.has(body.kind)) return fail(notFound);
  const { kind, name } = body;
  const { unit } = params;
  const made = await carryOut(tx, actOf(body), { effect: 'serve-place', unit, kind, name });
  const object = { type: 'unit', id: String(unit) };
  await ask.audit({ action: 'place.serve', object, unit, detail: { kind } });
  return done<'POST /api/units/:unit/places'>({ effect: made.effect, unit });
});

export const postRoutes: readonly Route[] = [headcount, appoint, endPost, servePlace];
