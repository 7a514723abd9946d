import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { loadGathering, type SavedGathering } from '../store/activity.ts';
import {
  type ArrivalRow,
  arrivalsOf,
  arrive,
  type OwnToday,
  ownArrival,
  ownToday,
} from '../store/arrival.ts';
import { allowDraft } from './allowWrite.ts';
import { codeAt, sittingBy } from './arrivalCode.ts';
import { isOpenByCode } from './arrivalOpen.ts';
import { codeRenewed, codeShut, nobodyListed, notHeldToday, notListed } from './arrivalProblems.ts';
import type { OperationKey } from './contract/index.ts';
import { notFound } from './problems.ts';
import { type Ask, done, type Route, route } from './route.ts';

const drafts = ['activity.read', 'activity.write', 'roster.read', 'activity.draft'];

type Asking = Pick<Ask<OperationKey>, 'tx' | 'services' | 'allow'>;

/** The record behind the host's screen, to whoever writes it, where sign-in by code is open. */
async function hosted(ask: Asking, gathering: string): Promise<Result<SavedGathering>> {
  const saved = await loadGathering(ask.tx, gathering);
  if (saved === undefined) return fail(notFound);
  const allowed = await allowDraft(ask, saved.unit);
  if (!allowed.ok) return allowed;
  const open = await isOpenByCode(ask.tx, ask.services.definitions, saved.unit);
  return open ? ok(saved) : fail(codeShut);
}

const code = route('GET /api/gatherings/:gathering/code', drafts, async (ask) => {
  const { tx, params, query, services } = ask;
  const { sitting = 1 } = query;
  const found = await hosted(ask, params.gathering);
  if (!found.ok) return found;
  const against = standsAgainst(found.value, sitting, ask.today);
  if (against !== null) return fail(against);
  const { gathering } = params;
  const about = { tenant: tx.access.tenant, gathering, sitting };
  const path = `/arrive/${gathering}?code=${codeAt(services.seal, about, new Date())}`;
  return done<'GET /api/gatherings/:gathering/code'>({ path });
});

function standsAgainst(
  { status, heldOn, sittings, attendance }: SavedGathering,
  sitting: number,
  today: string,
): Problem | null {
  const day = [heldOn, ...sittings.map((one) => one.heldOn)][sitting - 1];
  if (status !== 'draft' || day !== today) return notHeldToday;
  return attendance.length === 0 ? nobodyListed : null;
}

const list = route('GET /api/gatherings/:gathering/arrivals', drafts, async (ask) => {
  const found = await hosted(ask, ask.params.gathering);
  if (!found.ok) return found;
  const people = await arrivalsOf(ask.tx, found.value.id);
  return done<'GET /api/gatherings/:gathering/arrivals'>({ people: [...people.values()] });
});

interface Arriving {
  readonly place: OwnToday;
  readonly mine: ArrivalRow | undefined;
}

/** Whoever said it already is told so again, by an old code too. */
async function arriving(
  { tx, services }: Pick<Asking, 'tx' | 'services'>,
  gathering: string,
  given: string,
): Promise<Result<Arriving>> {
  const about = { tenant: tx.access.tenant, gathering };
  const mine = await ownArrival(tx, gathering);
  const sitting = sittingBy(services.seal, about, given, new Date()) ?? mine?.sitting;
  if (sitting === undefined) return fail(codeRenewed);
  const place = (await ownToday(tx, gathering)).find((one) => one.sitting === sitting);
  if (place === undefined) return fail(notListed);
  const open = await isOpenByCode(tx, services.definitions, place.unit);
  return open ? ok({ place, mine }) : fail(codeShut);
}

const look = route('GET /api/arrivals/:gathering', [], async (ask) => {
  const found = await arriving(ask, ask.params.gathering, ask.query.code);
  if (!found.ok) return found;
  const { place, mine } = found.value;
  const { title, unitName, heldOn, startsAt, endsAt } = place;
  return done<'GET /api/arrivals/:gathering'>({
    ...{ title, unitName, heldOn, startsAt, endsAt, place: place.place },
    cameAt: mine?.cameAt ?? null,
  });
});

const come = route('POST /api/arrivals/:gathering', [], async (ask) => {
  const { tx, params, body } = ask;
  const found = await arriving(ask, params.gathering, body.code);
  if (!found.ok) return found;
  const { gathering: id, unit, sitting } = found.value.place;
  if (await arrive(tx, found.value.place)) {
    const object = { type: 'gathering', id };
    await ask.audit({ action: 'activity.arrive', object, unit, detail: { sitting } });
  }
  const mine = await ownArrival(tx, id);
  if (mine === undefined) throw new Error('an arrival that was kept is not there');
  return done<'POST /api/arrivals/:gathering'>({ cameAt: mine.cameAt });
});

export const arrivalRoutes: readonly Route[] = [code, list, look, come];
