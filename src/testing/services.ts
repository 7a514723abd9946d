import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { accountsOf } from '../api/account/administered.ts';
import { type Cost, createHasher } from '../api/account/password.ts';
import { createSignIn } from '../api/account/sign-in.ts';
import { noWays } from '../api/account/ways.ts';
import { definitionsOf } from '../api/definitions.ts';
import { send } from '../api/server.ts';
import type { Services } from '../api/services.ts';
import { catalogue } from '../catalogue/index.generated.ts';
import { openChainKey } from '../store/chainKey.ts';
import { openFiles } from '../store/fileDisk.ts';
import { standingOf } from '../store/grant.ts';
import { openSeal } from '../store/seal.ts';
import { noSecondPlace } from '../store/secondPlace.ts';
import type { Store } from '../store/transaction.ts';

export const baseUrl = 'https://genji.test';

/** What the server of a test bureau works with, its data in a folder of its own. */
export function servicesOf(given: {
  readonly folder: string;
  readonly store: Services['store'];
  readonly sealer: pg.Pool;
  readonly signIn: Awaited<ReturnType<typeof signInOf>>;
}): Services {
  const { folder, store, sealer, signIn } = given;
  return {
    store,
    definitions: definitionsOf(catalogue),
    seal: openSeal(folder),
    chain: { pool: sealer, key: openChainKey(folder), folder },
    secondPlace: noSecondPlace,
    files: openFiles(folder),
    accounts: accountsOf(signIn),
    version: '0',
    database: 'embedded',
  };
}

/** What passwords cost, the tests of accounts hold; every other visitor would pay it twice. */
const cheap: Cost = { logN: 10, r: 8, p: 1 };

/** Nobody needs a second factor here; whose time is over stays outside as anywhere. */
export function signInOf(pool: pg.Pool, store: Store) {
  return createSignIn({
    pool,
    secret: randomBytes(24).toString('base64url'),
    baseUrl,
    log: { warn: () => undefined, error: () => undefined },
    hasher: createHasher(2, 500, cheap),
    standingOf: async (who) => {
      const { lastDay } = await standingOf(store, who);
      return { secondFactor: false, administrator: false, lastDay };
    },
    refuse: (reply, problem) => send(reply, [problem]),
    names: [],
    ways: noWays,
  });
}
