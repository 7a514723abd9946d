import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { ReplyOf } from '../client.ts';
import { useAct, useAnswer } from '../query.ts';
import { Moment } from '../shared/Day.tsx';
import { Panel } from '../shared/Page.tsx';
import { Answered, ProblemList } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { SaidOf } from './Said.tsx';
import { noticeWords, sendWords as words } from './words.ts';

type Reply = ReplyOf<'GET /api/gatherings/:gathering/notice'>;
type Told = Reply['people'][number];

function Send({ gathering, reply }: { readonly gathering: string; readonly reply: Reply }) {
  const say = useSay();
  const id = useId();
  const act = useAct('POST /api/gatherings/:gathering/notice');
  const [last] = reply.notices;
  const [prepare, setPrepare] = useState(last?.prepare ?? '');
  const body = { prepare: prepare.trim() === '' ? null : prepare.trim() };
  return (
    <div className="stacked no-print">
      <label htmlFor={id}>{say(words.prepare)}</label>
      <Input.TextArea
        id={id}
        value={prepare}
        maxLength={500}
        placeholder={say(words.prepareHelp)}
        autoSize={{ minRows: 1, maxRows: 4 }}
        onChange={(event) => setPrepare(event.target.value)}
      />
      <div className="actions">
        <Button
          type={last === undefined ? 'primary' : 'default'}
          loading={act.busy}
          onClick={() => void act.run({ params: { gathering }, body })}
        >
          {say(last === undefined ? words.send : words.again)}
        </Button>
      </div>
      <ProblemList problems={act.problems} />
    </div>
  );
}

function Sent({ notices }: Pick<Reply, 'notices'>) {
  const say = useSay();
  if (notices.length === 0) return <p className="faint">{say(words.none)}</p>;
  return (
    <ul className="plain-list">
      {notices.map((one) => (
        <li key={one.number}>
          <span className="mark">{say(noticeWords.kinds[one.what])}</span>{' '}
          <span className="faint">
            {say(words.sent(one.number))} · <Moment at={one.at} />
          </span>
          <SaidOf said={one} />
        </li>
      ))}
    </ul>
  );
}

function stateOf({ told, answer, received }: Told): keyof typeof words.states {
  if (!told) return 'untold';
  return answer ?? (received ? 'received' : 'silent');
}

function Person({ told }: { readonly told: Told }) {
  const say = useSay();
  return (
    <li>
      {told.name} <span className="mark">{say(words.states[stateOf(told)])}</span>{' '}
      {told.reason !== null && <span>{told.reason}</span>}
    </li>
  );
}

/** In the order of the roll: who answered what, and nothing of who looked when. */
function Answers({ people }: Pick<Reply, 'people'>) {
  const say = useSay();
  const reached = people.filter(({ account }) => account);
  if (reached.length === 0) return null;
  const having = (answer: Told['answer']) => reached.filter((one) => one.answer === answer).length;
  return (
    <>
      <h3>
        {say(words.answers)}{' '}
        <span className="faint small">
          {say(words.counts(having('coming'), having('leave'), having(null)))}
        </span>
      </h3>
      <ul className="plain-list in-columns">
        {reached.map((told) => (
          <Person key={told.person} told={told} />
        ))}
      </ul>
    </>
  );
}

function Beyond({ people }: Pick<Reply, 'people'>) {
  const say = useSay();
  const beyond = people.filter(({ account }) => !account);
  if (beyond.length === 0) return null;
  return (
    <>
      <h3>{say(words.beyond(beyond.length))}</h3>
      <p className="about">{say(words.beyondAbout)}</p>
      <p>{beyond.map(({ name }) => name).join('、')}</p>
    </>
  );
}

function Opened({ gathering, reply }: { readonly gathering: string; readonly reply: Reply }) {
  const { notices, people, may } = reply;
  return (
    <>
      <Sent notices={notices} />
      {may.includes('activity.write') && people.length > 0 && (
        <Send gathering={gathering} reply={reply} key={notices.length} />
      )}
      {notices.length > 0 && <Answers people={people} />}
      <Beyond people={people} />
    </>
  );
}

/** The notices of what is planned: sending them, the answers, and whom they do not reach. */
export function NoticePanel({ gathering }: { readonly gathering: string }) {
  const say = useSay();
  const answer = useAnswer('GET /api/gatherings/:gathering/notice', { params: { gathering } });
  return (
    <Panel title={say(words.title)}>
      <p className="about">{say(words.about)}</p>
      <Answered answer={answer}>
        {(reply) => <Opened gathering={gathering} reply={reply} />}
      </Answered>
    </Panel>
  );
}
