import * as oidc from 'openid-client';
import type { Log } from './library.ts';
import type { SignOnSettings } from './ways.ts';

/** The provider, as it described itself; asked when it is first needed, not at the start. */
export interface SignOn {
  readonly settings: SignOnSettings;
  readonly log: Log;
  /** Where the provider sends the browser back to. */
  readonly back: string;
  readonly home: string;
  /** @throws when the provider does not answer, or calls itself something else */
  configuration(): Promise<oidc.Configuration>;
}

/** Seconds for one answer of the provider. */
const timeout = 5;
/** Milliseconds before one that did not answer is asked again, however many people try. */
const between = 3_000;

export function openSignOn(
  settings: SignOnSettings | null,
  baseUrl: string,
  log: Log,
): SignOn | null {
  if (settings === null) return null;
  let found: Promise<oidc.Configuration> | undefined;
  let failedAt: number | null = null;
  return {
    settings,
    log,
    back: new URL('/sign-in/back', baseUrl).href,
    home: new URL('/sign-in', baseUrl).href,
    configuration: () => {
      if (failedAt !== null && Math.abs(Date.now() - failedAt) > between) found = undefined;
      if (found === undefined) {
        failedAt = null;
        found = discover(settings);
        found.catch(() => {
          failedAt = Date.now();
        });
      }
      return found;
    },
  };
}

function discover(settings: SignOnSettings): Promise<oidc.Configuration> {
  const { issuer, clientId, clientSecret } = settings;
  const address = new URL(issuer);
  // By itself the library trusts a token's signature to the TLS of the answer; here it is checked.
  const execute = [oidc.enableNonRepudiationChecks];
  // The settings let plain http through for the loopback address alone.
  if (address.protocol === 'http:') execute.push(oidc.allowInsecureRequests);
  const how = oidc.ClientSecretBasic(clientSecret);
  return oidc.discovery(address, clientId, { client_secret: clientSecret }, how, {
    execute,
    timeout,
  });
}

/** Undefined, and a line in the log, where it does not answer or calls itself something else. */
export async function reached({
  configuration,
  log,
}: SignOn): Promise<oidc.Configuration | undefined> {
  try {
    return await configuration();
  } catch (error) {
    log.warn({}, `single sign-on: the provider cannot be used (${faultOf(error)})`);
    return undefined;
  }
}

/** The library of single sign-on names its errors; nothing of what was sent is written down. */
export function faultOf(error: unknown): string {
  const { code, name, cause } = error as { code?: string; name?: string; cause?: unknown };
  const under = (cause as { code?: string } | undefined)?.code;
  return [code ?? name ?? 'error', under].filter((word) => typeof word === 'string').join(', ');
}

/** Where a session ends at the provider too; undefined where it has no such place. */
export async function leaveAt(signOn: SignOn | null, hint: string): Promise<string | undefined> {
  const configuration = signOn === null ? undefined : await reached(signOn);
  if (configuration?.serverMetadata().end_session_endpoint === undefined) return undefined;
  return oidc.buildEndSessionUrl(configuration, {
    post_logout_redirect_uri: signOn?.home ?? '',
    ...(hint === '' ? {} : { id_token_hint: hint }),
  }).href;
}
