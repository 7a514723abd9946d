import { type Change, checkChange } from '../engines/org/change.ts';
import type { IsoDate } from '../kernel/date.ts';
import { fail, type Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import type { Act, Effect } from '../store/effect.ts';
import { carryOut } from '../store/effects.ts';
import * as org from '../store/org.ts';
import { card, everybody, lines } from '../store/roster.ts';
import type { Tx } from '../store/transaction.ts';
import type { ReplyOf } from './contract/index.ts';
import { actOf, stateOf } from './orgState.ts';
import { allowNamed, firstUnit } from './outside.ts';
import { notFound } from './problems.ts';
import { type Ask, type Route, route } from './route.ts';

const writing = ['unit.write', 'roster.read', 'roster.write'];
type UnitDone = ReplyOf<'POST /api/units'>;

/** Asks the engine, carries the effects out, and writes the trail. */
async function change(
  ask: Pick<Ask<'POST /api/units'>, 'tx' | 'services' | 'audit'>,
  act: Act,
  what: Change,
  effects: readonly Effect[],
): Promise<
  { ok: true; value: UnitDone } | { ok: false; problems: readonly [Problem, ...Problem[]] }
> {
  const checked = checkChange(await stateOf(ask.tx, ask.services), what);
  if (!checked.ok) return checked;
  let last: UnitDone | undefined;
  for (const effect of effects) {
    const { effect: id, unit } = await carryOut(ask.tx, act, effect);
    const object = { type: 'unit', id: String(unit) };
    await ask.audit({ action: `unit.${effect.effect}`, object, unit, detail: { on: act.on } });
    last = { effect: id, unit };
  }
  if (last === undefined) throw new Error('a change without an effect');
  return { ok: true, value: last };
}

const found = route('POST /api/units', writing, async (ask) => {
  const { body } = ask;
  const { kind, name, parent, relation } = body;
  const allowed = await ask.allow('unit.write', parent ?? firstUnit);
  if (!allowed.ok) return allowed;
  const outside = parent === null;
  if (outside && !isCounterpart(ask, kind)) return fail(standsUnder);
  const above = !outside && relation === 'subordinate' ? String(parent) : null;
  const guide = !outside && relation === 'guided' ? String(parent) : null;
  const unit = { id: 'new', kind, name, above, guide };
  const effect: Effect = {
    ...body,
    numberOnly: !outside && body.numberOnly,
    outside,
    effect: 'found',
  };
  return change(ask, actOf(body), { type: 'found', on: body.on, unit }, [effect]);
});

function isCounterpart({ services }: Pick<Ask<'POST /api/units'>, 'services'>, kind: string) {
  return services.definitions.kinds.get(kind)?.standing === 'counterpart';
}

const rename = route('POST /api/units/:unit/rename', ['unit.write'], async (ask) => {
  const { body, params, tx } = ask;
  const allowed = await allowNamed(ask, params.unit);
  if (!allowed.ok) return allowed;
  const rows = await org.unitsOn(tx, { on: body.on, knownAt: null });
  const before = rows.find((row) => row.unit === params.unit);
  if (before === undefined) return fail(notFound);
  const { unit, code, numberOnly, position, outside } = before;
  const { name, kind = before.kind, shortName = before.shortName } = body;
  if (isCounterpart(ask, kind) !== outside) return fail(outside ? staysOutside : standsUnder);
  const values = { unit, kind, name, shortName, code, numberOnly, position, outside };
  const what = { type: 'rename', on: body.on, unit: String(unit), name } as const;
  return change(ask, actOf(body), what, [{ ...values, effect: 'rename' }]);
});

const move = route('POST /api/units/:unit/move', ['unit.write'], async (ask) => {
  const { body, params } = ask;
  for (const unit of [params.unit, body.parent]) {
    const allowed = await ask.allow('unit.write', unit);
    if (!allowed.ok) return allowed;
  }
  const { unit } = params;
  const what = {
    type: 'move',
    on: body.on,
    unit: String(unit),
    above: String(body.parent),
  } as const;
  return change(ask, actOf(body), what, [{ effect: 'move', unit, parent: body.parent }]);
});

/** Members of a unit go over to another one on a day; their groups stay behind. */
async function moveMembers(
  tx: Tx,
  act: Act,
  from: number,
  to: number,
  only: ReadonlySet<string> | null,
): Promise<void> {
  const all = { offset: 0, limit: 100_000 };
  const { lines: rows } = await lines(tx, [from], { on: act.on, knownAt: null }, everybody, all);
  for (const row of rows) {
    if (row.unit !== from || (only !== null && !only.has(row.person))) continue;
    const { person: who, standing, name, memberKind, staff, flags } = row;
    const line = { unit: to, standing, name, memberKind, staff, flags };
    await carryOut(tx, act, { effect: 'place', who, from: { unit: from, standing }, line });
    const held = await card(tx, who, { on: act.on, knownAt: null });
    if (held === undefined) continue;
    await carryOut(tx, act, { effect: 'amend', who, unit: to, person: held });
  }
}

const merge = route('POST /api/units/:unit/merge', writing, async (ask) => {
  const { body, params, tx } = ask;
  for (const unit of [params.unit, body.into]) {
    for (const action of ['unit.write', 'roster.write']) {
      const allowed = await ask.allow(action, unit);
      if (!allowed.ok) return allowed;
    }
  }
  const { unit } = params;
  const act = actOf(body);
  const what = {
    type: 'merge',
    on: body.on,
    units: [String(unit)],
    into: String(body.into),
  } as const;
  const groups = await groupsOf(ask, body.on, unit, body.into);
  const merged = await change(ask, act, what, [
    ...groups,
    { effect: 'dissolve', unit, successor: body.into },
  ]);
  if (merged.ok) await moveMembers(tx, act, unit, body.into, null);
  return merged;
});

/** Groups and bodies end with the unit that they are part of. */
async function groupsOf(
  { tx, services }: Pick<Ask<'POST /api/units'>, 'tx' | 'services'>,
  on: IsoDate,
  unit: number,
  successor: number | null,
): Promise<Effect[]> {
  const rows = await org.unitsOn(tx, { on, knownAt: null });
  const ends = new Set(['group', 'body']);
  return rows
    .filter((row) => row.parent === unit)
    .filter((row) => ends.has(services.definitions.kinds.get(row.kind)?.standing ?? ''))
    .map((row) => ({ effect: 'dissolve', unit: row.unit, successor }) as const);
}

const split = route('POST /api/units/:unit/split', writing, async (ask) => {
  const { body, params, tx } = ask;
  const rows = await org.unitsOn(tx, { on: body.on, knownAt: null });
  const before = rows.find((row) => row.unit === params.unit);
  if (before === undefined || before.parent === null) return fail(notFound);
  for (const action of ['unit.write', 'roster.write']) {
    const allowed = await ask.allow(action, before.parent);
    if (!allowed.ok) return allowed;
  }
  const { kind, parent } = before;
  const part = { id: 'new', kind, name: body.name, above: String(parent), guide: null };
  const what = {
    type: 'split',
    on: body.on,
    unit: String(params.unit),
    into: [part],
    keeper: null,
  } as const;
  const act = actOf(body);
  const parted = await change(ask, act, what, [
    { effect: 'found', kind, name: body.name, parent, relation: 'subordinate' },
  ]);
  if (parted.ok) await moveMembers(tx, act, params.unit, parted.value.unit, new Set(body.persons));
  return parted;
});

const dissolve = route(
  'POST /api/units/:unit/dissolve',
  ['unit.write', 'roster.read'],
  async (ask) => {
    const { body, params, tx } = ask;
    const { unit } = params;
    const { successor } = body;
    for (const one of successor === null ? [unit] : [unit, successor]) {
      const allowed = await allowNamed(ask, one);
      if (!allowed.ok) return allowed;
    }
    const counts = await org.countsOn(tx, [unit], { on: body.on, knownAt: null });
    if (counts.formal + counts.probationary > 0) return fail(stillHasMembers(counts));
    const what = {
      type: 'dissolve',
      on: body.on,
      unit: String(unit),
      successor: successor === null ? null : String(successor),
    } as const;
    const groups = await groupsOf(ask, body.on, unit, successor);
    return change(ask, actOf(body), what, [...groups, { effect: 'dissolve', unit, successor }]);
  },
);

const standsUnder: Problem = {
  code: 'unit/not-outside',
  message: text(
    '只有系统外的往来对象（工委、组织部等）可以不设上级。',
    'Only an outside body, with which letters are exchanged, stands without a superior.',
  ),
  cure: text('请选上级组织，或改选外部组织的类别。', 'Choose a superior, or another kind.'),
  at: 'kind',
};

const staysOutside: Problem = {
  code: 'unit/stays-outside',
  message: text(
    '外部组织不能变更为本系统的组织。',
    'An outside body does not become a unit of the bureau.',
  ),
  cure: text('请新建组织，再撤销这个往来对象。', 'Found the unit, then end this one.'),
  at: 'kind',
};

function stillHasMembers({
  formal,
  probationary,
}: {
  formal: number;
  probationary: number;
}): Problem {
  const all = formal + probationary;
  return {
    code: 'unit/has-members',
    message: text(`该组织还有${all}名党员。`, `The unit still has ${all} members.`),
    cure: text('请改用“合并”，或先转出全部党员。', 'Merge it, or transfer its members first.'),
    at: 'unit',
  };
}

export const changeRoutes: readonly Route[] = [found, rename, move, merge, split, dissolve];
