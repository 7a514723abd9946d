import type { ReplyOf } from '../client.ts';
import { useAnswer } from '../query.ts';
import { Moment } from '../shared/Day.tsx';
import { Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { SaidOf } from './Said.tsx';
import { Send } from './Send.tsx';
import { noticeWords, sendWords as words } from './words.ts';

type Reply = ReplyOf<'GET /api/gatherings/:gathering/notice'>;
type Told = Reply['people'][number];

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
      {told.sitting !== null && <span>{say(noticeWords.sitting(told.sitting))} </span>}
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
