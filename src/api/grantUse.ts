import { unitOfRecord } from '../store/activity.ts';
import { grantsInForce } from '../store/grant.ts';
import type { OperationKey } from './contract/index.ts';
import type { Ask, Route } from './route.ts';
import { rolesHeld } from './wall.ts';

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
]);

type Asking = Pick<Ask<OperationKey>, 'tx' | 'services' | 'audit' | 'today'> & {
  readonly params: unknown;
  readonly query: unknown;
};

/** Leaves a trace of an answer that a grant with a last day may have opened. */
export async function traceUse(ask: Asking, { key, areas }: Route): Promise<void> {
  if (!traced.has(key)) return;
  const { tx, services, today } = ask;
  const roles = (await rolesHeld(tx, services)).filter(
    ({ mostDays, allows }) =>
      mostDays !== undefined && allows.some(({ permission }) => areas.includes(permission)),
  );
  if (roles.length === 0) return;
  const grants = await grantsInForce(
    tx,
    roles.map(({ id }) => id),
    today,
  );
  const unit = await unitAsked(ask);
  for (const id of grants) {
    const object = { type: 'grant', id };
    await ask.audit({ action: 'grant.use', object, unit, detail: { what: key } });
  }
}

async function unitAsked({ tx, params, query }: Asking): Promise<number | null> {
  const { gathering } = (params ?? {}) as { gathering?: string };
  if (gathering !== undefined) return (await unitOfRecord(tx, gathering)) ?? null;
  return (query as { unit?: number } | undefined)?.unit ?? null;
}
