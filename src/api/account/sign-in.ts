import type { FastifyInstance, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { accountStore } from '../../store/account.ts';
import type { By, IssuedCode, NewAccount } from '../../store/account-tables.ts';
import { issueSheet } from './code-sheet.ts';
import { cookiesFor } from './cookies.ts';
import { createDemoAccounts, type DemoRequest } from './demo.ts';
import { type Flow, tokenOf, visitor } from './flow.ts';
import { type Log, openLibrary, type StandingOf } from './library.ts';
import { originGuard } from './origin.ts';
import type { Hasher } from './password.ts';
import { openSignOn } from './provider.ts';
import { accountRoutes, type Refuse } from './routes.ts';
import { openSeveral, renewSeveral, type Wanted } from './slips.ts';
import type { SignInWays } from './ways.ts';

export interface SignInOptions {
  /** Connections of genji_account; four are plenty. */
  readonly pool: pg.Pool;
  /** At least 32 random characters that live outside the database and outlast restarts. */
  readonly secret: string;
  /** Where browsers reach this server: decides on cookies and on which origin is ours. */
  readonly baseUrl: string;
  readonly log: Log;
  readonly hasher: Hasher;
  readonly standingOf: StandingOf;
  readonly refuse: Refuse;
  /** Names of the bureau, which no password may consist of. */
  readonly names: readonly string[];
  /** Other ways to prove who one is, as far as they are set up. */
  readonly ways: SignInWays;
}

/** The three administrators of a first run, before four eyes can begin. */
export const administrators = ['system', 'security', 'audit'] as const;
export type Administrator = (typeof administrators)[number];

export type SignIn = Awaited<ReturnType<typeof createSignIn>>;

/**
 * Signing in as one part: routes, the check of a request's session token, accounts for
 * administrators.
 *
 * @throws when the tables do not fit the library
 */
export async function createSignIn(options: SignInOptions) {
  const { pool, secret, baseUrl, log, hasher, standingOf, names, ways } = options;
  if (secret.length < 32) throw new Error('the secret of sign-in needs 32 characters or more');
  const store = accountStore(pool);
  const cookies = cookiesFor(baseUrl);
  const { account } = store;
  const library = openLibrary({ pool, secret, baseUrl, log, cookies, hasher, standingOf, account });
  await library.$context;
  const { certificates } = ways;
  const signOn = openSignOn(ways.signOn, baseUrl, log);
  const flow: Flow = { library, store, hasher, cookies, secret, names, certificates, signOn };
  return {
    store,
    ways,
    /**
     * Null, or why a request must not change anything: call it in an `onRequest` hook of the API.
     */
    foreign: originGuard(baseUrl),
    /** The session token of a request whose signature holds, for account.open_session. */
    readToken: (request: Pick<FastifyRequest, 'headers'>) => tokenOf(flow, request.headers.cookie),
    /** Whose live session this is; undefined where there is none or it owes a second factor. */
    readPerson: async (request: Pick<FastifyRequest, 'headers'>) => {
      const visit = { cookie: request.headers.cookie, agent: undefined, address: '' };
      const session = await visitor(flow, visit);
      return session?.owes === null ? session : undefined;
    },
    routes: (app: FastifyInstance) => accountRoutes(app, flow, options.refuse),
    ...makes(flow),
  };
}

/** Accounts, and what is printed for their people. */
function makes(flow: Flow) {
  return {
    createAccount: async (by: By, who: NewAccount): Promise<IssuedCode> => {
      const [issued] = await flow.store.createAccounts(by, [who], flow.hasher.unusable);
      if (issued === undefined) throw new Error('no account was made');
      return issued;
    },
    /** Printed for somebody by the security administrator, who gives no codes for passwords. */
    issueSheet: (by: By, account: string) => issueSheet(flow, by, account, false),
    openSeveral: (by: By, people: readonly Wanted[]) => openSeveral(flow, by, people),
    renewSeveral: (by: By, accounts: ReadonlyMap<string, string>) =>
      renewSeveral(flow, by, accounts),
    firstRunCodes: (tenant: string, people: Readonly<Record<Administrator, string>>) =>
      firstRun(flow, tenant, people),
    createDemoAccounts: (tenant: string, wanted: readonly DemoRequest[]) =>
      createDemoAccounts(flow, tenant, wanted),
  };
}

/** Names are the office until each of the three chooses one with the code. */
async function firstRun(
  flow: Flow,
  tenant: string,
  people: Readonly<Record<Administrator, string>>,
): Promise<Readonly<Record<Administrator, string>>> {
  const wanted = administrators.map((office) => ({ person: people[office], username: office }));
  const by = { tenant, person: null };
  const issued = await flow.store.createAccounts(by, wanted, flow.hasher.unusable);
  const codeOf = (office: Administrator) =>
    issued.find((one) => one.username === office)?.code ?? '';
  return { system: codeOf('system'), security: codeOf('security'), audit: codeOf('audit') };
}
