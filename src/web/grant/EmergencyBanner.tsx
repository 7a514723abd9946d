import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useMe } from '../session.tsx';
import { Moment } from '../shared/Day.tsx';
import { useSay } from '../text/say.tsx';
import { emergencyWords as words } from './emergencyWords.ts';

/** A second after the next of these moments the page looks at the clock again. */
function useNow(moments: readonly string[]): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const next = moments.map((at) => Date.parse(at)).filter((at) => at > now);
    if (next.length === 0) return undefined;
    const timer = setTimeout(() => setNow(Date.now()), Math.min(...next) - Date.now() + 1000);
    return () => clearTimeout(timer);
  }, [moments, now]);
  return now;
}

/** That I read in need, until when; that others did what concerns me, or what I am to sign. */
export function EmergencyBanner() {
  const say = useSay();
  const me = useMe();
  const hours = me.roles.flatMap(({ until, unitName }) =>
    until === null ? [] : [{ until, unitName }],
  );
  const now = useNow(hours.map(({ until }) => until));
  const running = hours.filter(({ until }) => Date.parse(until) > now);
  const { concerning, told, toReview } = me.emergencies;
  const link = <Link to={'/emergencies' as '/'}>{say(words.see)}</Link>;
  return (
    <>
      {running.map(({ until, unitName }) => (
        <p key={`${until} ${unitName}`} className="stale" role="status">
          {say(words.bannerMine(unitName))} <Moment at={until} /> {link}
        </p>
      ))}
      {concerning > 0 && (
        <p className="stale" role="status">
          {say(words.bannerConcerning(concerning))} {link}
        </p>
      )}
      {told > 0 && (
        <p className="stale" role="status">
          {say(words.bannerTold(told, toReview))} {link}
        </p>
      )}
    </>
  );
}
