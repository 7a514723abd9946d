import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/**
 * 33.6 MB a hash. Goal G8 asks for 250 ms of one core: OWASP's p = 3 took 221 to 285 ms on the
 * machine of the first measurements, p = 4 300 to 380 there and 203 to 209 on a newer one; p = 6
 * takes about 310 on that.
 */
export const cost: Cost = { logN: 15, r: 8, p: 6 };

/** Costs of hashes that were made before; all differ from today's in `p` alone. */
const earlier: readonly Cost[] = [{ logN: 15, r: 8, p: 4 }];

/** The parameters of scrypt: 2 to the power of `logN` blocks of 128 `r` bytes, `p` times. */
export interface Cost {
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

const keyLength = 32;
const saltLength = 16;

export interface Hasher {
  hash(password: string): Promise<string>;
  verify(stored: { readonly hash: string; readonly password: string }): Promise<boolean>;
  /** A hash in the stored form that no password matches, made without the cost of one. */
  unusable(): string;
}

/** More people wait for a hash than can be served within a minute or two. */
export class HashingBusy extends Error {}

/**
 * scrypt behind a queue: a morning when everybody signs in at once takes longer, not all memory.
 * A hash of an earlier cost still fits its password, and takes as long to try as one of today's.
 *
 * @param width how many hashes are worked out at a time
 * @param limit how many may wait before a caller is sent away
 */
export function createHasher(width = 2, limit = 500, own = cost): Hasher {
  const queue = createQueue(width, limit);
  const derive = (password: string, salt: Buffer, by: Cost) =>
    queue(() => work(password, salt, by));
  const stored = (salt: Buffer, key: Buffer) =>
    ['', 'scrypt', said(own), salt.toString('base64url'), key.toString('base64url')].join('$');
  return {
    hash: async (password) => {
      const salt = randomBytes(saltLength);
      return stored(salt, await derive(password, salt, own));
    },
    verify: async ({ hash, password }) => {
      const parts = parse(hash, [own, ...earlier]);
      const by = parts?.cost ?? own;
      const key = await derive(password, parts?.salt ?? randomBytes(saltLength), by);
      // Else the time of an answer would tell an old account from a name that nobody has.
      if (by.p < own.p) await derive(password, key, { ...own, p: own.p - by.p });
      return parts !== undefined && timingSafeEqual(key, parts.key);
    },
    unusable: () => stored(randomBytes(saltLength), randomBytes(keyLength)),
  };
}

function said({ logN, r, p }: Cost): string {
  return `ln=${logN},r=${r},p=${p}`;
}

interface Parts {
  readonly cost: Cost;
  readonly salt: Buffer;
  readonly key: Buffer;
}

function parse(hash: string, known: readonly Cost[]): Parts | undefined {
  const [, name, parameters, salt, key] = hash.split('$');
  const by = known.find((one) => said(one) === parameters);
  if (name !== 'scrypt' || by === undefined) return undefined;
  const parts = {
    cost: by,
    salt: Buffer.from(salt ?? '', 'base64url'),
    key: Buffer.from(key ?? '', 'base64url'),
  };
  return parts.key.length === keyLength ? parts : undefined;
}

function work(password: string, salt: Buffer, { logN, r, p }: Cost): Promise<Buffer> {
  const options = { N: 2 ** logN, r, p, maxmem: 64 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyLength, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

function createQueue(width: number, limit: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(job: () => Promise<T>): Promise<T> => {
    if (running >= width) {
      if (waiting.length >= limit) throw new HashingBusy('too many sign-ins at once');
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      return await job();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
