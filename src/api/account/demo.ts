import { randomBytes } from 'node:crypto';
import { symmetricEncrypt } from 'better-auth/crypto';
import type { IsoDate } from '../../kernel/date.ts';
import { newCode } from '../../store/account-admin.ts';
import type { Flow } from './flow.ts';
import { base32Secret } from './second-factor.ts';

export interface DemoRequest {
  readonly role: string;
  readonly person: string;
  readonly username: string;
  readonly secondFactor: boolean;
  /** Last day on which the role is held; absent or null: no end is set. */
  readonly until?: IsoDate | null;
}

export interface DemoAccount {
  readonly role: string;
  readonly username: string;
  readonly password: string;
  /** Base32, as an authenticator takes it; empty where the role asks for none. */
  readonly totp: string;
  /** Last day on which the role is held, where one is set: some roles last for days only. */
  readonly until?: IsoDate;
}

/** Accounts of a demo bureau, ready to sign in: random passwords, second factors enrolled. */
export async function createDemoAccounts(
  flow: Flow,
  tenant: string,
  wanted: readonly DemoRequest[],
): Promise<DemoAccount[]> {
  return Promise.all(wanted.map((who) => createOne(flow, tenant, who)));
}

async function createOne(flow: Flow, tenant: string, who: DemoRequest): Promise<DemoAccount> {
  const { role, person, username, until } = who;
  const password = newCode();
  const secret = randomBytes(24).toString('base64url');
  const factor = who.secondFactor ? await sealed(flow, secret) : null;
  const by = { tenant, person: null };
  const hash = await flow.hasher.hash(password);
  await flow.store.createReady(by, { person, username }, hash, factor);
  const totp = factor === null ? '' : base32Secret(secret);
  return { role, username, password, totp, ...(until ? { until } : {}) };
}

async function sealed(flow: Flow, secret: string) {
  const key = (await flow.library.$context).secretConfig;
  const codes = JSON.stringify([]);
  return {
    secret: await symmetricEncrypt({ key, data: secret }),
    recoveryCodes: await symmetricEncrypt({ key, data: codes }),
  };
}
