import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';

/**
 * Endpoints of the library by which a single sign-on begins a session: called by name, mounted
 * nowhere. After `one` the library asks for its second factor, because its rule about that listens
 * to the path of its own sign-in by phone, which is not used here; after `proven` it does not.
 */
export const signOnPaths = { one: '/sign-in/phone-number', proven: '/sign-on/proven' } as const;

interface Begun {
  readonly account: string;
}

function begins<const P extends string>(path: P) {
  const metadata = { $Infer: { body: {} as Begun } };
  return createAuthEndpoint(path, { method: 'POST', metadata }, async (context) => {
    const { internalAdapter } = context.context;
    const user = await internalAdapter.findUserById(context.body.account);
    if (user === null) throw new APIError('UNAUTHORIZED', { code: 'ACCOUNT_DISABLED' });
    // Gone with the browser, as after a password.
    const session = await internalAdapter.createSession(user.id, true);
    await setSessionCookie(context, { session, user }, true);
    return context.json({});
  });
}

export const signOnPlugin = {
  id: 'genji-sign-on',
  endpoints: {
    signOnOnce: begins(signOnPaths.one),
    signOnProven: begins(signOnPaths.proven),
  },
} as const satisfies BetterAuthPlugin;
