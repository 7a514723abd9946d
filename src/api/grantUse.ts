import { unitOfRecord } from '../store/activity.ts';
import { runningOf } from '../store/emergency.ts';
import { grantsInForce } from '../store/grant.ts';
import type { OperationKey } from './contract/index.ts';
import type { Ask, Route } from './route.ts';
import { reachedWithout, rolesHeld } from './wall.ts';

/** What somebody opens or takes out until a last day: kept for the two who gave the grant. */
const traced: ReadonlySet<OperationKey> = new Set<OperationKey>([
  'GET /api/gatherings',
  'GET /api/gatherings/:gathering',
  'GET /api/gatherings/:gathering/revisions',
  'GET /api/gatherings/:gathering/paper',
  'GET /api/gatherings/papers',
  'GET /api/handbook',
  'GET /api/reviews',
  'GET /api/resolutions',
  'GET /api/findings',
  'GET /api/completion',
  'GET /api/completion/cell',
  'GET /api/completion/file',
  'GET /api/roster/export',
  'GET /api/roster/paper',
  'GET /api/persons/:person/dossier',
  'GET /api/cases',
  'GET /api/cases/:case',
  'GET /api/cases/:case/paper',
]);

/** What shows grants and no records: whoever looks at the own hours reads nothing by them. */
const ofGrants: ReadonlySet<OperationKey> = new Set<OperationKey>([
  'GET /api/grants',
  'GET /api/grants/:grant/opened',
  'GET /api/lendings',
]);

type Asking = Pick<Ask<OperationKey>, 'tx' | 'services' | 'audit' | 'today' | 'actedUnder'> & {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
};

/**
 * Leaves a trace of what a grant with a last day may have opened, and of everything that was done
 * or opened for another under a lent one.
 */
export async function traceUse(ask: Asking, route: Route): Promise<void> {
  const { key } = route;
  const needed = await readInNeed(ask, route);
  if (!traced.has(key) && key.startsWith('GET ') && needed.length === 0) return;
  const { grants: lent, act } = ask.actedUnder();
  const lasting = traced.has(key) ? await grantsWithLastDay(ask, route) : [];
  if (lent.length + lasting.length + needed.length === 0) return;
  const unit = await unitAsked(ask);
  const leave = (id: string, what: string) =>
    ask.audit({ action: 'grant.use', object: { type: 'grant', id }, unit, detail: { what } });
  for (const id of lent) await leave(id, act ?? key);
  for (const id of [...lasting, ...needed]) await leave(id, key);
}

/**
 * One's own hours in need that an answer may rest on: of everything that is read while they run,
 * unless the reader's other grants alone would have opened it.
 */
async function readInNeed(ask: Asking, { key, areas }: Route): Promise<readonly string[]> {
  const { tx, services } = ask;
  // Nobody's reach ends by the clock but that of hours: most requests need not ask.
  if (tx.access.until === undefined || ofGrants.has(key)) return [];
  // Nothing is written by it, and what is written says so itself.
  if (!key.startsWith('GET ')) return [];
  const opens = (role: string) => {
    const allows = services.definitions.roles.get(role)?.allows ?? [];
    return allows.some(({ permission }) => areas.includes(permission));
  };
  const running = (await runningOf(tx)).filter(({ role }) => opens(role));
  if (running.length === 0) return [];
  const unit = await unitAsked(ask);
  if (unit !== null && (await reachedWithout(tx, services, { areas, unit }))) return [];
  return running.map(({ id }) => id);
}

async function grantsWithLastDay(ask: Asking, { areas }: Route): Promise<readonly string[]> {
  const { tx, services, today } = ask;
  const roles = (await rolesHeld(tx, services)).filter(
    ({ mostDays, allows }) =>
      mostDays !== undefined && allows.some(({ permission }) => areas.includes(permission)),
  );
  if (roles.length === 0) return [];
  return grantsInForce(
    tx,
    roles.map(({ id }) => id),
    today,
  );
}

async function unitAsked({ tx, params, query, body }: Asking): Promise<number | null> {
  const { gathering } = (params ?? {}) as { gathering?: string };
  if (gathering !== undefined) return (await unitOfRecord(tx, gathering)) ?? null;
  const said = (from: unknown) => (from as { unit?: unknown } | null | undefined)?.unit;
  const unit = said(query) ?? said(body);
  return typeof unit === 'number' ? unit : null;
}
