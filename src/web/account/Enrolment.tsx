import { useState } from 'react';
import type { ReplyOf } from '../client.ts';
import { useSay } from '../text/say.tsx';
import { CodeSheet } from './CodeSheet.tsx';
import { Line, PlainForm } from './Fields.tsx';
import { CertificateButton } from './OtherWays.tsx';
import { sheetWords } from './sheetWords.ts';
import type { usePlainAct } from './usePlainAct.ts';
import { signInWords as words } from './words.ts';

interface EnrolmentProps {
  readonly act: ReturnType<typeof usePlainAct>;
  /** As typed a moment ago; asked for again where it is not known. */
  readonly password: string;
  readonly onCode: (code: string) => void;
  /** A certificate takes the place of all that follows. */
  readonly onStep: (step: ReplyOf<'POST /api/account/certificate'> | null) => void;
}

type Secret = ReplyOf<'POST /api/account/enrol-totp'>;

function Scan({ secret }: { readonly secret: Secret }) {
  const say = useSay();
  return (
    <div className="scan no-print">
      <img alt="" src={`data:image/svg+xml,${encodeURIComponent(secret.svg)}`} />
      <p>{say(words.noPhone)}</p>
      <p>
        {say(words.secret)}
        <br />
        <code>{secret.secret.replace(/(.{4})/g, '$1 ').trim()}</code>
      </p>
    </div>
  );
}

interface BeginProps extends Pick<EnrolmentProps, 'act' | 'password' | 'onStep'> {
  readonly onSecret: (secret: Secret | null) => void;
}

function Begin({ act, password, onStep, onSecret }: BeginProps) {
  const say = useSay();
  const [typed, setTyped] = useState(password);
  const begin = async () =>
    onSecret(await act.run('POST /api/account/enrol-totp', { body: { password: typed } }));
  return (
    <PlainForm busy={act.busy} problems={act.problems} submit={say(words.next)} onSubmit={begin}>
      <h2>{say(words.enrolTitle)}</h2>
      <p>{say(words.enrolAbout)}</p>
      {password === '' && (
        <Line
          label={say(words.enrolAgain)}
          name="password"
          type="password"
          value={typed}
          onChange={setTyped}
          autoComplete="current-password"
        />
      )}
      <CertificateButton act={act} onStep={onStep} />
    </PlainForm>
  );
}

/** The picture for the phone, the sheet on paper, and the first code from either of them. */
export function Enrolment({ act, password, onCode, onStep }: EnrolmentProps) {
  const say = useSay();
  const [secret, setSecret] = useState<Secret | null>(null);
  const [kept, setKept] = useState(false);
  const [code, setCode] = useState('');
  if (secret === null) {
    return <Begin act={act} password={password} onStep={onStep} onSecret={setSecret} />;
  }
  return (
    <PlainForm
      busy={act.busy}
      problems={act.problems}
      submit={say(words.submit)}
      disabled={!kept}
      onSubmit={() => onCode(code.trim())}
    >
      <Scan secret={secret} />
      <CodeSheet sheet={secret.sheet} />
      <button type="button" className="no-print" onClick={() => window.print()}>
        {say(sheetWords.print)}
      </button>
      <label className="check no-print">
        <input type="checkbox" checked={kept} onChange={() => setKept(!kept)} />
        {say(words.kept)}
      </label>
      <Line
        label={say(words.firstCode)}
        name="code"
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
      />
    </PlainForm>
  );
}
