import { Link } from '@tanstack/react-router';
import { type Place, places } from '../places.ts';
import { reachesAny, useMe } from '../session.tsx';
import { useSay } from '../text/say.tsx';
import { shellWords as words } from './words.ts';

const groups = ['daily', 'manage', 'own'] as const;

function PlaceLink({ place }: { readonly place: Place }) {
  const say = useSay();
  return (
    <li>
      <Link to={place.to} activeOptions={{ exact: place.to === '/', includeSearch: false }}>
        {say(place.name)}
      </Link>
    </li>
  );
}

/** Only where I may go. */
export function Navigation({ open }: { readonly open: boolean }) {
  const say = useSay();
  const me = useMe();
  const mine = places.filter((place) => reachesAny(me, place.needs));
  return (
    <nav id="navigation" aria-label={say(words.navigation)} className={open ? 'open' : ''}>
      {groups.map((group) => {
        const inGroup = mine.filter((place) => place.group === group);
        if (inGroup.length === 0) return null;
        return (
          <section key={group}>
            <h2>{say(words[group])}</h2>
            <ul>
              {inGroup.map((place) => (
                <PlaceLink key={place.to} place={place} />
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}
