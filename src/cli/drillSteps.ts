import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { noWays } from '../api/account/ways.ts';
import { openApp } from '../app.ts';
import { type Text, text } from '../kernel/text.ts';
import { verifyChain } from '../store/chain.ts';
import { openPool } from '../store/pool.ts';
import { tenantsOf } from '../store/proof.ts';
import { compareWith, enrolSomebody, restoreFiles, restoreRows } from '../store/restore.ts';
import { asRole, prepareDatabase } from '../store/setup.ts';
import { differenceTold, type ProvedBackup } from './backupFolder.ts';
import type { Target } from './restoreTarget.ts';

/** What one step of a drill found: nothing, or every fault. */
export interface Found {
  readonly faults: readonly string[];
  readonly detail: Text;
}

/** Where a drill happens: the backup, and a database and a folder that are thrown away. */
export interface Stage {
  readonly backup: ProvedBackup;
  readonly target: Target;
  readonly folder: string;
  /** Is told how far a step is; throws once the drill is to end. */
  readonly seen: (what: string, count: number) => void;
}

/** The rows come in and are compared once within their transaction … */
export async function bringIn({ backup, target, folder, seen }: Stage): Promise<Found> {
  const { manifest } = backup.read;
  const about = { folder: backup.path, manifest, seen };
  const { admin, secrets } = target;
  const found = await restoreRows({ ...about, admin, passwords: secrets.roles });
  const files = await restoreFiles(backup.path, folder, about);
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const detail = text(`${rows} 行，附件 ${files} 个`, `${rows} rows, ${files} attachments`);
  return { faults: found.map(differenceTold), detail };
}

/** … and once more as they stand, so that what went wrong at the end shows too. */
export async function compare({ backup, target, seen }: Stage): Promise<Found> {
  const { manifest } = backup.read;
  const found = await compareWith(target.admin, { manifest, seen });
  const objects = Object.values(manifest.objects);
  const count = objects.reduce((sum, names) => sum + Object.keys(names).length, 0);
  const tables = manifest.tables.length;
  const detail = text(`对象 ${count} 个，表 ${tables} 张`, `${count} objects, ${tables} tables`);
  return { faults: found.map(differenceTold), detail };
}

/** The chain as the restored database has it, ending where the backup says. */
export async function walkChains({ backup, target }: Stage): Promise<Found> {
  const { key, manifest } = backup.read;
  const config = asRole(target.admin, 'sealer', target.secrets.roles);
  const pool = openPool({ ...config, max: 1 });
  const faults: string[] = [];
  let events = 0;
  try {
    for (const { tenant, name } of await tenantsOf(pool)) {
      const report = await verifyChain({ pool, key: { open: key } }, tenant, [], manifest.at);
      const told = manifest.chains.find((chain) => chain.tenant === tenant);
      events += report.sealed;
      faults.push(...report.faults.map(({ position, what }) => `${name} ${position} ${what.en}`));
      const ends = String(report.sealed) === told?.position;
      if (!ends || (told.head !== null && told.head !== report.head)) {
        faults.push(`${name}: ${report.sealed} ${report.head} ≠ ${told?.position} ${told?.head}`);
      }
    }
  } finally {
    await pool.end();
  }
  return { faults, detail: text(`审计 ${events} 条`, `${events} sealed events`) };
}

/** What a newer program does to an older backup afterwards. */
export async function bringForward({ target }: Stage): Promise<Found> {
  const ran = await prepareDatabase(target.admin, target.secrets.roles);
  return { faults: [], detail: text(`升级 ${ran.length} 步`, `${ran.length} migrations`) };
}

/**
 * Somebody signs in to the whole program on the restored database. Nobody's password is known, so
 * it is a person and an account made for this in the throw-away copy: it gets a code, sets a
 * password with it, signs in with that and asks for a page that takes a session, row security and
 * the rows.
 */
export async function signIn({ target, folder }: Stage): Promise<Found> {
  const { admin, secrets } = target;
  const baseUrl = 'http://127.0.0.1';
  const about = {
    folder,
    database: admin,
    kind: 'embedded',
    secrets,
    baseUrl,
    log: false,
    secondPlace: null,
    ways: noWays,
  } as const;
  const app = await openApp(about);
  try {
    const faults = await visit(app, await drillAccount(app, admin), baseUrl);
    return { faults, detail: text('一次性演练账号', 'an account made for the drill') };
  } finally {
    await app.close();
  }
}

type App = Awaited<ReturnType<typeof openApp>>;

interface Account {
  readonly username: string;
  readonly code: string;
}

async function drillAccount(app: App, admin: pg.ClientConfig): Promise<Account | undefined> {
  const somebody = await enrolSomebody(admin);
  if (somebody === undefined) return undefined;
  const username = `drill${randomBytes(4).toString('hex')}`;
  const by = { tenant: somebody.tenant, person: null };
  const { code } = await app.signIn.createAccount(by, { person: somebody.person, username });
  return { username, code };
}

async function visit(app: App, account: Account | undefined, origin: string): Promise<string[]> {
  if (account === undefined) return ['there is no bureau to sign in to'];
  const { username, code } = account;
  const password = randomUUID();
  let cookie = '';
  const faults: string[] = [];
  const ask = async (path: string, words: string, payload?: object) => {
    const answer = await app.server.inject({
      method: payload === undefined ? 'GET' : 'POST',
      url: path,
      headers: { origin, cookie },
      ...(payload === undefined ? {} : { payload }),
    });
    const cookies = [answer.headers['set-cookie'] ?? []]
      .flat()
      .map((line) => line.split(';', 1)[0]);
    if (cookies.length > 0) cookie = cookies.join('; ');
    const right = answer.statusCode === 200 && answer.body.includes(words);
    if (!right) faults.push(`${path} answered ${answer.statusCode}: ${answer.body.slice(0, 200)}`);
  };
  await ask('/api/account/activate', username, { code, password });
  await ask('/api/account/sign-in', '"done"', { username, password });
  await ask('/api/account/me', username);
  await ask('/api/units', '"');
  await ask('/healthz', '');
  return faults;
}
