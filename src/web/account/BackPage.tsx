import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../client.ts';
import { problemsOf } from '../refusal.ts';
import { useSay } from '../text/say.tsx';
import { Door } from './Door.tsx';
import { SignInSteps } from './SignInSteps.tsx';
import { safeBack } from './safeBack.ts';
import { wayWords as words } from './wayWords.ts';
import { signInWords } from './words.ts';

/** The provider's answer, read once: afterwards the address no longer shows it. */
function useSearchOnce(): string {
  const [search] = useState(() => window.location.search);
  if (window.location.search !== '') window.history.replaceState(null, '', '/sign-in/back');
  return search;
}

function useAnswerHandedIn() {
  const search = useSearchOnce();
  return useQuery({
    queryKey: ['POST /api/account/sign-on/back', search],
    queryFn: async () => {
      const input = { body: { search: search === '' ? '?' : search } };
      const step = await call('POST /api/account/sign-on/back', input, { expired: 'throw' });
      if (step.next === 'done') window.location.replace(safeBack(step.back));
      return step;
    },
    // An answer is good for once.
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: false,
  });
}

function Refused({ error }: { readonly error: unknown }) {
  const say = useSay();
  return (
    <Door title={say(words.backRefused)}>
      <div role="alert" className="refused">
        {problemsOf(error).map(({ code, message, cure }) => (
          <p key={code}>
            {say(message)} {say(cure)}
          </p>
        ))}
      </div>
      <p className="aside">
        <Link to="/sign-in">{say(words.toSignIn)}</Link>
      </p>
    </Door>
  );
}

/** Where single sign-on sends the browser back to: hands in the answer, then goes on. */
export default function BackPage() {
  const say = useSay();
  const { data: step, error } = useAnswerHandedIn();
  if (error !== null) return <Refused error={error} />;
  if (step === undefined || step.next === 'done') {
    return (
      <Door title={say(words.backTitle)}>
        <p role="status">{say(words.backAbout)}</p>
      </Door>
    );
  }
  const onDone = () => window.location.replace(safeBack(step.back));
  return (
    <Door title={say(signInWords.title)}>
      <SignInSteps begun={step.next} onDone={onDone} back={safeBack(step.back)} />
    </Door>
  );
}
