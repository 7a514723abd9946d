import type { Static } from 'typebox';
import type { account as contract } from '../contract/account.ts';
import type { CertificateSettings } from './certificate.ts';
import { type Flow, type Outcome, step, type Visit } from './flow.ts';
import type { SignOnSettings } from './sign-on.ts';

/** What the administrator has set up beside password and code; null: nothing of it is shown. */
export interface SignInWays {
  readonly certificates: CertificateSettings | null;
  readonly signOn: SignOnSettings | null;
}

export const noWays: SignInWays = { certificates: null, signOn: null };

type Ways = Static<(typeof contract)['GET /api/account/ways']['reply']>;

/** For the sign-in page, before anybody is known: what it may offer. */
export async function ways(flow: Flow, _visit: Visit): Promise<Outcome<Ways>> {
  const certificate = flow.certificates !== null;
  return step({ certificate, signOn: flow.signOn?.settings.name ?? null }, []);
}
