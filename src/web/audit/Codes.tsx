import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { call, type ReplyOf } from '../client.ts';
import { useAct, useAnswer } from '../query.ts';
import { type PageProblem, problemsOf } from '../refusal.ts';
import { Moment } from '../shared/Day.tsx';
import { Panel } from '../shared/Page.tsx';
import { Answered, ProblemList } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { deskWords as words } from './deskWords.ts';

type Codes = ReplyOf<'GET /api/audit/codes'>;
type Found = ReplyOf<'GET /api/audit/codes/find'>;

function Latest({ latest, noted }: Codes) {
  const say = useSay();
  const act = useAct('POST /api/audit/codes');
  if (latest === null) return <p className="faint">{say(words.noCheckpoint)}</p>;
  const { position, code, at } = latest;
  const done = noted.some((one) => one.position === position);
  return (
    <>
      <p>
        {say(words.latest(position))} · <Moment at={at} />
      </p>
      <p className="witness-code">
        <code>{code}</code>{' '}
        <Button
          type="primary"
          disabled={done}
          loading={act.busy}
          onClick={() => void act.run({ body: { position, code } })}
        >
          {say(words.wrote)}
        </Button>
      </p>
      <ProblemList problems={act.problems} />
    </>
  );
}

function Noted({ noted }: Pick<Codes, 'noted'>) {
  const say = useSay();
  return (
    <>
      <h3>{say(words.noted)}</h3>
      {noted.length === 0 && <p className="faint">{say(words.nobody)}</p>}
      <ul className="plain-list">
        {noted.map((one) => (
          <li key={`${one.position} ${one.at}`}>
            <code>{one.code}</code> · {one.actor} · <Moment at={one.at} /> ·{' '}
            <span className={one.holds ? 'faint' : 'severity error'}>
              {say(one.holds ? words.holds : words.gone)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Find() {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [problems, setProblems] = useState<readonly PageProblem[]>([]);
  const look = async (code: string) => {
    setFound(null);
    setProblems([]);
    try {
      setFound(await call('GET /api/audit/codes/find', { query: { code } }));
    } catch (error) {
      setProblems(problemsOf(error));
    }
  };
  const there = found?.found ?? null;
  return (
    <>
      <h3>{say(words.find)}</h3>
      <Input.Search
        aria-label={say(words.find)}
        placeholder={say(words.findPlaceholder)}
        enterButton={say(words.search)}
        className="code-search"
        maxLength={40}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onSearch={(code) => void look(code.trim())}
      />
      <ProblemList problems={problems} />
      {found !== null && (
        <Alert
          type={there === null ? 'error' : 'success'}
          role={there === null ? 'alert' : 'status'}
          title={say(there === null ? words.notFound : words.found(there.position))}
        />
      )}
    </>
  );
}

/** A code for paper, who wrote which one down, and whether an old one is still in the chain. */
export function Codes() {
  const say = useSay();
  const answer = useAnswer('GET /api/audit/codes', {});
  return (
    <Panel title={say(words.codes)}>
      <p className="about">{say(words.codesAbout)}</p>
      <Answered answer={answer}>
        {(codes) => (
          <>
            <Latest {...codes} />
            <Noted noted={codes.noted} />
          </>
        )}
      </Answered>
      <Find />
    </Panel>
  );
}
