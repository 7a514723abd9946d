import { useQuery } from '@tanstack/react-query';
import { call, type ReplyOf } from '../client.ts';
import { useSay } from '../text/say.tsx';
import { usePlainAct } from './usePlainAct.ts';
import { wayWords as words } from './wayWords.ts';

type Ways = ReplyOf<'GET /api/account/ways'>;

/** Until the answer is there, and where it does not come, nothing is offered. */
function useWays(): Ways {
  const answer = useQuery({
    queryKey: ['GET /api/account/ways', {}],
    queryFn: () => call('GET /api/account/ways', {}, { expired: 'throw' }),
  });
  return answer.data ?? { certificate: false, signOn: null };
}

interface CertificateProps {
  readonly act: ReturnType<typeof usePlainAct>;
  readonly onStep: (step: ReplyOf<'POST /api/account/certificate'> | null) => void;
}

/** In the place of a code, where certificates are set up. */
export function CertificateButton({ act, onStep }: CertificateProps) {
  const say = useSay();
  if (!useWays().certificate) return null;
  const show = async () => onStep(await act.run('POST /api/account/certificate', {}));
  return (
    <p className="other-way">
      <button type="button" disabled={act.busy} onClick={show}>
        {say(words.certificate)}
      </button>
      <span className="faint">{say(words.certificateAbout)}</span>
    </p>
  );
}

interface BesideProps {
  readonly onDone: () => Promise<void> | void;
  /** The page that was asked for; left out over a page, which is not to be left. */
  readonly back?: string | undefined;
  readonly shared: boolean;
}

/** Beside name and password: how else one may begin. */
export function Beside({ onDone, back, shared }: BesideProps) {
  if (back === undefined) return <SignOnElsewhere onDone={onDone} />;
  return <SignOnButton back={back} shared={shared} />;
}

interface SignOnProps {
  /** The page that was asked for. */
  readonly back: string;
  readonly shared: boolean;
}

/** In the place of name and password, where single sign-on is set up. */
function SignOnButton({ back, shared }: SignOnProps) {
  const say = useSay();
  const act = usePlainAct();
  const { signOn } = useWays();
  if (signOn === null) return null;
  const go = async () => {
    const begun = await act.run('POST /api/account/sign-on', { body: { back, shared } });
    if (begun !== null) window.location.assign(begun.to);
  };
  return (
    <div className="other-way">
      {act.problems.map(({ code, message, cure }) => (
        <p key={code} role="alert" className="refused">
          {say(message)} {say(cure)}
        </p>
      ))}
      <button type="button" disabled={act.busy} onClick={go}>
        {say(words.signOn(signOn))}
      </button>
    </div>
  );
}

/** Over a page that must not be left: single sign-on happens in a window of its own. */
function SignOnElsewhere({ onDone }: { readonly onDone: () => Promise<void> | void }) {
  const say = useSay();
  const act = usePlainAct();
  const { signOn } = useWays();
  if (signOn === null) return null;
  return (
    <div className="other-way">
      <p>
        <a href="/sign-in" target="_blank" rel="noopener">
          {say(words.elsewhere(signOn))}
        </a>
      </p>
      <button type="button" disabled={act.busy} onClick={() => act.attempt(async () => onDone())}>
        {say(words.elsewhereDone)}
      </button>
    </div>
  );
}
