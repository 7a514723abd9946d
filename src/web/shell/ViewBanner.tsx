import { useSay } from '../text/say.tsx';
import { viewed } from '../viewAs.ts';
import { shellWords as words } from './words.ts';

/** That these are somebody else's pages; the way back loads everything anew. */
export function ViewBanner() {
  const say = useSay();
  const view = viewed();
  if (view === null) return null;
  return (
    <p className="stale" role="alert">
      {say(words.viewing(view.name))}
      <button type="button" onClick={() => window.location.assign('/accounts')}>
        {say(words.leaveView)}
      </button>
    </p>
  );
}
