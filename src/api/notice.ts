import { fail, ok, type Result } from '../kernel/result.ts';
import { loadGathering, type SavedGathering } from '../store/activity.ts';
import {
  answerNotice,
  inboxFrom,
  type Notice,
  noticesOf,
  noticeToMe,
  receiveNotice,
  type ToldRow,
  toldOf,
} from '../store/notice.ts';
import { allowWrite } from './allowWrite.ts';
import type { BodyOf } from './contract/index.ts';
import { expectedAt, issueNotice, meetingOf, type SittingOf } from './noticeIssue.ts';
import {
  nobodyExpected,
  noSuchSitting,
  notExpected,
  noticeOver,
  notPlanned,
  reasonMissing,
  sentAlready,
} from './noticeProblems.ts';
import { freeAt } from './noticeSittings.ts';
import { notFound } from './problems.ts';
import { done, type Route, route } from './route.ts';

const inbox = route('GET /api/notices', [], async ({ tx, today }) => {
  const rows = await inboxFrom(tx, today);
  return done<'GET /api/notices'>({
    lines: rows.map(({ at, gathering: _, number: __, ...row }) => ({
      ...row,
      ...listsOf(row, at),
    })),
    open: rows.filter(({ received }) => !received).length,
  });
});

function listsOf({ agenda, sittings }: Pick<Notice, 'agenda' | 'sittings'>, at: Date) {
  return { agenda: [...agenda], sittings: [...sittings], at: at.toISOString() };
}

const answer = route('POST /api/notices/:notice/answer', [], async (ask) => {
  const { tx, params, body, today } = ask;
  const notice = await noticeToMe(tx, params.notice);
  if (notice === undefined) return fail(notFound);
  const reason = body.reason?.trim() || null;
  if (body.answer !== 'received') {
    const last = (await inboxFrom(tx, today)).some(({ id }) => id === params.notice);
    if (!last || notice.what === 'cancelled') return fail(noticeOver);
    if (body.answer === 'leave' && reason === null) return fail(reasonMissing);
    await answerNotice(tx, notice, body.answer, body.answer === 'leave' ? reason : null);
  }
  await receiveNotice(tx, params.notice);
  const object = { type: 'gathering', id: notice.gathering };
  const detail = { answer: body.answer };
  await ask.audit({ action: 'notice.answer', object, unit: notice.unit, detail });
  return done<'POST /api/notices/:notice/answer'>({ notice: params.notice });
});

const send = route(
  'POST /api/gatherings/:gathering/notice',
  ['activity.read', 'activity.write', 'roster.read'],
  async (ask) => {
    const { tx, params, body, today } = ask;
    const saved = await loadGathering(tx, params.gathering);
    if (saved === undefined) return fail(notFound);
    const allowed = await allowWrite(ask, saved.unit);
    if (!allowed.ok) return allowed;
    const meant = whoIsMeant(saved, body.only);
    if (!meant.ok) return meant;
    const { sitting } = meant.value;
    const { heldOn } = meetingOf(saved, sitting) ?? saved;
    if (saved.status !== 'draft' || heldOn < today) return fail(notPlanned);
    const prepare = body.prepare?.trim() || null;
    const last = (await noticesOf(tx, saved.id)).find((one) => one.sitting === sitting);
    const told = await toldOf(tx, saved.id);
    const { people } = meant.value;
    const isNew = last === undefined || last.prepare !== prepare;
    if (!isNew && people.every((one) => knows(told, one, sitting))) return fail(sentAlready);
    const what = last === undefined ? 'first' : 'changed';
    const all = sitting === null ? alsoTold(people, told) : people;
    const id = await issueNotice(ask, saved, { what, last, prepare, sitting, people: all });
    return done<'POST /api/gatherings/:gathering/notice'>({ id, told: all.length });
  },
);

/** To whom a notice goes, and of which sitting. */
function whoIsMeant(
  saved: SavedGathering,
  only: BodyOf<'POST /api/gatherings/:gathering/notice'>['only'],
): Result<{ readonly sitting: SittingOf; readonly people: readonly string[] }> {
  const expected = expectedAt(saved);
  if (expected.length === 0) return fail(nobodyExpected);
  if (only === undefined) return ok({ sitting: null, people: expected });
  const { sitting, people } = only;
  const count = 1 + saved.sittings.length;
  if (count < 2 || sitting > count) return fail(noSuchSitting(count));
  if (people.some((one) => !expected.includes(one))) return fail(notExpected);
  return ok({ sitting, people });
}

/** Whoever was told once is told of what became of it, expected or not. */
function alsoTold(people: readonly string[], told: readonly ToldRow[]): readonly string[] {
  return [...new Set([...told.map(({ person }) => person), ...people])];
}

function knows(told: readonly ToldRow[], person: string, sitting: SittingOf): boolean {
  return told.some((row) => row.person === person && row.sitting === sitting);
}

const areasOfTold = ['activity.read', 'roster.read'];

const told = route('GET /api/gatherings/:gathering/notice', areasOfTold, async (ask) => {
  const { tx, params, services, today } = ask;
  const saved = await loadGathering(tx, params.gathering);
  if (saved === undefined) return fail(notFound);
  const allowed = await ask.allow('activity.read', saved.unit);
  if (!allowed.ok) return fail(notFound);
  const notices = await noticesOf(tx, saved.id);
  const rows = new Map((await toldOf(tx, saved.id)).map((row) => [row.person, row]));
  const accounts = await services.accounts.list(tx.access.tenant);
  const active = new Set(
    accounts.flatMap(({ person, state }) => (state === 'active' ? [person] : [])),
  );
  const people = saved.attendance.filter(({ parts }) => parts.length > 0);
  const last = saved.sittings.at(-1)?.heldOn ?? saved.heldOn;
  const planned = saved.status === 'draft' && last >= today;
  return done<'GET /api/gatherings/:gathering/notice'>({
    notices: notices.map(({ at, ...one }) => ({ ...one, ...listsOf(one, at) })),
    people: people.map(({ person, name }) => {
      const row = rows.get(person);
      return {
        ...{ person, name, account: active.has(person), told: row !== undefined },
        ...{ received: row?.received ?? false, sitting: row?.sitting ?? null },
        ...{ answer: row?.answer ?? null, reason: row?.reason ?? null },
        answeredAt: row?.answeredAt?.toISOString() ?? null,
      };
    }),
    sittings: planned ? await freeAt(tx, saved) : [],
    may: planned ? await ask.next(['activity.write'], saved.unit) : [],
  });
});

export const noticeRoutes: readonly Route[] = [inbox, answer, send, told];
