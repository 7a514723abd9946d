import { fail } from '../kernel/result.ts';
import { unitNamesOn } from '../store/completion.ts';
import {
  answerJoint,
  jointRecords,
  jointState,
  type OpenOffer,
  openOffers,
} from '../store/joint.ts';
import type { Tx } from '../store/transaction.ts';
import { isOver } from './activityJoint.ts';
import { jointRecorded, jointWithdrawn, notInvited } from './jointProblems.ts';
import { done, type Route, route } from './route.ts';

const reads = ['activity.read', 'activity.write', 'activity.draft'];
const most = 100;

/** What waits for the records of my units, or for a word that they take no part. */
const list = route('GET /api/joint', reads, async ({ tx }) => {
  const units = [...new Set([...tx.units('activity.write'), ...tx.units('activity.draft')])];
  const rows = units.length === 0 ? [] : await openOffers(tx, units, most);
  const lines: ReturnType<typeof lineOf>[] = [];
  for (const row of rows) lines.push(lineOf(row, await namesFor(tx, row)));
  return done<'GET /api/joint'>({ lines });
});

function namesFor(tx: Tx, { unit, guest, heldOn }: Omit<OpenOffer, 'handles'>) {
  return unitNamesOn(tx, [unit, guest], heldOn);
}

function lineOf({ handles, ...row }: OpenOffer, names: ReadonlyMap<number, string>) {
  const [unitName, guestName] = [names.get(row.unit) ?? '', names.get(row.guest) ?? ''];
  return { ...row, unitName, guestName, kinds: [...handles] };
}

const one = route('GET /api/joint/:gathering', reads, async (ask) => {
  const { tx, params, query } = ask;
  const drafts = await ask.allow('activity.draft', query.unit);
  const allowed = drafts.ok ? drafts : await ask.allow('activity.read', query.unit);
  if (!allowed.ok) return allowed;
  const state = await jointState(tx, { gathering: params.gathering, guest: query.unit });
  if (state === undefined) return fail(notInvited);
  const { sittings, parts, guests: _, host, hostName, ...row } = state;
  const handles = parts.map(({ handle }) => handle);
  const line = lineOf({ ...row, handles }, await namesFor(tx, row));
  const words = parts.map(({ handle, content }) => ({ handle, content: { ...content } }));
  return done<'GET /api/joint/:gathering'>({
    offer: { ...line, host, hostName, sittings: sittings.map((at) => ({ ...at })), parts: words },
  });
});

const decline = route('POST /api/joint/:gathering/decline', reads, async (ask) => {
  const { tx, params, body } = ask;
  const { gathering } = params;
  const { unit: guest, reason } = body;
  const allowed = await ask.allow('activity.write', guest);
  if (!allowed.ok) return allowed;
  const state = await jointState(tx, { gathering, guest });
  if (state === undefined) return fail(notInvited);
  if (isOver(state)) return fail(jointWithdrawn);
  const records = await jointRecords(tx, gathering);
  if (records.some(({ unit }) => unit === guest)) return fail(jointRecorded);
  await answerJoint(tx, state, 'declined', reason.trim());
  const object = { type: 'gathering', id: gathering };
  const detail = { version: state.version };
  await ask.audit({ action: 'activity.decline', object, unit: guest, detail });
  return done<'POST /api/joint/:gathering/decline'>({ gathering, unit: guest });
});

export const jointRoutes: readonly Route[] = [list, one, decline];
