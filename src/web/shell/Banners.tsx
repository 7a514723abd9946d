import { useSyncExternalStore } from 'react';
import { useCatalogue } from '../catalogue.tsx';
import { useMe } from '../session.tsx';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { shellWords as words } from './words.ts';

function onNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** What everybody on this page should know: demonstration, older rules, no network. */
export function Banners() {
  const say = useSay();
  const me = useMe();
  const { hash } = useCatalogue();
  const online = useSyncExternalStore(onNetwork, () => navigator.onLine);
  return (
    <div className="banners">
      {me.demo && <p className="demo">{say(words.demo)}</p>}
      {hash !== me.catalogue && (
        <p className="stale" role="alert">
          {say(words.stale)}
          <button type="button" onClick={() => window.location.reload()}>
            {say(common.reload)}
          </button>
        </p>
      )}
      {!online && (
        <p className="stale" role="alert">
          {say(words.offline)}
        </p>
      )}
    </div>
  );
}
