import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { accountsOf } from './api/account/administered.ts';
import { createHasher } from './api/account/password.ts';
import { createSignIn } from './api/account/sign-in.ts';
import type { SignInWays } from './api/account/ways.ts';
import { serveCalendar } from './api/calendar.ts';
import { serveCheck } from './api/check.ts';
import { definitionsOf } from './api/definitions.ts';
import { serveHealth } from './api/health.ts';
import { countRequests, type Requests, serveMetrics } from './api/metrics.ts';
import { servePages } from './api/pages.ts';
import { allRoutes } from './api/routes.ts';
import { createServer, send } from './api/server.ts';
import type { Services } from './api/services.ts';
import { serveSetup } from './api/setup.ts';
import { catalogue } from './catalogue/index.generated.ts';
import { checkApart } from './cli/check/apart.ts';
import { closePress } from './documents/paper/print.ts';
import { startSealer } from './jobs/sealer.ts';
import { type SecondPlaceJob, startSecondPlace } from './jobs/secondPlace.ts';
import type { Problem } from './kernel/result.ts';
import { isDemo, isEmpty, measureTables, shiftDay } from './store/bureau.ts';
import { writeRoles } from './store/catalogueRoles.ts';
import { openChainKey } from './store/chainKey.ts';
import { unsafe } from './store/durability.ts';
import { openFiles } from './store/fileDisk.ts';
import { standingOf } from './store/grant.ts';
import { unknownHandles } from './store/handles.ts';
import { addHistory, type Past } from './store/history.ts';
import { bounds, openPool } from './store/pool.ts';
import { reachProblem } from './store/reach.ts';
import { openSeal } from './store/seal.ts';
import type { Secrets } from './store/secrets.ts';
import { asRole, roles } from './store/setup.ts';
import { openStore } from './store/transaction.ts';

/** The server's composition root: everything that runs is put together here. */
export interface AppOptions {
  /** `$GENJI_DATA`, prepared. */
  readonly folder: string;
  /** Any connection to the database; each part connects with a role of its own. */
  readonly database: pg.ClientConfig;
  readonly kind: 'embedded' | 'external';
  readonly secrets: Secrets;
  /** Where browsers reach it, such as `http://127.0.0.1:8080`. */
  readonly baseUrl: string;
  /** Where a witness keeps checkpoints; null: nowhere. */
  readonly secondPlace: string | null;
  /** Ways to sign in beside password and code. */
  readonly ways: SignInWays;
  readonly log: boolean;
}

export interface App {
  readonly server: FastifyInstance;
  readonly services: Services;
  readonly signIn: Awaited<ReturnType<typeof createSignIn>>;
  /** True while the database holds no bureau. */
  readonly waits: () => Promise<boolean>;
  /** What a demo bureau did before today. */
  readonly addHistory: (tenant: string, past: Past) => Promise<void>;
  /** Moves the business day of a demo bureau so far from the true one. */
  readonly shiftDay: (tenant: string, days: number) => Promise<void>;
  /** To be called once much was written at once. */
  readonly measure: () => Promise<void>;
  close(): Promise<void>;
}

// As many as a small machine can use at once; more only queue inside the database.
const poolSize = 8;
const accountPoolSize = 4;
// Milliseconds after which the sealer takes a connection for lost and begins anew with another.
const sealerSilence = 20_000;
const root = join(import.meta.dirname, '..');

export function version(): string {
  const file = readFileSync(join(root, 'package.json'), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}

const handles = new Set([...catalogue.activities, ...catalogue.cases].map(({ id }) => id));

/**
 * What makes this database unsafe to run on; the caller refuses then. Looked at as each of our
 * roles: a password, a setting or a granted role may be wrong for one of them alone.
 */
export async function checkDatabase(
  options: Pick<AppOptions, 'database' | 'secrets'>,
): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const role of roles) {
    const config = asRole(options.database, role, options.secrets.roles);
    const client = new pg.Client(config);
    try {
      await client.connect();
    } catch (error) {
      return [reachProblem(error, String(config.user))];
    }
    try {
      found.push(...(await unsafe(client, role)));
      if (role === 'owner') found.push(...(await unknownHandles(client, handles)));
    } finally {
      await client.end();
    }
  }
  const said = new Map(found.map((problem) => [problem.message.en, problem]));
  return [...said.values()];
}

export async function openApp(options: AppOptions): Promise<App> {
  const { folder, database, secrets, baseUrl } = options;
  const configOf = (role: Parameters<typeof asRole>[1]) => asRole(database, role, secrets.roles);
  const owner = await ownerPool(configOf('owner'));
  const store = openStore(configOf('app'), poolSize);
  const accounts = openPool({ ...bounds, ...configOf('account'), max: accountPoolSize });
  const sealerPool = openPool({ ...bounds, ...configOf('sealer'), max: 2 }, sealerSilence);
  const signIn = await signInOf(options, accounts, store);
  const chain = { pool: sealerPool, key: openChainKey(folder), folder };
  const { secondPlace: url } = options;
  const secondPlace = startSecondPlace({ chain, url, folder, log: complain });
  const services = servicesOf(options, { store, chain, secondPlace, signIn });
  const waits = () => isEmpty(owner);
  const measure = () => measureTables(owner);
  const past: App['addHistory'] = (tenant, of) => addHistory(owner, tenant, of);
  const shift = (tenant: string, days: number) => shiftDay(owner, tenant, days);
  const server = await openServer({
    ...{ services, signIn, baseUrl, waits, log: options.log },
    isDemo: () => isDemo(owner),
  });
  const sealer = startSealer({ chain: services.chain, log: complain });
  const close = async () => {
    await server.close();
    await sealer.stop();
    await secondPlace.stop();
    closePress();
    const pools = [store.pool, accounts, sealerPool, owner];
    await Promise.all(pools.map((pool) => pool.end()));
  };
  return { server, services, signIn, waits, addHistory: past, shiftDay: shift, measure, close };
}

export interface Served extends Pick<App, 'services' | 'signIn' | 'waits'> {
  readonly baseUrl: string;
  readonly log: boolean;
  readonly isDemo: () => Promise<boolean>;
}

/** Everything that answers a browser: what needs a session, what needs none, and the pages. */
export async function openServer(served: Served): Promise<FastifyInstance> {
  const { services, signIn, baseUrl, waits, isDemo: demo, log } = served;
  let requests: Requests = new Map();
  const before = (app: FastifyInstance) => {
    requests = countRequests(app);
  };
  const server = await createServer({ services, signIn, routes: allRoutes, log, baseUrl, before });
  serveHealth(server, services);
  serveMetrics(server, {
    ...{ requests, version: services.version, sealer: services.chain.pool },
    pools: { app: services.store.pool, sealer: services.chain.pool },
  });
  serveCalendar(server, services);
  await serveCheck(server, { services, signIn, check: checkApart, isDemo: demo });
  serveSetup(server, { services, signIn, waits, rootKind: rootKind() });
  await servePages(server, join(root, 'dist', 'web'));
  return server;
}

function signInOf({ secrets, baseUrl, ways }: AppOptions, pool: pg.Pool, store: Services['store']) {
  return createSignIn({
    ...{ pool, secret: secrets.cookies, baseUrl, log: quietLog, hasher: createHasher(), names: [] },
    ways,
    standingOf: (who) => standingOf(store, who),
    refuse: (reply, problem) => send(reply, [problem]),
  });
}

interface Parts extends Pick<Services, 'store' | 'chain'>, Pick<App, 'signIn'> {
  readonly secondPlace: SecondPlaceJob;
}

function servicesOf({ folder, kind }: AppOptions, parts: Parts): Services {
  const { store, chain, secondPlace, signIn } = parts;
  return {
    ...{ store, chain, secondPlace },
    definitions: definitionsOf(catalogue),
    seal: openSeal(folder),
    files: openFiles(folder),
    accounts: accountsOf(signIn),
    version: version(),
    database: kind,
  };
}

/** The kind whose superior is not in this bureau and which other units stand under. */
function rootKind(): string {
  const above = new Set(catalogue.unitKinds.flatMap((kind) => kind.under));
  const top = catalogue.unitKinds.find(
    ({ id, under, standing }) => standing === 'committee' && under.length === 0 && above.has(id),
  );
  if (top === undefined) throw new Error('the catalogue has no kind for the top of the tree');
  return top.id;
}

async function ownerPool(config: pg.ClientConfig): Promise<pg.Pool> {
  const pool = openPool({ ...config, max: 1, idleTimeoutMillis: 1_000 });
  const client = await pool.connect();
  try {
    await writeRoles(client, catalogue.roles);
  } finally {
    client.release();
  }
  return pool;
}

function complain(message: string): void {
  process.stderr.write(`${message}\n`);
}

const quietLog = {
  warn: (_: object, message: string) => complain(message),
  error: (_: object, message: string) => complain(message),
};
