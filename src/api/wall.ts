import type { Role } from '../engines/org/define.ts';
import { type Tree, treeOn } from '../engines/org/tree.ts';
import { type Actor, type Decision, type Ground, may } from '../engines/org/wall.ts';
import { includes } from '../kernel/period.ts';
import { grantsOf, history } from '../store/org.ts';
import type { Tx } from '../store/transaction.ts';
import type { Definitions } from './definitions.ts';
import type { Services } from './services.ts';

interface Standing {
  readonly ground: Ground;
  readonly actor: Actor;
}

/** Kept as long as the access it was worked out with: both end with the tenant's version. */
const standings = new WeakMap<Tx['access'], Promise<Standing>>();

/** The first wall's answer for the reader of this transaction. */
export async function decide(
  tx: Tx,
  services: Services,
  action: string,
  subject: { readonly unit: number; readonly person?: string },
): Promise<Decision> {
  return decideWith(tx, services.definitions, action, subject);
}

/** As `decide`, for a command that needs nothing else of the services. */
export async function decideWith(
  tx: Tx,
  definitions: Definitions,
  action: string,
  { unit, person }: { readonly unit: number; readonly person?: string },
): Promise<Decision> {
  const { ground, actor } = await standingOf(tx, definitions);
  const about = person === undefined ? {} : { person };
  return may(ground, actor, action, { unit: String(unit), ...about });
}

/** Roles that the reader of this transaction holds today. */
export async function rolesHeld(tx: Tx, { definitions }: Services): Promise<readonly Role[]> {
  const { actor } = await standingOf(tx, definitions);
  const held = actor.grants.filter((grant) => includes(grant, actor.today));
  return held.flatMap(({ role }) => definitions.roles.get(role) ?? []);
}

/** Whether the reader's grants that do not end by the clock open all these areas of the unit. */
export async function reachedWithout(
  tx: Tx,
  { definitions }: Services,
  { areas, unit }: { readonly areas: readonly string[]; readonly unit: number },
): Promise<boolean> {
  const { ground, actor } = await standingOf(tx, definitions);
  const lasting = actor.grants.filter(({ until = null }) => until === null);
  const without = { ...actor, grants: lasting };
  const opened = actor.grants.flatMap(({ role, until = null }) =>
    until === null ? [] : (definitions.roles.get(role)?.allows ?? []),
  );
  const asked = opened.filter(({ permission }) => areas.includes(permission));
  return asked.every(
    ({ permission }) => may(ground, without, permission, { unit: String(unit) }).may,
  );
}

/** The tree of the business day, as the first wall sees it. */
export async function treeOf(tx: Tx, services: Services): Promise<Tree> {
  return (await standingOf(tx, services.definitions)).ground.tree;
}

/** The wall's answer for somebody else, for whoever may ask that. */
export async function decisionFor(
  tx: Tx,
  services: Services,
  person: string,
  action: string,
  unit: number,
): Promise<Decision> {
  const { ground } = await standingOf(tx, services.definitions);
  const grants = await grantsOf(tx, person);
  const actor = { person, grants, today: tx.access.today };
  return may(ground, actor, action, { unit: String(unit) });
}

/** Every permission with the living units that it reaches for somebody else, by the first wall. */
export async function reachFor(
  tx: Tx,
  { definitions }: Services,
  person: string,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const { ground } = await standingOf(tx, definitions);
  const actor = { person, grants: await grantsOf(tx, person), today: tx.access.today };
  const units = [...ground.tree.kindOf.keys()];
  return new Map(
    [...ground.permissions.keys()].map((action) => {
      const reached = units.filter((unit) => may(ground, actor, action, { unit }).may);
      return [action, reached.map(Number)];
    }),
  );
}

function standingOf(tx: Tx, definitions: Definitions): Promise<Standing> {
  const kept = standings.get(tx.access);
  if (kept !== undefined) return kept;
  const fresh = workOut(tx, definitions);
  standings.set(tx.access, fresh);
  fresh.catch(() => standings.delete(tx.access));
  return fresh;
}

async function workOut(tx: Tx, definitions: Definitions): Promise<Standing> {
  const { person, today } = tx.access;
  const ground = await groundOf(tx, definitions);
  return { ground, actor: { person, grants: await grantsOf(tx, person), today } };
}

/** One tree for all readers of a tenant, until it moves. */
const grounds = new Map<string, Promise<Ground>>();
const groundsKept = 16;

function groundOf(tx: Tx, definitions: Definitions): Promise<Ground> {
  const { tenant, today, version } = tx.access;
  const key = `${definitions.hash} ${tenant} ${today} ${version}`;
  const kept = grounds.get(key);
  if (kept !== undefined) return kept;
  if (grounds.size >= groundsKept) grounds.clear();
  const { roles, permissions } = definitions;
  const fresh = history(tx).then(({ units, links }) => ({
    tree: treeOn(units, links, today),
    roles,
    permissions,
  }));
  grounds.set(key, fresh);
  fresh.catch(() => grounds.delete(key));
  return fresh;
}
