import { useEffect } from 'react';
import { call } from '../client.ts';
import { useAnswer } from '../query.ts';

/** At most so many idle seconds has a session on a computer that others use too. */
const sharedSeconds = 300;
const signs = ['pointerdown', 'keydown', 'scroll'] as const;

/**
 * On a shared computer silence does not only end the session: the page leaves the screen, so that
 * the next person does not find it there.
 */
export function useShared(): void {
  const me = useAnswer('GET /api/account/me', {});
  const idle = me.data?.idleSeconds;
  useEffect(() => {
    if (idle === undefined || idle > sharedSeconds) return undefined;
    let timer = setTimeout(leave, idle * 1000);
    const stay = () => {
      clearTimeout(timer);
      timer = setTimeout(leave, idle * 1000);
    };
    for (const sign of signs) window.addEventListener(sign, stay, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, stay);
    };
  }, [idle]);
}

function leave(): void {
  const away = () => window.location.replace('/sign-in');
  call('POST /api/account/sign-out', {}, { expired: 'throw' }).then(away, away);
}
