import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { text } from '../../kernel/text.ts';
import { call, type ReplyOf } from '../client.ts';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { Door } from './Door.tsx';
import { Line, PlainForm } from './Fields.tsx';
import { usePlainAct } from './usePlainAct.ts';
import { signInWords, setupWords as words } from './words.ts';

type Codes = ReplyOf<'POST /api/setup'>['codes'];
const offices = ['system', 'security', 'audit'] as const;
type Names = Record<(typeof offices)[number], string>;

function sameNames(names: Names) {
  const filled = offices.map((office) => names[office].trim()).filter((name) => name !== '');
  if (new Set(filled).size === filled.length) return [];
  const cure = text('请写三个人的姓名。', 'Name three people.');
  return [{ code: 'web/same-administrators', message: words.same, cure }];
}

function SetupForm({ onCodes }: { readonly onCodes: (codes: Codes) => void }) {
  const say = useSay();
  const act = usePlainAct();
  const [bureau, setBureau] = useState('');
  const [names, setNames] = useState<Names>({ system: '', security: '', audit: '' });
  const same = sameNames(names);
  const submit = async () => {
    if (same.length > 0) return;
    const body = { bureau: bureau.trim(), administrators: names };
    const reply = await act.run('POST /api/setup', { body });
    if (reply !== null) onCodes(reply.codes);
  };
  return (
    <PlainForm
      submit={say(words.submit)}
      busy={act.busy}
      problems={[...act.problems, ...same]}
      onSubmit={submit}
    >
      <p>{say(words.about)}</p>
      <Line label={say(words.bureau)} name="bureau" value={bureau} onChange={setBureau} first />
      {offices.map((office) => (
        <Line
          key={office}
          label={say(words[office])}
          name={office}
          value={names[office]}
          onChange={(name) => setNames({ ...names, [office]: name })}
        />
      ))}
    </PlainForm>
  );
}

function Slips({ codes }: { readonly codes: Codes }) {
  const say = useSay();
  const officeName = (office: string) => {
    const known = offices.find((one) => office.startsWith(one));
    return known === undefined ? office : say(words[known]);
  };
  return (
    <>
      <h2>{say(words.ready)}</h2>
      <p className="no-print">{say(words.readyAbout)}</p>
      {codes.map((slip) => (
        <section key={slip.username} className="slip">
          <h3>
            {officeName(slip.office)} · {slip.name}
          </h3>
          <p>
            {say(words.username)} <code>{slip.username}</code>
          </p>
          <p>
            {say(words.code)} <code>{slip.code}</code>
          </p>
        </section>
      ))}
      <p className="no-print">
        <button type="button" className="primary" onClick={() => window.print()}>
          {say(common.print)}
        </button>{' '}
        <Link to="/activate">{say(signInWords.activate)}</Link>
      </p>
    </>
  );
}

/** Three names become three printed codes; four eyes start after that. */
export default function SetupPage() {
  const say = useSay();
  const [codes, setCodes] = useState<Codes | null>(null);
  const setup = useQuery({
    queryKey: ['GET /api/setup', {}],
    queryFn: () => call('GET /api/setup', {}, { expired: 'throw' }),
  });
  const closed = codes === null && setup.data?.waits === false;
  return (
    <Door title={say(words.title)}>
      {closed && (
        <p>
          {say(words.closed)} <Link to="/sign-in">{say(signInWords.toSignIn)}</Link>
        </p>
      )}
      {!closed && codes === null && <SetupForm onCodes={setCodes} />}
      {codes !== null && <Slips codes={codes} />}
    </Door>
  );
}
