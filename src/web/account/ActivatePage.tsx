import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { text } from '../../kernel/text.ts';
import type { PageProblem } from '../refusal.ts';
import { useSay } from '../text/say.tsx';
import { Door } from './Door.tsx';
import { Line, PlainForm } from './Fields.tsx';
import { usePlainAct } from './usePlainAct.ts';
import { signInWords, activateWords as words } from './words.ts';

/** A new password and the same once more; the problem when they differ. */
export function passwordsDiffer(password: string, again: string): PageProblem[] {
  if (password === again) return [];
  const cure = text('请把新密码再输入一遍。', 'Type the new password once more.');
  return [{ code: 'web/passwords-differ', message: words.differs, cure, at: 'again' }];
}

const blank = { code: '', username: '', password: '', again: '' };
type Typed = typeof blank;

function useActivation(onDone: (username: string) => void) {
  const act = usePlainAct();
  const [typed, setTyped] = useState<Typed>(blank);
  const [tried, setTried] = useState(false);
  const { password, again } = typed;
  const differ = tried ? passwordsDiffer(password, again) : [];
  const submit = async () => {
    setTried(true);
    if (password !== again) return;
    const username = typed.username.trim();
    const body = { code: typed.code.trim(), password, ...(username === '' ? {} : { username }) };
    const reply = await act.run('POST /api/account/activate', { body });
    if (reply !== null) onDone(reply.username);
  };
  /** What a line of the form is given. */
  const line = (name: keyof Typed) => ({
    name,
    value: typed[name],
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
  });
  return { busy: act.busy, problems: [...act.problems, ...differ], submit, line };
}

function ActivateForm({ onDone }: { readonly onDone: (username: string) => void }) {
  const say = useSay();
  const { busy, problems, submit, line } = useActivation(onDone);
  const secret = { type: 'password', autoComplete: 'new-password', problems } as const;
  return (
    <PlainForm
      submit={say(words.submit)}
      busy={busy}
      problems={problems}
      fields={['password', 'again']}
      onSubmit={submit}
    >
      <p>{say(words.about)}</p>
      <Line {...line('code')} label={say(words.code)} first />
      <Line {...line('username')} label={say(words.username)} required={false} />
      <Line {...line('password')} {...secret} label={say(words.password)} />
      <Line {...line('again')} {...secret} label={say(words.again)} />
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
