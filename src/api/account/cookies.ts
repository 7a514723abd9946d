import { createHmac, timingSafeEqual } from 'node:crypto';

/** Names of our cookies and how they are set; one place, since the library and we both use them. */
export interface Cookies {
  readonly session: string;
  readonly challenge: string;
  readonly short: string;
  readonly device: string;
  readonly shared: string;
  readonly cache: string;
  /** A single sign-on under way. */
  readonly signOn: string;
  /** That a single sign-on began the session, to end it at the provider too. */
  readonly signedOn: string;
  readonly secure: boolean;
}

/**
 * Over https every name carries `__Host-`: the browser then refuses one without Secure, with a
 * Domain, or from a sibling host. On http, meant for the loopback address only, browsers would drop
 * such cookies, hence names without the prefix and without Secure.
 */
export function cookiesFor(baseUrl: string): Cookies {
  const secure = new URL(baseUrl).protocol === 'https:';
  const name = (what: string) => `${secure ? '__Host-' : ''}genji-${what}`;
  return {
    session: name('session'),
    challenge: name('challenge'),
    short: name('short'),
    device: name('device'),
    shared: name('shared'),
    cache: name('cache'),
    signOn: name('sign-on'),
    signedOn: name('signed-on'),
    secure,
  };
}

export function attributes(cookies: Cookies) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: cookies.secure } as const;
}

/** What the browser sent, by name; the first wins where a name comes twice. */
export function parseCookies(header: string | undefined): Map<string, string> {
  const found = new Map<string, string>();
  for (const piece of header?.split(';') ?? []) {
    const at = piece.indexOf('=');
    const name = piece.slice(0, at).trim();
    if (at > 0 && !found.has(name)) found.set(name, piece.slice(at + 1).trim());
  }
  return found;
}

/** A cookie header with these names only, so that the library sees what a step is about. */
export function onlyCookies(header: string | undefined, names: readonly string[]): string {
  return [...parseCookies(header)]
    .filter(([name]) => names.includes(name))
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
}

/** `value.signature` as the library signs: HMAC-SHA256 under the secret, base64, URL-encoded. */
export function sign(value: string, secret: string): string {
  return encodeURIComponent(`${value}.${signature(value, secret).toString('base64')}`);
}

/** The value whose signature holds, or null. */
export function unsign(cookie: string | undefined, secret: string): string | null {
  const signed = decode(cookie ?? '');
  const at = signed.lastIndexOf('.');
  if (at < 1) return null;
  const value = signed.slice(0, at);
  const given = Buffer.from(signed.slice(at + 1), 'base64');
  const expected = signature(value, secret);
  return given.length === expected.length && timingSafeEqual(given, expected) ? value : null;
}

function signature(value: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(value).digest();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
