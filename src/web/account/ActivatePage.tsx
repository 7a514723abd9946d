import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PageProblem } from '../refusal.ts';
import { useSay } from '../text/say.tsx';
import { Door } from './Door.tsx';
import { Line, PlainForm } from './Fields.tsx';
import { usePlainAct } from './usePlainAct.ts';
import { signInWords, activateWords as words } from './words.ts';

/** A new password and the same once more; the problem when they differ. */
export function passwordsDiffer(password: string, again: string): PageProblem[] {
  if (password === again) return [];
  const cure = { zh: '', en: '' };
  return [{ code: 'web/passwords-differ', message: words.differs, cure, at: 'again' }];
}

function ActivateForm({ onDone }: { readonly onDone: (username: string) => void }) {
  const say = useSay();
  const act = usePlainAct();
  const [code, setCode] = useState('');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const differ = tried ? passwordsDiffer(password, again) : [];
  const problems = [...act.problems, ...differ];
  const submit = async () => {
    setTried(true);
    if (password !== again) return;
    const name = username.trim();
    const body = { code: code.trim(), password, ...(name === '' ? {} : { username: name }) };
    const reply = await act.run('POST /api/account/activate', { body });
    if (reply !== null) onDone(reply.username);
  };
  const secret = { type: 'password', autoComplete: 'new-password', problems } as const;
  return (
    <PlainForm
      submit={say(words.submit)}
      busy={act.busy}
      problems={problems}
      fields={['password', 'again']}
      onSubmit={submit}
    >
      <p>{say(words.about)}</p>
      <Line label={say(words.code)} name="code" value={code} onChange={setCode} autoFocus />
      <Line
        label={say(words.username)}
        name="username"
        value={username}
        onChange={setUsername}
        required={false}
      />
      <Line
        {...secret}
        label={say(words.password)}
        name="password"
        value={password}
        onChange={setPassword}
      />
      <Line {...secret} label={say(words.again)} name="again" value={again} onChange={setAgain} />
    </PlainForm>
  );
}

export default function ActivatePage() {
  const say = useSay();
  const [username, setUsername] = useState<string | null>(null);
  return (
    <Door title={say(words.title)}>
      {username === null ? (
        <ActivateForm onDone={setUsername} />
      ) : (
        <p>{say(words.done(username))}</p>
      )}
      <p className="aside">
        <Link to="/sign-in">{say(signInWords.toSignIn)}</Link>
      </p>
    </Door>
  );
}
