import { Link } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { fewCodes, sheetWords } from '../account/sheetWords.ts';
import { useCatalogue } from '../catalogue.tsx';
import { EmergencyBanner } from '../grant/EmergencyBanner.tsx';
import { useAnswer } from '../query.ts';
import { useMe } from '../session.tsx';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { ViewBanner } from './ViewBanner.tsx';
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
  const sheet = useAnswer('GET /api/account/me', {}).data?.sheet;
  const online = useSyncExternalStore(onNetwork, () => navigator.onLine);
  return (
    <div className="banners">
      {sheet && sheet.left <= fewCodes && (
        <p className="stale" role="status">
          {say(sheetWords.few(sheet.left))} <Link to="/account">{say(sheetWords.next)}</Link>
        </p>
      )}
      <ViewBanner />
      <EmergencyBanner />
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
