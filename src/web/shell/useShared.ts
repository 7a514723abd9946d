import { useEffect } from 'react';
import { call } from '../client.ts';
import { useAnswer } from '../query.ts';

/** At most so many idle seconds has a session on a computer that others use too. */
const sharedSeconds = 300;
const signs = ['pointerdown', 'keydown', 'scroll'] as const;

/** At most so often one tab tells the others that somebody is there. */
const between = 5_000;

/**
 * On a shared computer silence does not only end the session: the page leaves the screen, so that
 * the next person does not find it there. Work in one tab is no silence for the others.
 */
export function useShared(): void {
  const me = useAnswer('GET /api/account/me', {});
  const idle = me.data?.idleSeconds;
  useEffect(() => {
    if (idle === undefined || idle > sharedSeconds) return undefined;
    const tabs = new BroadcastChannel('genji-somebody-is-there');
    let timer = setTimeout(leave, idle * 1000);
    let told = 0;
    const stay = () => {
      clearTimeout(timer);
      timer = setTimeout(leave, idle * 1000);
    };
    const seen = () => {
      stay();
      if (Date.now() - told < between) return;
      told = Date.now();
      tabs.postMessage(null);
    };
    tabs.addEventListener('message', stay);
    for (const sign of signs) window.addEventListener(sign, seen, { passive: true });
    return () => {
      clearTimeout(timer);
      tabs.close();
      for (const sign of signs) window.removeEventListener(sign, seen);
    };
  }, [idle]);
}

function leave(): void {
  const away = (leave = '/sign-in') => window.location.replace(leave);
  const done = call('POST /api/account/sign-out', {}, { expired: 'throw' });
  done.then(
    (gone) => away(gone.leave),
    () => away(),
  );
}
