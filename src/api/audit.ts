import { listTrail } from '../store/auditTrail.ts';
import { verifyChain } from '../store/chain.ts';
import * as org from '../store/org.ts';
import { done, type Route, route } from './route.ts';

const bureauUnit = 1;

const list = route('GET /api/audit', ['audit.read'], async (ask) => {
  const { tx, query, services, today } = ask;
  const allowed = await ask.allow('audit.read', query.unit ?? bureauUnit);
  if (!allowed.ok) return allowed;
  const limit = query.limit ?? 50;
  const rows = await listTrail(tx, {
    units: query.unit === undefined ? tx.units('audit.read') : [query.unit],
    actor: query.actor ?? null,
    objectType: query.objectType ?? null,
    objectId: query.objectId ?? null,
    from: query.from ?? null,
    to: query.to ?? null,
    before: query.before ?? null,
    limit,
  });
  const tree = await org.unitsOn(tx, { on: today, knownAt: null });
  const unitName = new Map(tree.map((row) => [row.unit, row.name]));
  const names = await services.accounts.names(tx.access.tenant);
  return done<'GET /api/audit'>({
    lines: rows.map((row) => ({
      ...row,
      at: row.at.toISOString(),
      actorName: row.actor === null ? '' : (names.get(row.actor) ?? ''),
      unitName: row.unit === null ? null : (unitName.get(row.unit) ?? ''),
    })),
    next: rows.length === limit ? (rows.at(-1)?.seq ?? null) : null,
  });
});

const chain = route('GET /api/audit/chain', ['audit.read'], async (ask) => {
  const allowed = await ask.allow('audit.read', bureauUnit);
  if (!allowed.ok) return allowed;
  const report = await verifyChain(ask.services.chain, ask.tx.access.tenant, []);
  const object = { type: 'audit-chain', id: report.head.slice(0, 16) };
  await ask.audit({ action: 'audit.verify', object, unit: null, ok: report.intact });
  return done<'GET /api/audit/chain'>({ ...report, faults: report.faults.slice(0, 100) });
});

export const auditRoutes: readonly Route[] = [list, chain];
