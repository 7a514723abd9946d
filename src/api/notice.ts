import { contentFacts } from '../engines/activity/content.ts';
import { fail } from '../kernel/result.ts';
import { loadGathering, type SavedGathering } from '../store/activity.ts';
import {
  addNotice,
  answerNotice,
  inboxFrom,
  type Meeting,
  type Notice,
  type NoticeKind,
  noticesOf,
  noticeToMe,
  receiveNotice,
  toldOf,
} from '../store/notice.ts';
import { allowWrite } from './allowWrite.ts';
import type { OperationKey } from './contract/index.ts';
import {
  nobodyExpected,
  noticeOver,
  notPlanned,
  reasonMissing,
  sentAlready,
} from './noticeProblems.ts';
import { notFound } from './problems.ts';
import { type Ask, done, type Route, route } from './route.ts';

type Asking = Pick<Ask<OperationKey>, 'tx' | 'services' | 'today' | 'audit'>;

const inbox = route('GET /api/notices', [], async ({ tx, today }) => {
  const rows = await inboxFrom(tx, today);
  return done<'GET /api/notices'>({
    lines: rows.map(({ at, agenda, gathering: _, number: __, ...row }) => ({
      ...row,
      agenda: [...agenda],
      at: at.toISOString(),
    })),
    open: rows.filter(({ received }) => !received).length,
  });
});

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
    if (saved.status !== 'draft' || saved.heldOn < today) return fail(notPlanned);
    const people = expectedAt(saved);
    if (people.length === 0) return fail(nobodyExpected);
    const prepare = body.prepare?.trim() || null;
    const [last] = await noticesOf(tx, saved.id);
    const told = new Set((await toldOf(tx, saved.id)).map(({ person }) => person));
    const isNew = last === undefined || last.prepare !== prepare;
    if (!isNew && people.every((person) => told.has(person))) return fail(sentAlready);
    const what = last === undefined ? 'first' : 'changed';
    const id = await issue(ask, saved, { what, last, prepare });
    return done<'POST /api/gatherings/:gathering/notice'>({ id, told: people.length });
  },
);

function expectedAt({ attendance }: SavedGathering): readonly string[] {
  return attendance.filter(({ parts }) => parts.length > 0).map(({ person }) => person);
}

const points = ['heldOn', 'startsAt', 'endsAt', 'place'] as const;

function differs(last: Meeting, now: Meeting): Partial<Meeting> {
  const other = points.filter((point) => last[point] !== now[point]);
  return Object.fromEntries(other.map((point) => [point, last[point]]));
}

interface Issue {
  readonly what: NoticeKind;
  readonly last: Notice | undefined;
  readonly prepare: string | null;
}

async function issue(ask: Asking, saved: SavedGathering, { what, last, prepare }: Issue) {
  const { tx, services } = ask;
  const { id, unit, heldOn, startsAt, endsAt, place, title } = saved;
  const agenda = saved.parts.flatMap(({ handle, content }) => {
    const fields = services.definitions.activities.get(handle)?.form.fields ?? {};
    return contentFacts(fields, content).agenda ?? [];
  });
  const before = last === undefined ? {} : differs(last, saved);
  const number = (last?.number ?? 0) + 1;
  const meeting = { heldOn, startsAt, endsAt, place };
  const notice = { ...meeting, title, agenda, prepare, before, number, what };
  // Whoever was told once is told of what became of it, expected or not.
  const told = (await toldOf(tx, id)).map(({ person }) => person);
  const people = new Set([...told, ...(what === 'cancelled' ? [] : expectedAt(saved))]);
  const key = await addNotice(tx, saved, notice, [...people]);
  const detail = { what, number, told: people.size };
  await ask.audit({ action: 'notice.send', object: { type: 'gathering', id }, unit, detail });
  return key;
}

/** Once a notice is out, another day, time or place is told by itself, and so is a cancellation. */
export async function followNotice(ask: Asking, gathering: string): Promise<void> {
  const [last] = await noticesOf(ask.tx, gathering);
  if (last === undefined || last.what === 'cancelled' || last.heldOn < ask.today) return;
  const saved = await loadGathering(ask.tx, gathering);
  if (saved === undefined || saved.status === 'recorded' || isWrittenUp(saved)) return;
  const { prepare } = last;
  if (saved.status === 'withdrawn') {
    await issue(ask, saved, { what: 'cancelled', last, prepare });
  } else if (Object.keys(differs(last, saved)).length > 0) {
    await issue(ask, saved, { what: 'changed', last, prepare });
  }
}

/** Somebody was marked present or absent: what changes now is the record, not the plan. */
function isWrittenUp({ status, attendance }: SavedGathering): boolean {
  return status === 'draft' && attendance.some(({ mark }) => ['present', 'absent'].includes(mark));
}

const told = route('GET /api/gatherings/:gathering/notice', ['activity.read'], async (ask) => {
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
  const planned = saved.status === 'draft' && saved.heldOn >= today;
  return done<'GET /api/gatherings/:gathering/notice'>({
    notices: notices.map(({ at, agenda, ...one }) => ({
      ...one,
      agenda: [...agenda],
      at: at.toISOString(),
    })),
    people: people.map(({ person, name }) => {
      const row = rows.get(person);
      return {
        ...{ person, name, account: active.has(person), told: row !== undefined },
        received: row?.received ?? false,
        answer: row?.answer ?? null,
        reason: row?.reason ?? null,
        answeredAt: row?.answeredAt?.toISOString() ?? null,
      };
    }),
    may: planned ? await ask.next(['activity.write'], saved.unit) : [],
  });
});

export const noticeRoutes: readonly Route[] = [inbox, answer, send, told];
