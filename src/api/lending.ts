import { addDays, type IsoDate, isIsoDate } from '../kernel/date.ts';
import { fail, type Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import * as store from '../store/grant.ts';
import * as org from '../store/org.ts';
import type { ReplyOf } from './contract/index.ts';
import { nameOf, stateOf, unknownPerson } from './grant.ts';
import { malformed, notFound } from './problems.ts';
import { done, type Route, route } from './route.ts';

/** Sick leave or a trip; for longer somebody else is granted the role. Held by the database too. */
const mostDays = 30;

const areas = ['roster.read'];
type Line = ReplyOf<'GET /api/lendings'>['lent'][number];

const list = route('GET /api/lendings', areas, async ({ tx, today }) => {
  const tree = await org.unitsOn(tx, { on: today, knownAt: null });
  const unitName = new Map(tree.map(({ unit, name }) => [unit, name]));
  const named = <T extends { readonly unit: number }>(row: T) => {
    return { ...row, unitName: unitName.get(row.unit) ?? '' };
  };
  const mine = await store.lendableGrants(tx, today);
  const rows = await store.listLent(tx);
  return done<'GET /api/lendings'>({
    mostDays,
    mine: mine.map(named),
    lent: rows.map((row) => named(lineOf(row, tx.access.person, today))),
  });
});

function lineOf(row: store.GrantRow, me: string, today: IsoDate): Omit<Line, 'unitName'> {
  const { id, person, name, role, unit, from, to, reason, forName } = row;
  const state = stateOf(row);
  const isOver = to !== null && to <= today;
  const open = (state === 'requested' || state === 'granted') && !isOver;
  return {
    ...{ id, role, unit, from, reason, to: to ?? from },
    personName: name,
    forName: forName ?? '',
    given: person !== me,
    state: state === 'granted' && isOver ? 'ended' : state,
    may: [...(open ? ['end'] : []), ...(row.approvedBy === null ? [] : ['opened'])],
  };
}

const lend = route('POST /api/grants/:grant/lend', areas, async (ask) => {
  const { tx, params, body, today } = ask;
  const { person, from, to, reason } = body;
  const grant = await store.oneGrant(tx, params.grant);
  const me = tx.access.person;
  if (grant === undefined || grant.person !== me) return fail(notFound);
  if (person === me) return fail(toOneself);
  if (![from, to].every(isIsoDate)) {
    return fail(malformed('from', '日期不存在。', 'There is no such day.'));
  }
  if (from < today || to <= from) return fail(daysWrong);
  if (to > addDays(from, mostDays)) return fail(tooLong);
  const name = await nameOf(ask, person);
  if (name === undefined) return fail(unknownPerson);
  const id = await store.lendGrant(tx, params.grant, { person, name, from, to, reason });
  if (id === undefined) return fail(notFound);
  const object = { type: 'grant', id };
  const detail = { role: grant.role, person, from, to };
  await ask.audit({ action: 'grant.lend', object, unit: grant.unit, detail });
  return done<'POST /api/grants/:grant/lend'>({ id });
});

/** By either of the two, at any time; whoever grants ends it as every other grant. */
const end = route('POST /api/grants/:grant/end-lending', areas, async (ask) => {
  const { tx, params } = ask;
  const row = (await store.listLent(tx)).find(({ id }) => id === params.grant);
  if (row === undefined) return fail(notFound);
  if (!(await store.endLent(tx, params.grant))) return fail(lendingOver);
  await store.endSessionsOf(tx, row.person);
  const object = { type: 'grant', id: params.grant };
  const detail = { role: row.role, person: row.person };
  await ask.audit({ action: 'grant.end-lending', object, unit: row.unit, detail });
  return done<'POST /api/grants/:grant/end-lending'>({ id: params.grant });
});

const toOneself: Problem = {
  code: 'grant/lent-to-oneself',
  message: text('代行人不能是自己。', 'Nobody acts for oneself.'),
  cure: text('请选另一个人。', 'Choose somebody else.'),
  at: 'person',
};

const daysWrong: Problem = {
  code: 'grant/lending-days',
  message: text(
    '代行从今天或以后开始，最后一天不早于第一天。',
    'It begins today or later and ends no sooner than it begins.',
  ),
  cure: text('请核对两个日期。', 'Check the two days.'),
  at: 'from',
};

const tooLong: Problem = {
  code: 'grant/lending-too-long',
  message: text(`代行最长 ${mostDays} 天。`, `It lasts ${mostDays} days at most.`),
  cure: text(
    '请提前结束；更久的，请由有权人员另行授权。',
    'End it sooner; for longer, let somebody be granted the role.',
  ),
  at: 'to',
};

const lendingOver: Problem = {
  code: 'grant/lending-over',
  message: text('这项代行已经结束。', 'It has ended already.'),
  cure: text('请刷新页面。', 'Reload the page.'),
};

export const lendingRoutes: readonly Route[] = [list, lend, end];
