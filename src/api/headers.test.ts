import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FuzzHouse, fuzzHouse } from '../testing/fuzz/house.ts';
import { routesOf } from '../testing/fuzz/operations.ts';

/** G14: what every answer says to the browser, asked of every route of the router. */

let house: FuzzHouse;
beforeAll(async () => {
  house = await fuzzHouse();
});
afterAll(() => house.close());

type Headers = Readonly<Record<string, unknown>>;

/** What an answer lacks, each in a few words. */
function lacks(headers: Headers): string[] {
  const policy = String(headers['content-security-policy'] ?? '');
  const has = (directive: string) => policy.split('; ').includes(directive);
  // A file that is shown in place may do less than a page.
  const sealed = has("default-src 'none'") && has('sandbox');
  const wanted: readonly [string, boolean][] = [
    ['a policy', sealed || has("default-src 'self'")],
    ['scripts of our own alone', sealed || has("script-src 'self'")],
    ['object-src', sealed || has("object-src 'none'")],
    ['base-uri', sealed || has("base-uri 'none'")],
    ['frame-ancestors', sealed || has("frame-ancestors 'none'")],
    ['no inline script', !/script-src[^;]*unsafe|default-src[^;]*unsafe/.test(policy)],
    ['nosniff', headers['x-content-type-options'] === 'nosniff'],
    ['no referrer', headers['referrer-policy'] === 'no-referrer'],
    [
      'https for a year',
      /max-age=(\d+)/.exec(String(headers['strict-transport-security']))?.[1] === '31536000',
    ],
    ['no powered-by', headers['x-powered-by'] === undefined && headers.server === undefined],
  ];
  return wanted.filter(([, there]) => !there).map(([what]) => what);
}

const inside = new Set(['content-type', 'cache-control']);

async function faults(cookie: string | undefined): Promise<string[]> {
  const found: string[] = [];
  for (const key of routesOf(house.app.printRoutes({ commonPrefix: false }))) {
    const [method = '', path = ''] = key.split(' ');
    const url = path.replace(/\{unit\}/, '1').replace(/\{\w+\}/g, 'x');
    const headers = { origin: 'https://genji.test', ...(cookie === undefined ? {} : { cookie }) };
    const answer = await house.app.inject({ method: method as 'GET', url, headers });
    const missing = lacks(answer.headers);
    const kept = url.startsWith('/assets/') || answer.headers['cache-control'] === 'no-store';
    if (!kept) missing.push(`no-store (${answer.headers['cache-control']})`);
    if (missing.length > 0) found.push(`${key} ${answer.statusCode}: ${missing.join(', ')}`);
  }
  return found;
}

test('every route, to nobody and to somebody who is signed in', async () => {
  expect(routesOf(house.app.printRoutes({ commonPrefix: false })).length).toBeGreaterThan(120);
  expect(await faults(undefined)).toEqual([]);
  const cookie = house.matrix.visitors.get('political-department')?.cookie;
  expect(await faults(cookie)).toEqual([]);
});

test.each([
  ['an address that cannot be read', 'GET', '/api/units/%F0%9F%A4'],
  ['a page that is not there', 'GET', '/no/such.page'],
  ['an operation that is not there', 'POST', '/api/no-such'],
  ['a page', 'GET', '/roster'],
  ['a method that nobody answers', 'DELETE', '/api/units'],
  ['a question about other origins', 'OPTIONS', '/api/units'],
])('%s', async (_, method, url) => {
  const headers = { origin: 'https://genji.test' };
  const answer = await house.app.inject({ method: method as 'GET', url, headers });
  expect(lacks(answer.headers)).toEqual([]);
  expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  expect(Object.keys(answer.headers).filter((name) => inside.has(name)).length).toBe(2);
});

test('control: a server that says nothing, and one that says too little, are seen', () => {
  expect(lacks({}).length).toBeGreaterThan(7);
  const lax = {
    'content-security-policy': "default-src 'self'; script-src 'self' 'unsafe-inline'",
  };
  expect(lacks(lax)).toContain('no inline script');
  expect(lacks({ 'strict-transport-security': 'max-age=60' })).toContain('https for a year');
});
