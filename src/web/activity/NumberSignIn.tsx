import { Input } from 'antd';
import { type KeyboardEvent, useId, useState } from 'react';
import { clockOfMoment } from '../text/dates.ts';
import { useSay } from '../text/say.tsx';
import type { Entry } from './marks.ts';
import { recordWords as words } from './recordWords.ts';
import { type SignIn, signInBy } from './signIn.ts';
import type { RecordState } from './useRecord.ts';

interface NumberSignInProps {
  readonly state: RecordState;
  readonly roll: readonly Entry[];
}

/** What became of the last number, and how many are there by now. */
function Said({ last, state }: { readonly last: SignIn; readonly state: RecordState }) {
  const say = useSay();
  const { attended = 0, expected = 0 } = state.counts ?? {};
  if (last.is === 'nothing') return null;
  const count = say(words.numberCount(attended, expected));
  return 'entry' in last ? (
    <span className={last.is === 'came' ? 'fine' : 'note'}>
      <b>{say(words.numberSaid[last.is](last.entry.name))}</b> · {count}
    </span>
  ) : (
    <span className="bad">{say(words.numberSaid[last.is](last.number))}</span>
  );
}

/**
 * A police number, typed or scanned: a scanner is a keyboard that ends with Enter. The marks stand
 * in the form like all others, so a lost connection takes none of them away.
 */
export function NumberSignIn({ state, roll }: NumberSignInProps) {
  const say = useSay();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [last, setLast] = useState<SignIn>({ is: 'nothing' });
  if (roll.every(({ policeNumber }) => policeNumber === null)) return null;
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const found = signInBy(roll, state.marks.marks, typed);
    if (found.is === 'came') {
      const cameAt = clockOfMoment(new Date().toISOString());
      state.mark({ does: 'number', person: found.entry.person, cameAt });
    }
    setLast(found);
    setTyped('');
  };
  return (
    <div className="number-sign-in">
      <label htmlFor={id}>{say(words.number)}</label>
      <Input
        id={id}
        value={typed}
        maxLength={30}
        autoComplete="off"
        inputMode="numeric"
        placeholder={say(words.numberHint)}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={press}
      />
      <span role="status">
        <Said last={last} state={state} />
      </span>
      <span className="faint small only-wide">{say(words.numberAbout)}</span>
    </div>
  );
}
