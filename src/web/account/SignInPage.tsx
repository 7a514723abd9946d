import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { BookCheck } from '../check/BookCheck.tsx';
import { checkWords } from '../check/words.ts';
import { call } from '../client.ts';
import { useAsked } from '../search.ts';
import { useSay } from '../text/say.tsx';
import { Door } from './Door.tsx';
import { SignInSteps } from './SignInSteps.tsx';
import { safeBack } from './safeBack.ts';
import { signInWords as words } from './words.ts';

export default function SignInPage() {
  const say = useSay();
  const [asked] = useAsked();
  const setup = useQuery({
    queryKey: ['GET /api/setup', {}],
    queryFn: () => call('GET /api/setup', {}, { expired: 'throw' }),
  });
  const check = useQuery({
    queryKey: ['GET /api/check', {}],
    queryFn: () => call('GET /api/check', {}, { expired: 'throw' }),
  });
  if (setup.data?.waits === true) return <Navigate to="/setup" />;
  return (
    <Door title={say(words.title)}>
      <SignInSteps
        onDone={() => window.location.assign(safeBack(asked.back))}
        back={safeBack(asked.back)}
      />
      <p className="aside">
        <Link to="/activate">{say(words.activate)}</Link>
      </p>
      <p className="aside">{say(words.help)}</p>
      {check.data?.open === true && (
        <section className="try-it">
          <h2>{say(checkWords.title)}</h2>
          <BookCheck />
        </section>
      )}
    </Door>
  );
}
