import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import type { Operation } from './operations.ts';
import { type Answered, faultsOf } from './oracles.ts';
import { type Made, requestsOf } from './requests.ts';
import type { Pools } from './schema.ts';

/** Somebody who asks; `cookie` is undefined for nobody. */
export interface Asker {
  readonly role: string;
  cookie: string | undefined;
  /** Called once the session is over: another one, so that the next answer is no 401 again. */
  renew?(): Promise<string>;
  /** What an answer shows that this one may not see. */
  leaks?(operation: Operation, answer: Answered): readonly string[];
}

export interface Run {
  readonly app: FastifyInstance;
  readonly operations: readonly Operation[];
  readonly askers: readonly Asker[];
  readonly pools: Pools;
  /** Requests to each operation. */
  readonly count: number;
  readonly seed: number;
}

export interface Told {
  readonly requests: number;
  /** `METHOD /path: what`, once each, with the first request that showed it. */
  readonly faults: readonly string[];
  /** How often each status came, by operation. */
  readonly statuses: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** The longest wait in milliseconds, by operation. */
  readonly longest: ReadonlyMap<string, number>;
}

const origin = 'https://genji.test';

/** Asks every operation `count` times, the askers by turns, and looks at each answer. */
export async function run({ app, operations, askers, pools, count, seed }: Run): Promise<Told> {
  const faults = new Map<string, string>();
  const statuses = new Map<string, Map<number, number>>();
  const longest = new Map<string, number>();
  let requests = 0;
  for (const operation of operations) {
    const counts = new Map<number, number>();
    statuses.set(operation.key, counts);
    const all = fc.sample(requestsOf(operation, pools), { numRuns: count, seed });
    for (const made of all) {
      const asker = askers[requests % askers.length] as Asker;
      requests += 1;
      const before = performance.now();
      const answer = await ask(app, operation, made, asker, requests);
      longest.set(
        operation.key,
        Math.max(longest.get(operation.key) ?? 0, performance.now() - before),
      );
      counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1);
      const found = [
        ...faultsOf(operation, made, answer),
        ...(asker.leaks?.(operation, answer) ?? []),
      ];
      for (const what of found) note(faults, operation, made, asker, what);
      if (answer.status === 401 && asker.renew !== undefined) asker.cookie = await asker.renew();
    }
  }
  return { requests, faults: [...faults.values()], statuses, longest };
}

function note(
  faults: Map<string, string>,
  { key }: Operation,
  { url, payload, type, kind }: Made,
  { role }: Asker,
  what: string,
): void {
  const short = `${key}: ${what}`;
  const body = payload === undefined ? '' : ` ${type} ${String(payload).slice(0, 300)}`;
  if (!faults.has(short)) faults.set(short, `${short}\n    ${role}, ${kind}: ${url}${body}`);
}

async function ask(
  app: FastifyInstance,
  { method }: Operation,
  { url, payload, type }: Made,
  { cookie }: Asker,
  turn: number,
): Promise<Answered> {
  const headers = {
    ...(cookie === undefined ? {} : { cookie }),
    ...(type === undefined ? {} : { 'content-type': type }),
    origin,
  };
  // Each from a machine of its own: guesses at passwords are counted by address.
  const remoteAddress = `10.${turn >> 16}.${(turn >> 8) & 255}.${turn & 255}`;
  const request = { method, url, headers, remoteAddress };
  const answer = await app.inject(payload === undefined ? request : { ...request, payload });
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload };
}
