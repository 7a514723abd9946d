import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReplyOf } from '../client.ts';
import { useAnswer } from '../query.ts';
import { useMe } from '../session.tsx';
import { Day } from '../shared/Day.tsx';
import { Nothing, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { draftWords as words } from './draftWords.ts';

type Line = ReplyOf<'GET /api/drafts'>['lines'][number];

function Card({ line }: { readonly line: Line }) {
  const { today } = useMe();
  const say = useSay();
  const past = line.heldOn < today;
  return (
    <li className="card">
      <span className="when-held">
        <Day day={line.heldOn} /> {line.startsAt}
      </span>
      <span>
        <Link to={`/gatherings/${line.id}` as '/'}>{line.title}</Link>
        <br />
        <span className="faint">
          {line.unitName}
          {line.place !== null && ` · ${line.place}`}
        </span>
      </span>
      <Link to={`/gatherings/${line.id}/edit` as '/'}>
        <Button type={past ? 'primary' : 'default'}>{say(past ? words.write : words.open)}</Button>
      </Link>
    </li>
  );
}

function Cards({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <ul className="cards">
      {lines.map((line) => (
        <Card key={line.id} line={line} />
      ))}
    </ul>
  );
}

function Opened({ lines }: { readonly lines: readonly Line[] }) {
  const say = useSay();
  const { today } = useMe();
  const due = lines.filter((line) => line.heldOn <= today);
  const ahead = lines.filter((line) => line.heldOn > today);
  return (
    <>
      <Panel title={say(words.due)}>
        {due.length === 0 ? <Nothing title={say(words.dueNone)} /> : <Cards lines={due} />}
      </Panel>
      <Panel title={say(words.ahead)}>
        {ahead.length === 0 ? <Nothing title={say(words.aheadNone)} /> : <Cards lines={ahead} />}
      </Panel>
    </>
  );
}

/** What is to be written up, and what is planned, where I write or draft. */
export function Drafts() {
  const answer = useAnswer('GET /api/drafts', {});
  return <Answered answer={answer}>{({ lines }) => <Opened lines={lines} />}</Answered>;
}
