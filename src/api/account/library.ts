import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { twoFactor, username } from 'better-auth/plugins';
import type pg from 'pg';
import { v7 } from 'uuid';
import { plainUsername } from '../../store/account-admin.ts';
import type { AccountRow } from '../../store/account-tables.ts';
import { attributes, type Cookies } from './cookies.ts';
import { type Hasher, HashingBusy } from './password.ts';
import { passwordLength } from './password-rules.ts';
import { signOnPaths, signOnPlugin } from './sign-on-plugin.ts';

/** What a person's roles ask of a session; worked out when it begins. */
export interface Standing {
  /** A second factor is demanded: every role above member. */
  readonly secondFactor: boolean;
  /** One of the three administrators: the shorter idle limit. */
  readonly administrator: boolean;
  /** The last day of somebody whose time is over: no session begins any more. */
  readonly lastDay?: string | null;
}

export type StandingOf = (who: { tenant: string; person: string }) => Promise<Standing>;

export interface Log {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface LibraryOptions {
  readonly pool: pg.Pool;
  readonly secret: string;
  readonly baseUrl: string;
  readonly log: Log;
  readonly cookies: Cookies;
  readonly hasher: Hasher;
  readonly standingOf: StandingOf;
  account(id: string): Promise<AccountRow | undefined>;
}

/** Header by which the address that Fastify found reaches the library. */
export const addressHeader = 'x-genji-address';

const times = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;
const hidden = { input: false, returned: false } as const;
const challengeSeconds = 300;

export type Library = ReturnType<typeof openLibrary>;

/**
 * The library, on tables of our names. Its handler is not mounted: our routes call its endpoints
 * one by one, so nothing is reachable that this project does not name.
 */
export function openLibrary(options: LibraryOptions) {
  const { pool, secret, baseUrl, cookies, hasher } = options;
  return betterAuth({
    ...tables,
    appName: 'Genji',
    database: pool,
    secret,
    baseURL: baseUrl,
    basePath: '/api/account',
    telemetry: { enabled: false },
    logger: logger(options.log),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      // Two UTF-16 units for one character beyond the basic plane; our own rule counts characters.
      maxPasswordLength: 512,
      password: { hash: hasher.hash, verify: hasher.verify },
    },
    advanced: {
      database: { generateId: () => v7() },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      // Its own prefix, `__Secure-`, would come before ours; Secure itself is among our attributes.
      useSecureCookies: false,
      cookies: cookieNames(cookies),
    },
    databaseHooks: { session: { create: { before: beforeSession(options) } } },
    plugins: [username(usernames), twoFactor(secondFactor), signOnPlugin],
  });
}

/** Any name may be tried; how a new one must look is decided where it is chosen. */
const usernames = {
  displayUsername: false,
  minUsernameLength: 1,
  maxUsernameLength: 64,
  usernameValidator: () => true,
  usernameNormalization: plainUsername,
} as const;

const tables = {
  user: {
    modelName: 'account.account',
    fields: { emailVerified: 'email_verified', ...times },
    additionalFields: {
      tenant: { type: 'string', required: true, ...hidden },
      person: { type: 'string', required: true, ...hidden },
    },
  },
  account: {
    modelName: 'account.credential',
    fields: {
      userId: 'account',
      accountId: 'subject',
      providerId: 'provider',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...times,
    },
  },
  session: {
    modelName: 'account.session',
    // The absolute limit; the row's own, shorter or equal, is set by the database. Never prolonged.
    expiresIn: 8 * 60 * 60,
    disableSessionRefresh: true,
    fields: {
      userId: 'account',
      expiresAt: 'expires_at',
      ipAddress: 'address',
      userAgent: 'agent',
      ...times,
    },
    additionalFields: {
      kind: { type: 'string', required: true, ...hidden },
      owes: { type: 'string', required: false, ...hidden },
      // Filled by the database; named here because the library checks the schema when it starts.
      tenant: { type: 'string', required: true, ...hidden },
      person: { type: 'string', required: true, ...hidden },
      idle: { type: 'string', required: true, ...hidden },
      lastSeenAt: { type: 'date', required: true, fieldName: 'last_seen_at', ...hidden },
    },
  },
  verification: {
    modelName: 'account.verification',
    fields: { expiresAt: 'expires_at', ...times },
  },
} as const;

const secondFactorTable = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'account.second_factor',
    fields: {
      userId: 'account',
      backupCodes: 'recovery_codes',
      failedVerificationCount: 'failed_count',
      lockedUntil: 'locked_until',
    },
  },
} as const;

const secondFactor = {
  issuer: 'Genji',
  twoFactorCookieMaxAge: challengeSeconds,
  // Tries are counted by account.begin_attempt: strangers cannot use up those of a known device.
  accountLockout: { enabled: false },
  schema: secondFactorTable,
} as const;

function cookieNames(cookies: Cookies) {
  const named = (name: string) => ({ name, attributes: attributes(cookies) });
  return {
    session_token: named(cookies.session),
    session_data: named(cookies.cache),
    two_factor: named(cookies.challenge),
    dont_remember: named(cookies.short),
  };
}

const provenBy = new Set<string>([
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  signOnPaths.proven,
]);
const asksFactor = new Set<string>(['/sign-in/username', '/change-password', signOnPaths.one]);

/** The library's answer then carries the last day as its message. */
export const accessEndedCode = 'ACCESS_ENDED';

/** The library's answer where single sign-on names one of the three administrators. */
export const administratorCode = 'ADMINISTRATOR';

/** Decides, for every session that the library is about to write, what it still owes. */
function beforeSession({ account, standingOf }: LibraryOptions) {
  return async (session: { userId: string }, context: { path?: string } | null) => {
    const owner = await account(session.userId);
    if (owner === undefined || owner.disabled) {
      throw new APIError('UNAUTHORIZED', { code: 'ACCOUNT_DISABLED' });
    }
    const standing = await standingOf(owner);
    const path = context?.path ?? '';
    if (standing.administrator && Object.values<string>(signOnPaths).includes(path)) {
      throw new APIError('FORBIDDEN', { code: administratorCode });
    }
    if (typeof standing.lastDay === 'string') {
      throw new APIError('FORBIDDEN', { code: accessEndedCode, message: standing.lastDay });
    }
    const kind = standing.administrator ? 'administrator' : 'other';
    return { data: { kind, owes: owed(path, owner, standing) } };
  };
}

function owed(path: string, owner: AccountRow, standing: Standing): 'totp' | 'enrol' | null {
  if (provenBy.has(path)) return null;
  if (!asksFactor.has(path)) throw new Error(`no session begins at ${path}`);
  if (owner.secondFactor) return path === '/change-password' ? null : 'totp';
  return standing.secondFactor ? 'enrol' : null;
}

/** The library's own words, without the values it would add: they may hold what people typed. */
function logger(log: Log) {
  return {
    level: 'error',
    log: (_level: string, message: string, ...rest: unknown[]) => {
      const cause = rest.find((value) => value instanceof Error);
      if (cause instanceof HashingBusy) log.warn({}, 'sign-in: too many at once');
      else log.error({ error: cause?.name }, `sign-in library: ${message}`);
    },
  } as const;
}
