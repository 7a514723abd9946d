import type { FastifyInstance } from 'fastify';
import { type CalendarEntry, icsOf } from '../documents/calendar/ics.ts';
import { addDays } from '../kernel/date.ts';
import { endLink, linkMade, makeLink, whoseCalendar } from '../store/calendar.ts';
import { type InboxRow, inboxFrom } from '../store/notice.ts';
import { transact } from '../store/transaction.ts';
import { notFound } from './problems.ts';
import { done, type Route, route } from './route.ts';
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

const made = route('GET /api/calendar-link', [], async ({ tx }) =>
  done<'GET /api/calendar-link'>({ madeAt: (await linkMade(tx))?.toISOString() ?? null }),
);

const make = route('POST /api/calendar-link', [], async (ask) => {
  const secret = await makeLink(ask.tx);
  await ask.audit({ action: 'calendar.link', ...ofPerson(ask.tx.access.person) });
  return done<'POST /api/calendar-link'>({ path: `/calendar/${secret}.ics` });
});

const end = route('POST /api/calendar-link/end', [], async (ask) => {
  const ended = await endLink(ask.tx);
  if (ended) await ask.audit({ action: 'calendar.end', ...ofPerson(ask.tx.access.person) });
  return done<'POST /api/calendar-link/end'>({ ended });
});

export const calendarRoutes: readonly Route[] = [own, made, make, end];

/** Of whose link the trail tells; of no unit. */
function ofPerson(id: string) {
  return { object: { type: 'person', id }, unit: null };
}

/** The one page without a session: whoever knows the link sees what its person is expected at. */
export function serveCalendar(app: FastifyInstance, { store }: Services): void {
  // No line per request: the secret stands in its address.
  const quiet = { logLevel: 'error' } as const;
  const url = '/calendar/:secret.ics';
  app.get<{ Params: { secret: string } }>(url, quiet, async (request, reply) => {
    const caller = await whoseCalendar(store, request.params.secret);
    if (caller === undefined) return send(reply, [notFound]);
    const rows = await transact(store, caller, [], (tx) =>
      inboxFrom(tx, addDays(tx.access.today, -daysBack)),
    );
    return reply
      .header('cache-control', 'no-store')
      .type(type)
      .send(icsOf(name, rows.map(entryOf)));
  });
}

function entryOf(row: InboxRow): CalendarEntry {
  const { gathering, number, heldOn, startsAt, endsAt, title, place, what, at } = row;
  const agenda = row.agenda.map((topic, i) => `${i + 1}. ${topic}`);
  return {
    ...{ id: gathering, number, day: heldOn, startsAt, endsAt, title, place, changedAt: at },
    about: [row.unitName, ...agenda, row.prepare].filter(Boolean).join('\n'),
    cancelled: what === 'cancelled',
  };
}
