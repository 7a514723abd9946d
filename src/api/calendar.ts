import type { FastifyInstance } from 'fastify';
import { type CalendarEntry, icsOf } from '../documents/calendar/ics.ts';
import { addDays } from '../kernel/date.ts';
import { ok, type Result } from '../kernel/result.ts';
import { endLink, linkMade, makeLink, type Opened, whoseCalendar } from '../store/calendar.ts';
import { type InboxRow, inboxFrom } from '../store/notice.ts';
import { transact } from '../store/transaction.ts';
import { branchCalendar, branchCalendarOf, writes } from './calendarOfBranch.ts';
import type { OperationKey } from './contract/index.ts';
import { notFound } from './problems.ts';
import { type Ask, done, type Route, route } from './route.ts';
import { send } from './server.ts';
import type { Services } from './services.ts';

const type = 'text/calendar; charset=utf-8';
const name = '党组织活动';
/** What is over stays in the calendar for a while: programs drop what a link no longer tells. */
const daysBack = 60;

const own = route('GET /api/notices/calendar', [], async ({ tx, today }) => {
  const bytes = Buffer.from(icsOf(name, (await inboxFrom(tx, today)).map(entryOf)));
  return done<'GET /api/notices/calendar'>({ file: `${name}.ics`, type, bytes });
});

const made = route('GET /api/calendar-link', writes, async (ask) => {
  const of = ask.query.unit ?? null;
  const allowed = await mayKeep(ask, of);
  if (!allowed.ok) return allowed;
  const madeAt = (await linkMade(ask.tx, of))?.toISOString() ?? null;
  return done<'GET /api/calendar-link'>({ madeAt });
});

const make = route('POST /api/calendar-link', writes, async (ask) => {
  const of = ask.body.unit ?? null;
  const allowed = await mayKeep(ask, of);
  if (!allowed.ok) return allowed;
  const secret = await makeLink(ask.tx, of);
  await ask.audit({ action: 'calendar.link', ...about(ask, of) });
  return done<'POST /api/calendar-link'>({ path: `/calendar/${secret}.ics` });
});

/** A link can be ended by whoever made it, also after the grant behind it is over. */
const end = route('POST /api/calendar-link/end', [], async (ask) => {
  const of = ask.body.unit ?? null;
  const ended = await endLink(ask.tx, of);
  if (ended) await ask.audit({ action: 'calendar.end', ...about(ask, of) });
  return done<'POST /api/calendar-link/end'>({ ended });
});

export const calendarRoutes: readonly Route[] = [own, made, make, end, branchCalendar];

/** The calendar of a unit is for whoever keeps its records; the own one is for everybody. */
async function mayKeep(
  { allow }: Pick<Ask<OperationKey>, 'allow'>,
  unit: number | null,
): Promise<Result<null>> {
  return unit === null ? ok(null) : allow('activity.write', unit);
}

/** Of whose link the trail tells, and of which unit. */
function about({ tx }: Pick<Ask<OperationKey>, 'tx'>, unit: number | null) {
  return { object: { type: 'person', id: tx.access.person }, unit };
}

/** The one page without a session: whoever knows the link sees what its person would. */
export function serveCalendar(app: FastifyInstance, services: Services): void {
  // No line per request: the secret stands in its address.
  const quiet = { logLevel: 'error' } as const;
  const url = '/calendar/:secret.ics';
  app.get<{ Params: { secret: string } }>(url, quiet, async (request, reply) => {
    const opened = await whoseCalendar(services.store, request.params.secret);
    const text = opened && (await textOf(services, opened));
    if (text === undefined) return send(reply, [notFound]);
    return reply.header('cache-control', 'no-store').type(type).send(text);
  });
}

/** undefined: who made the link keeps the records of that unit no more. */
function textOf(services: Services, { caller, unit }: Opened): Promise<string | undefined> {
  const areas = unit === null ? [] : writes;
  return transact(services.store, caller, areas, async (tx) => {
    const from = addDays(tx.access.today, -daysBack);
    if (unit === null) return icsOf(name, (await inboxFrom(tx, from)).map(entryOf));
    if (!tx.units('activity.write').includes(unit)) return undefined;
    return (await branchCalendarOf({ tx, services }, unit, from)).text;
  });
}

function entryOf(row: InboxRow): CalendarEntry {
  const { gathering, number, heldOn, startsAt, endsAt, title, place, what, at } = row;
  const agenda = row.agenda.map((topic, i) => `${i + 1}. ${topic}`);
  const others = row.sittings.map((one) => {
    return ['或', one.heldOn, one.startsAt, one.place].filter(Boolean).join(' ');
  });
  return {
    ...{ id: gathering, number, day: heldOn, startsAt, endsAt, title, place, changedAt: at },
    about: [row.unitName, ...others, ...agenda, row.prepare].filter(Boolean).join('\n'),
    cancelled: what === 'cancelled',
  };
}
