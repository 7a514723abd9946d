import { bureauUnit } from '../kernel/bureauUnit.ts';
import { chainSize } from '../store/auditExport.ts';
import { listTrail } from '../store/auditTrail.ts';
import { verifyChain } from '../store/chain.ts';
import { fingerprint } from '../store/chainKey.ts';
import * as org from '../store/org.ts';
import { done, type Route, route } from './route.ts';

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
  const { tenant } = ask.tx.access;
  const kept = await ask.services.secondPlace.notes(tenant);
  const report = await verifyChain(ask.services.chain, tenant, kept ?? []);
  const object = { type: 'audit-chain', id: report.head.slice(0, 16) };
  await ask.audit({ action: 'audit.verify', object, unit: null, ok: report.intact });
  const faults = report.faults.slice(0, 100);
  return done<'GET /api/audit/chain'>({ ...report, kept: kept?.length ?? null, faults });
});

const place = route('GET /api/audit/second-place', ['audit.read'], async (ask) => {
  const allowed = await ask.allow('audit.read', bureauUnit);
  if (!allowed.ok) return allowed;
  const { chain: own, secondPlace } = ask.services;
  const { tenant } = ask.tx.access;
  return done<'GET /api/audit/second-place'>({
    place: secondPlace.state(tenant),
    rows: await chainSize(own, tenant),
    fingerprint: fingerprint(own.key),
  });
});

export const auditRoutes: readonly Route[] = [list, chain, place];
