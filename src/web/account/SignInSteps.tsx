import { useState } from 'react';
import type { ReplyOf } from '../client.ts';
import { useSay } from '../text/say.tsx';
import { Enrolment } from './Enrolment.tsx';
import { Line, PlainForm } from './Fields.tsx';
import { NewPassword } from './NewPassword.tsx';
import { Beside, CertificateButton } from './OtherWays.tsx';
import { fewCodes, sheetWords } from './sheetWords.ts';
import { usePlainAct } from './usePlainAct.ts';
import { signInWords as words } from './words.ts';

type Next = ReplyOf<'POST /api/account/sign-in'>['next'];

type Step = { readonly next: Next } | null;

interface SignInStepsProps {
  readonly onDone: () => Promise<void> | void;
  /** The page to go to; left out over a page, which is not to be left. */
  readonly back?: string | undefined;
  /** What is owed where single sign-on was the first step. */
  readonly begun?: Next;
}

interface CodeProps {
  readonly act: ReturnType<typeof usePlainAct>;
  readonly onCode: (code: string) => void;
  readonly onStep: (step: Step) => void;
  readonly onRestart: () => void;
}

function CodeStep({ act, onCode, onStep, onRestart }: CodeProps) {
  const say = useSay();
  const [code, setCode] = useState('');
  return (
    <PlainForm
      submit={say(words.submit)}
      busy={act.busy}
      problems={act.problems}
      onSubmit={() => onCode(code.trim())}
    >
      <p>{say(words.codeAbout)}</p>
      <Line
        label={say(words.code)}
        name="code"
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        first
      />
      <CertificateButton act={act} onStep={onStep} />
      <button type="button" className="link" onClick={onRestart}>
        {say(words.restart)}
      </button>
    </PlainForm>
  );
}

type Crossed = NonNullable<ReplyOf<'POST /api/account/totp'>['sheet']>;

/** Paper does not know what was used: whoever signed in with it is told, once. */
function CrossOut({ used, onDone }: { readonly used: Crossed; readonly onDone: () => void }) {
  const say = useSay();
  const isFew = used.left <= fewCodes;
  return (
    <PlainForm submit={say(sheetWords.goOn)} busy={false} problems={[]} onSubmit={onDone} first>
      <h2>{say(sheetWords.crossTitle(used.number))}</h2>
      <p role="status">
        {say(isFew ? sheetWords.few(used.left) : sheetWords.left(used.left))}{' '}
        {isFew && say(sheetWords.next)}
      </p>
    </PlainForm>
  );
}

interface NameProps extends Pick<SignInStepsProps, 'onDone' | 'back'> {
  readonly act: ReturnType<typeof usePlainAct>;
  readonly onNames: (username: string, password: string, shared: boolean) => void;
}

function NameStep({ act, onNames, onDone, back }: NameProps) {
  const say = useSay();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [shared, setShared] = useState(false);
  return (
    <>
      <PlainForm
        submit={say(words.submit)}
        busy={act.busy}
        problems={act.problems}
        onSubmit={() => onNames(username.trim(), password, shared)}
      >
        <Line
          label={say(words.username)}
          name="username"
          value={username}
          onChange={setUsername}
          autoComplete="username"
          first
        />
        <Line
          label={say(words.password)}
          name="password"
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        />
        <label className="check">
          <input type="checkbox" checked={shared} onChange={() => setShared(!shared)} />
          {say(words.shared)}
        </label>
      </PlainForm>
      <Beside onDone={onDone} back={back} shared={shared} />
    </>
  );
}

/** What was given so far, and what is still owed. */
function useSteps({ onDone, begun }: SignInStepsProps) {
  const act = usePlainAct();
  const [next, setNext] = useState<Next | 'name'>(begun ?? 'name');
  const [password, setPassword] = useState('');
  const [used, setUsed] = useState<Crossed | null>(null);
  const follow = async (step: Step) => {
    if (step === null) return;
    if (step.next === 'done') await act.attempt(async () => onDone());
    setNext(step.next === 'done' ? 'name' : step.next);
  };
  const giveNames = async (username: string, typed: string, shared: boolean) => {
    setPassword(typed);
    const body = { username, password: typed, shared };
    await follow(await act.run('POST /api/account/sign-in', { body }));
  };
  const giveCode = async (code: string) => {
    const step = await act.run('POST /api/account/totp', { body: { code } });
    if (step?.sheet === undefined) return follow(step);
    setUsed(step.sheet);
    setNext(step.next);
  };
  const restart = () => {
    act.clear();
    setNext('name');
  };
  const crossed = () => {
    setUsed(null);
    void follow({ next: next === 'name' ? 'done' : next });
  };
  return { act, next, password, used, follow, giveNames, giveCode, restart, crossed };
}

/** Name and password, then a code; on the sign-in page, and over a page whose session ended. */
export function SignInSteps(props: SignInStepsProps) {
  const { act, next, password, used, ...steps } = useSteps(props);
  const { follow, giveCode } = steps;
  if (used !== null) return <CrossOut used={used} onDone={steps.crossed} />;
  if (next === 'totp') {
    return <CodeStep act={act} onCode={giveCode} onStep={follow} onRestart={steps.restart} />;
  }
  if (next === 'password') return <NewPassword act={act} current={password} onDone={follow} />;
  if (next === 'enrol') {
    return <Enrolment act={act} password={password} onCode={giveCode} onStep={follow} />;
  }
  const { onDone, back } = props;
  return <NameStep act={act} onNames={steps.giveNames} onDone={onDone} back={back} />;
}
