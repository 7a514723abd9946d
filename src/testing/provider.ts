import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';

/** What the provider knows of somebody who signs in there. */
export interface Known {
  readonly claims: Readonly<Record<string, unknown>>;
  /** How it says that two factors were used. */
  readonly amr?: readonly string[];
}

type Claims = Record<string, unknown>;

/** Rewrites an ID token before it leaves the provider, as somebody would who has got at it. */
export interface Tampering {
  /** What is said instead; left out: what was said. */
  readonly claims?: (claims: Claims) => Claims;
  /** Whose key signs it. */
  readonly key: 'own' | 'stranger' | 'none';
}

export interface TestProvider {
  readonly issuer: string;
  readonly people: Map<string, Known>;
  /** Of every request to begin a sign-on. */
  readonly asked: URLSearchParams[];
  tamper: Tampering | null;
  stop(): Promise<void>;
}

export const client = {
  id: 'genji',
  secret: 'a secret that both sides keep to themselves',
} as const;

function rsa(kid: string) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' };
}

/** A real OpenID provider on the loopback, for one client; people type their name to sign in. */
export async function testProvider(home: string): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const keys = { own: rsa('own'), stranger: rsa('own') };
  const about: TestProvider = {
    ...{ issuer, people: new Map(), asked: [], tamper: null },
    stop: () => closed(server),
  };
  const provider = new Provider(issuer, configuration(about, keys, home));
  provider.use(async (context, next) => {
    if (context.path === '/auth') about.asked.push(new URL(context.href).searchParams);
    if (context.path.startsWith('/interaction/')) {
      context.respond = false;
      return interaction(provider, about, context);
    }
    await next();
    const body = context.body as { id_token?: string } | undefined;
    if (context.path !== '/token' || body?.id_token === undefined || about.tamper === null) return;
    context.body = { ...body, id_token: forged(body.id_token, about.tamper, keys) };
  });
  server.on('request', provider.callback());
  return about;
}

function configuration(about: TestProvider, keys: Keys, home: string): Configuration {
  return {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${home}/sign-in/back`],
        post_logout_redirect_uris: [`${home}/sign-in`],
      },
    ],
    jwks: { keys: [keys.own] },
    claims: { openid: ['sub', 'amr'], profile: ['police_number', 'email'] },
    // The claims stand in the ID token, where Genji reads them.
    conformIdTokenClaims: false,
    cookies: { keys: ['only for tests'] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    ttl: { AccessToken: 900, Grant: 900, IdToken: 900, Interaction: 900, Session: 900 },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...about.people.get(id)?.claims }),
    }),
    loadExistingGrant: async (context) => granted(context),
  };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
}

/** Nobody is asked whether Genji may know who they are: it is the bureau's own. */
async function granted({ oidc }: KoaContextWithOIDC) {
  const grant = new oidc.provider.Grant({
    accountId: oidc.session?.accountId ?? '',
    clientId: oidc.client?.clientId ?? '',
  });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}

const form = `<!doctype html><title>统一身份认证</title><h1>统一身份认证</h1>
<form method="post"><label>姓名 <input name="login"></label><button>登录</button></form>`;

async function interaction(
  provider: Provider,
  { people }: TestProvider,
  { req, res }: { readonly req: IncomingMessage; readonly res: ServerResponse },
): Promise<void> {
  if (req.method === 'GET') {
    res.statusCode = 200;
    res.setHeader('content-type', 'text/html; charset=utf-8');
    res.end(form);
    return;
  }
  let text = '';
  for await (const part of req) text += part;
  const accountId = new URLSearchParams(text).get('login') ?? '';
  const { amr } = people.get(accountId) ?? {};
  const result =
    accountId === ''
      ? { error: 'access_denied' }
      : { login: { accountId, ...(amr && { amr: [...amr] }) } };
  await provider.interactionFinished(req, res, result, { mergeWithLastSubmission: false });
}

type Keys = Readonly<Record<'own' | 'stranger', ReturnType<typeof rsa>>>;

function forged(token: string, { claims, key }: Tampering, keys: Keys): string {
  const [, payload = ''] = token.split('.');
  const said = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const header = key === 'none' ? { alg: 'none' } : { alg: 'RS256', kid: 'own' };
  const signed = `${part(header)}.${part(claims?.(said) ?? said)}`;
  if (key === 'none') return `${signed}.`;
  const by = createPrivateKey({ key: keys[key], format: 'jwk' });
  return `${signed}.${sign('sha256', Buffer.from(signed), by).toString('base64url')}`;
}
