import {
  type CertificateSettings,
  leastProxySecret,
  type SignInWays,
  type SignOnSettings,
} from '../api/account/ways.ts';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The ways of signing in that the environment sets up (docs/operations.md). Half a setting stops
 * the start: whoever believes that it works would find out on the morning when it does not.
 *
 * @param baseUrl where browsers reach this server
 */
export function signInWays(env: Environment, baseUrl: string): Result<SignInWays> {
  const certificates = certificatesIn(env, baseUrl);
  if (!certificates.ok) return certificates;
  const signOn = signOnIn(env);
  if (!signOn.ok) return signOn;
  return ok({ certificates: certificates.value, signOn: signOn.value });
}

function certificatesIn(env: Environment, baseUrl: string): Result<CertificateSettings | null> {
  const { GENJI_CERTIFICATE_SECRET: secret = '', GENJI_CERTIFICATE_FIELD: field = '' } = env;
  if (secret === '' && field === '') return ok(null);
  if (!/^[!-~]+$/.test(secret) || secret.length < leastProxySecret) return fail(weakSecret);
  if (!baseUrl.startsWith('https:')) return fail(noProxy);
  return ok({ secret, field: field === '' ? 'CN' : field });
}

const weakSecret: Problem = {
  code: 'sign-in/weak-secret',
  message: text(
    `GENJI_CERTIFICATE_SECRET 应为至少 ${leastProxySecret} 个不含空格的 ASCII 字符。`,
    `GENJI_CERTIFICATE_SECRET needs ${leastProxySecret} ASCII characters or more, without spaces.`,
  ),
  cure: text(
    '用 openssl rand -hex 32 生成，同样写进 nginx；不用数字证书就两个变量都不要设。',
    'Make one with openssl rand -hex 32 and give nginx the same; without certificates set neither variable.',
  ),
};

const noProxy: Problem = {
  code: 'sign-in/no-proxy',
  message: text(
    '数字证书由前置的 nginx 核验，GENJI_URL 应是 https 地址。',
    'Certificates are verified by the nginx in front, so GENJI_URL must be an https address.',
  ),
  cure: text(
    '请按 docs/operations.md 设置 nginx 和 GENJI_URL。',
    'Set up nginx and GENJI_URL as docs/operations.md says.',
  ),
};

function signOnIn(env: Environment): Result<SignOnSettings | null> {
  const { GENJI_OIDC_ISSUER: issuer = '', GENJI_OIDC_CLIENT_ID: clientId = '' } = env;
  const { GENJI_OIDC_CLIENT_SECRET: clientSecret = '', GENJI_OIDC_CLAIM: claim = '' } = env;
  const given = [issuer, clientId, clientSecret, claim];
  if (given.every((value) => value === '')) return ok(null);
  if (given.includes('')) return fail(halfSignOn);
  if (!isIssuer(issuer)) return fail(badIssuer(issuer));
  const name = env['GENJI_OIDC_NAME'] || '统一身份认证';
  const secondFactor = env['GENJI_OIDC_SECOND_FACTOR'] || null;
  return ok({ issuer, clientId, clientSecret, claim, name, secondFactor });
}

/** Plain http is for a provider on this very machine, and for tests. */
function isIssuer(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname } = new URL(issuer);
  if (protocol === 'https:') return true;
  return protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
}

const halfSignOn: Problem = {
  code: 'sign-in/half-sign-on',
  message: text(
    '单点登录只设了一部分：GENJI_OIDC_ISSUER、GENJI_OIDC_CLIENT_ID、GENJI_OIDC_CLIENT_SECRET、GENJI_OIDC_CLAIM 应一起设。',
    'Single sign-on is set up in part: GENJI_OIDC_ISSUER, GENJI_OIDC_CLIENT_ID, GENJI_OIDC_CLIENT_SECRET and GENJI_OIDC_CLAIM belong together.',
  ),
  cure: text(
    '请补全；不用单点登录就都不要设。',
    'Set the missing ones, or none of them where there is no single sign-on.',
  ),
};

function badIssuer(issuer: string): Problem {
  return {
    code: 'sign-in/bad-issuer',
    message: text(
      `GENJI_OIDC_ISSUER=${issuer} 不是 https 地址。`,
      `GENJI_OIDC_ISSUER=${issuer} is no https address.`,
    ),
    cure: text(
      '请写统一身份认证平台公布的 issuer，例如 https://sso.example/realms/police；只有本机上的平台可以用 http。',
      'Write the issuer as the provider publishes it, such as https://sso.example/realms/police; plain http is for one on this machine alone.',
    ),
  };
}
