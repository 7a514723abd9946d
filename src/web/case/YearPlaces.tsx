import { Link } from '@tanstack/react-router';
import { useSay } from '../text/say.tsx';
import type { YearPlaces as Places } from './terms.ts';
import { caseWords as words } from './words.ts';

/** One committee: what it may admit this year, by which paper, and how far it has come. */
function PlacesOf({ one }: { readonly one: Places }) {
  const say = useSay();
  const { unitName, places, documentNo, taken, underWay } = one;
  const left = places - taken;
  return (
    <li>
      <div>
        {unitName} <span className="faint small">{documentNo}</span>
      </div>
      <div>
        {say(words.places(places))}
        {say(words.placesTaken(taken))}
        {say(words.placesWaited(underWay))}
      </div>
      <div>
        {left > 0 ? (
          <>
            {say(words.placesLeft(left))}
            {underWay > left && <span className="mark">{say(words.placesShort)}</span>}
          </>
        ) : (
          <span className="mark error">{say(words.placesGone)}</span>
        )}
      </div>
    </li>
  );
}

interface PlanProps {
  readonly all: readonly Places[];
  /** Committees within reach of which it is not known. */
  readonly without: number;
}

/** The year’s plan against what was admitted; where nobody entered one, that it is not known. */
export function YearPlaces({ all, without }: PlanProps) {
  const say = useSay();
  const [first] = all;
  return (
    <section className="year-places" aria-label={say(words.plan)}>
      {first === undefined ? (
        <p className="faint">
          {say(words.planUnknown)} <Link to={'/settings' as '/'}>{say(words.planEnter)}</Link>
        </p>
      ) : (
        <details open={all.length <= 3}>
          <summary>{say(words.planOf(first.year, all.length))}</summary>
          <ul>
            {all.map((one) => (
              <PlacesOf key={one.unit} one={one} />
            ))}
          </ul>
          {without > 0 && <p className="faint small">{say(words.planOthers(without))}</p>}
        </details>
      )}
    </section>
  );
}
