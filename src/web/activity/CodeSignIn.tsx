import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { renderSVG } from 'uqr';
import '../style/code.css';
import { useAnswer } from '../query.ts';
import { useMe } from '../session.tsx';
import { Answered } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { codeWords as words } from './codeWords.ts';
import type { Entry } from './marks.ts';
import type { RecordState } from './useRecord.ts';
import type { Save } from './useSave.ts';

interface CodeProps {
  readonly state: RecordState;
  readonly save: Save;
  readonly roll: readonly Entry[];
}

/** Half the life of a code on the screen, so that what is scanned is still taken for a while. */
const often = 15_000;
const loopback = ['127.0.0.1', 'localhost', '[::1]'];

function Code({ path, stale }: { readonly path: string; readonly stale: boolean }) {
  const say = useSay();
  const { origin, hostname } = window.location;
  const svg = renderSVG(`${origin}${path}`, { border: 2 });
  return (
    <>
      {stale && <Alert type="warning" title={say(words.stale)} />}
      <img
        className="code"
        alt={say(words.alt)}
        src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
      />
      {loopback.includes(hostname) && <Alert type="warning" title={say(words.loopback)} />}
    </>
  );
}

/** In the order of the roll: who came first is nobody's business. */
function Came({ state, roll }: Pick<CodeProps, 'state' | 'roll'>) {
  const say = useSay();
  const { attended = 0, expected = 0 } = state.counts ?? {};
  const came = roll.filter(({ person }) => state.marks.marks.get(person)?.way === 'qr');
  return (
    <section>
      <p className="count" role="status">
        {say(words.count(attended, expected))}
      </p>
      <h3>
        {say(words.came)} {came.length}
      </h3>
      {came.length === 0 && <p className="about">{say(words.none)}</p>}
      <ul>
        {came.map(({ person, name }) => (
          <li key={person}>{name}</li>
        ))}
      </ul>
    </section>
  );
}

/** For the screen of the host or a projector: a code that renews itself, and who came by it. */
function Screen({ state, save, roll }: CodeProps) {
  const say = useSay();
  const { sitting } = state.marks;
  const input = { params: { gathering: save.id }, query: { sitting } };
  const answer = useAnswer('GET /api/gatherings/:gathering/code', input, true, often);
  return (
    <div className="code-screen">
      <section>
        <Answered answer={answer}>
          {({ path }) => <Code path={path} stale={answer.isError} />}
        </Answered>
      </section>
      <div>
        <ol className="how">
          {words.how.map((one) => (
            <li key={one.en}>{say(one)}</li>
          ))}
        </ol>
        <p className="about">{say(words.renews)}</p>
        <Came state={state} roll={roll} />
      </div>
    </div>
  );
}

/** Only where the bureau lets people sign in by code, and of what is held today. */
export function CodeSignIn({ state, save, roll }: CodeProps) {
  const say = useSay();
  const { today } = useMe();
  const [shown, setShown] = useState(false);
  const { heldOn, sittings, title } = state.values;
  const day = [heldOn, ...(sittings ?? []).map((one) => one?.heldOn)][state.marks.sitting - 1];
  if (state.roll?.byCode !== true || save.status === 'recorded' || day !== today) return null;
  // The list that people are held against is the one that was saved last.
  const open = async () => setShown(await save.save(false));
  return (
    <div className="way">
      <span>{say(words.title)}</span>
      <Button size="small" loading={save.busy} onClick={() => void open()}>
        {say(words.open)}
      </Button>
      <span className="faint small only-wide">{say(words.openAbout)}</span>
      {shown && (
        <Modal
          open
          width="min(76rem, 100vw)"
          title={`${say(words.title)} · ${title ?? ''}`}
          footer={null}
          onCancel={() => setShown(false)}
        >
          <Screen state={state} save={save} roll={roll} />
        </Modal>
      )}
    </div>
  );
}
