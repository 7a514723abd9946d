import { useState } from 'react';
import type { ReplyOf } from '../client.ts';
import { useSay } from '../text/say.tsx';
import { Line, PlainForm } from './Fields.tsx';
import type { usePlainAct } from './usePlainAct.ts';
import { signInWords as words } from './words.ts';

interface EnrolmentProps {
  readonly act: ReturnType<typeof usePlainAct>;
  /** As typed a moment ago; asked for again where it is not known. */
  readonly password: string;
  readonly onCode: (code: string) => void;
}

type Secret = ReplyOf<'POST /api/account/enrol-totp'>;

function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const say = useSay();
  return (
    <section className="codes">
      <h2>{say(words.recovery)}</h2>
      <p>{say(words.recoveryAbout)}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <button type="button" className="no-print" onClick={() => window.print()}>
        {say(words.print)}
      </button>
    </section>
  );
}

function Scan({ secret }: { readonly secret: Secret }) {
  const say = useSay();
  return (
    <div className="scan no-print">
      <img alt="" src={`data:image/svg+xml,${encodeURIComponent(secret.svg)}`} />
      <p>
        {say(words.secret)}
        <br />
        <code>{secret.secret.replace(/(.{4})/g, '$1 ').trim()}</code>
      </p>
    </div>
  );
}

interface BeginProps extends Pick<EnrolmentProps, 'act' | 'password'> {
  readonly onSecret: (secret: Secret | null) => void;
}

function Begin({ act, password, onSecret }: BeginProps) {
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
    </PlainForm>
  );
}

/** The picture for the phone, the recovery codes on paper, and the first code from the phone. */
export function Enrolment({ act, password, onCode }: EnrolmentProps) {
  const say = useSay();
  const [secret, setSecret] = useState<Secret | null>(null);
  const [kept, setKept] = useState(false);
  const [code, setCode] = useState('');
  if (secret === null) return <Begin act={act} password={password} onSecret={setSecret} />;
  return (
    <PlainForm
      busy={act.busy}
      problems={act.problems}
      submit={say(words.submit)}
      disabled={!kept}
      onSubmit={() => onCode(code.trim())}
    >
      <Scan secret={secret} />
      <RecoveryCodes codes={secret.recoveryCodes} />
      <label className="check no-print">
        <input type="checkbox" checked={kept} onChange={() => setKept(!kept)} />
        {say(words.kept)}
      </label>
      <Line
        label={say(words.codeAbout)}
        name="code"
        value={code}
        onChange={setCode}
        inputMode="numeric"
        autoComplete="one-time-code"
      />
    </PlainForm>
  );
}
