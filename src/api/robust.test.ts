import { expect, test } from 'vitest';
import { rounds } from '../testing/depth.ts';
import { type FuzzHouse, fuzzHouse } from '../testing/fuzz/house.ts';
import { type Operation, undocumented } from '../testing/fuzz/operations.ts';
import { run } from '../testing/fuzz/run.ts';

/**
 * G18: requests to every operation that the server says it has: as a user sends them, at the limits
 * of their schema, and broken; every answer is looked at. `GENJI_SEED` repeats a run.
 */
const count = rounds(12, 440);
/** The same requests in every check; another number looks elsewhere. */
const seed = Number(process.env.GENJI_SEED ?? 20_261_127);
/** Operations that must have said yes to somebody: else nothing but refusals was looked at. */
const leastReached = rounds(40, 60);

const reads = ({ method }: Operation) => method === 'GET';
const account = ({ path }: Operation) => path.startsWith('/api/account/');

/** Each kind on a bureau of its own, so that what changes it is asked of one that is whole. */
const kinds: readonly [string, boolean, (operation: Operation) => boolean][] = [
  ['reads', true, (one) => reads(one) && !account(one)],
  ['changes', false, (one) => !reads(one) && !account(one)],
  ['sign-in', false, account],
];

const asked = new Map<string, boolean>();
let requests = 0;

async function withHouse<T>(work: (house: FuzzHouse) => Promise<T>): Promise<T> {
  const house = await fuzzHouse();
  try {
    return await work(house);
  } finally {
    await house.close();
  }
}

test.each(kinds)('%s: no answer but those that the API promises', (name, still, chosen) =>
  withHouse(async ({ app, pools, askers, ...house }) => {
    const operations = house.operations.filter(chosen);
    const told = await run({ app, pools, operations, count, seed, askers: await askers(still) });
    const slow = [...told.longest].toSorted(([, a], [, b]) => b - a).slice(0, 3);
    const waits = slow.map(([key, ms]) => `${key} ${Math.round(ms)} ms`).join(', ');
    console.log(`${name}: ${told.requests} requests, seed ${seed}; longest: ${waits}`);
    for (const [key, statuses] of told.statuses) asked.set(key, statuses.has(200));
    requests += told.requests;
    expect(told.faults, `seed ${seed}\n${told.faults.join('\n')}`).toEqual([]);
    expect(told.requests).toBe(operations.length * count);
  }),
);

test('every operation was asked, and no route is there that the document does not name', () =>
  withHouse(async ({ app, document, operations }) => {
    const reached = [...asked.values()].filter(Boolean).length;
    console.log(
      `${requests} requests to ${asked.size} operations; ${reached} said yes to somebody`,
    );
    expect([...asked.keys()].toSorted()).toEqual(operations.map(({ key }) => key).toSorted());
    expect(reached).toBeGreaterThanOrEqual(leastReached);
    expect(requests).toBeGreaterThanOrEqual(rounds(1_400, 50_000));
    const hidden = undocumented(app.printRoutes({ commonPrefix: false }), document);
    expect(hidden.filter((key) => !/ \/(assets\/|index\.html)/.test(key))).toEqual([
      'GET /api/openapi.json',
      'GET /metrics',
    ]);
  }));
