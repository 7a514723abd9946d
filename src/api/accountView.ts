import { bureauUnit } from '../kernel/bureauUnit.ts';
import { addDays } from '../kernel/date.ts';
import { fail } from '../kernel/result.ts';
import * as org from '../store/org.ts';
import { account } from './contract/account.ts';
import { contract, type ReplyOf } from './contract/index.ts';
import { type Hollow, hollowOf, type Schema } from './hollow.ts';
import { notFound } from './problems.ts';
import { type Ask, done, type Route, route } from './route.ts';
import { reachFor } from './wall.ts';

/** Two administrators help people with their pages; neither sees what stands on them. */
const both = ['account.manage', 'grant.manage'];

type View = ReplyOf<'GET /api/accounts/:account/view'>;
type Asking = Ask<'GET /api/accounts/:account/view'>;

const view = route('GET /api/accounts/:account/view', both, async (ask) => {
  const { tx, params, services } = ask;
  if ((await ask.next(both, bureauUnit)).length === 0) {
    const refusal = await ask.allow('account.manage', bureauUnit);
    if (!refusal.ok) return refusal;
  }
  const accounts = await services.accounts.list(tx.access.tenant);
  const found = accounts.find((one) => one.account === params.account);
  if (found === undefined || found.person === tx.access.person) return fail(notFound);
  const me = await meOf(ask, found);
  const { today } = ask;
  const may = Object.keys(me.reach).filter((area) => (me.reach[area] ?? []).length > 0);
  // The tree is known to everybody of the bureau; without it a page names units by number.
  const units = { on: today, units: await org.unitsOn(tx, { on: today, knownAt: null }) };
  const known = { 'GET /api/me': me, 'GET /api/units': units };
  const answers = { ...hollowAnswers({ today, may }), ...known };
  const object = { type: 'person', id: found.person };
  await ask.audit({ action: 'account.view-as', object, unit: bureauUnit });
  return done<'GET /api/accounts/:account/view'>({ name: found.name || found.username, answers });
});

/** Who the person is to the pages: roles and reach, by the first wall itself. */
async function meOf(
  { tx, services, today }: Asking,
  { person, name }: { readonly person: string; readonly name: string },
): Promise<ReplyOf<'GET /api/me'>> {
  const tree = await org.unitsOn(tx, { on: today, knownAt: null });
  const unitName = new Map(tree.map((row) => [String(row.unit), row.name]));
  const { name: bureau, demo } = await org.bureau(tx);
  const grants = await org.grantsOf(tx, person);
  const held = grants.filter(
    (g) => g.from <= today && (g.to === null || addDays(g.to, -1) >= today),
  );
  const reach = await reachFor(tx, services, person);
  return {
    ...{ person, name, bureau, demo, today },
    roles: held.map(({ role, unit, to, forName = null, until = null }) => ({
      ...{ role, unit: Number(unit), unitName: unitName.get(unit) ?? '', to, forName, until },
    })),
    emergencies: { concerning: 0, told: 0, toReview: 0 },
    reach: Object.fromEntries([...reach].map(([area, units]) => [area, [...units]])),
    catalogue: services.definitions.hash,
  };
}

/** Every question that has an answer, with one that says nothing. */
function hollowAnswers(hollow: Hollow): View['answers'] {
  const all = Object.entries({ ...contract, ...account });
  return Object.fromEntries(
    all.flatMap(([key, operation]) =>
      key.startsWith('GET ') && 'reply' in operation
        ? [[key, hollowOf(operation.reply as Schema, hollow)]]
        : [],
    ),
  );
}

export const accountViewRoutes: readonly Route[] = [view];
