import { describe, expect, test } from 'vitest';
import { signInWays } from './signInWays.ts';

const https = 'https://genji.example';
const secret = 'f3a9c1d07be24865a1f0c9d3e8b7264510ab';
const provider = {
  GENJI_OIDC_ISSUER: 'https://sso.example/realms/police',
  GENJI_OIDC_CLIENT_ID: 'genji',
  GENJI_OIDC_CLIENT_SECRET: 'x',
  GENJI_OIDC_CLAIM: 'police_number',
};

/** The code of the refusal, or what is set up. */
function read(env: Record<string, string>, baseUrl: string = https) {
  const found = signInWays(env, baseUrl);
  return found.ok ? found.value : found.problems[0].code;
}

test('nothing set up is nothing, an empty line too', () => {
  const none = { certificates: null, signOn: null };
  expect(read({})).toEqual(none);
  expect(read({ GENJI_CERTIFICATE_SECRET: '', GENJI_OIDC_ISSUER: '' })).toEqual(none);
});

describe('certificates', () => {
  test('need a secret that cannot be guessed and fits into one word', () => {
    expect(read({ GENJI_CERTIFICATE_SECRET: secret })).toMatchObject({
      certificates: { secret, field: 'CN' },
    });
    for (const weak of ['short', `${secret} ${secret}`, secret.slice(0, 31), `${secret}密`]) {
      expect(read({ GENJI_CERTIFICATE_SECRET: weak })).toBe('sign-in/weak-secret');
    }
    expect(read({ GENJI_CERTIFICATE_FIELD: 'CN' })).toBe('sign-in/weak-secret');
  });

  test('need a proxy that speaks TLS', () => {
    const env = { GENJI_CERTIFICATE_SECRET: secret, GENJI_CERTIFICATE_FIELD: 'serialNumber' };
    expect(read(env)).toMatchObject({ certificates: { field: 'serialNumber' } });
    expect(read(env, 'http://127.0.0.1:8080')).toBe('sign-in/no-proxy');
  });
});

describe('single sign-on', () => {
  test('is whole or not at all', () => {
    expect(read(provider)).toMatchObject({
      signOn: { name: '统一身份认证', secondFactor: null, claim: 'police_number' },
    });
    for (const name of Object.keys(provider)) {
      expect(read({ ...provider, [name]: '' }), name).toBe('sign-in/half-sign-on');
    }
  });

  test.each([
    ['http://sso.example', 'sign-in/bad-issuer'],
    ['sso.example', 'sign-in/bad-issuer'],
    ['http://127.0.0.1.example', 'sign-in/bad-issuer'],
    ['http://127.0.0.1:9000', undefined],
  ])('at %s: %s', (issuer, code) => {
    const found = read({ ...provider, GENJI_OIDC_ISSUER: issuer });
    if (code === undefined) expect(found).toMatchObject({ signOn: { issuer } });
    else expect(found).toBe(code);
  });
});
