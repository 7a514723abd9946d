import type { Static } from 'typebox';
import { fail } from '../../kernel/result.ts';
import type { account as contract, Me, OwnSession } from '../contract/account.ts';
import { sheetLeft } from './code-sheet.ts';
import { type Flow, member, type Outcome, step, type Visit, visitor } from './flow.ts';
import { noSuchSession, sessionEnded } from './problems.ts';

/** Whose session this is, also while it still owes a second factor. */
export async function me(flow: Flow, visit: Visit): Promise<Outcome<Static<typeof Me>>> {
  const session = await visitor(flow, visit);
  if (session === undefined) return fail(sessionEnded);
  const owner = await flow.store.account(session.account);
  const times = await flow.store.sessionTimes(session.session);
  if (owner === undefined || times === undefined) return fail(sessionEnded);
  const { account, person, tenant } = session;
  const { username, secondFactor } = owner;
  const next = session.owes ?? 'done';
  const { idleSeconds } = times;
  const endsAt = times.endsAt.toISOString();
  const whose = { account, person, tenant, username };
  const drift = await flow.store.drift(account);
  // One that an interrupted enrolment left opens nothing.
  const sheet = secondFactor ? await sheetLeft(flow, account) : null;
  return step({ ...whose, secondFactor, next, idleSeconds, endsAt, drift, sheet }, []);
}

export async function ownSessions(
  flow: Flow,
  visit: Visit,
): Promise<Outcome<Static<typeof OwnSession>[]>> {
  const session = await member(flow, visit);
  if (!session.ok) return session;
  const { account, session: current } = session.value;
  const found = await flow.store.listSessions(account);
  const sessions = found.map(({ id, signedInAt, lastSeenAt, address, agent }) => ({
    id,
    signedInAt: signedInAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    address,
    agent,
    current: id === current,
  }));
  return step(sessions, []);
}

export async function endOwnSession(
  flow: Flow,
  visit: Visit,
  id: string,
): Promise<Outcome<{ ended: boolean }>> {
  const session = await member(flow, visit);
  if (!session.ok) return session;
  const ended = await flow.store.endSession(id, session.value.account);
  return ended ? step({ ended }, []) : fail(noSuchSession);
}

type Ways = Static<(typeof contract)['GET /api/account/ways']['reply']>;

/** For the sign-in page, before anybody is known: what it may offer. */
export async function ways({ certificates, signOn }: Flow): Promise<Outcome<Ways>> {
  const name = signOn?.settings.name ?? null;
  return step({ certificate: certificates !== null, signOn: name }, []);
}
