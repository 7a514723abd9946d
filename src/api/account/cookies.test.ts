import { expect, test } from 'vitest';
import { cookiesFor, onlyCookies, parseCookies, sign, unsign } from './cookies.ts';
import { originGuard } from './origin.ts';

const secret = 'kR8vQ2mZ5xT1nB7wL4yH9cJ6pD3sF0gA';

test('names carry __Host- over https; on the loopback address without TLS they cannot', () => {
  expect(cookiesFor('https://genji.police.local')).toMatchObject({
    session: '__Host-genji-session',
    secure: true,
  });
  expect(cookiesFor('http://127.0.0.1:3000')).toMatchObject({
    session: 'genji-session',
    secure: false,
  });
});

test('a signed value comes back; one with another value, signature or secret does not', () => {
  const signed = sign('abc.def', secret);
  expect(unsign(signed, secret)).toBe('abc.def');
  for (const bad of [
    signed.replace('abc', 'abd'),
    signed.slice(0, -4),
    sign('abc.def', `${secret}x`),
    'abc.def',
    '.',
    '%',
    '',
  ]) {
    expect(unsign(bad, secret)).toBeNull();
  }
  expect(unsign(undefined, secret)).toBeNull();
});

test('of two cookies with one name the first counts; a step sees its own cookies only', () => {
  const header = 'a=1; b=2; a=3; c';
  expect([...parseCookies(header)]).toEqual([
    ['a', '1'],
    ['b', '2'],
  ]);
  expect(onlyCookies(header, ['b', 'x'])).toBe('b=2');
  expect(onlyCookies(undefined, ['b'])).toBe('');
});

const own = 'https://genji.test';

test.each([
  ['GET', {}, true],
  ['POST', { 'sec-fetch-site': 'same-origin' }, true],
  ['POST', { 'sec-fetch-site': 'same-origin', origin: own }, true],
  ['POST', { origin: own }, true],
  ['POST', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' }, false],
  ['POST', { 'sec-fetch-site': 'same-site', origin: 'https://other.genji.test' }, false],
  ['POST', { 'sec-fetch-site': 'cross-site', origin: own }, false],
  ['POST', { 'sec-fetch-site': 'none' }, false],
  ['PUT', { origin: 'https://genji.test.evil.test' }, false],
  ['POST', { origin: 'http://genji.test' }, false],
  ['POST', { origin: 'https://genji.test:8443' }, false],
  ['POST', { origin: 'null' }, false],
  ['DELETE', {}, false],
])('%s with %j', (method, headers, allowed) => {
  const problem = originGuard(`${own}/`)({ method, headers });
  expect(problem?.code).toBe(allowed ? undefined : 'account/foreign-origin');
});
