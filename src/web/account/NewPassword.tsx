import { useState } from 'react';
import type { ReplyOf } from '../client.ts';
import { useSay } from '../text/say.tsx';
import { Line, PlainForm } from './Fields.tsx';
import type { usePlainAct } from './usePlainAct.ts';
import { accountWords, activateWords, signInWords as words } from './words.ts';

interface NewPasswordProps {
  readonly act: ReturnType<typeof usePlainAct>;
  /** As typed a moment ago. */
  readonly current: string;
  readonly onDone: (step: ReplyOf<'POST /api/account/password'> | null) => void;
}

interface TwiceProps {
  readonly password: string;
  readonly again: string;
  readonly onPassword: (password: string) => void;
  readonly onAgain: (again: string) => void;
}

function Twice({ password, again, onPassword, onAgain }: TwiceProps) {
  const say = useSay();
  const twice = { type: 'password', autoComplete: 'new-password' } as const;
  return (
    <>
      <Line
        label={say(activateWords.password)}
        name="password"
        value={password}
        onChange={onPassword}
        first
        {...twice}
      />
      <Line
        label={say(activateWords.again)}
        name="again"
        value={again}
        onChange={onAgain}
        {...twice}
      />
      {again !== '' && again !== password && <p role="alert">{say(activateWords.differs)}</p>}
    </>
  );
}

/** The last step where the password is too old: no other way leads on. */
export function NewPassword({ act, current, onDone }: NewPasswordProps) {
  const say = useSay();
  const [old, setOld] = useState(current);
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const change = async () =>
    onDone(await act.run('POST /api/account/password', { body: { current: old, password } }));
  return (
    <PlainForm
      submit={say(activateWords.submit)}
      busy={act.busy}
      problems={act.problems}
      disabled={password === '' || again !== password}
      onSubmit={change}
    >
      <h2>{say(words.oldPassword)}</h2>
      <p>{say(words.oldPasswordAbout)}</p>
      {current === '' && (
        <Line
          label={say(accountWords.currentPassword)}
          name="current"
          type="password"
          value={old}
          onChange={setOld}
          autoComplete="current-password"
        />
      )}
      <Twice password={password} again={again} onPassword={setPassword} onAgain={setAgain} />
    </PlainForm>
  );
}
